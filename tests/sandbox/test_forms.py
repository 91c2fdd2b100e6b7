"""Forms with labels, as discord.py makes them: what is filled in arrives, and what a form's token may do."""

from typing import Any

import discord
import pytest

from sandbox.driver import Filled, InteractionFailed, Player
from sandbox.server import Sandbox
from sandbox.sight import Message, Modal
from sandbox.writing import Upload
from tests.sandbox.conftest import Bot, Deed, Interaction

Select = discord.ui.Select[Any]
QUESTIONS = {"Film": ("Alien", "Heat"), "Mode": ("Choice", "Typed"), "Length": ("5", "10"), "Teams": ("Two",)}


class Answered(discord.ui.Modal):
    """A form that remembers the interaction of its submission and then does a deed."""

    def __init__(self, deed: Deed) -> None:
        super().__init__(title="Tell me")
        self.deed = deed

    async def on_submit(self, interaction: Interaction) -> None:
        await self.deed(interaction)

    def add(self, label: str, component: discord.ui.Item[Any]) -> None:
        self.add_item(discord.ui.Label(text=label, component=component))


class Opener(discord.ui.View):
    """A button that opens a form."""

    def __init__(self, deed: Deed) -> None:
        super().__init__()
        self.deed = deed

    @discord.ui.button(label="Tell")
    async def tell(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
        form = Answered(self.deed)
        form.add("Words", discord.ui.TextInput())
        await interaction.response.send_modal(form)


def options(*labels: str, chosen: str = "") -> list[discord.SelectOption]:
    return [
        discord.SelectOption(label=label, value=f"value of {label}", default=label == chosen)
        for label in labels
    ]


async def asked(bot: Bot, player: Player, form: discord.ui.Modal) -> Modal:
    """The form, opened by a command."""
    bot.deed = lambda interaction: interaction.response.send_modal(form)
    modal = (await player.command("do it")).modal
    assert modal is not None
    return modal


async def opened_by_button(bot: Bot, player: Player, deed: Deed) -> tuple[Message, Modal]:
    """A message and the form that its button opens, which does the deed when it is sent."""
    bot.deed = lambda interaction: interaction.response.send_message("look", view=Opener(deed))
    shown = (await player.command("do it")).message
    assert shown is not None
    modal = (await player.click(shown, "Tell")).modal
    assert modal is not None
    return shown, modal


async def test_four_selects_and_a_text_arrive(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    selects = {label: Select(options=options(*labels)) for label, labels in QUESTIONS.items()}
    words: discord.ui.TextInput[Any] = discord.ui.TextInput(max_length=20)

    async def tell(interaction: Interaction) -> None:
        chosen = [value for select in selects.values() for value in select.values]
        await interaction.response.send_message("; ".join([*chosen, words.value]))

    form = Answered(tell)
    for label, select in selects.items():
        form.add(label, select)
    form.add("Words", words)
    modal = await asked(bot, ada, form)
    assert sorted(modal.labels.values()) == ["Film", "Length", "Mode", "Teams", "Words"]
    given = {"Film": ["Heat"], "Mode": ["value of Typed"], "Length": "5", "Teams": ["Two"], "Words": "go"}
    answer = (await ada.submit(modal, given)).message
    assert answer is not None
    assert answer.text == "value of Heat; value of Typed; value of 5; value of Two; go"
    assert sandbox.problems == []


async def test_what_does_not_fit_a_select_of_a_form_is_not_sent(bot: Bot, ada: Player) -> None:
    form = Answered(lambda interaction: interaction.response.send_message("never"))
    form.add("Film", Select(options=options("Alien", "Heat"), max_values=1))
    modal = await asked(bot, ada, form)
    for wrong, reason in (
        (["Alien", "Heat"], "between 1 and 1"),
        (["Jaws"], "there are only: value of Alien, value of Heat"),
        ([], "between 1 and 1"),
    ):
        with pytest.raises(InteractionFailed, match=reason):
            await ada.submit(modal, {"Film": wrong})
    with pytest.raises(InteractionFailed, match="no field 'Year'; there are: Film"):
        await ada.submit(modal, {"Year": ["1979"]})


async def test_what_nobody_touches_stays_as_it_is(bot: Bot, ada: Player) -> None:
    film = Select(options=options("Alien", "Heat", chosen="Heat"))
    more = Select(options=options("One", "Two"), required=False, min_values=0)
    words: discord.ui.TextInput[Any] = discord.ui.TextInput(default="as ever")

    async def tell(interaction: Interaction) -> None:
        await interaction.response.send_message(f"{film.values} {more.values} {words.value}")

    form = Answered(tell)
    for label, field in (("Film", film), ("More", more), ("Words", words)):
        form.add(label, field)
    answer = (await ada.submit(await asked(bot, ada, form), {})).message
    assert answer is not None
    assert answer.text == "['value of Heat'] [] as ever"


async def test_people_places_and_files_arrive(sandbox: Sandbox, bot: Bot, ada: Player, ben: Player) -> None:
    people: discord.ui.UserSelect[Any] = discord.ui.UserSelect(max_values=2)
    place: discord.ui.ChannelSelect[Any] = discord.ui.ChannelSelect()
    role: discord.ui.RoleSelect[Any] = discord.ui.RoleSelect()
    story: discord.ui.FileUpload[Any] = discord.ui.FileUpload()

    async def tell(interaction: Interaction) -> None:
        names = [person.display_name for person in people.values]
        text = (await story.values[0].read()).decode()
        where = place.values[0].name
        await interaction.response.send_message(f"{names} {where} {role.values[0].name} {text}")

    form = Answered(tell)
    for label, field in (("Who", people), ("Where", place), ("Role", role), ("Story", story)):
        form.add(label, field)
    modal = await asked(bot, ada, form)
    moderators = sandbox.world.guild.role("Moderators")
    assert moderators is not None
    given: dict[str, Filled] = {
        "Who": [ada.id, ben.id],
        "Where": [sandbox.channel],
        "Role": [moderators.id],
        "Story": Upload("story.txt", b"Ada sings."),
    }
    answer = (await ada.submit(modal, given)).message
    assert answer is not None
    assert answer.text == "['Ada', 'Ben'] lobby Moderators Ada sings."
    assert sandbox.problems == []


async def test_a_form_of_a_button_can_change_the_clicked_message(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    heard = list[discord.Message | None]()

    async def change(interaction: Interaction) -> None:
        heard.append(interaction.message)
        await interaction.response.edit_message(content="changed", view=None)
        await interaction.edit_original_response(content="changed twice")

    shown, modal = await opened_by_button(bot, ada, change)
    changed = (await ada.submit(modal, {"Words": "go"})).message
    assert changed is not None
    assert (changed.id, changed.text) == (shown.id, "changed")
    twice = await ada.wait_for(lambda message: message.text == "changed twice")
    assert twice.id == shown.id
    assert heard[0] is not None
    assert heard[0].id == shown.id
    assert sandbox.problems == []


async def test_a_form_of_a_button_can_leave_the_change_for_later(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    async def change_later(interaction: Interaction) -> None:
        await interaction.response.defer()
        await interaction.followup.send("psst", ephemeral=True)
        assert interaction.message is not None
        await interaction.followup.edit_message(interaction.message.id, content="changed later")

    shown, modal = await opened_by_button(bot, ada, change_later)
    assert (await ada.submit(modal, {"Words": "go"})).deferred
    changed = await ada.wait_for(lambda message: message.text == "changed later")
    assert changed.id == shown.id
    assert [message.private for message in ada.messages()] == [False, True]
    assert sandbox.problems == []


async def test_a_form_of_a_command_has_no_message_to_change(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    codes = list[int]()

    async def change_nothing(interaction: Interaction) -> None:
        assert interaction.message is None
        adapter = discord.webhook.async_.async_context.get()
        for kind in (6, 7):
            with pytest.raises(discord.HTTPException) as error:
                await adapter.create_interaction_response(
                    interaction.id,
                    interaction.token,
                    session=interaction._session,
                    params=discord.webhook.async_.interaction_response_params(kind),
                )
            codes.append(error.value.code)
        await interaction.response.send_message("said instead")

    form = Answered(change_nothing)
    form.add("Words", discord.ui.TextInput())
    answer = (await ada.submit(await asked(bot, ada, form), {"Words": "go"})).message
    assert answer is not None
    assert answer.text == "said instead"
    assert codes == [50035, 50035]
