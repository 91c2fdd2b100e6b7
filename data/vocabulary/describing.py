"""Words for feelings and qualities that stand for each other; a line a group, written for Matinee."""

FEELINGS = """
afraid, scared, frightened, fearful, terrified, scare, frighten, fear, terrify, terror, fright, petrified
afraid, worried, anxious, nervous, uneasy, apprehensive, alarmed, worry, anxiety, alarm
angry, mad, furious, enraged, irate, livid, anger, fury, rage, wrath, outraged, infuriated, cross
annoyed, irritated, vexed, bothered, displeased, annoy, irritate, vex, cross, angry, frustrated
happy, glad, joyful, cheerful, joyous, joy, happiness, merry, content, pleased, delighted, gleeful
delighted, overjoyed, thrilled, ecstatic, elated, jubilant, joy, delight, joyful, excited, happy
pleased, satisfied, content, contented, gratified, glad
excited, thrilled, eager, enthusiastic, excitement, eagerness
sad, unhappy, sorrowful, mournful, miserable, sorrow, sadness, dejected, downcast, depressed, gloomy, upset
sad, heartbroken, distressed, grieved, grief, distress, devastated, upset, anguish, anguished
despair, hopeless, despairing, hopelessness, desperate, desperation
surprised, astonished, amazed, astounded, stunned, startled, shocked, surprise, astonishment, amazement, shock
stupefied, stunned, dazed, dumbfounded, astonished
confused, puzzled, bewildered, perplexed, baffled, confusion
jealous, envious, jealousy, envy
proud, pride
ashamed, embarrassed, humiliated, shame, shameful, embarrassment, humiliation, mortified
guilty, remorseful, regretful, guilt, remorse, regret, sorry
brave, courageous, fearless, unafraid, bold, bravery, courage, heroic, daring
cowardly, fearful, timid, coward
indifferent, uninterested, unconcerned, apathetic, bored
tired, exhausted, weary, fatigued, worn out, fatigue, exhaustion
hungry, starving, famished, hunger
thankful, grateful, appreciative, gratitude
lonely, alone, lonesome, loneliness
calm, peaceful, relaxed, serene, tranquil
relieved, relief
disappointed, let down, disappointment
disgusted, repulsed, revolted, appalled, disgust
hate, despise, loathe, detest, abhor, hatred
love, adore, in love, affection, loving, fond
like, be fond, enjoy
suspicious, distrustful, suspicion, mistrust
curious, inquisitive, curiosity
kind, nice, friendly, kindly, gentle, good hearted
cruel, mean, unkind, harsh, nasty
evil, wicked, bad, sinister
"""

QUALITIES = """
grand, magnificent, splendid, majestic, stately, impressive
beautiful, pretty, lovely, gorgeous, fair, handsome, attractive
ugly, hideous, unsightly
big, large, huge, great, enormous, giant, gigantic, immense, massive, vast
small, little, tiny, wee, miniature
fast, quick, swift, rapid, speedy
slow, sluggish
rich, wealthy, well off, affluent
poor, penniless, needy, impoverished, poverty, broke, no money
old, elderly, aged, ancient
young, youthful
clever, smart, intelligent, wise, cunning
stupid, foolish, silly, dumb, fool
strange, odd, weird, peculiar, unusual
strong, powerful, mighty, sturdy
weak, feeble, frail
ill, sick, unwell
dead, deceased, lifeless
drunk, drunken, intoxicated
naked, nude, undressed
grey, gray
false, fake, counterfeit
artificial, prosthetic, fake
difficult, hard, tough
easy, simple
wrong, incorrect, mistaken
empty, vacant, deserted
quiet, silent
loud, noisy
famous, well known, renowned
magic, magical, enchanted, bewitched
secret, hidden, concealed
broken, smashed, shattered
paralysed, paralyzed
"""
