"""Where the weights of ranking and decision come from: fitted to question sets, tried on what was left out."""

from evals.deriving.deriving import Derived, derive, write_derived
from evals.deriving.folds import folds, weights_without
from evals.deriving.table import derived_json, derived_table

__all__ = [
    "Derived",
    "derive",
    "derived_json",
    "derived_table",
    "folds",
    "weights_without",
    "write_derived",
]
