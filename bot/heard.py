"""Which deeds were heard of before: after an interruption Discord may tell of one again."""

from collections import deque
from dataclasses import dataclass, field

_REMEMBERED = 100


@dataclass
class Heard:
    """Ids of the last deeds: interactions, messages."""

    _last: deque[int] = field(default_factory=lambda: deque[int](maxlen=_REMEMBERED))

    def again(self, deed: int) -> bool:
        """Whether this deed was told before; it is remembered."""
        if deed in self._last:
            return True
        self._last.append(deed)
        return False
