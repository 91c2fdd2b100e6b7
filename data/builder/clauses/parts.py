"""The parts of a predicate: its object, its phrases and what else can be asked for."""

from data.builder.clauses.clause import Part, Role
from data.builder.clauses.writing import Written
from data.builder.mentions import Mentions, person_at
from data.builder.reading import Reading

_ROLES = {
    "obj": Role.OBJECT,
    "iobj": Role.RECIPIENT,
    "obl:agent": Role.AGENT,
    "obl": Role.PHRASE,
    "xcomp": Role.COMPLEMENT,
    "ccomp": Role.SAID,
}


def parts_of(reading: Reading, mentions: Mentions, written: Written, verb: int) -> tuple[Part, ...]:
    """Return the parts of a written predicate in order."""
    found: list[Part] = []
    for child in reading.below[verb]:
        words = [at for at in reading.subtree(child) if at in written.spans]
        role = _role(reading, child)
        if role is None or child not in words or words[-1] - words[0] != len(words) - 1:
            continue
        start, end = written.spans[words[0]][0], written.spans[words[-1]][1]
        person = person_at(reading, mentions, child)
        case = reading.child(child, "case", "mark")
        token = reading.words[child]
        alone = not any(reading.words[at].label == "conj" and reading.words[at].head == child for at in words)
        found.append(
            Part(
                role=role,
                text=written.text[start:end],
                start=start,
                end=end,
                case=reading.words[case].lower if case is not None else "",
                noun=token.lemma,
                who=person.who if person is not None and alone else None,
                plural=token.feature("Number") == "Plur" or not alone,
            )
        )
    return tuple(sorted(found, key=lambda part: part.start))


def _role(reading: Reading, child: int) -> Role | None:
    label = reading.words[child].label
    if label.startswith("advcl"):
        mark = reading.child(child, "mark")
        opening = reading.words[mark].lower if mark is not None else ""
        if opening == "to":
            return Role.PURPOSE
        if opening in ("because", "since"):
            return Role.REASON
        return Role.MANNER if opening in ("by", "without") else None
    return _ROLES.get(label) or _ROLES.get(label.split(":")[0])
