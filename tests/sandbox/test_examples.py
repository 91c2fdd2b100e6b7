"""The examples in the sandbox's docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import sandbox

MODULES = [found.name for found in pkgutil.walk_packages(sandbox.__path__, "sandbox.")]


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_examples_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
