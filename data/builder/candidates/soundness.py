"""Soundness: which clauses say enough, by themselves, to be asked about, and why others do not."""

from data.builder.candidates.story import Story
from data.builder.candidates.wholeness import fragment_of
from data.builder.clauses import Clause
from data.builder.lexicon.common_words import COMMON_WORDS
from data.builder.lexicon.people_nouns import GROUPS, PERSON_NOUNS
from data.builder.words import content_stems, cut_words, stem

# "the hospital" needs no sentence before it; "the man" does.
_PLAIN_DEFINITES = frozenset(
    """
hospital police ice phone sun moon world city street bathroom night morning evening afternoon beach ocean
sea water woods hand floor dance air ground sky mirror internet army navy war government media press
public law radio television news president king queen pope bible airport station kitchen garden roof attic
basement neck head leg arm face chest shoulder back heart eye nose country countryside suburbs truth past
future rest way forest desert river lake mountain island jungle bar church school police authority fbi cia
military bedroom hallway stairs staircase cemetery funeral wedding altar hotel prison jail court trial
universe earth planet galaxy galley lobby roof rooftop window wall table bed couch shower toilet car bus train
""".split()
)
_VAGUE_NOUNS = frozenset(
    "guy man woman girl boy person people friend thing things something way lot deal plan fact"
    " situation matter part place stranger one ones others stuff kind sort item group issue problem"
    " experience information men women".split()
)
_VAGUE_WORDS = frozenset(
    "something someone somebody everything things everyone anyone situation others somewhere nothing"
    " anything following various several certain".split()
)
STATES = frozenset(
    "be have know like love hate keep want own live work look seem feel remain stay contain"
    " belong resemble understand recognize realize realise learn notice see hear watch bear cost"
    " deserve discover find accuse lack need prefer suffer narrate believe think enjoy mean hope"
    " possess wish".split()
)
_BLAND_VERBS = frozenset(
    "become get turn start begin manage make take have do go come try continue draw use be let keep"
    " put set".split()
)
_BLAND_NOUNS = frozenset(
    "floor ground gun fire death suicide consciousness explosion door time moment phone night day scene way"
    " help life mind place hand hands job house room home".split()
)
_SHARED = frozenset(
    "arrive go come live stay return leave survive meet attend move travel join watch know see"
    " hear enter run flee escape visit head talk speak walk sit stand eat drink die fight wake"
    " look find help hide kiss dance give call phone tell say marry kill drive search travel".split()
)
# Stems of words that say little by themselves.
_TELL_NOTHING = frozenset(
    stem(word)
    for word in (
        *sorted(_BLAND_VERBS | _VAGUE_NOUNS),
        *"try help speak talk tell say ask arrive leave return go come see meet know find look".split(),
        *"great good bad new old other able decide want let call like time day night idea response".split(),
        *"motive version event detail remain positive feel emotion truth moment glint latest".split(),
        *"edition midst".split(),
    )
)
_ARTICLES = frozenset("a an the some any this that his her their".split())
_COMMON = frozenset(stem(word) for word in COMMON_WORDS)


def unsound(clause: Clause, story: Story, words: int = 3) -> str:
    """Return why a clause cannot be asked about; "" if it can.

    It must tell what happens, be whole, hold so many words of content, and lean on no other sentence.
    """
    fragment = fragment_of(clause)
    if fragment:
        return fragment
    if len(content_stems(clause.predicate)) < words or weight_of(clause, story) < words - 1:
        return f"it has fewer than {words} words of content"
    dangling = next((noun for noun in clause.definites if not is_anchored(noun, story)), None)
    if dangling is not None:
        return f'"the {dangling}" needs another sentence'
    if not clause.subjects and not clause.others:
        return "it names nobody"
    if any(clause.text.count(name) > 1 for name in clause.others):
        return "it names somebody twice"
    return "it is vague" if is_vague(clause.text) else ""


def weight_of(clause: Clause, story: Story) -> float:
    """Return how much a predicate tells: a word weighs 1, one common to many films half, somebody named 1."""
    stems = telling_stems(clause, story)
    return len(stems - _COMMON) + len(stems & _COMMON) / 2 + bool(clause.others)


def telling_stems(clause: Clause, story: Story) -> frozenset[str]:
    """Return the stems of a predicate that tell something: no names, and no words that fit any story."""
    names = {stem for name in (*clause.others, *clause.subjects) for stem in story.name_stems(name)}
    return frozenset(content_stems(clause.predicate)) - names - _TELL_NOTHING


def is_anchored(noun: str, story: Story) -> bool:
    """Say whether "the map" is understood by anybody who knows the film: it has just one map."""
    if noun in _PLAIN_DEFINITES:
        return True
    return story.introduced.get(noun, 0) == 1 and noun not in _VAGUE_NOUNS | PERSON_NOUNS | GROUPS


def is_concrete(clause: Clause, story: Story) -> bool:
    """Say whether a short clause is particular all the same: "falls through the ice", not "opens fire"."""
    words = cut_words(clause.rest)
    if clause.base in _BLAND_VERBS or clause.verb == "is" or not words or clause.others:
        return False
    noun = words[-1]
    particular = noun.capital or any(word.lower in {"a", "an", "the"} for word in words)
    rare = stem(noun.lower) not in _COMMON
    return particular and rare and noun.lower not in _BLAND_NOUNS and not unsound(clause, story, 2)


def is_vague(text: str) -> bool:
    """Say whether a text speaks of somebody or something unspecified: "a guy", "a lot".

    >>> is_vague("a guy at work"), is_vague("a job at a bar")
    (True, False)
    """
    words = [word.lower for word in cut_words(text)]
    if _VAGUE_WORDS & set(words):
        return True
    return any(
        word in _VAGUE_NOUNS and words[index - 1] in _ARTICLES
        for index, word in enumerate(words)
        if index > 0
    )


def is_event(clause: Clause) -> bool:
    """Say whether a clause tells what happens at its place in the story: no state, no memory."""
    if clause.apart or not clause.main or clause.base in STATES:
        return False
    ongoing = clause.verb in ("is", "are") and clause.rest.split(" ")[0].endswith("ing")
    return not ongoing and clause.base not in ("begin", "start", "continue")


def others_may_too(clause: Clause) -> bool:
    """Say whether a clause is so common that it may well be true of somebody else, or somewhere else."""
    others = [one for one in content_stems(clause.rest) if one != stem(clause.base)]
    return clause.base in _SHARED and len(others) < 3
