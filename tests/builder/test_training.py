"""Training reads the treebank right, rewrites in the seed's style, and gives weights that load."""

import gzip
import json
from pathlib import Path
from random import Random

import pytest

from data.builder.parser import Parsed, Token, load
from data.builder.training.__main__ import main
from data.builder.training.documents import annotated, cut, read_documents, seed_styled
from data.builder.training.scores import compare
from data.builder.training.seed_style import rewrite, written
from data.builder.training.treebank import Tree, TreebankError, Word, read_texts, read_treebank

CASES = Path(__file__).parents[1] / "cases" / "builder"
STYLED = json.loads((CASES / "parser_seed_style.json").read_text("utf-8"))
PARTS = ("ewt-train", "ewt-dev", "ewt-test", "gum-train", "gum-dev", "gum-test")
MADE_UP = """\
# newdoc id = one
# text = Bo's dog doesn't bark.
1-2	Bo's	_	_	_	_	_	_	_	_
1	Bo	Bo	PROPN	NNP	Number=Sing|Style=Coll	3	nmod:poss	_	_
2	's	's	PART	POS	_	1	case	_	_
3	dog	dog	NOUN	NN	Number=Sing	6	nsubj	_	_
4-5	doesn't	_	_	_	_	_	_	_	_
4	does	do	AUX	VBZ	Tense=Pres|VerbForm=Fin	6	aux	_	_
5	n't	not	PART	RB	_	6	advmod	_	_
6	bark	bark	VERB	VB	VerbForm=Inf	0	root	_	Entity=1|SpaceAfter=No
7	.	.	PUNCT	.	_	6	punct	_	_

# text = Ada sings loudly
1	Ada	Ada	PROPN	NNP	Number=Sing	2	nsubj	_	_
2	sings	sing	VERB	VBZ	Tense=Pres	0	root	_	_
2.1	sings	sing	VERB	VBZ	_	_	_	_	_
3	loudly	loudly	ADV	RB	_	2	advmod	_	_

# newdoc id = two
# text = They left
1	They	they	PRON	PRP	Number=Plur	2	nsubj	_	_
2	left	leave	VERB	VBD	Tense=Past	0	root	_	SpaceAfter=No
"""
TEXTS = list(read_texts(MADE_UP.splitlines(keepends=True)))


@pytest.fixture(scope="module")
def treebank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("treebank")
    for part in PARTS:
        with gzip.open(folder / f"{part}.conllu.gz", "wt", encoding="utf-8") as file:
            file.write((MADE_UP + "\n") * (30 if part.endswith("train") else 2))
    return folder


def chain(words: str) -> Tree:
    """Make a tree from words; "|" joins two without a space, and all depend on the first."""
    spaced = [
        (part, at == len(word.split("|")) - 1)
        for word in words.split()
        for at, part in enumerate(word.split("|"))
    ]
    return tuple(
        Word(text, space, "X", "X", "", 0, "ROOT" if at == 0 else "dep")
        for at, (text, space) in enumerate(spaced)
    )


def parsed(tree: Tree) -> Parsed:
    tokens, start = [], 0
    for word in tree:
        end = start + len(word.text)
        tokens.append(Token(word.text, start, end, word.pos, word.tag, word.morph, word.head, word.label))
        start = end + word.spaced
    return Parsed(written(tree), tuple(tokens))


def test_sentences_are_written_as_the_treebank_says() -> None:
    assert [[written(tree) for tree in text] for text in TEXTS] == [
        ["Bo's dog doesn't bark.", "Ada sings loudly"],
        ["They left"],
    ]


def test_words_keep_what_the_parser_learns_and_nothing_else() -> None:
    assert TEXTS[0][0][0] == Word("Bo", False, "PROPN", "NNP", "Number=Sing", 2, "nmod:poss")
    assert TEXTS[0][0][5] == Word("bark", False, "VERB", "VB", "VerbForm=Inf", 5, "ROOT")


@pytest.mark.parametrize("case", STYLED, ids=lambda case: str(case["words"]))
def test_a_sentence_is_rewritten_in_the_seeds_style(case: dict[str, str]) -> None:
    assert written(rewrite(chain(case["words"]))) == case["rewritten"]


def test_heads_stay_right_when_a_lone_apostrophe_is_lost() -> None:
    tree = tuple(
        Word(text, True, "X", "X", "", head, "dep")
        for text, head in (("parents", 2), ("'", 0), ("house", 3), ("burns", 3))
    )
    assert [(word.text, word.head) for word in rewrite(tree)] == [("parents", 1), ("house", 2), ("burns", 2)]


def test_a_quarter_of_the_documents_is_rewritten_and_none_is_lost() -> None:
    texts = [tuple(chain(f"Ada|'s dog barks|. {number}") for number in range(200))]
    documents = list(cut(texts, Random(1)))
    assert [tree for document in documents for tree in document] == list(texts[0])
    assert {len(document) for document in documents} == {1, 2, 3, 4, 5, 6}
    styled = list(seed_styled(documents * 10, Random(1)))
    changed = sum(new != old for new, old in zip(styled, documents * 10, strict=True))
    assert 0.2 < changed / len(styled) < 0.3


def test_documents_are_the_same_for_the_same_seed(treebank: Path) -> None:
    paths = [treebank / "ewt-train.conllu.gz"]
    assert read_documents(paths, 3) == read_documents(paths, 3) != read_documents(paths, 4)


def test_a_document_carries_the_trees() -> None:
    from spacy.vocab import Vocab

    doc = annotated(TEXTS[0], Vocab())
    assert doc.text.strip() == "Bo's dog doesn't bark. Ada sings loudly"
    assert [token.head.i for token in doc] == [2, 0, 5, 5, 5, 5, 5, 8, 8, 8]
    assert [token.i for token in doc if token.is_sent_start] == [0, 7]


def test_a_perfect_parse_scores_a_hundred_and_a_word_cut_otherwise_costs_what_hangs_on_it() -> None:
    tree = TEXTS[0][1]
    assert set(compare([tree], [parsed(tree)]).values()) == {100}
    halves = (Word("sing", False, "VERB", "VB", "", 1, "ROOT"), Word("s", True, "X", "X", "", 1, "dep"))
    loudly = Word("loudly", True, "ADV", "RB", "", 1, "advmod")
    scores = compare([tree], [parsed((tree[0], *halves, loudly))])
    assert (scores["words"], scores["las"]) == (57.14, 0)


def test_the_command_trains_the_same_weights_again_and_keeps_their_scores(
    treebank: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        main([str(treebank), "--out", str(tmp_path / name), "--steps", "2", "--seed", "5"])
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("model")}
        for name in ("one", "two")
    )
    assert one == two
    assert len(one) == 4
    assert "LAS" in capsys.readouterr().out
    meta = json.loads((tmp_path / "one" / "meta.json").read_text("utf-8"))
    assert list(meta["performance"]) == ["ewt-test", "gum-test", "ewt-test, seed style"]
    assert len(load(tmp_path / "one").parse(["Bo sings loudly."])[0].tokens) == 4


def test_what_is_no_treebank_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "ewt-train.conllu.gz"
    with pytest.raises(TreebankError, match="ewt-train"):
        read_treebank(path)
    path.write_bytes(b"no gzip")
    with pytest.raises(TreebankError, match="ewt-train"):
        read_treebank(path)
    path.write_bytes(gzip.compress(b"1\tonly\tthree\n\n"))
    with pytest.raises(TreebankError, match="ewt-train"):
        read_treebank(path)
    with pytest.raises(SystemExit, match="ewt-train"):
        main([str(tmp_path), "--out", str(tmp_path / "out")])
