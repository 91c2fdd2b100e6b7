"""The parser: what each word of a sentence is and which other word it belongs to."""

from data.builder.parser.parse import WEIGHTS, Parser, load
from data.builder.parser.parsed import Parsed, Token

__all__ = ["WEIGHTS", "Parsed", "Parser", "Token", "load"]
