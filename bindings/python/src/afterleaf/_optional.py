"""Packages that only tables and arrays need."""

from __future__ import annotations

import importlib
import sys
from typing import Any


def load(name: str) -> Any:
    """The module `name`, or an error that says how to install it."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        package = name.partition(".")[0]
        if error.name is None or error.name.partition(".")[0] != package:
            raise
        raise ModuleNotFoundError(
            f'this needs {package}: pip install "afterleaf[table]"',
            name=package) from None


def is_a(value: object, module: str, *names: str) -> bool:
    """Whether `value` is of a class of `module`, which is not imported for it.
    """
    loaded = sys.modules.get(module)
    return loaded is not None and isinstance(
        value, tuple(getattr(loaded, name) for name in names))
