"""Makes "Which of these happens next after …?": the first of four events of the film after another one."""

from dataclasses import replace
from itertools import pairwise

from data.builder.candidates.events import events_of
from data.builder.candidates.soundness import telling_stems
from data.builder.candidates.story import Story, dealt
from game.question import Kind, Question

NEXT_AFTER = "Which of these happens next after"
_WINDOW = 30  # events; what is further away tempts nobody
_APART = 2  # sentences; a wrong event must not be told in the same breath as the right one


def make_next_event(story: Story) -> list[Question]:
    """Return a question for each event that has one after it, one long after it and two before it."""
    events = events_of(story)
    made: list[Question] = []
    for index, (event, following) in enumerate(pairwise(events)):
        prompt = f"{NEXT_AFTER} {event.text}?"
        if telling_stems(event, story) & telling_stems(following, story):
            continue  # what follows can be read off what went before
        before = [
            one for one in events[max(0, index - _WINDOW) : index] if event.sentence - one.sentence >= _APART
        ]
        after = [
            one for one in events[index + 2 : index + _WINDOW] if one.sentence - following.sentence >= _APART
        ]
        before.sort(key=lambda one: dealt(prompt, one.text))
        after.sort(key=lambda one: dealt(prompt, one.text))
        wrong = [*after[:1], *before[:2]] if len(before) >= 2 else [*before, *after]
        wrong = wrong[:3]
        if len(wrong) < 3 or len({one.text for one in (event, following, *wrong)}) < 5:
            continue
        choices = (following.text, *(one.text for one in wrong))
        evidence = (event.sentence, following.sentence)
        question = story.question(Kind.NEXT_EVENT, prompt, following.text, choices, evidence)
        latest = max(clause.sentence for clause in (event, following, *wrong))
        made.append(replace(question, scene=max(question.scene, story.film.scene_of(latest).number)))
    return made
