"""The moments of a story: events that anybody who knows it could put into order."""

from data.builder.candidates.chronology import told_in_order
from data.builder.candidates.soundness import is_concrete, is_event, others_may_too, unsound
from data.builder.candidates.story import Story
from data.builder.clauses import Clause, Role
from data.builder.lexicon.verb_classes import alike
from data.builder.words import content_stems, plain

LONGEST_MOMENT = 80  # characters; it must fit into a line of a list
_CERTAIN = 0.95
_SHORT = 2  # words of content; so few are enough where they are particular
# Words that say by themselves where in a story something stands, or that it stands in several places.
_TIMED = frozenset(
    "again also another too instead later then still already eventually finally first last next second third"
    " now before after until while when often always daily every regularly constantly soon once meanwhile as"
    " immediately newly subsequently initially continually repeatedly ultimately previously earlier"
    " during".split()
)
_ONCE = frozenset("meet marry kill".split())  # common deeds that are hardly told of the same two again
_POINTS = frozenset("find discover accuse".split())  # no deeds, but they happen at one moment
# What somebody does all the time, and what says little without more words.
_ONGOING = frozenset(
    "communicate avoid struggle deal care spend serve protect teach own train suffer".split()
)
_WEAK = frozenset(
    "take turn stop leave follow join ask tell call let get have give make put help thank".split()
)
_SAYING = frozenset("reveal explain claim admit confess learn realize know state announce".split())


def moments_of(story: Story) -> list[Clause]:
    """Return one moment a sentence, in story order: what happens there and, as told, nowhere else."""
    certain = told_in_order(story.film)
    found: dict[int, Clause] = {}
    for clause in story.clauses:
        if clause.sentence in certain and _is_moment(clause, story):
            found.setdefault(clause.sentence, clause)
    return [found[number] for number in sorted(found)]


def is_cut_short(clause: Clause) -> bool:
    """Say whether a clause needs the rest of its sentence: "Al reveals Bo" of "Al reveals Bo has fled".

    >>> is_cut_short(Clause("Al", ("Al",), "reveals", "reveal", "Bo", 1, others=("Bo",)))
    True
    """
    unsaid = clause.base in _SAYING and bool(clause.others) and clause.part(Role.SAID) is None
    return unsaid or " doing so" in clause.rest


def _is_moment(clause: Clause, story: Story) -> bool:
    if clause.sure < _CERTAIN or len(clause.text) > LONGEST_MOMENT:
        return False
    if not _happens(clause) or clause.base in _ONGOING or is_cut_short(clause):
        return False
    words = set(plain(clause.text).split())
    names_itself = any(
        set(plain(name).split()) <= set(plain(clause.predicate).split()) for name in clause.subjects
    )
    if words & _TIMED or names_itself or _happens_again(clause, story):
        return False
    return not unsound(clause, story) or _is_particular(clause, story)


def _happens(clause: Clause) -> bool:
    point = clause.base in _POINTS and clause.main and not clause.apart
    return point or is_event(clause)


def _is_particular(clause: Clause, story: Story) -> bool:
    """Say whether a clause of few words is unmistakable all the same: "Jonas marries Irma"."""
    if clause.base in _WEAK or (others_may_too(clause) and clause.base not in _ONCE):
        return False
    return is_concrete(clause, story) or bool(clause.others and not unsound(clause, story, _SHORT))


def _happens_again(clause: Clause, story: Story) -> bool:
    """Say whether much the same is told of the same person in another sentence."""
    verbs, stems = alike(clause.base), frozenset(content_stems(clause.rest))
    deeds = (deed for name in clause.subjects or clause.others for deed in story.deeds.get(name, ()))
    return any(
        deed.sentence != clause.sentence
        and deed.base in verbs
        and (not stems or bool(deed.stems & stems) or bool(deed.others & set(clause.others)))
        for deed in deeds
    )
