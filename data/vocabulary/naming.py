"""Words for people and things that stand for each other; a line a group, written for Matinee."""

PEOPLE = """
boy, lad, youth, young man
girl, maiden, lass, young woman
child, kid
baby, infant, newborn
man, guy, fellow, gentleman
woman, lady
mother, mom, mum, mama, mommy, mummy
father, dad, papa, daddy
grandmother, grandma, granny
grandfather, grandpa
wife, spouse
husband, spouse
bride, wife
fiance, fiancee, betrothed
sweetheart, lover, beloved
boyfriend, partner
girlfriend, partner
friend, buddy, pal, mate
enemy, foe
boss, employer, manager
worker, employee, labourer, laborer
colleague, coworker, workmate
doctor, physician
lawyer, attorney
policeman, police officer, cop, officer
police, cop, policeman
soldier, trooper
thief, robber, burglar
murderer, killer, assassin
teacher, schoolteacher, instructor
coach, trainer
bodyguard, guard
bouncer, doorman
king, monarch, ruler
queen, monarch, ruler
ruler, emperor, sovereign
wizard, sorcerer, magician, warlock
witch, sorceress, enchantress
ghost, spirit, phantom
monster, beast
leader, chief
neighbour, neighbor
villager, townspeople, people
crew, team
actor, performer
hunter, huntsman
sailor, seaman, mariner
fisherman, angler
"""

THINGS = """
leg, limb
arm, limb
house, home, dwelling
castle, palace
hut, cottage, cabin, shack
forest, wood, woodland, grove
sea, ocean
river, stream
road, street
path, trail
garden, yard
room, chamber
flat, apartment
lift, elevator
shop, store
car, automobile
lorry, truck
boat, ship, vessel
plane, airplane, aeroplane, aircraft
bicycle, bike
film, movie, picture
story, tale
song, tune
book, novel
letter, note, message
picture, painting, portrait
money, cash
gold, golden
silver, silvery
treasure, riches, fortune
fortune, luck
gift, present
prize, reward
job, work, employment
meal, dinner, supper
food, meal
bread, loaf
stone, rock
stick, staff, rod
gun, pistol, revolver, firearm
rifle, gun
weapon, arm
knife, dagger, blade
clothes, clothing, garment
coat, jacket
trousers, pants
jumper, sweater
hat, cap
bag, sack
box, chest, case
fire, flame, blaze
prison, jail, gaol
hospital, clinic
church, chapel
school, academy
pub, bar, tavern
shore, beach, coast
cave, cavern
storm, tempest
accident, crash
fight, brawl
battle, combat
war, warfare
bomb, explosive
dog, hound
horse, steed
donkey, ass
pig, hog
cow, cattle
chicken, hen
orca, killer whale, whale
snake, serpent
insect, bug
flower, blossom
grave, tomb
body, corpse
illness, disease, sickness
help, aid, assistance
autumn, fall
midday, noon
dawn, sunrise, daybreak
holiday, vacation
christmas, xmas
television, tv
telephone, phone, cell, mobile
photograph, photo, picture
football, soccer
"""
