"""Verbs that tell the same deed: who "murders" somebody "kills" them."""

_CLASSES = """
kill murder shoot stab slay execute assassinate strangle poison drown behead decapitate slaughter impale
die perish succumb collapse
meet encounter befriend visit see greet
tell inform reveal confess admit explain disclose warn confide say announce
find discover locate notice spot uncover recognize learn realize realise see
leave abandon depart flee escape go run exit
arrive come return reach enter go visit move travel drive fly head
take steal rob grab seize snatch kidnap abduct capture
give hand offer present lend bring deliver send
marry wed
love like kiss date sleep seduce
fight battle attack assault beat hit punch strike slap confront
help assist aid rescue save free release protect
ask question interrogate request beg urge persuade convince invite
get obtain acquire receive buy purchase win
hire employ recruit enlist
fire dismiss sack
arrest detain imprison jail capture apprehend
make create build construct
destroy burn demolish blow explode
follow chase pursue stalk track
work serve
live reside stay
hide conceal
lie deceive trick betray
want wish plan intend decide try attempt
start begin
stop end quit finish
watch observe see witness
call phone telephone contact
lead guide bring take escort accompany
be become
injure wound hurt shoot stab beat
""".strip().splitlines()


def _neighbours() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _CLASSES:
        verbs = line.split()
        for verb in verbs:
            found.setdefault(verb, set()).update(verbs)
    return {verb: frozenset(verbs) for verb, verbs in found.items()}


_ALIKE = _neighbours()


def alike(verb: str) -> frozenset[str]:
    """Return the verbs that may tell the same deed, the verb itself among them.

    >>> "murder" in alike("kill"), alike("juggle")
    (True, frozenset({'juggle'}))
    """
    return _ALIKE.get(verb, frozenset((verb,)))


def class_of(verb: str) -> str:
    """Return one verb for all that tell the same deed.

    >>> class_of("murder") == class_of("shoot"), class_of("juggle")
    (True, 'juggle')
    """
    return _FIRST.get(verb, verb)


_FIRST = {verb: line.split()[0] for line in reversed(_CLASSES) for verb in line.split()}
