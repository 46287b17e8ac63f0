"""The index from the command line: `python -m indexes build|search|info`."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from corpus import ScrutinyError
from corpus.commands import HomeOption, JsonOption, new_command, print_json, progress_bar, run, settings_given
from indexes.questions.choosing import Choice, within_of
from indexes.questions.within_options import KindOption, PaperOption, SinceOption, UntilOption

app = new_command("The index: bring it up to date, search it, describe it.")


@app.command()
def build(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Bring the index up to date; only new passages are embedded."""
    from indexes import build_index

    with progress_bar("Indexing") as progress:
        manifest = build_index(settings_given(home), progress=progress)
    print_json(asdict(manifest)) if as_json else typer.echo(
        f"indexed    {len(manifest.papers)} papers, {manifest.paragraphs} paragraphs, {manifest.passages} passages"
    )


@app.command()
def search(
    question: str,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many paragraphs at most.")] = 10,
    paper: PaperOption = None,
    kind: KindOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="With --json: one object, the evidence and what was searched.")
    ] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """The best paragraphs for a question, best first, and what was searched."""
    from indexes import open_index
    from indexes.covering import coverage_json, gaps, searched
    from indexes.evidence import evidence_json

    if not question.strip():
        raise ScrutinyError("the question is empty. Type a few words to search for.")

    index = open_index(settings_given(home))
    within = within_of(Choice(paper, kind, since, until), index.papers.sources())
    if behind := index.behind():
        typer.echo(
            f"not searched yet: {', '.join(behind.waiting) or 'none'}. Run `python -m indexes build`.",
            err=True,
        )
    found = index.search(question, limit=limit, within=within)
    if as_json:
        array = [evidence_json(each) for each in found]
        print_json({"evidence": array, "coverage": coverage_json(question, index, within)} if coverage else array)
        return
    for each in found:
        typer.echo(f"{each.rank:>3}. {each.score:.2f}  {each.paragraph.label}  [{each.found_by}]")
        typer.echo(f"     {each.paragraph.in_words}")
    if not found:
        typer.echo("nothing was found: the question has no words that can be searched for.")
    gap = gaps(question, index)
    typer.echo(" ".join(part for part in (searched(index, within), gap) if part))


@app.command()
def info(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """The manifest of the current index, its size on disk, and whether it is up to date."""
    from corpus import Home, Papers
    from indexes.evidence import IndexMissing
    from indexes.manifest import MEND, mismatch, read_manifest
    from indexes.models.embedding import embedder_for

    settings = settings_given(home)
    papers = Papers(Home(settings.home))
    manifest = read_manifest(papers.home.index)
    if manifest is None:
        raise IndexMissing(f"there is no index in {str(papers.home.path)!r} yet. {MEND}")
    facts = {
        **asdict(manifest),
        "fingerprint": manifest.fingerprint,
        "bytes": _size(papers.home.index / manifest.folder),
        "up_to_date": manifest.papers == papers.digests()
        and mismatch(manifest, model_fingerprint=embedder_for(settings.model).fingerprint, served=bool(settings.chroma))
        is None,
    }
    if as_json:
        print_json(facts)
        return
    for name, value in facts.items():
        typer.echo(f"{name:<20} {len(value) if name == 'papers' else value}")


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    run(app, "indexes")
