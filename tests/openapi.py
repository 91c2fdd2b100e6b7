"""Holds requests and their answers against Discord's own OpenAPI document, which is not part of this project.

The document is looked for where `DISCORD_OPENAPI` says, else beside the checkout.
"""

import json
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.protocols import Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from sandbox.recorded import Request

Json = dict[str, Any]
BESIDE = Path(__file__).parents[2] / "shared" / "discord" / "openapi.json"
NOT_AS_DOCUMENTED = {
    "errors": "codes of nested errors are words (BASE_TYPE_REQUIRED); the document says they are numbers",
}
"""Fields of error answers in which Discord provably differs from its document."""
SENT_AS_NUMBERS = (
    ".recipient_id",
    ".message_reference.message_id",
    ".message_reference.channel_id",
    ".message_reference.guild_id",
    ".attachments..id",
    ".allowed_mentions.users.",
    ".allowed_mentions.roles.",
    ".default_values..id",
    ".permission_overwrites..id",
    ".messages.",
    ".roles.",
)
"""Ids that discord.py writes as numbers."""
SENT_AS_TEXT = (".permissions", ".allow", ".deny")
"""Permissions that discord.py writes as texts."""
MISSING = "Discord's OpenAPI document is not here; set DISCORD_OPENAPI to its path"


def document_path() -> Path:
    """Return where the document should be."""
    return Path(os.environ.get("DISCORD_OPENAPI") or BESIDE)


@cache
def load_document() -> "Document | None":
    """Return the document, or None where it is missing."""
    path = document_path()
    return Document(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None


def document_problems(requests: Iterable[Request]) -> list[str]:
    """Return what the document objects to; nothing where the document is missing."""
    document = load_document()
    return [] if document is None else check_requests(requests, document)


def check_requests(requests: Iterable[Request], document: "Document") -> list[str]:
    """Return what the document objects to in requests and in the sandbox's answers, each once."""
    problems = []
    for request in requests:
        if not request.route:
            problems.append(f"{request.method} {request.path}: the sandbox does not serve this")
            continue
        where = f"{request.method} {request.route}"
        found = [*document.body_problems(request), *document.answer_problems(request)]
        problems += [f"{where}: {problem}" for problem in found]
    return list(dict.fromkeys(problems))


class Document:
    """Discord's description of its API, with validators that are made once for each schema."""

    def __init__(self, content: Json) -> None:
        self.content = content
        resource = DRAFT202012.create_resource(content)
        self._registry: Registry[Any] = Registry().with_resource("urn:discord", resource)
        self._validators: dict[str, Validator] = {}

    def operation(self, method: str, route: str) -> Json | None:
        """Return what the document says about a route, or None if it does not know it."""
        found: Json | None = self.content["paths"].get(route, {}).get(method.lower())
        return found

    def pointer(self, method: str, route: str, *rest: str) -> str:
        """Return the address inside the document of a part of what it says about a route."""
        names = ("paths", route, method.lower(), *rest)
        return "/".join(name.replace("~", "~0").replace("/", "~1") for name in names)

    def validator(self, pointer: str) -> Validator:
        """Return the validator of the schema at an address."""
        if pointer not in self._validators:
            schema = {"$ref": f"urn:discord#/{_quoted(pointer)}"}
            self._validators[pointer] = Draft202012Validator(schema, registry=self._registry)
        return self._validators[pointer]

    def body_errors(self, method: str, route: str, body: Any) -> list[str]:
        """Return what is wrong with a body."""
        operation = self.operation(method, route)
        if operation is None:
            return ["the document does not know this route"]
        if "requestBody" not in operation:
            return [] if body is None else ["the document knows no body here"]
        pointer = self.pointer(method, route, "requestBody", "content", "application/json", "schema")
        return _errors(self.validator(pointer), _ids_as_text(body))

    def body_problems(self, request: Request) -> list[str]:
        """Return what is wrong with a request that the sandbox accepted."""
        if request.status >= 400:
            return []
        return self.body_errors(request.method, request.route, request.body)

    def answer_problems(self, request: Request) -> list[str]:
        """Return what is wrong with the sandbox's answer."""
        operation = self.operation(request.method, request.route)
        if operation is None:
            return []
        responses = operation["responses"]
        status = str(request.status)
        if status not in responses:
            status = "4XX" if request.status // 100 == 4 and "4XX" in responses else ""
        if not status:
            return [f"the document knows no answer {request.status}"]
        if "$ref" in responses[status]:
            pointer = responses[status]["$ref"].removeprefix("#/")
        elif "content" in responses[status]:
            pointer = self.pointer(request.method, request.route, "responses", status)
        else:
            return [] if request.answer is None else ["the document knows no content here"]
        schema = self.validator(f"{pointer}/content/application~1json/schema")
        answer = request.answer
        if request.status >= 400:
            answer = {name: value for name, value in answer.items() if name not in NOT_AS_DOCUMENTED}
        return [f"answer: {error}" for error in _errors(schema, answer)]


def _ids_as_text(body: Any, name: str = "") -> Any:
    """Write ids and permissions as the document wants them; Discord takes them in both ways."""
    if isinstance(body, dict):
        return {key: _ids_as_text(value, f"{name}.{key}") for key, value in body.items()}
    if isinstance(body, list):
        return [_ids_as_text(item, f"{name}.") for item in body]
    if type(body) is int and name.endswith(SENT_AS_NUMBERS):
        return str(body)
    return int(body) if isinstance(body, str) and name.endswith(SENT_AS_TEXT) and body.isdigit() else body


def _quoted(pointer: str) -> str:
    return pointer.replace("{", "%7B").replace("}", "%7D")


def _errors(validator: Validator, value: Any) -> list[str]:
    """Return what is wrong, in the words of the alternative that was meant."""
    found = []
    for error in validator.iter_errors(value):
        meant = _meant(error)
        path = ".".join(str(step) for step in meant.absolute_path)
        found.append(f"{path or 'body'}: {meant.message[-200:]}")
    return sorted(found)


def _meant(error: ValidationError) -> ValidationError:
    """Go down to the error that says most: of several alternatives, the one whose `type` is right."""
    while error.context:
        branches: dict[Any, list[ValidationError]] = {}
        for inner in error.context:
            branches.setdefault(inner.relative_schema_path[0], []).append(inner)
        error = min(branches.values(), key=_distance)[0]
    return error


def _distance(branch: list[ValidationError]) -> tuple[bool, bool, int]:
    """Order alternatives: a wrong `type` field or a wrong kind of value says that another one was meant."""
    wrong_tag = any(
        list(error.relative_path)[-1:] == ["type"] and error.validator == "enum" for error in branch
    )
    wrong_kind = any(not error.relative_path and error.validator == "type" for error in branch)
    return wrong_tag, wrong_kind, len(branch)
