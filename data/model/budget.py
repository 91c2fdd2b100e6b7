"""The budget: how many requests and tokens a film may still cost."""

from data.model.errors import BudgetError

_BYTES_A_TOKEN = 3  # cautious; English has about four


class Budget:
    """What may be spent; it changes with every request, and one film has one."""

    def __init__(self, requests: int, tokens: int) -> None:
        self._requests = requests
        self._tokens = tokens
        self.requests = 0
        self.tokens = 0
        self._claimed = 0

    def claim(self, tokens: int) -> None:
        """Set tokens aside for a request that is about to be sent; `BudgetError` if there are not enough."""
        if self.requests >= self._requests:
            raise BudgetError(f"The film's budget of {self._requests} requests is used up (LLM_REQUESTS).")
        if self.tokens + self._claimed + tokens > self._tokens:
            raise BudgetError(f"The film's budget of {self._tokens:,} tokens is used up (LLM_TOKENS).")
        self.requests += 1
        self._claimed += tokens

    def settle(self, claimed: int, used: int) -> None:
        """Give back what was set aside for a request, and note what it really cost."""
        self._claimed -= claimed
        self.tokens += used


def estimate(text: str) -> int:
    """Return about how many tokens a text is, rather too many than too few.

    >>> estimate("Ada plans to rob a bank.")
    9
    """
    return len(text.encode("utf-8", "replace")) // _BYTES_A_TOKEN + 1
