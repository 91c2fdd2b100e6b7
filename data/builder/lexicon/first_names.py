"""First names, by the pronoun that goes with them; names of both kinds are in neither list."""

_SHE = """
abby abigail cassie ada adele adeline adriana agatha agnes aisha alana alexa alexandra alice alicia alina
alison allison alma amanda amber amelia amy ana anastasia andrea angela angelica anita ann anna anne annabel
annabelle annie antonia april ariel arya ashley astrid athena audrey aurora ava barbara beatrice becky bella
belle bernadette bertha beth bethany betty bianca bina bonnie brenda briana bridget britney brooke camila
camille candace carla carmen carol carole caroline carrie catherine cathy cecilia celeste celia celine
charlotte chelsea cheryl chloe christina christine cindy claire clara clarice clarissa claudia clementine
colleen connie constance cora coraline cordelia crystal cynthia daisy dana daphne darlene deborah debbie
deirdre delia denise diana diane dolores donna dora doris dorothy dottie edith edna edwina eileen elaine
eleanor elena elisa elise eliza elizabeth ella ellen ellie eloise elsa emily emma enid erica erika erin
esmeralda estelle esther ethel eva eve evelyn evie faith fanny fatima faye felicia fiona flora florence fran
frances francesca francie gabriela gabrielle gail genevieve georgia georgina geraldine gertrude gina ginger
giselle gladys glenda gloria grace greta gretchen gwen gwendolyn hannah harriet hazel heather heidi helen
helena helene henrietta hermione hilary hilda holly hope ida imogen ines ingrid irene iris irma isabel
isabella isabelle isla ivy jacqueline jane janet janice jasmine jean jeanette jeanne jen jenna jennifer
jenny jess jessica jill joan joanna joanne johanna josephine josie joy joyce juanita judith judy julia
juliana julie juliet june kara karen kate katharine katherine kathleen kathryn kathy katie katniss katy
kayla kelly kim kimberly kira kirsten kitty kristen kristin kristina lana lara laura lauren laurie lea leah
leia lena leonora leslie lila lilian lillian lily linda lisa liz lizzie lois lola lorelei loretta lorraine
louisa louise lucia lucille lucinda lucy luna lydia lynn mabel madeleine madeline madison mae maggie maisie
mandy marcia margaret margarita margot marguerite maria marian marianne marie marilyn marina marion marjorie
marlene marsha martha mary matilda maud maude maureen maxine maya meg megan melanie melinda melissa mercedes
meredith mia michelle mildred millie mimi mindy miranda miriam misty moira molly mona monica muriel myra
nadia nadine nan nancy naomi natalia natalie natasha nell nellie nicole nicola nikki nina nora noelle norma
octavia odette olga olive olivia ophelia paige pamela pam pandora patricia patsy patty paula pauline pearl
peggy penelope penny phoebe phyllis piper polly priscilla prudence rachel raquel rebecca regina rene renee
rhonda rita roberta rosa rosalie rosalind rose rosemary rosie roxanne ruby ruth sabrina sadie sally samantha
sandra sandy sara sarah sasha savannah scarlett selena selina serena shannon sharon sheila shelby shelly
sheryl shirley sierra simone sofia sonia sonya sophia sophie stacey stacy stella stephanie sue summer susan
susanna susannah suzanne suzie svetlana sybil sylvia tabitha tamara tanya tara tatiana teresa tess tessa
thelma theresa tiffany tilda tina tracy trish trudy ursula valentina valeria valerie vanessa vera verity
veronica vicky victoria viola violet virginia vivian viviane wanda wendy whitney willa wilma winifred winona
yolanda yvette yvonne zelda zoe
"""
_HE = """
aaron abdul abel abraham adam adrian ahmed aidan al alain alan albert alberto alejandro alessandro alexander
alfie alfred alfredo ali allan allen alonso alvin amir anders andre andrei andrew andy angelo angus ansel
anthony antoine anton antonio archie armand arnold arthur arturo asher august augustus austin axel barney
barry bart bartholomew basil ben benedict benjamin bennett benny bernard bernie bert bill billy blake bob
bobby boris brad bradley brandon brendan brent brian bruce bruno bryan bryce buddy byron caleb callum calvin
cameron carl carlos carlton carter cedric cesar chad charles charlie chester chris christian christoph
christophe christopher chuck clarence clark claude clay clayton clement cliff clifford clint clive clyde
cody colin connor conrad craig curt curtis cyril cyrus dale damian damien damon dan daniel danny dante darcy
darius darrell darren dave david dean dennis derek desmond dexter diego dimitri dirk dmitri dominic don
donald donnie doug douglas drew duncan dustin dwayne dwight dylan earl eddie edgar edmund eduardo edward
edwin elias eli elijah elliot elliott ellis elmer elroy emil emilio emmanuel emmett enrique enzo eric erik
ernest ernesto ernie esteban ethan etienne eugene evan ezra fabio felipe felix ferdinand fernando finn floyd
francisco francois frank frankie franklin franz fred freddie freddy frederic frederick fritz gabriel garrett
garth gary gaston gavin gene geoff geoffrey george gerald gerard gideon gil gilbert giles giovanni giuseppe
glen glenn gordon graham grant greg gregory guido gunther gus gustav guy hakeem hamish hank hans harold
harry harvey hassan hector heinrich henri henry herbert herman hiroshi homer horace howard hubert huck hugh
hugo humphrey hunter ian ibrahim ichabod igor immanuel irving isaac isaiah ismael ivan jack jackson jacob
jacques jaime jake jamal james jared jason jasper javier jay jean-pierre jeff jeffrey jerald jeremiah jeremy
jerome jerry jesus jim jimmy joachim joaquin joe joel joey johan johann john johnny jon jonah jonas jonathan
jorge jose josef joseph josh joshua juan judah jude jules julian julio julius justin kareem karl keith ken
kenneth kenny kent kevin kirk klaus kurt kyle lance larry lars laurence lawrence lee leo leon leonard
leonardo leopold leroy les lester levi lewis liam lincoln linus lionel lloyd logan lonnie lorenzo lou louie
louis luca lucas lucius luigi luis luke luther mac mack magnus malcolm manuel marc marcel marco marcus mario
mark marlon marshall martin marty marvin mason mateo matt matthew matthias maurice maverick max maximilian
maxwell mehmet melvin merlin michael miguel mike mikhail miles milo milton mitch mitchell mohammed mohamed
morris moses muhammad murray nate nathan nathaniel ned neil nelson neville newton nicholas nick nicolas
niels nigel nikolai noah noel norman oliver olivier omar orlando orson oscar oskar osman oswald otis otto
owen pablo paolo patrick paul pavel pedro percy perry pete peter phil philip philippe phillip pierre preston
quentin quincy rafael ralph ramon randall randy raoul raphael rashid raul ray raymond rex ricardo richard
richie rick ricky rob robert roberto robin rocky rod rodney rodrigo roger roland roman romeo ron ronald
ronnie rory ross roy rudolf rudolph rufus rupert russell rusty ryan salvador salvatore sammy samson samuel
santiago saul scott sean sebastian serge sergei sergio seth seymour shane shaun sheldon sherlock sherman
sidney sigmund silas simon sinclair solomon spencer stan stanley stefan stephan stephen steve steven stewart
stuart sven sylvester ted teddy terrence terry thaddeus theo theodore thomas tim timmy timothy tobias toby
todd tom tommy tony travis trent trevor tristan troy tucker tyler tyrone umberto ulysses vernon vic victor
viktor vince vincent vincenzo virgil vladimir wade wallace wally walt walter warren wayne wendell wesley
wilbur wilfred will willard william willie winston wolfgang woody wyatt xander xavier yusuf zachary zack
"""
_EITHER = """
alex angel ariel ash bailey bo cameron casey charlie chris corey dakota dana drew eden emerson finley
francis frankie gale harley hayden jackie jamie jan jesse jo jordan jules kai kendall kerry kit lee lindsay
logan mackenzie marion morgan nicky noel parker pat paris peyton quinn reese remy riley robin rowan sam
sasha shawn skyler stevie sydney taylor toni tracy val
"""
EITHER_NAMES = frozenset(_EITHER.split())
SHE_NAMES = frozenset(_SHE.split()) - EITHER_NAMES
HE_NAMES = frozenset(_HE.split()) - EITHER_NAMES
FIRST_NAMES = SHE_NAMES | HE_NAMES | EITHER_NAMES

