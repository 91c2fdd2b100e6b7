"""The examples in the builder's docstrings hold."""

import doctest
import importlib
import pkgutil

import pytest

import data.builder
from tests.builder.building import loaded_parser, read

MODULES = sorted(module.name for module in pkgutil.walk_packages(data.builder.__path__, "data.builder."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert _examples(name).failed == 0


def test_stages_have_examples() -> None:
    assert sum(_examples(name).attempted for name in MODULES) >= 80


def _examples(name: str) -> doctest.TestResults:
    return doctest.testmod(
        importlib.import_module(name), extraglobs={"read": read, "read_sentences": loaded_parser().parse}
    )
