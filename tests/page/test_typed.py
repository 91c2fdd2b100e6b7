"""What is typed into the composer: read as commands, completed by suggestions."""

from typing import Any

import pytest
from playwright.async_api import Page

from tests.page.calls import call, cases

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

Json = dict[str, Any]


def option(kind: int, name: str, description: str, **more: Any) -> Json:
    return {"type": kind, "name": name, "description": description, **more}


MODES = [{"name": "Choice", "value": "choice"}, {"name": "Typed answers", "value": "typed"}]
START = [
    option(3, "film", "Which film", autocomplete=True),
    option(3, "mode", "How to play", choices=MODES),
    option(4, "questions", "How many", min_value=3, max_value=50),
    option(5, "teams", "Play in teams"),
]
ANSWER = [option(3, "text", "Your answer", required=True, min_length=2)]
COLOUR = option(1, "colour", "Choose one", options=[option(3, "name", "Its name", required=True)])
COMMANDS: list[Json] = [
    {
        "id": "1",
        "name": "trivia",
        "description": "Play",
        "options": [
            option(1, "start", "Start a round", options=START),
            option(1, "stop", "Stop the round"),
            option(1, "answer", "Say it", options=ANSWER),
        ],
    },
    {"id": "2", "name": "help", "description": "What to do first"},
    {
        "id": "3",
        "name": "give",
        "description": "Give",
        "options": [option(7, "where", "In which channel"), option(6, "who", "To whom", required=True)],
    },
    {
        "id": "4",
        "name": "settings",
        "description": "Settings",
        "options": [
            option(2, "server", "Of the server", options=[COLOUR]),
            option(1, "weight", "Weigh", options=[option(10, "value", "How much")]),
        ],
    },
    {"id": "5", "name": "Find the scene", "type": 3},
    {"id": "6", "name": "elsewhere", "description": "For direct messages", "contexts": [1]},
]
FILMS = [{"name": "Amélie (2001)", "value": "amelie"}]

SETTING = """
    const { emptyState } = await import("/state.js");
    const { slashCommands } = await import("/commands.js");
    const state = emptyState();
    for (const [id, name] of [["20", "Bo"], ["21", "Ada Lovelace"]]) {
        state.users.set(id, { id, username: name.toLowerCase(), global_name: name });
    }
    const channels = [["30", "lobby"], ["31", "film-night"]].map(([id, name]) => ({ id, name, type: 0 }));
    state.guilds = [{ id: "9", name: "Guild", channels }];
    const entries = slashCommands(commands);
    const known = new Map([["film", films]]);
"""


@pytest.mark.parametrize("case", cases("typed_commands"), ids=lambda case: case["name"])
async def test_a_typed_command_is_read(modules: Page, case: Json) -> None:
    script = f"""async ({{ commands, films, text }}) => {{ {SETTING}
        const {{ readCommand }} = await import("/invocation.js");
        const {{ data, label, problem }} = readCommand(text.trim(), entries, state, known);
        return {{ data, label, problem }};
    }}"""
    read = await modules.evaluate(script, {"commands": COMMANDS, "films": FILMS, "text": case["text"]})
    assert read["problem"] == case.get("problem")
    if "options" in case:
        assert read["data"]["options"] == case["options"]
        assert read["data"]["type"] == 1
        assert case["text"].startswith(read["label"])


@pytest.mark.parametrize("case", cases("suggestions"), ids=lambda case: case["name"])
async def test_the_composer_suggests(modules: Page, case: Json) -> None:
    script = f"""async ({{ commands, films, text, caret }}) => {{ {SETTING}
        const {{ suggest }} = await import("/suggest.js");
        const latest = new Map([["film", {{ text: "a", choices: films }}]]);
        const found = suggest({{ text, caret: caret ?? text.length, entries, state, known, latest }});
        const labels = found.items.map((item) => item.label);
        return {{ kind: found.kind, labels, auto: found.auto, first: found.items[0]?.text }};
    }}"""
    given = {"commands": COMMANDS, "films": FILMS, "text": case["text"], "caret": case.get("caret")}
    found = await modules.evaluate(script, given)
    assert found["labels"] == case["labels"]
    assert (found["kind"], found["auto"]) == (case["kind"], case["auto"])
    if "first" in case:
        assert found["first"] == case["first"]


async def test_mentions_are_sent_for_names(modules: Page) -> None:
    script = f"""async ({{ commands, films, text }}) => {{ {SETTING}
        const {{ withMentions }} = await import("/names.js");
        return withMentions(text, state);
    }}"""
    text = "@Ada Lovelace, @bo: see #film-night, not #film-nights or a@bo or @Bob"
    said = await modules.evaluate(script, {"commands": COMMANDS, "films": FILMS, "text": text})
    assert said == "<@21>, <@20>: see <#31>, not #film-nights or a@bo or @Bob"


async def test_menus_are_not_slash_commands(modules: Page) -> None:
    found = await call(modules, "commands", "messageCommands", COMMANDS)
    assert [command["name"] for command in found] == ["Find the scene"]
    direct = await call(modules, "commands", "slashCommands", COMMANDS, True)
    assert "elsewhere" in [entry["name"] for entry in direct]