_SHORT = """
abe abraham|al albert|alex alexander|andy andrew|artie arthur|barney barnaby|becky rebecca|ben benjamin
beth elizabeth|bill william|billy william|bob robert|bobby robert|cathy catherine|charlie charles
chris christopher|chuck charles|danny daniel|dan daniel|dave david|debbie deborah|don donald|donnie donald
ed edward|eddie edward|fred frederick|freddy frederick|gabe gabriel|gus augustus|hank henry|harry harold
jack john|jake jacob|jenny jennifer|jen jennifer|jerry gerald|jess jessica|jim james|jimmy james|joe joseph
joey joseph|johnny john|josh joshua|kate katherine|kathy katherine|katie katherine|ken kenneth|kenny kenneth
larry lawrence|leo leonard|liz elizabeth|lizzie elizabeth|lou louis|louie louis|maggie margaret|matt matthew
meg megan|mike michael|mikey michael|mitch mitchell|nate nathan|nick nicholas|pam pamela|pat patrick
pete peter|phil philip|ray raymond|rick richard|richie richard|rob robert|ron ronald|ronnie ronald
sally sarah|sam samuel|sam samantha|sammy samuel|steve steven|sue susan|ted theodore|teddy theodore
theo theodore|terry terrence|tim timothy|timmy timothy|tom thomas|tommy thomas|tony anthony|vic victor
vicky victoria|vince vincent|walt walter|will william|zack zachary
"""
# A short form and the name that it may stand for.
SHORT_FORMS = frozenset(
    tuple(pair.split()) for line in _SHORT.strip().splitlines() for pair in line.split("|")
)
