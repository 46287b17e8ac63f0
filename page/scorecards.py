"""The addresses of scorecards: the report of one, its outcomes as a sheet, a comparison with another."""

from collections.abc import Callable

from corpus import ScrutinyError
from page.evaluations import Evaluations

# A report shows strangers' text. It is escaped there; beside that, the browser gives that page no rights over ours.
ALONE = {"Content-Security-Policy": "sandbox allow-scripts", "Cache-Control": "no-store"}


def add_scorecard_routes(app, evaluations: Evaluations) -> None:  # type: ignore[no-untyped-def]  # FastAPI
    """Serve each as a file of the folder `/evaluation/NAME/`."""
    from evals.outcome_sheet import outcomes_csv
    from evals.report import comparison_html, report_html

    def report(name: str):  # type: ignore[no-untyped-def]
        def made() -> str:
            return report_html(evaluations.card(name), earlier=evaluations.earlier(name), texts=evaluations.texts())

        return _answer(made, "text/html")

    def outcomes(name: str):  # type: ignore[no-untyped-def]
        return _answer(lambda: outcomes_csv(evaluations.card(name)), "text/csv")

    def against(name: str, earlier: str):  # type: ignore[no-untyped-def]
        return _answer(lambda: comparison_html(evaluations.comparison(earlier, name)), "text/html")

    for address, handler in {
        "report.html": report,
        "outcomes.csv": outcomes,
        "against/{earlier}.html": against,
    }.items():
        app.add_api_route(f"/evaluation/{{name}}/{address}", handler, methods=["GET"])


def _answer(made: Callable[[], str], kind: str):  # type: ignore[no-untyped-def]
    from fastapi.responses import PlainTextResponse, Response

    try:
        return Response(made(), media_type=f"{kind}; charset=utf-8", headers=ALONE)
    except ScrutinyError as failure:
        return PlainTextResponse(str(failure), status_code=404)
