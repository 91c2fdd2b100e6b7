"""The private sentences for what a player can put right."""

from game.wording.markdown import clipped, listed, plain

_LONGEST_ECHO = 60


def _echo(text: str) -> str:
    return plain(clipped(text, _LONGEST_ECHO))


def _nearest(names: list[str], otherwise: str) -> str:
    if not names:
        return otherwise
    return f"did you mean {listed([f'**{plain(name)}**' for name in names], 'or')}?"


def unknown_film(text: str, nearest: list[str]) -> str:
    """Say that no film is called so."""
    return f"I know no film “{_echo(text)}”; {_nearest(nearest, '`/film list` shows them all.')}"


def unknown_scene(film: str, number: int, last: int) -> str:
    """Say that the film has no such scene."""
    nearest = 1 if number < 1 else last
    return f"**{plain(film)}** has no scene {number}; its scenes are 1 to {last}, the nearest is {nearest}."


def unknown_character(film: str, text: str, nearest: list[str]) -> str:
    """Say that nobody in the film is called so."""
    hint = _nearest(nearest, "`/character list` shows them all.")
    return f"Nobody in **{plain(film)}** is called “{_echo(text)}”; {hint}"


def nothing_found(film: str | None, text: str) -> str:
    """Say that no scene matches, of one film or of any."""
    where = f" of **{plain(film)}**" if film else ""
    return f"No scene{where} mentions “{_echo(text)}”; try a name, a place or a thing."


def no_films() -> str:
    """Say that the store is empty."""
    return "There are no films yet; whoever runs this bot adds one with `matinee build FILE`."


def several_films(titles: list[str]) -> str:
    """Ask which film is meant."""
    return f"Which film? Name one with `film`: {listed([f'**{plain(title)}**' for title in titles], 'or')}."


def round_is_on(link: str) -> str:
    """Say that the channel has a live round."""
    return f"A round is on here already: {link}. Wait for its end, or `/trivia stop` it."


def round_is_starting() -> str:
    """Say that another start came first."""
    return "A round is starting here at this moment; join in."


def round_is_coming() -> str:
    """Say that a round is about to begin, or to go on after a restart."""
    return "One moment: the round here begins, or goes on, in a few seconds; try again then."


def no_round() -> str:
    """Say that there is nothing to stop."""
    return "No round is on in this channel; `/trivia start` starts one."


def may_not_run() -> str:
    """Say who may stop a round, or give its questions more time."""
    return (
        "Only whoever started the round, somebody with the role “Matinee host”, or somebody who may manage "
        "the server can do that."
    )


def nothing_to_answer() -> str:
    """Say that there is no open question."""
    return "That question is closed; answer the newest one."


def use_buttons() -> str:
    """Say how questions with choices are answered."""
    return "This round is answered by its buttons."


def round_goes_on() -> str:
    """Say that a round is not over yet."""
    return "That round is still on."


def round_forgotten() -> str:
    """Say that nothing is known of a round any more."""
    return "I know nothing of that round any more; `/trivia start` starts a new one."


def no_teams_alone() -> str:
    """Say that nobody can be in a team alone."""
    return "Teams need a server; here you play alone."


def no_peeking(film: str) -> str:
    """Refuse to look something up that a live round asks about."""
    return (
        f"A round on **{plain(clipped(film, 100))}** is on in this server, so no peeking: "
        "look it up when the round is over."
    )


def lacking(permissions: list[str]) -> str:
    """Name the permissions that the bot lacks in a channel."""
    names = listed([f"**{name}**" for name in permissions])
    return f"I cannot play here: ask an admin to allow me {names} in this channel."


def round_over() -> str:
    """Answer a click on a round that is no longer on."""
    return "That round is over; `/trivia start` starts a new one."


def bug(incident: str) -> str:
    """Give the id under which a bug was logged."""
    return f"Something went wrong on my side (incident `{incident}`); please tell whoever runs this bot."


def not_here() -> str:
    """Say that this kind of channel cannot hold a round."""
    return "A round cannot be played here; try a text channel, a thread, or a direct message to me."
