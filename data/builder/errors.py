"""What a person can put right in a file that they hand to the builder, and a build that could not end."""

from typing import Self


class BuildError(Exception):
    """One sentence that names the file and the line and says what is wrong there."""

    def __init__(self, name: str, line: int, problem: str) -> None:
        super().__init__(f"{name}:{line}: {problem}")
        self.name = name
        self.line = line
        self.problem = problem

    def __reduce__(self) -> tuple[type[Self], tuple[str, int, str]]:
        # By the arguments, not by the message: a build in another process hands its errors over.
        return type(self), (self.name, self.line, self.problem)


class SynopsisError(BuildError):
    """A synopsis that cannot be read."""


class PackError(BuildError):
    """A question pack that cannot be read."""


class WorkerError(BuildError):
    """A build whose process ended before it was done."""

    def __init__(self, name: str, line: int, problem: str) -> None:
        super().__init__(name, line, problem)
        self.args = (f"{name} was not built: {problem}",)
