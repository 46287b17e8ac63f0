"""The corpus from the command line: `python -m corpus add|list|show|remove|fetch|check`."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.commands import HomeOption, JsonOption, new_command, print_json, run, settings_given
from corpus.failures import ScrutinyError, UnreadablePaper
from corpus.held.saving import paragraph_json, source_json
from corpus.held.store import Papers
from corpus.home import Home, open_home
from corpus.printing import (
    added_json,
    added_line,
    fetched_json,
    fetched_line,
    list_line,
    paragraph_count,
    paragraph_lines,
)

app = new_command(
    "Papers: add files, list what is held, show a paper or paragraph, remove a paper, fetch originals, check all."
)


@app.command()
def add(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files, folders or zip packs; the shipped papers if none.")
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read papers into the home. Exit 1 when some files failed, 2 when all did."""
    from corpus.adding import add_papers, shipped_papers

    settings = settings_given(home)
    results = add_papers(
        open_home(settings.home),
        paths or shipped_papers(),
        limits=settings.limits,
        on_file=(lambda added: None) if as_json else (lambda added: typer.echo(added_line(added))),
    )
    if as_json:
        print_json([added_json(each) for each in results])
    failed = sum(each.outcome == "failed" for each in results)
    if not results:
        raise UnreadablePaper("no files found there. Give files or folders that hold .docx, .pdf, .html, .txt or .md.")
    if failed:
        typer.echo(f"corpus: {failed} of {len(results)} files failed; the reason is beside each.", err=True)
        raise typer.Exit(2 if failed == len(results) else 1)


@app.command("list")
def list_papers(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """The papers held, and the earlier versions of them that are kept."""
    papers = Papers(open_home(settings_given(home).home))
    documents = (*papers.documents(), *(papers.document(each.id) for each in papers.superseded()))
    if as_json:
        print_json([{**source_json(each.source), "paragraphs": paragraph_count(each)} for each in documents])
        return
    for document in documents:
        typer.echo(list_line(document))
    if not documents:
        typer.echo("no papers are held. `python -m corpus add` adds the shipped ones.")


@app.command()
def show(
    id: Annotated[str, typer.Argument(help="Id of a paper, or of a paragraph (paper:12345678).")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """One paper with its paragraphs, or one paragraph."""
    papers = Papers(open_home(settings_given(home).home))
    if ":" in id:
        paragraph = papers.as_cited(id)
        print_json(paragraph_json(paragraph)) if as_json else typer.echo(paragraph_lines(paragraph))
        return
    document = papers.document(id)
    if as_json:
        paragraphs = [paragraph_json(each) for each in document.paragraphs]
        print_json({**source_json(document.source), "warnings": document.warnings, "paragraphs": paragraphs})
        return
    typer.echo("\n\n".join([list_line(document), *map(paragraph_lines, document.paragraphs)]))


@app.command()
def remove(
    id: Annotated[str, typer.Argument(help="Id of a paper.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take a paper out, with its file, its earlier versions and its index entries."""
    # The command is the outermost layer: only here does the corpus reach up, so that no trace stays in the index.
    from corpus.fetch.archive import forget_archived
    from indexes import forget_removed

    settings = settings_given(home)
    opened = open_home(settings.home)
    with opened.locked("papers"):
        source = Papers(opened).remove(id)
    forget_archived(opened, source.id)
    print_json({"removed": source.id}) if as_json else typer.echo(f"removed    {source.id}  {source.label}")
    try:
        forget_removed(settings)
    except ScrutinyError as failure:
        typer.echo(f"corpus: the index still has entries of {id!r}: {failure}", err=True)
        raise typer.Exit(1) from failure


@app.command()
def fetch(
    ids: Annotated[list[str] | None, typer.Argument(help="Ids of originals in the catalogue; all if none.")] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Download originals from their publishers' sites and add them. Exit 1 when some could not be had, 2 when none."""
    from corpus.fetching import fetch_originals

    settings = settings_given(home)
    results = fetch_originals(
        open_home(settings.home),
        ids or (),
        limits=settings.limits,
        on_original=(lambda fetched: None) if as_json else (lambda fetched: typer.echo(fetched_line(fetched))),
    )
    if as_json:
        print_json([fetched_json(each) for each in results])
    missed = sum(not each.done for each in results)
    if missed:
        typer.echo(
            f"corpus: {missed} of {len(results)} originals were not fetched; the reason is beside each.", err=True
        )
        raise typer.Exit(2 if missed == len(results) else 1)


@app.command()
def check(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Verify papers, files, dates, catalogues and archive; nothing is changed. Exit 1 when there are faults."""
    from corpus.checking import check_home, fault_json

    checked = check_home(Home(settings_given(home).home))
    counts = {"papers": checked.papers, "archived": checked.archived, "catalogued": checked.catalogued}
    if as_json:
        print_json({**counts, "faults": [fault_json(fault) for fault in checked.faults]})
    else:
        for fault in checked.faults:
            typer.echo(f"fault      {fault.where}: {fault.what}. {fault.next_step}")
        typer.echo(
            f"checked    {checked.papers} papers, {checked.archived} archived versions, "
            f"{checked.catalogued} catalogue entries: {len(checked.faults)} faults"
        )
    if checked.faults:
        raise typer.Exit(1)


if __name__ == "__main__":
    run(app, "corpus")
