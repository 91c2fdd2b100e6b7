"""What a person can put right in a file that they hand to the builder."""


class BuildError(Exception):
    """One sentence that names the file and the line and says what is wrong there."""

    def __init__(self, name: str, line: int, problem: str) -> None:
        super().__init__(f"{name}:{line}: {problem}")
        self.name = name
        self.line = line


class SynopsisError(BuildError):
    """A synopsis that cannot be read."""


class PackError(BuildError):
    """A question pack that cannot be read."""
