"""The evidence: what the words around a name, and its place in the tree, say for a person or against one."""

from data.builder.dictionary import verb_of
from data.builder.lexicon.dealings import (
    DONE_TO_PEOPLE,
    DONE_TO_PLACES,
    HARDLY_DONE_BY_PEOPLE,
    MEMBERSHIPS,
    MOVES,
    THOUGHT_AND_SPEECH,
)
from data.builder.lexicon.function_words import FUNCTION_WORDS
from data.builder.lexicon.people_nouns import (
    ANIMALS,
    BODY_AND_BELONGINGS,
    GROUPS,
    JOBS,
    KIN,
    PERSON_NOUNS,
    SHOWN_TITLES,
)
from data.builder.lexicon.places import COUNTRIES, ENDINGS, REGIONS
from data.builder.names import Name
from data.builder.people.nouns import THINGS, first_of_list, is_individual, is_listed
from data.builder.reading import Reading

_NAMING_TITLES = SHOWN_TITLES | JOBS | KIN
_INSIDE = frozenset(
    "in at near into across throughout outside around inside aboard onto within via between".split()
)
_WAY = frozenset(("to", "from", "through", "toward", "towards"))
_WITH = frozenset("with against without like than besides alongside despite".split())
_NAMINGS = frozenset("named nicknamed".split())
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_NEAR = 3  # words; an apposition from further away is rather the member of a list
_ASIDE = 8  # words; longer brackets are not looked over
_QUOTES = "\"“”'’"
_ARTICLES = frozenset(("the", "a", "an"))
_LOOSE = frozenset("reparandum parataxis ROOT dep dislocated discourse".split())
_CRAFT = ("ship", "boat", "craft", "plane")
_TRUSTING = frozenset("confide believe trust".split())
_WORKING = frozenset("work volunteer intern".split())
_WORKS_OF_ART = frozenset("statue painting novel play poem symphony song sonata book theory".split())
_OFFICES = frozenset(
    "ceo executive chief chairman employee employees headquarters stock agents officials".split()
)
_SUBJECTS, _OBJECTS = frozenset(("nsubj",)), frozenset(("obj", "iobj"))


def speaks_for(name: Name, reading: Reading) -> float:
    """Return how much one spot speaks for a person (above 0) or for something else (below 0).

    >>> readings = read("Zork tells Ann everything. They live in Quirm. The Vesta sinks.")
    >>> from data.builder.names import find_names
    >>> [speaks_for(name, readings[name.sentence - 1]) > 0 for name in find_names(readings)]
    [True, True, False, False]
    """
    article = _article(name, reading)
    if article and not name.titles:
        if reading.words[name.last].lower not in PERSON_NOUNS:
            return -2.0
        # "The" inside of a sentence begins the title of a film or a song.
        return 2.0 if article.islower() or name.first < _NEAR else 0.0
    return (
        3.0 * bool(_NAMING_TITLES & set(name.titles))
        + _neighbours(name, reading)
        + _description(name, reading)
        + _doing(name, reading)
        + _ownership(name, reading)
    )


def _article(name: Name, reading: Reading) -> str:
    """Return the article before a name, over "Only" in "The Only Living Boy"; "" if there is none."""
    words, at = reading.words, name.first - 1
    while at > 0 and words[at].capital and words[at].lower in FUNCTION_WORDS - _ARTICLES:
        at -= 1
    return words[at].text if at >= 0 and words[at].lower in _ARTICLES else ""


def _neighbours(name: Name, reading: Reading) -> float:
    """Weigh the words right before and after: "her friend Zork", "a town named Zork", "Zork, who"."""
    words = reading.words
    # quotes and brackets stand between: her "fixer" Zork, General (later Colonel) Zork
    outer = [at for at in range(max(0, name.first - _ASIDE), name.first) if not reading.aside[at]]
    near = [words[at].lower for at in outer if words[at].text not in _QUOTES][-2:]
    before = near[-1] if near else ""
    after = [word.lower for word in words[name.last + 1 : name.last + 3]]
    value = 0.0
    if is_individual(before) or (
        before == "," and near[0] in KIN | ANIMALS and not is_listed(name.last, reading)
    ):
        value += 2.5
    elif outer and words[outer[-1]].tag == "NNS" and is_individual(words[outer[-1]].lemma):
        value += 2.0  # "her friends Zork and Bo"
    elif before in THINGS or before in GROUPS or before.endswith(_CRAFT):
        value -= 4.0
    elif before[:1].isdigit():
        value -= 4.0  # "the 5th Wave"
    elif before in _NAMINGS:
        value += 2.5 if _named(near, reading, name.first - 2) else -2.5
    if after[:1] and (after[0] in _OFFICES or after[0] in JOBS) and not name.titles:
        value -= 2.0  # "Zork CEO Ann Lee"
    if "who" in after[:1] or after == [",", "who"] or "whom" in after:
        value += 2.5
    elif (
        _within_place(name, reading)
        or after == [",", "where"]
        or after[:1] == ["where"]
        or after == [",", "which"]
    ):
        value -= 2.0
    return value


def _within_place(name: Name, reading: Reading) -> bool:
    """Say whether a state or a country follows: "Zork, Ohio"."""
    follows = reading.words[name.last + 1 : name.last + 4]
    places = (
        {follows[1].text, " ".join(word.text for word in follows[1:])} if len(follows) > 1 else set[str]()
    )
    return bool(places & (COUNTRIES | REGIONS)) and follows[0].text == ","


