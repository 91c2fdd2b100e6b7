"""Builds films for the builder's tests with one parser, loaded once."""

from functools import cache

from data.builder import Built, Making, Pack, Progress, Synopsis, make_film
from data.builder import build as build_with
from data.builder.parser import Parser, load
from data.builder.reading import Reading, read_passages
from data.builder.sentences import split_text

loaded_parser = cache(load)


def build(synopsis: Synopsis, pack: Pack | None = None, progress: Progress | None = None) -> Built:
    parser: Parser = loaded_parser()
    return build_with(synopsis, parser.parse, pack, progress)


def make(synopsis: Synopsis) -> Making:
    return make_film(synopsis, loaded_parser().parse)


def read(text: str) -> tuple[Reading, ...]:
    return read_passages(split_text(text), loaded_parser().parse)
