"""What was derived, for people and as `--json` prints it."""

from dataclasses import asdict

from assistant.decision.deciding import BARS
from evals.deriving.deriving import Derived
from indexes.sentences.features import NAMES


def derived_table(derived: Derived) -> str:
    """The sets, the weights that count, and what bars of the decision cost."""
    lines = [f"{'set':<28}{'questions':>10}{'first right, left out':>23}{'all in':>8}"]
    lines += [f"{t.of:<28}{t.questions:>10}{t.left_out:>23.3f}{t.all_in:>8.3f}" for t in derived.tried]
    lines += ["", f"{'feature':<20}{'ranking':>9}{'decision':>10}"]
    lines += [
        f"{name:<20}{getattr(derived.weights, name):>9.3f}{getattr(derived.sureness.weights, name):>10.3f}"
        for name in NAMES
    ]
    lines += [f"{'cosine':<20}{'':>9}{derived.sureness.cosine:>10.3f}"]
    lines += [f"{'constant':<20}{'':>9}{derived.sureness.constant:>10.3f}"]
    lines += ["", f"{'bar':<6}{'declined rightly, wrongly':<28}held out"]
    held_out = {each.bar: each for each in derived.held_out}
    for each in derived.develop:
        other = held_out.get(each.bar)
        unseen = f"{other.rightly:.3f}, {other.wrongly:.3f}" if other else "-"
        lines.append(f"{each.bar:<6.2f}{f'{each.rightly:.3f}, {each.wrongly:.3f}':<28}{unseen}")
    lines.append(f"The product's bar is {BARS.enough}.")
    return "\n".join(lines)


def derived_json(derived: Derived) -> dict[str, object]:
    """Every figure."""
    return asdict(derived)
