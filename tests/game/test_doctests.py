"""The examples in the docstrings of the rules hold."""

import doctest
import importlib
import pkgutil

import pytest

import game


@pytest.mark.parametrize("name", sorted(each.name for each in pkgutil.walk_packages(game.__path__, "game.")))
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
