"""Calls functions of the page's modules from Python."""

import json
from pathlib import Path
from typing import Any

from playwright.async_api import Page

CASES = Path(__file__).parent.parent / "cases"


async def call(page: Page, module: str, function: str, *values: Any) -> Any:
    """Return what an exported function returns; arguments and result are JSON."""
    script = "async ([module, name, values]) => (await import(module))[name](...values)"
    return await page.evaluate(script, [f"/{module}.js", function, list(values)])


def cases(name: str) -> list[dict[str, Any]]:
    """Read one file of cases."""
    found: list[dict[str, Any]] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return found
