"""The packages form a line, game < data < bot < cogs; each may import only those before it."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("game", "data", "bot", "cogs")
OURS = {*LAYERS, "sandbox", "tests"}
MODULES = sorted(path for layer in (*LAYERS, "sandbox") for path in (ROOT / layer).rglob("*.py"))
DISCORD = {"bot/client.py"}
SANDBOX = {"bot/play.py"}


def imported(path: Path) -> set[str]:
    names = set[str]()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "use absolute imports"
            names.add((node.module or "").partition(".")[0])
    return names


def allowed(place: str) -> set[str]:
    """Our packages that a module may import."""
    layer = place.partition("/")[0]
    if layer == "sandbox":
        return {"sandbox"}
    return {*LAYERS[: LAYERS.index(layer) + 1], *({"sandbox"} if place in SANDBOX else ())}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    names = imported(path)
    assert names & OURS <= allowed(place)
    if "discord" in names:
        assert place.startswith("cogs/") or place in DISCORD
    if names & {"sqlalchemy", "alembic"}:
        assert place.startswith("data/")
        assert not place.startswith("data/builder/")
    if place.startswith("game/"):
        assert names <= {*sys.stdlib_module_names, "game", "rapidfuzz"}


def test_the_builder_does_not_know_the_store() -> None:
    for path in (ROOT / "data" / "builder").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "data.store" not in text
        assert "data.tables" not in text
