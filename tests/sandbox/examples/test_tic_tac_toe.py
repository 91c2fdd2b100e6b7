"""views/tic_tac_toe: nine buttons, two signs that take turns, and an end."""

import discord
import pytest
from discord.ext import commands

from sandbox.driver import Player
from sandbox.sight import Message
from tests.sandbox.examples.conftest import Connect, Context, Interaction, bot_of, heard

EMPTY = "\u200b"
LINES = (
    *(tuple(range(start, start + 3)) for start in (0, 3, 6)),
    *(tuple(range(start, 9, 3)) for start in range(3)),
    (0, 4, 8),
    (2, 4, 6),
)


class Board(discord.ui.View):
    """The board; who clicks sets the sign whose turn it is."""

    def __init__(self) -> None:
        super().__init__()
        self.turn = "X"
        self.fields = [Field(place) for place in range(9)]
        for field in self.fields:
            self.add_item(field)

    def outcome(self) -> str:
        """What the message says now."""
        signs = [field.label for field in self.fields]
        for line in LINES:
            if len({signs[place] for place in line}) == 1 and signs[line[0]] != EMPTY:
                return f"{signs[line[0]]} won!"
        return "It is a tie!" if EMPTY not in signs else f"It is {self.turn}'s turn"


class Field(discord.ui.Button[Board]):
    """One field of the board."""

    def __init__(self, place: int) -> None:
        super().__init__(label=EMPTY, row=place // 3)

    async def callback(self, interaction: Interaction) -> None:
        board = self.view
        assert board is not None
        self.label, self.disabled = board.turn, True
        self.style = discord.ButtonStyle.danger if board.turn == "X" else discord.ButtonStyle.success
        board.turn = "O" if board.turn == "X" else "X"
        said = board.outcome()
        if not said.endswith("turn"):
            for field in board.fields:
                field.disabled = True
            board.stop()
        await interaction.response.edit_message(content=said, view=board)


@commands.command()
async def tic(context: Context) -> None:
    await context.send("X goes first", view=Board())


async def set_sign(player: Player, board: Message, place: int) -> Message:
    custom_id = board.buttons[place].custom_id
    assert custom_id is not None
    changed = (await player.click(board, custom_id)).message
    assert changed is not None
    return changed


@pytest.mark.parametrize(
    ("moves", "said", "signs"),
    [
        ((0, 3, 1, 4, 2), "X won!", "XXX/OO-/---"),
        ((0, 2, 1, 4, 8, 6), "O won!", "XXO/-O-/O-X"),
        ((0, 1, 2, 4, 3, 5, 7, 6, 8), "It is a tie!", "XOX/XOO/OXX"),
    ],
)
async def test_two_players_take_turns_until_the_end(
    connect: Connect, ada: Player, ben: Player, moves: tuple[int, ...], said: str, signs: str
) -> None:
    async with connect(bot_of(tic)):
        board = await heard(ada, "$tic")
        assert (board.text, len(board.data["components"])) == ("X goes first", 3)
        for number, place in enumerate(moves):
            board = await set_sign((ada, ben)[number % 2], board, place)
            if number < len(moves) - 1:
                assert board.text == f"It is {'OX'[number % 2]}'s turn"
                assert board.buttons[place].disabled
        assert board.text == said
        shown = "".join(button.label.replace(EMPTY, "-") for button in board.buttons)
        assert shown == signs.replace("/", "")
        assert all(button.disabled for button in board.buttons)
