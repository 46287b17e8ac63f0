"""The bench of scale, with very little to hold."""

import json
from dataclasses import asdict, replace
from pathlib import Path

from evals.benches.scale import Size, measure, scale_table, sizes_up_to
from evals.benches.scale_plots import write_scale

SIZE = Size(
    paragraphs=10_000, passages=10_050, embedder="model", reading=40.0, building=60.0, peak_megabytes=900.0,
    index_megabytes=30.0, words_megabytes=1.5, search_p50=20.0, search_p95=25.0, embedding_p50=5.0, words_p50=1.0,
    words_p95=2.0, adding=1.0, updating=1.5, removing=1.25, words_adding=0.05, words_removing=0.04,
)  # fmt: skip


def test_sizes_grow_tenfold_up_to_the_one_that_was_asked_for() -> None:
    assert sizes_up_to(400) == [400]
    assert sizes_up_to(10_000) == [10_000]
    assert sizes_up_to(250_000) == [10_000, 100_000, 250_000]
    assert sizes_up_to(1_000_000) == [10_000, 100_000, 1_000_000]


def test_a_search_may_take_longer_in_a_larger_corpus() -> None:
    assert SIZE.met
    assert not replace(SIZE, search_p50=20.1).met
    assert replace(SIZE, paragraphs=1_000_000, search_p50=80.0).met
    assert replace(SIZE, paragraphs=2_000_000, search_p50=800.0).met  # no bar is set


def test_the_table_has_a_column_for_each_size() -> None:
    rows = scale_table([SIZE, replace(SIZE, paragraphs=100_000, search_p50=40.0)]).splitlines()
    assert rows[1].split() == ["paragraphs", "10,000", "100,000"]
    assert rows[-1].split() == "bar of search p50 20.0 met 35.0 MISSED".split()


def test_what_is_not_the_model_s_is_marked_beside_the_figure_and_said_below() -> None:
    table = scale_table([SIZE, replace(SIZE, paragraphs=1_000_000, embedder="stand-in")])
    rows = {line[:20].strip(): line[20:].split() for line in table.splitlines()}
    assert rows["building"] == ["60", "60*"]
    assert rows["peak megabytes"] == ["900", "900*"]
    assert [rows[name][1] for name in ("adding", "updating", "removing")] == ["1*", "1.5*", "1.25*"]
    assert rows["search p50"] == ["20", "20"]
    assert "\n* Not the model's: words of the papers were hashed into vectors" in table
    assert "*" not in scale_table([SIZE])


def test_figures_and_plots_are_written(tmp_path: Path) -> None:
    sizes = [SIZE, replace(SIZE, paragraphs=100_000)]
    write_scale(tmp_path / "scale", sizes)
    assert json.loads((tmp_path / "scale" / "scale.json").read_text()) == [asdict(each) for each in sizes]
    plots = sorted((tmp_path / "scale").glob("*.svg"))
    assert [plot.stem for plot in plots] == ["scale-change", "scale-search", "scale-size"]
    assert all(plot.read_text(encoding="utf-8").count("xmlns=") == 1 for plot in plots)


def test_everything_is_measured(tmp_path: Path) -> None:
    size = measure(tmp_path, paragraphs=120, model=False)
    assert (size.paragraphs, size.passages, size.embedder) == (120, 120, "stand-in")
    assert min(value for value in asdict(size).values() if isinstance(value, float)) > 0
