"""What people say around an answer and instead of one; without apostrophes."""


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.replace("\n", "|").split("|") if phrase.strip())


FILLER_BEFORE = _phrases("""
i think | i think its | i think it is | i think it was | i think that | i believe | i believe its
i guess | i guess its | i say | id say | i would say | ill say | ill go with | i go with | im going with
i am going with | going with | lets go with | lets say | my answer is | my guess is | my final answer is
the answer is | answer is | answer | final answer | guess | its | it is | it was | is it | was it
isnt it | it must be | must be | it has to be | has to be | gotta be | its gotta be | got to be
it could be | could it be | could be | might be | it might be | it may be | would it be | it would be
that would be | thats | that is | that was | this is | was that | is that | maybe | perhaps | probably
possibly | surely | definitely | certainly | obviously | clearly | of course | ofc | easy | ez
im sure its | im pretty sure its | im sure | im pretty sure | pretty sure | pretty sure its | sure
for sure | ok | okay | well | so | yes | yeah | yep | wait | hey | oh yes | oh yeah | i know | i know this
i know it | i know its | oh i know | got it | because | cause | cuz | bc | it means | means | a wild guess
wild guess | im guessing | guessing | like | actually | please | tbh | imo | honestly
""")
"""Said before an answer; apostrophes are gone."""

FILLER_AFTER = _phrases("""
i think | i guess | i believe | i suppose | i reckon | im sure | im pretty sure | i am sure | im guessing
right | isnt it | is it | innit | for sure | surely | obviously | clearly | probably | maybe | perhaps
definitely | certainly | of course | ofc | no doubt | 100 percent | lol | lmao | rofl | xd | haha | please
pls | plz | thanks | ty | tbh | imo | btw | though | tho | easy | ez | gg | final answer | my final answer
bro | bruh | dude | mate | guys | man lol | yes | yeah | ok | okay | or so | or something | or whatever
or smth | did | did it | does | does it | was it | i know | got it | yay | too | as well | also | then
""")
"""Said after an answer."""

SOUNDS = frozenset("uh um uhm hm hmhm er erm ah oh eh ha hah haha hehe aha ooh oo mh huh aw wow".split())
"""Sounds with their repeated letters squeezed to one."""

CHATTER = _phrases("""
idk | dunno | i dont know | dont know | no idea | no clue | not sure | who knows | nobody knows | hint
hint please | a hint | skip | skip it | next | next one | pass | brb | afk | gg | gl | glhf | ez | lol
hello | hi | hey | what | wait what | wait | huh | same | nice one | good question | hard one
this is hard | too hard | thats hard | not fair | unfair | lag | sorry | anyone | anyone know | help
stop | start | one sec | hold on | let me think | think | i got this | i know this | give up | i give up
no | yes | true | false | repeat | again | louder | easy | come on | lets go | give me a hint
i need a hint | no fair | well played | good game | one moment | be right back
""")
"""Messages that are no answers at all."""
