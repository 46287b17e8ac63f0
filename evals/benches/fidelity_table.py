"""The measures of reading as people and programs read them: a table, the faults in words, JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from evals.benches.fidelity import HELD, PROPERTIES, Fault, Fidelity, Measure

COUNTED: tuple[Measure, ...] = ("left in", "extra", "order", "unreadable")


def fidelity_table(results: Sequence[Fidelity]) -> str:
    """One line a format: papers, paragraphs, shares in per cent, counts, and whether the aim is met."""
    heads = [*HELD, "left in", "extra", "missing", "order", "unread", "warned", "aim"]
    lines = [f"{'':<19}{'papers':>7}{'paras':>7}" + "".join(f"{head.replace('_', '-'):>9}" for head in heads)]
    return "\n".join([*lines, *map(_line, results)])


def fault_lines(results: Sequence[Fidelity]) -> Iterator[str]:
    """Each fault in words, by file; of a paragraph whose text is wrong, the text alone."""
    for result in results:
        misread = {(fault.file, fault.text) for fault in result.faults if fault.measure == "text"}
        for fault in result.faults:
            if fault.measure == "text" or fault.measure not in PROPERTIES or (fault.file, fault.text) not in misread:
                yield _fault_line(fault)


def as_json(results: Sequence[Fidelity]) -> list[dict[str, Any]]:
    """Everything, each fault with what was expected and what was found."""
    return [
        {
            "format": result.format,
            "papers": result.papers,
            "paragraphs": result.paragraphs,
            "aim": result.aim,
            "short": list(result.short),
            "shares": {each: result.tallies[each].share for each in HELD},
            "counts": {each: result.count(each) for each in COUNTED} | {"missing": result.missing},
            "warnings": result.warnings,
            "faults": [asdict(fault) for fault in result.faults],
        }
        for result in results
    ]


def _line(result: Fidelity) -> str:
    shares = "".join(f"{_percent(result.tallies[each].share):>9}" for each in HELD)
    counts = [result.count("left in"), result.count("extra"), result.missing, result.count("order")]
    counts += [result.count("unreadable"), result.warnings]
    verdict = f"{result.aim:.0%} " + ("met" if not result.short else "MISSED")
    return (
        f"{result.format:<19}{result.papers:>7}{result.paragraphs:>7}{shares}"
        + "".join(f"{count:>9}" for count in counts)
        + f"{verdict:>13}"
    )


def _percent(share: float | None) -> str:
    """Rounded down, so that 100.0 means all of them."""
    return "-" if share is None else f"{int(share * 1000) / 10:.1f}"


def _fault_line(fault: Fault) -> str:
    return f"{fault.file}: {fault.measure}\n    expected {fault.expected!r}\n    found    {fault.found!r}" + (
        f"\n    in       {fault.text!r}" if fault.text else ""
    )
