"""The examples in the docstrings of the language model's modules are true."""

import doctest
from types import ModuleType

import pytest

from data.model import budget, errors, reply


@pytest.mark.parametrize("module", [budget, errors, reply], ids=lambda module: str(module.__name__))
def test_examples_in_docstrings_are_true(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0
