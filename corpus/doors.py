"""Opens the door of a package name by name: the help text of a command need not load what answers questions."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def on_demand(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package (PEP 562); of each of its modules, the public names that are at home there."""
    homes = {name: module for module, names in modules.items() for name in names.split()}

    def opened(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, found)  # so that it is asked for once
        return found

    return opened
