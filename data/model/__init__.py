"""A language model, if there is one: asked for more questions, whose every answer is then checked.

Synopsis and reply are both untrusted: the one may hold orders to the model, the other anything at all. What
the synopsis does not prove is refused. `data.model.writing.more_questions` is the door; it loads the OpenAI
client, which takes a second, so it is imported where it is used.
"""

from data.model.access import Access, Limits

__all__ = ["Access", "Limits"]
