"""The two kinds of error: what a player may read, and everything else, which is a bug."""


class PlayerError(Exception):
    """Something the player can put right; the message is one sentence, written for them."""
