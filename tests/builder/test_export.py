"""A film that is exported can be built again from its files."""

from pathlib import Path

from data.builder import parse_synopsis, read_pack, read_synopsis
from data.builder.export import pack_file, synopsis_file
from data.builder.pack import parse_pack
from tests.builder.building import build
from tests.samples import HEIST, heist_questions

SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_seed_comes_again_with_its_sentences_and_questions() -> None:
    synopsis = read_synopsis(SEEDS / "rust-and-bone.md")
    built = build(synopsis, read_pack(SEEDS / "rust-and-bone.pack.yaml"))
    again = parse_synopsis(synopsis_file(built.film), "rust-and-bone.md")
    assert (again.slug, again.title, again.source) == (synopsis.slug, synopsis.title, synopsis.source)
    pack = parse_pack(pack_file(built.film, built.questions), "rust-and-bone.pack.yaml")
    assert [entry.prompt for entry in pack.entries] == [question.prompt for question in built.questions]
    assert [entry.items for entry in pack.entries] == [question.items for question in built.questions]
    rebuilt = build(again, pack)
    assert rebuilt.film.sentences == built.film.sentences
    kept = {question.id for question in rebuilt.questions}
    assert {question.id for question in built.questions if question.source == "pack"} <= kept


def test_what_a_film_does_not_know_is_left_out() -> None:
    front = synopsis_file(HEIST).split("---")[1]
    assert [line.split(":")[0] for line in front.strip().splitlines()] == [
        "title",
        "year",
        "director",
        "language",
        "source",
        "licence",
    ]
    entries = parse_pack(pack_file(HEIST, heist_questions()), "the-heist.pack.yaml").entries
    assert [entry.answer for entry in entries] == [question.answer for question in heist_questions()]
