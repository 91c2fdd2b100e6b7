"""The examples in the builder's docstrings hold."""

import doctest
import importlib
import pkgutil

import pytest

import data.builder

MODULES = sorted(module.name for module in pkgutil.walk_packages(data.builder.__path__, "data.builder."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_stages_have_examples() -> None:
    attempted = (doctest.testmod(importlib.import_module(name)).attempted for name in MODULES)
    assert sum(attempted) >= 80
