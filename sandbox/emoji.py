"""Tells Unicode's emoji from other text: Discord refuses what only looks like one (▲, ✦, ⏻)."""

import re

_OLD = (
    "©®‼⁉™\u2139↔↕↖↗↘↙↩↪⌚⌛⌨⏏⏩⏪⏫⏬⏭⏮⏯⏰⏱⏲⏳⏸⏹⏺Ⓜ▪▫▶◀◻◼◽◾☀☁☂☃☄☎☑☔☕☘☝☠☢☣☦☪☮☯☸☹☺♀♂♈♉♊♋♌♍♎♏♐♑♒♓♟♠♣♥♦♨♻♾♿⚒⚓⚔⚕⚖⚗⚙⚛⚜⚠⚡⚧"
    "⚪⚫⚰⚱⚽⚾⛄⛅⛈⛎⛏⛑⛓⛔⛩⛪⛰⛱⛲⛳⛴⛵⛷⛸⛹⛺⛽✂✅✈✉✊✋✌✍✏✒✔✖✝✡✨✳✴❄❇❌❎❓❔❕❗❣❤\u2795\u2796➗➡➰➿⤴⤵⬅⬆⬇⬛⬜⭐⭕〰〽㊗㊙"
)
_NEW = "\U0001f004\U0001f0cf\U0001f170-\U0001f251\U0001f300-\U0001faff"
_TONE, _JOIN, _AS_PICTURE = "\U0001f3fb-\U0001f3ff", "\u200d", "\ufe0f?"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_ONE = rf"[{_OLD}{_NEW}]{_AS_PICTURE}[{_TONE}]?[\U000e0020-\U000e007f]*"
_EMOJI = re.compile(rf"{_FLAG}|[0-9#*]{_AS_PICTURE}\u20e3|{_ONE}(?:{_JOIN}{_ONE})*")


def is_emoji(text: str) -> bool:
    """Tell whether a text is one emoji, be it of several characters.

    >>> is_emoji("🎬"), is_emoji("👩🏽‍🚀"), is_emoji("1️⃣"), is_emoji("▲"), is_emoji("ok"), is_emoji("🎬🎬")
    (True, True, True, False, False, False)
    """
    return _EMOJI.fullmatch(text) is not None
