"""YAML mappings that know on which line each of their values stands.

Scalars stay text as they are written, so that `title: 1917` is the title "1917".
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from data.builder.errors import BuildError

_NULL = "tag:yaml.org,2002:null"
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True)
class Mapping:
    """The keys of one YAML mapping; every reader raises `error` with the file and the line."""

    name: str
    line: int
    offset: int
    error: type[BuildError]
    nodes: dict[str, yaml.Node]
    lines: dict[str, int] = field(default_factory=dict[str, int])

    def fail(self, key: str, problem: str) -> BuildError:
        """Return the error for a key's line, or the mapping's own line if the key is missing."""
        return self.error(self.name, self.lines.get(key, self.line), problem)

    def text(self, key: str) -> str | None:
        """Return a scalar as text on one line, without needless blanks; None if it is empty."""
        node = self.nodes.get(key)
        if node is None or node.tag == _NULL:
            return None
        if not isinstance(node, yaml.ScalarNode):
            raise self.fail(key, f'"{key}" must be text.')
        return " ".join(str(node.value).split()) or None

    def truth(self, key: str) -> bool:
        """Return a yes-or-no value; False if it is missing."""
        text = self.text(key)
        if text is None:
            return False
        if text.casefold() not in _TRUTH:
            raise self.fail(key, f'"{key}" must be true or false.')
        return _TRUTH[text.casefold()]

    def number(self, key: str, least: int, most: int) -> int | None:
        """Return a whole number between `least` and `most`; None if it is missing."""
        text = self.text(key)
        if text is None:
            return None
        if not (text.isascii() and text.isdigit() and len(text) < 10 and least <= int(text) <= most):
            raise self.fail(key, f'"{key}" must be a whole number from {least} to {most}.')
        return int(text)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; () if it is missing."""
        return tuple(self._scalars(key, "texts"))

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers; () if it is missing."""
        texts = tuple(self._scalars(key, "whole numbers"))
        if not all(text.isascii() and text.isdigit() and len(text) < 10 for text in texts):
            raise self.fail(key, f'"{key}" must be a list of whole numbers.')
        return tuple(int(text) for text in texts)

    def mappings(self, key: str) -> tuple["Mapping", ...]:
        """Return a list of mappings; () if it is missing."""
        node = self.nodes.get(key)
        if node is None or node.tag == _NULL:
            return ()
        if not isinstance(node, yaml.SequenceNode):
            raise self.fail(key, f'"{key}" must be a list.')
        return tuple(self._mapping(item) for item in node.value)

    def refuse_unknown(self, known: frozenset[str]) -> None:
        """Raise the error for the first key that is not in `known`."""
        for key in self.nodes:
            if key not in known:
                raise self.fail(key, f'"{key[:40]}" is not known here; known are {", ".join(sorted(known))}.')

    def _scalars(self, key: str, what: str) -> Iterator[str]:
        node = self.nodes.get(key)
        if node is None or node.tag == _NULL:
            return
        if not isinstance(node, yaml.SequenceNode):
            raise self.fail(key, f'"{key}" must be a list of {what}.')
        for item in node.value:
            if not isinstance(item, yaml.ScalarNode) or item.tag == _NULL:
                raise self.fail(key, f'"{key}" must be a list of {what}.')
            yield " ".join(str(item.value).split())

    def _mapping(self, node: yaml.Node) -> "Mapping":
        line = node.start_mark.line + 1 + self.offset
        if not isinstance(node, yaml.MappingNode):
            raise self.error(self.name, line, 'there must be a mapping here, such as "key: value".')
        return _from_node(node, self.name, self.offset, self.error)


def parse_mapping(text: str, name: str, error: type[BuildError], first_line: int = 1) -> Mapping:
    """Return the YAML mapping in `text`, whose first line is number `first_line` of the file `name`."""
    offset = first_line - 1
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = (mark.line if mark else 0) + first_line
        raise error(name, line, f"this is not YAML: {problem.problem or 'it cannot be read'}.") from problem
    except yaml.YAMLError as problem:
        raise error(
            name, first_line, "this is not YAML: it holds a character that YAML forbids."
        ) from problem
    except RecursionError as problem:
        raise error(name, first_line, "this YAML is nested too deeply.") from problem
    if node is None:
        return Mapping(name, first_line, offset, error, {})
    if not isinstance(node, yaml.MappingNode):
        line = node.start_mark.line + first_line
        raise error(name, line, 'there must be lines such as "key: value" here.')
    return _from_node(node, name, offset, error)


def _from_node(node: yaml.MappingNode, name: str, offset: int, error: type[BuildError]) -> Mapping:
    nodes: dict[str, yaml.Node] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1 + offset
        if not isinstance(key, yaml.ScalarNode):
            raise error(name, line, "a key must be a single word.")
        if key.value in nodes:
            raise error(name, line, f'"{str(key.value)[:40]}" is given twice.')
        nodes[str(key.value)] = value
        lines[str(key.value)] = line
    return Mapping(name, node.start_mark.line + 1 + offset, offset, error, nodes, lines)
