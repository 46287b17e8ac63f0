"""Scorecards and comparisons as self-contained HTML, for people who never open a terminal."""

from evals.report.comparison import comparison_html
from evals.report.page import report_html

__all__ = ["comparison_html", "report_html"]
