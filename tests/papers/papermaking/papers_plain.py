"""The papers that are drawn as text and Markdown, and what is known of them."""

from collections.abc import Callable
from typing import Any

from papermaking.papers_drawn import LONG
from papermaking.papers_word import cover_report, minutes_typed, plan, quarterly
from papermaking.truth import Paper


def cover() -> Paper:
    """The cover report again, from an old machine: curly quotes in code page 1252, lines wrapped, '·' as bullet."""
    paper = cover_report()
    paper.name = "cover-report-cp1252"
    return paper


def minutes() -> Paper:
    """Minutes with typed numbers, as UTF-16."""
    paper = minutes_typed()
    paper.name = "panel-minutes-utf16"
    return paper


def briefing() -> Paper:
    """A briefing saved from Word as text: the foot and the marking of each page stand between its paragraphs."""
    paper = Paper(
        "briefing-road-safety",
        layout="b",
        quirks=(2, 7, 8, 12),
        kind="force report",
        published="2030-10-12",
        title="Road Safety",
        marking="OFFICIAL",
        author="Sgt. Piet Marsh",
    )
    paper.running("1 | P a g e", "2 | P a g e", "OFFICIAL")
    paper.title("Chief Officer Team Briefing for COM")
    paper.para("Title: Road Safety")
    paper.para("Report Author: Sgt. Piet Marsh")
    paper.para("Date: 12 October 2030")
    paper.heading("SUMMARY")
    paper.para(LONG[2])
    paper.page_break()
    paper.heading("CASUALTIES")
    paper.para("In each District in East . there were fewer casualties, and the figure for Port Esk is NYA.")
    paper.para("The force will:")
    paper.bullet("put six cameras on the coast road")
    paper.bullet("visit 40 schools by summer")
    paper.page_break()
    paper.heading("MONEY")
    paper.para("The work costs £1million, of which (3%) comes from fines.")
    return paper


def plan_in_markdown() -> Paper:
    paper = plan()
    paper.name = "plan-in-markdown"
    paper.para("The full plan is on the Mayor's site.", link="https://mayor.eskshire.example/plan_2029-33(final).pdf")
    return paper


def quarterly_in_markdown() -> Paper:
    paper = quarterly()
    paper.name = "quarterly-in-markdown"
    return paper


PLAIN: tuple[tuple[Callable[[], Paper], str, dict[str, Any]], ...] = (
    (cover, "txt", {"encoding": "cp1252", "width": 78}),
    (minutes, "txt", {"encoding": "utf-16"}),
    (briefing, "txt", {"width": 84, "bullet": "\uf0b7", "feet": "# | P a g e\nOFFICIAL"}),
    (plan_in_markdown, "md", {}),
    (quarterly_in_markdown, "md", {}),
)
