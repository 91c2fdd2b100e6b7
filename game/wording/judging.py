"""What the judge says about a typed answer, to whoever typed it."""

from game.judge import ReasonCode, Verdict, VerdictKind
from game.question import Kind, Question

_ACCEPTED = {
    ReasonCode.SAME: "that is it.",
    ReasonCode.SPELLING: "that is it, give or take a letter.",
    ReasonCode.EXTRA_WORDS: "that is it, and a little more.",
    ReasonCode.FEWER_WORDS: "that is enough of it.",
    ReasonCode.SAME_MEANING: "that means the same.",
    ReasonCode.SAME_PERSON: "that is who was meant.",
}
_SPECIFIC = {
    ReasonCode.SEVERAL_PEOPLE: "close: that fits several people of this film. Which of them?",
    ReasonCode.PART: "close: that is a part of it. Be more specific.",
}
_REJECTED = {
    ReasonCode.EMPTY: "there are no words in it.",
    ReasonCode.TOO_LONG: "that is too much for one answer; say it shorter.",
    ReasonCode.CHATTER: "that is no answer.",
    ReasonCode.GENERIC: "that could be anything; say more.",
    ReasonCode.ECHO: "that only repeats the question.",
    ReasonCode.NEGATED: "say what it is; a “not” is too many or too few.",
    ReasonCode.SEVERAL_ANSWERS: "one message is one answer; choose.",
    ReasonCode.OTHER_PERSON: "that is somebody else of this film.",
    ReasonCode.OTHER_NAME: "that is somebody else with such a name.",
    ReasonCode.OTHER_NUMBER: "the number is not right.",
    ReasonCode.OTHER_THING: "that is something else with such a name.",
    ReasonCode.SOMETHING_OF_IT: "that belongs to something else.",
    ReasonCode.OTHER_ORDER: "who does it and to whom are not right.",
    ReasonCode.WRONG: "not what was meant.",
}


def why(verdict: Verdict, question: Question) -> str:
    """Say in one short sentence why an answer was judged so, without giving the answer away."""
    match verdict.kind:
        case VerdictKind.ACCEPT:
            return _ACCEPTED.get(verdict.reason, "that is it.")
        case VerdictKind.SPECIFIC:
            return _SPECIFIC.get(verdict.reason, "close: be more specific.")
        case _:
            if verdict.reason is ReasonCode.GENERIC and question.kind is Kind.WHO:
                return "that could be anybody; say who."
            return _REJECTED.get(verdict.reason, "not what was meant.")
