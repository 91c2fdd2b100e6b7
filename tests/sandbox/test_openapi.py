"""The sandbox's own description of Discord's API, held against Discord's document."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from sandbox.description.routes import ROUTES, Directory, Route
from tests.openapi import MISSING, Document, load_document

CASES = Path(__file__).parents[1] / "cases" / "sandbox" / "bodies.yaml"


def expand(value: Any) -> Any:
    """Write out `repeat` and `numbered`."""
    if isinstance(value, list):
        return [expand(item) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"repeat"}:
        thing, times = value["repeat"]
        return expand(thing) * times
    if set(value) == {"numbered"}:
        thing, times = value["numbered"]
        return [number(expand(thing), str(index)) for index in range(times)]
    return {key: expand(item) for key, item in value.items()}


def number(value: Any, index: str) -> Any:
    if isinstance(value, str):
        return value.replace("#", index)
    if isinstance(value, list):
        return [number(item, index) for item in value]
    return {key: number(item, index) for key, item in value.items()} if isinstance(value, dict) else value


def cases() -> list[Any]:
    routes = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return [
        pytest.param(
            route, expand(case["body"]), case.get("wrong", []), id=f"{route.split('/')[-1]}-{case['name']}"
        )
        for route, listed in routes.items()
        for case in listed
    ]


def route_of(name: str) -> Route:
    return next(route for route in ROUTES if f"{route.method} {route.template}" == name)


@pytest.fixture
def document() -> Document:
    found = load_document()
    if found is None:
        pytest.skip(MISSING)
    return found


@pytest.mark.parametrize(("route", "body", "wrong"), cases())
def test_what_is_wrong_with_a_body_is_found(route: str, body: Any, wrong: list[str]) -> None:
    faults = [f"{'.'.join(fault.path) or 'body'} {fault.code}" for fault in route_of(route).check(body)]
    assert sorted(faults) == sorted(wrong)


@pytest.mark.parametrize(("route", "body", "wrong"), [case for case in cases() if not case.values[2]])
def test_what_the_sandbox_accepts_is_accepted_by_the_document(
    route: str, body: Any, wrong: list[str], document: Document
) -> None:
    method, template = route.split()
    assert document.body_errors(method, template, body) == wrong


def test_every_route_of_the_sandbox_is_in_the_document(document: Document) -> None:
    unknown = [
        f"{route.method} {route.template}"
        for route in ROUTES
        if not document.operation(route.method, route.template)
    ]
    assert unknown == []


def test_routes_that_take_a_body_are_those_of_the_document(document: Document) -> None:
    for route in ROUTES:
        operation = document.operation(route.method, route.template)
        assert operation is not None
        assert ("requestBody" in operation) == (route.body is not None), route.template


def test_routes_are_open_to_everybody_where_the_document_says_so(document: Document) -> None:
    for route in ROUTES:
        operation = document.operation(route.method, route.template)
        assert operation is not None
        assert ({} in operation.get("security", [{}])) == (route.by_token or route.public), route.template


def test_fixed_paths_go_before_paths_with_parameters() -> None:
    directory = Directory(ROUTES)
    found = directory.find("GET", ("users", "@me"))
    assert found is not None
    assert found[0].template == "/users/@me"
    assert directory.find("GET", ("users", "12")) is not None
    assert directory.find("DELETE", ("users", "12")) is None
