"""The bench of scale on disk: its figures as JSON, and how they grow as plots."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from corpus import make_folder, replace_file
from evals.benches.scale import Size
from evals.report.plots import Growth, growth_svg

# File, unit of its axis, and the measures that it shows.
PLOTS = (
    ("scale-search", "milliseconds", ("search_p50", "embedding_p50", "words_p50")),
    ("scale-change", "seconds", ("building", "adding", "updating", "removing")),
    ("scale-size", "megabytes", ("peak_megabytes", "index_megabytes", "words_megabytes")),
)


def write_scale(folder: Path, sizes: Sequence[Size]) -> None:
    """Write scale.json and a plot for searching, changing and size. Raises HomeUnusable."""
    make_folder(folder)
    replace_file(folder / "scale.json", json.dumps([asdict(each) for each in sizes], indent=1).encode())
    for name, unit, measures in PLOTS:
        svg = growth_svg([_growth(measure, sizes) for measure in measures], unit=unit, name=name)
        standing_alone = svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
        replace_file(folder / f"{name}.svg", (svg if "xmlns=" in svg else standing_alone).encode())


def _growth(measure: str, sizes: Sequence[Size]) -> Growth:
    values = [getattr(each, measure) for each in sizes]
    return Growth(measure.replace("_megabytes", "").replace("_", " "), [each.paragraphs for each in sizes], values)