def _named(near: list[str], reading: Reading, at: int) -> bool:
    """Say whether what is named right before a name is somebody."""
    words = reading.words
    while at > 0 and words[at].pos not in ("NOUN", "PROPN", "PRON"):
        at -= 1
    return bool(near) and words[at].lower not in THINGS | GROUPS and words[at].lower != "it"


def _description(name: Name, reading: Reading) -> float:
    """Weigh a noun that says what is named: "Zork, a young nurse", "Zork is a town"."""
    words, head = reading.words, name.head
    nouns = [at for at in reading.children(head, "appos") if at > name.last]
    if words[head].label == "appos" and 0 < name.first - words[head].head <= _NEAR:
        nouns.append(words[head].head)
    if words[head].label == "nsubj" and reading.child(words[head].head, "cop") is not None:
        nouns.append(words[head].head)
    told = [words[at].lower for at in nouns if words[at].pos == "NOUN"]
    if any(is_individual(noun) or noun.endswith("-year-old") for noun in told):
        return 2.5
    if told[:1] and told[0] in THINGS | GROUPS:
        return -2.5
    follows = [word.lower for word in words[name.last + 1 : name.last + 8]]
    if follows[:1] == [","] and follows[1:2] and follows[1] in {"a", "an", "the", "his", "her"}:
        end = follows.index(",", 1) if "," in follows[1:] else len(follows)
        return 1.5 * any(is_individual(word) for word in follows[1:end])
    return 0.0


def _doing(name: Name, reading: Reading) -> float:
    """Weigh what the name does, what is done to it, and its preposition."""
    words = reading.words
    at = first_of_list(name.head, reading)
    word, governor = words[at], words[words[at].head]
    marks = reading.children(at, "case")
    case = words[marks[0]].lower if marks and words[marks[0]].lower not in _POSSESSIVES else ""
    if not case and at == name.head and name.first and words[name.first - 1].pos == "ADP":
        case = words[name.first - 1].lower
    if case:
        return _preposition(case, governor.lower, governor.lemma)
    misread = _misread_verb(name, reading)
    if misread:
        return _acting(misread)
    verb = governor.lemma if governor.pos in ("VERB", "AUX") else ""
    if word.label in _SUBJECTS and words[at].head > at:
        if governor.pos not in ("VERB", "AUX"):
            return 0.4
        return _acting(verb)
    if word.label == "nsubj:pass":
        return 1.5 if verb in DONE_TO_PEOPLE else 0.4
    if word.label in _OBJECTS:
        return 1.5 if verb in DONE_TO_PEOPLE else -0.8 if verb in DONE_TO_PLACES else 0.6
    if word.label == "vocative":
        return 1.0
    return 0.8 if word.label in _LOOSE and name.first == 0 else 0.0


def _acting(verb: str) -> float:
    if verb in HARDLY_DONE_BY_PEOPLE:
        return 0.2
    return 2.2 if verb in THOUGHT_AND_SPEECH else 1.8 if verb in DONE_TO_PEOPLE else 1.2


def _misread_verb(name: Name, reading: Reading) -> str:
    """Return the verb after a name that the parser took for a noun: "Zork traps them"."""
    words, after = reading.words, name.last + 1
    if after >= len(words) or words[after].pos not in ("NOUN", "PROPN") or not words[after].text.islower():
        return ""
    joined = words[name.head].head == after or words[after].head == name.head
    return verb_of(words[after].text) if joined else ""


def _preposition(case: str, governor: str, lemma: str) -> float:
    if case in _INSIDE:
        return 1.0 if lemma in _TRUSTING else -1.8
    if case in _WAY:
        return -1.8 if lemma in MOVES else 0.4 if lemma in THOUGHT_AND_SPEECH | DONE_TO_PEOPLE else -0.2
    if case == "for":
        return -1.2 if lemma in _WORKING else 0.4
    if case == "of":
        if governor in _WORKS_OF_ART:
            return -2.0
        return -1.5 if governor in MEMBERSHIPS else 0.0
    if case == "by":
        return 1.4 if lemma in DONE_TO_PEOPLE | THOUGHT_AND_SPEECH else 1.0
    return 0.7 if case in _WITH else 0.0


def _ownership(name: Name, reading: Reading) -> float:
    """Weigh what belongs to the name: "Zork's wife" makes a person, "Zork shareholders" do not."""
    words, after = reading.words, name.last + 1
    if after >= len(words):
        return 0.0
    if words[after].lower in _POSSESSIVES:
        owned = words[after + 1 : after + 4]
        if owned and owned[0].text in ENDINGS:
            return -4.0  # "St. Zork's Church"
        for word in owned:
            if word.lower in KIN | BODY_AND_BELONGINGS:
                return 2.2
            if word.lower in MEMBERSHIPS or word.lower in _WORKS_OF_ART:
                return -0.8
            if word.pos == "NOUN":
                return 0.3
        return 0.3
    if _misread_verb(name, reading):
        return 0.0
    head = words[name.head].head
    joined = all(word.pos != "PUNCT" for word in words[after:head])
    if words[name.head].label == "compound" and head >= after and joined and words[head].pos == "NOUN":
        return -1.5
    return 0.0
