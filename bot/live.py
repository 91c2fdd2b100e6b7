"""Which films are being played where: whoever plays must not look the answers up in the next channel."""

from collections import Counter

from game.errors import PlayerError
from game.wording import problems


class LiveFilms:
    """The films of the live rounds of this process, by place: a server, or a channel outside servers."""

    def __init__(self) -> None:
        self._playing = Counter[tuple[int, str]]()

    def begin(self, place: int, film: str) -> None:
        """Know that a round on a film (its slug) is live."""
        self._playing[place, film] += 1

    def end(self, place: int, film: str) -> None:
        """Know that it is over."""
        self._playing[place, film] -= 1
        if self._playing[place, film] <= 0:
            del self._playing[place, film]

    def is_on(self, place: int, film: str) -> bool:
        """Whether a round on the film is live there."""
        return (place, film) in self._playing

    def check(self, place: int, film: str, title: str) -> None:
        """Raise `PlayerError` if a round on the film is live there."""
        if self.is_on(place, film):
            raise PlayerError(problems.no_peeking(title))
