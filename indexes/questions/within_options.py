"""The options by which a command is told which papers to search; `choosing.py` reads them."""

from typing import Annotated

import typer

PaperOption = Annotated[
    list[str] | None, typer.Option("--paper", help="Search this paper only, by its id; may be given again for more.")
]
KindOption = Annotated[
    list[str] | None, typer.Option("--kind", help="Search papers of this kind only; may be given again for more.")
]
SinceOption = Annotated[
    str | None, typer.Option("--since", help="Search papers from then on only: 2024, 2024-05, 2024-05-03 or 3/5/2024.")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", help="Search papers up to then only: 2024, 2024-05, 2024-05-03 or 3/5/2024.")
]
