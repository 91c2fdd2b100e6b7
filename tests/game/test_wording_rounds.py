"""What a round says to everybody, as a person reads it."""

from dataclasses import replace

import pytest

from game.effects import Ending, Finish, Resumed, Reveal, Standing, TeamStanding
from game.options import Mode, Options
from game.wording.rounds import finish, gathering, message_link, opening, resumed, review
from tests.game.playing import ADA, BO, CY, DEE, hand_for

HOW = {
    Mode.CHOICE: "Everybody may answer once a question: the faster, the more points.",
    Mode.TYPED: "Everybody may answer, three tries a question: the faster, the more points.",
    Mode.FIRST: "The first right answer takes the question; who is right within 1.5 s shares it.",
    Mode.SURVIVAL: "Three lives each: a wrong or missing answer costs one. The last one standing wins.",
    Mode.CLUES: "Who am I? One clue after another: the fewer you need, the more points.",
    Mode.ORDER: "Put four events into story order: the faster and the closer, the more points.",
}
BOARD = (
    Standing(1, ADA, 288, 3, 4, 3, 1.24),
    Standing(2, BO, 98, 1, 4, 1, 3.0),
    Standing(2, CY, 98, 1, 4, 1, 4.0),
    Standing(4, DEE, 0, 0, 1, 0),
)
LINES = """\
🥇 **Ada** 288 points · 3 of 4 right (75 %)
🥈 **Bo** 98 points · 1 of 4 right (25 %)
🥈 **Cy** 98 points · 1 of 4 right (25 %)
4. **Dee** 0 points · 0 of 4 right (0 %)
-# Fastest: Ada, 1.2 s · Longest streak: Ada, 3 in a row"""

NOBODY = "Nobody answered this time. `/trivia start` plays again."


def name(player: int) -> str:
    return {ADA: "Ada", BO: "Bo", CY: "Cy", DEE: "Dee"}[player]


@pytest.mark.parametrize("mode", list(Mode))
def test_the_opening_says_how_a_mode_is_played(mode: Mode) -> None:
    text = opening("The Heist", 10, Options(mode, seconds=25))
    assert text == f"## 🎬 The Heist\n10 questions, 25 seconds each ({mode}). {HOW[mode]}"


def test_the_opening_says_whether_answers_may_change_and_that_a_round_is_shorter() -> None:
    assert opening("The Heist", 7, Options(changes=True)) == (
        f"## 🎬 The Heist\n7 questions, 20 seconds each (choice). {HOW[Mode.CHOICE]}"
        " You may change your answer until the bell.\n"
        "-# There are only 7 questions to ask here of which none gives another away, so the round is shorter."
    )
    assert "change" not in opening("The Heist", 10, Options(Mode.TYPED, changes=True))


def test_players_are_asked_to_join_teams() -> None:
    assert gathering(2, 119.6) == (
        "2 teams: join one below; the first question comes <t:120:R>. "
        "Who joins none is put into the smallest. A team's score is the mean of its best half."
    )


@pytest.mark.parametrize(
    ("over", "text"),
    [
        (Finish(4, BOARD), LINES),
        (
            Finish(4, BOARD, Ending.STOPPED, missed=(2, 4)),
            f"-# Stopped after 4 questions.\n{LINES}\n-# Nobody had questions 2 and 4.",
        ),
        (
            Finish(5, (), Ending.IDLE, missed=(1, 2, 3, 4, 5)),
            f"-# Nobody was answering any more, so the round has ended.\n{NOBODY}",
        ),
        (Finish(0, (), Ending.STOPPED), f"-# Stopped after 0 questions.\n{NOBODY}"),
    ],
)
def test_the_final_board(over: Finish, text: str) -> None:
    assert finish("The Heist", over, name) == f"## 🏁 The Heist: final scores\n{text}"


def test_the_final_board_of_teams_that_fought_for_their_lives() -> None:
    board = (
        Standing(1, ADA, 288, 3, 4, 3, 1.24, 0, 2),
        Standing(2, BO, 98, 1, 4, 1, 3.0, 1, 0),
        Standing(3, CY, 1, 0, 4, 0, None, 1, 0),
    )
    teams = (TeamStanding(1, 0, 288, 1), TeamStanding(2, 1, 98, 2))
    over = Finish(4, board, Ending.LAST_STANDING, teams)
    assert (
        finish("The Heist", over, name)
        == """\
## 🏁 The Heist: final scores
-# Last team standing: 🔴 Red.
🥇 **🔴 Red** 288 points · 1 player
🥈 **🔵 Blue** 98 points · 2 players
1. 🔴 **Ada** 288 points · 3 of 4 right (75 %) · ❤️❤️
2. 🔵 **Bo** 98 points · 1 of 4 right (25 %) · out
3. 🔵 **Cy** 1 point · 0 of 4 right (0 %) · out
-# Fastest: Ada, 1.2 s · Longest streak: Ada, 3 in a row"""
    )


@pytest.mark.parametrize(
    ("lives", "line"), [((1, 0), "-# Last one standing: Ada."), ((0, 0), "-# Everybody is out of lives.")]
)
def test_the_board_says_who_is_the_last_one_standing(lives: tuple[int, int], line: str) -> None:
    board = tuple(replace(each, lives=left) for each, left in zip(BOARD, lives, strict=False))
    assert line in finish("The Heist", Finish(4, board, Ending.LAST_STANDING), name).splitlines()


def test_a_long_board_shows_the_best_ten() -> None:
    board = tuple(Standing(place, place, 500 - place, 1, 1, 1, 1.0) for place in range(1, 15))
    lines = finish("The Heist", Finish(4, board), str).splitlines()
    assert lines[10:12] == ["10. **10** 490 points · 1 of 4 right (25 %)", "and 4 more players"]


def test_the_questions_that_somebody_missed() -> None:
    missed = [Reveal(number, 6, hand_for(mode)[0], ()) for number, mode in enumerate(Mode, 1)]
    text = review("The Heist", [missed[0], missed[4], missed[5]])
    proof = "> Ada Brook plans to rob a bank in Oslo.\n-# Sentence 1 of the synopsis, scene 1"
    assert (
        text
        == f"""\
## The Heist: 3 questions to look at again
**1.** Who plans to rob a bank? ✅ **Ada**
{proof}
**5.** Who am I? ✅ **Ada**
{proof}
**6.** Put these four events into the order in which they happen. ✅ **\
Ada plans a robbery → Ada hires Bo → Ada opens the vault → Cleo leaves Bo**
{proof}"""
    )
    assert review("The Heist", []) == "You had every question on **The Heist** right: nothing to review."


def test_an_interruption_is_explained() -> None:
    link = message_link(1, 2, 3)
    assert resumed(Resumed(4, 119.6), link) == (
        "I was away for a moment; question 4 goes on, it closes <t:120:R>. https://discord.com/channels/1/2/3"
    )
    assert resumed(Resumed(4, None), link) == "I was away for a moment; the next question comes now."
    assert message_link(None, 2, 3) == "https://discord.com/channels/@me/2/3"
