"""Words for what people do that stand for each other; a line a group, written for Matinee."""

DOINGS = """
run, flee, escape, run away, get away
leave, depart, go away, go off, run off
arrive, come
return, come back, go back, turn back
chase, pursue, follow, run after
catch, capture, seize, trap
hide, conceal
find, discover
look, search, seek, look for, search for
look, watch, observe
see, notice, spot
hear, listen, overhear
buy, purchase
sell, trade
steal, rob, take, thieve
give, hand, present
bring, fetch, carry
get, obtain, receive, acquire
keep, hold, retain
lose, misplace
throw, toss, hurl, fling
pour, dump, tip
push, shove
pull, drag
hit, strike, beat, punch
kill, murder, slay, put death
die, perish, pass away, be killed
stab, knife
hurt, injure, wound, harm
break, smash, shatter
destroy, ruin, wreck
burn, set fire, burn down
build, construct, erect
make, create, build
repair, fix, mend
eat, devour, consume, gobble, eat up
drink, sip, swallow
cook, prepare
sleep, slumber, fall asleep
wake, awake, wake up, awaken
speak, talk, say
tell, inform
ask, request
beg, plead
answer, reply, respond
shout, yell, scream
cry, weep, sob
laugh, giggle, chuckle
smile, grin
sing, chant
whisper, murmur
call, phone, telephone, ring
call, name
promise, vow, swear
lie, deceive, trick, fool
trick, deceive, outwit, cheat, fool
pretend, feign
disguise, dress as
change, transform, turn, become
marry, wed, get married, marriage, wedding
divorce, split, separate, break up
fire, sack, dismiss, lay off
hire, employ
earn, make money
pay, compensate
help, aid, assist, support
save, rescue
protect, guard, defend
attack, assault
fight, battle, brawl
defeat, beat, conquer, overcome
win, triumph, victory
lose, be defeated
start, begin, commence
stop, cease, quit
end, finish, conclude
try, attempt
want, wish, desire
need, require
think, believe, suppose
know, understand
realize, realise, recognize, recognise
choose, pick
remember, recall
forget, not remember
teach, train, instruct
learn, study
send, dispatch
live, dwell, reside
stay, remain
wait, stay
visit, call
meet, encounter, run into
join, unite
free, release, liberate, let go
lock, imprison, jail
arrest, catch
force, make, compel
allow, let, permit
forbid, prohibit, ban
refuse, decline, reject
accept, agree
challenge, dare
lift, raise
fall, plunge
jump, leap, spring
climb, go up, ascend
fly, soar
swim, bathe
travel, journey
crash, collide
film, record, videotape
show, display
wear, put on, dress
cover, hide
heal, cure, recover
blame, accuse
forgive, pardon
punish, discipline
kidnap, abduct
invade, attack
betray, deceive
support, provide for, care for
consider, think
collect, gather
shake, tremble
quarrel, argue, row, dispute
apologize, apologise, say sorry
"""
