"""The two halves of every question set; apart from the questions, since a help text names them and loads nothing."""

from typing import Literal

Split = Literal["develop", "held_out"]
