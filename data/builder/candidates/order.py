"""Makes "Put these four events into the order of the story": events that lie well apart."""

from itertools import pairwise

from data.builder.candidates.events import events_of
from data.builder.candidates.story import Story, dealt
from game.question import Kind, Question

ORDER_PROMPT = "Put these four events into the order in which they happen."
ARROW = " → "
_EVENTS = 4
_APART = 2  # sentences between two events, so that their order is plain


def make_order(story: Story) -> list[Question]:
    """Return questions that share no event, each over a good part of the film."""
    events = events_of(story)
    count = len(events) // _EVENTS
    made: list[Question] = []
    for start in range(count):
        # every count-th event: the questions interleave, and each runs through the whole story
        chosen = events[start::count][:_EVENTS]
        numbers = [event.sentence for event in chosen]
        near = any(later - earlier < _APART for earlier, later in pairwise(numbers))
        texts = tuple(event.text for event in chosen)
        if near or len(set(texts)) < _EVENTS:
            continue
        answer = ARROW.join(texts)
        shown = tuple(sorted(texts, key=lambda text: dealt(answer, text)))
        if shown == texts:
            shown = (*texts[1:], texts[0])
        made.append(story.question(Kind.ORDER, ORDER_PROMPT, answer, (), numbers, items=shown))
    return made
