"""Whatever people type, the judge answers, at a bounded cost, and looks at what was meant alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.vocabulary import load_synonyms
from game.film import Character
from game.judge import ReasonCode, Verdict, VerdictKind, judge
from game.judging.words import MOST_WORDS, read
from game.question import Kind, Question
from tests.game.test_judge import CASES, CAST, Case, asked, cases_of

SYNONYMS = load_synonyms()
ACCEPTED = [
    case for each in CASES["questions"] for case in cases_of(each) if case.kind == "accept" and not case.fails
]
PLAIN = [case for case in ACCEPTED if case.typed.isascii() and case.typed.replace(" ", "").isalpha()]
REJECTED = [
    case for each in CASES["questions"] for case in cases_of(each) if case.kind == "reject" and not case.fails
]
NAMES = [each.name for each in CAST if each.named]
STRANGE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\u0301\u200b\u200d\u202e\u0663½¾Ⅷﷺİ\u0131ßA'’-/:;,.()<>@#|*_~`😂🏳\ufe0f\n\t "),
    ),
    max_size=2_500,
)
WORDS = st.lists(
    st.sampled_from(
        "not or and the either but 3/4 twenty one II of a her ' , / ; : | ( stephanie legs".split()
    ),
    max_size=500,
).map(" ".join)
FILLER = st.sampled_from(
    ["", "i think ", "I think it's ", "uhh ", "ummm ", "is it ", "maybe ", "my answer is ", "final answer: "]
)
AFTER = st.sampled_from(
    ["", "?", "!!", "...", " lol", " i guess", " right?", " 😂", " <@284102345871466496>"]
)


@settings(max_examples=400, deadline=None)
@given(STRANGE | WORDS, STRANGE | WORDS, st.lists(STRANGE | WORDS, min_size=1, max_size=3))
def test_no_text_is_too_strange(typed: str, prompt: str, answers: list[str]) -> None:
    verdict = judge(typed, asked(prompt, *answers), CAST, SYNONYMS)
    assert verdict.kind in VerdictKind
    assert verdict.reason in ReasonCode


@given(STRANGE | WORDS)
def test_a_message_is_read_to_a_fixed_length(typed: str) -> None:
    words = read(typed * 5)
    assert len(words) <= MOST_WORDS
    assert sum(len(word.text) for word in words) <= 2_000


@given(st.lists(st.sampled_from(["zork", "quux", "plugh"]), min_size=60, max_size=2_000))
def test_a_message_with_far_more_than_the_answer_is_not_compared(words: list[str]) -> None:
    question = asked("Who comes?", "Stéphanie")
    assert judge(" ".join([*words, "stephanie"]), question, ()).reason is ReasonCode.TOO_LONG


@given(st.sampled_from(PLAIN), st.data())
def test_case_and_spacing_change_nothing(case: Case, data: st.DataObject) -> None:
    letters = data.draw(st.lists(st.booleans(), min_size=len(case.typed), max_size=len(case.typed)))
    gap = data.draw(st.sampled_from([" ", "  ", "\t", "\u00a0", " \u200b"]))
    typed = "".join(
        letter.upper() if up else letter for letter, up in zip(case.typed, letters, strict=True)
    ).replace(" ", gap)
    assert _judged(case, f"{gap}{typed}{gap}").kind == case.kind


@given(st.sampled_from(PLAIN), FILLER, AFTER)
def test_filler_changes_nothing(case: Case, before: str, after: str) -> None:
    assert _judged(case, f"{before}{case.typed}{after}").kind is VerdictKind.ACCEPT


@given(st.sampled_from(REJECTED), FILLER, AFTER)
def test_filler_makes_no_answer_right(case: Case, before: str, after: str) -> None:
    assert _judged(case, f"{before}{case.typed}{after}").kind is not VerdictKind.ACCEPT


@given(
    st.sampled_from(NAMES),
    st.permutations(NAMES),
    st.sampled_from([", ", " ", " and ", " / ", "; ", "\n", " or ", " | ", ", or maybe "]),
)
def test_a_list_of_all_names_is_never_the_answer(name: str, names: list[str], between: str) -> None:
    question = Question("q", Kind.WHO, "Who comes?", name, (), (1,), "", 1)
    assert judge(between.join(names), question, CAST, SYNONYMS).kind is VerdictKind.REJECT
    assert judge(between.join(names), question, (), SYNONYMS).kind is not VerdictKind.ACCEPT


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_one_character_is_never_another(name: str, other: str) -> None:
    question = Question("q", Kind.WHO, "Who comes?", name, (), (1,), "", 1)
    assert judge(other, question, CAST, SYNONYMS).accepted == (name == other)


@given(
    st.sampled_from(NAMES), st.sampled_from(["not {}", "anyone but {}", "it's not {}", "definitely not {}"])
)
def test_a_denial_is_no_answer(name: str, denial: str) -> None:
    question = Question("q", Kind.WHO, "Who comes?", name, (), (1,), "", 1)
    verdict = judge(denial.replace("{}", name), question, CAST, SYNONYMS)
    assert verdict == Verdict(VerdictKind.REJECT, ReasonCode.NEGATED)


@given(st.sampled_from(ACCEPTED))
def test_the_question_itself_is_no_answer(case: Case) -> None:
    assert not _judged(case, case.question.prompt).accepted


@given(st.permutations(CAST))
def test_the_order_of_the_cast_changes_nothing(cast: list[Character]) -> None:
    for case in REJECTED[:20]:
        assert judge(case.typed, case.question, cast if case.cast else (), SYNONYMS) == case.verdict()


def _judged(case: Case, typed: str) -> Verdict:
    return judge(typed, case.question, case.cast, SYNONYMS)
