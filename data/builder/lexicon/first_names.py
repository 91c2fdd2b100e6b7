"""First names, by the pronoun that goes with them; names of both kinds are in neither list."""

_SHE = """
abbie abby abigail ada adaline adelaide adele adelina adeline adriana adrienne agata agatha agnes aiko aileen
aimee aisha aiyana akane akemi akiko alana alba alejandra aleksandra alessandra alessia alexa alexandra
alexandrina alexis alice alicia alina alisha alison alita allegra allison alma althea alva alysha alyssa amal
amanda amara amaya amber ambika amelia amelie amina aminata amira amrita amy ana anabel anais ananya anastasia
anastasiya andie andrea anette angela angelica angeline angie anika anita anja anjali anka anke ann anna
annabel annabelle annabeth annalise anne anneliese annette annie annika annmarie anouk antje antoinette
antonia anushka anya april araceli ariadne ariana arlene arwen arya asha ashlyn astrid asuka athena atsuko
audra audrey audrina aurea aurelia aurelie aurora aurore ava ayaka ayanna ayesha ayumi azadeh babs bambi barb
barbara barbie beata beatrice beatriz becca becki becky belinda bella belle benita berenice bernadette bertha
bess bessie beth bethany bettina betty bev beverly beyonce bianca billie-jean bina birdie birgit blanca
blanche blythe bobbie bonnie brandi brandy bree brenda briana brianna briar bridget bridie brienne brigid
brigitte britney britta brittany brittney bronwyn brooke brunhilde brynn caitlin caitlyn calista cami camila
camilla camille candace candice candy cari carina carissa carla carlene carlotta carly carmela carmelita
carmella carmen caro carol carola carole carolee carolina caroline carolyn carri carrie cass cassandra cassie
catalina catarina catherine cathleen cathryn cathy ceci cecilia celena celeste celestine celia celine cersei
cessily chandra chanel chantal charis charity charlene charlize charlotte charmaine chelsea chelsie cher cheri
cherie cherry cheryl chiara chiyo chloe chrissie chrissy christa christabel christal christen christiana
christina christine ciara cicely cinderella cindi cindy claire clara clarabelle clarice clarissa clarisse
claudette claudia claudine clea clementine cleo cleopatra clio clotilde coco colleen concepcion connie
constance consuelo cora coraline cordelia cordula coretta corinna corinne cornelia cosette cosima cristina
crystal cybil cynthia daenerys dagmar dagny daisy dalia damaris danette dani danica daniela daniella danielle
daphna daphne daria darla darlene davina dawn dayna deanna deb debbie debora deborah debra dee dee-dee deedee
deena deidre deirdre delia delilah delores deloris delphine demelza denice denisa denise desdemona desi
desiree devi devora di diana diandra diane dianne dina dinah divya dixie dodie dolly dolores dominga dominique
donatella donna donnetta dora doreen dori doris dorothea dorothy dory dot dottie drusilla dulcie dunja eadie
earlene eartha ebony edie edith edna edwina effie eileen ekaterina elaine elana eleanor elektra elena eleni
eleonora elin elinor elisa elisabeth elise eliza elizabeth elke ella ellen ellie elodie eloisa eloise elsa
elsie elspeth elva elvia elvira elyse emanuela emiko emilia emily emma emmanuelle emmeline emmie emmy enid
enola eowyn erica ericka erika erin ermina ernestine esme esmee esmeralda esperanza essie estela estella
estelle esther ethel etheline etta eugenia eugenie eulalia eunice euphemia eurydice eva evangeline evanna eve
evelina evelyn evey evie evita fabienne faith fanny fatima fatou faustine faye felicia felicity fern fernanda
fiona fleur flora florence florencia florrie fran frances francesca francie francine francisca francoise freda
freya frida frieda fumiko gabriela gabrielle gaby gail galadriel gamora gemma genevieve genoveva georgette
georgia georgina geraldine germaine gertrude ghislaine gilda gillian gina ginevra ginger ginny giovanna gisela
gisele giselle gita giulia gladys glenda gloria goldie grace graciela grazia greta gretchen gretel griselda
guadalupe gudrun guinevere gunilla gwen gwendolyn gwyneth hadley haley halle hana hannah harriet haruka harumi
hattie hazel heather hedwig hedy heidi helen helena helene helga helle heloise henrietta henriette hephzibah
hermia hermione hester hettie hilary hilda hildegard hina holly hope hortense huda hyacinth ida ilana ilaria
ilona ilsa imani imelda imogen india indira ines inez inga inge ingeborg ingrid ioana iona irena irene irina
iris irma irmgard isabel isabella isabelle isadora isla isobel ivana ivanka ivy izumi jacinta jacqueline jada
jaden jamila jane janelle janet janette janice janie janine jasmin jasmine jaya jayne jeanette jeanne
jeannette jeannie jemima jen jenna jennie jennifer jenny jeong-hee jeri jerrica jess jessica jewel jill
jillian jin-hee joan joanie joann joanna joanne jocelyn jodie joelle johana johanna joni josefina josephine
josie joslyn jovanka joy joyce juanita judi judith judy julia juliana julianna julie juliet julieta june juno
justina justine kaede kaitlin kaitlyn kamala kana kanako kara karen karin karina karla karolina katarina kate
katerina katharina katharine kathe katherina katherine kathleen kathryn kathy katie katja katniss katrin
katrina katy katya kaya kayla kaylee keiko keira kelsey kendra kerstin keziah khadija kiara kiki kimberly
kimiko kira kirsten kirstie kirsty kitty klara klaudia kora kristen kristin kristina kristine krystal kumiko
kylie kyoko lacey laila lakshmi lana lani lanie lara larissa latifah latoya laura lauren lauretta laverne
lavinia layla lea leah leanne leela leia leigh-anne leila leilani lena leni leocadia leona leonie leonor
leonora leticia letitia letty lexi lexie lia liana lidia liesel liesl lila lili lilian lilith lillian lilly
lily lina linda lindy linnea liora lisa lisa-marie lisbeth lise lisette liv livia liz lizzie ljudmila lois
lola lolita lorelai lorelei lorena loretta lorna lorraine lotte lottie louisa louise lourdes lucia lucie
lucienne lucille lucinda lucretia lucrezia lucy ludmila luisa luise luna lupe lupita lydia lyla lynda lynette
lynn lyra mabel maddie maddy madeleine madeline madge madhuri madison mae maeve magda magdalena maggie
magnolia mahalia mai-lin maia mairead maisie maja maki malala malia malin malvina mamie mandy manon manuela
mara marcela marcella marcelle marcia marcie margaret margarita marge margot marguerita marguerite mari maria
mariah mariam marian mariana marianna marianne maribel marie marie-claire marielle marika mariko marilla
marilyn marina marisa marisol marissa marit marjane marjorie marla marlena marlene marnie marsha marta martha
martina mary maryam masha mathilda mathilde matilda mattie maud maude maura maureen mavis maxene maxine maya
mayumi mckenna meera meg megan mehreen mei meiko melania melanie melinda melissa melody mercedes mercy
meredith merida merle merry mette mia micaela michaela michelle michiko midori mieko mika mila milagros
mildred milena milla millicent millie mimi mina minako mindy minerva minna minnie mirabel mirabelle miranda
mireille mirela miriam missy misty mitsuko mitzi miyuki moana moira moll molly momoko mona monica monika
monique montserrat morgana morticia morwenna mulan muriel myra myrtle mystique nadia nadine naima nala nan
nana nanami nancy nanette naoko naomi narcissa nastya natalia natalie natasha nathalie nausicaa nebula neha
nell nellie nelly nerys nettie neve ngozi nia niamh nichole nicola nicole nicolette nikita nikki nilufar nina
ninotchka nita noelle noemi noor nora noriko norma nour nuala nuria octavia odessa odette odile ofelia okoye
oksana olena olenka olga olive olivia olwen olympe olympia oona opal ophelia oprah oriana orla ornella ottilie
padma padme paige paloma pam pamela pandora pansy paola parvati patience patrice patricia patsy patty paula
pauletta paulette paulina pauline pearl peggy penelope penny pepper perdita perla perpetua petra petronella
petunia phaedra philippa philomena phoebe phyllis pia pilar piper pippa pocahontas polly pooja poppy portia
precious primrose priscilla priya prudence prue prunella queenie rachael rachel radha raisa ramona rani
rapunzel raquel rasheeda raven rayna reba rebecca rebekah reema regina reiko reina renata renee rey rhea
rhiannon rhonda ria rika rikki rita ritsuko riva roberta rochelle roisin romy rona ronja rosa rosalba rosalia
rosalie rosalina rosalind rosalyn rosamund rosana rosanna rose roseanne roselyn rosemary rosetta rosie rosina
rosita roslyn rowena roxana roxane roxanne roxie roz ruby rukmini rumiko ruth ruthie saanvi sabrina sachiko
sadako sadie saffron sakura sally salma salome samantha samara samira sana sandra sandrine sangeeta sanjana
sansa saoirse sapphire sara sarah saskia satsuki savanna savannah scarlett scout selena selene selina selma
serafina seraphina serena shanaya shania sharlene sharon sharona shauna shawna sheena sheila shelly sherri
sherry sheryl shira shireen shirin shirley shivani shizuka shoshana shruti shuri sian sidonie siena sierra
sigourney sigrid silke silvia simone sinead siobhan sita snow-white sofia sofie solange soledad solveig sondra
sonia sonya sookie sophia sophie soraya stacey stacy stefania steffi stella stephania stephanie sue sujata
suki sukie summer sunita sunniva susan susana susanna susannah susi suzanna suzanne suzette suzie suzu suzy
svetlana sybil sylvia sylvie tabatha tabitha taeko taissa tallulah tamar tamara tamika tamsin tania tansy
tanya tara tasha tatiana tatum tawny teresa teresita terezin teri tess tessa tessie thandie thea thelma
theresa therese thora thumbelina tia tiana tiffany tilda tilly tina titania toinette tomoko tori tova tracey
trina trini trinity trish trisha trixie trudi trudie trudy twyla tyra uma una ursa ursula ute valentina
valeria valerie valerija valeska valka vanessa veda velma venus vera verena verity verna veronica veronika
veronique vesper vianne vicki vicky victoria victorine vida vilma viola violet violetta violette virginia
viveca vivi vivian viviane vivien vivienne wanda waverly wednesday wendla wendy whitney wilhelmina wilhelmine
willa willow wilma winifred winnie winnifred winona wren xena xiaoli xiomara yael yasmin yasmine yelena
yesenia yesim yetunde yoko yolanda yoshiko ysabel yuki yukiko yuko yulia yumi yumiko yuna yuriko yvette yvonne
zahra zainab zara zelda zelma zenobia zinaida zinnia zita ziva zoe zoey zofia zora zsa-zsa zuleika zuzanna
"""
_HE = """
aaron abdallah abdul abdullah abel abner abraham abu achilles achim adam adolf adolfo adonis adrian adriano
agamemnon agustin ahab ahmed ahmet aidan ajay akash akeem aki akihiro akio akira aksel al aladdin alain alan
alaric alastair albert alberto albrecht alden aldo aldous alec alejandro alejo aleksander aleksandr aleksei
alessandro alessio alexander alexandre alexei alexi alf alfie alfonso alfred alfredo alger algernon ali
alistair allan allen alois alonso alonzo aloysius alphonse alton alun alvaro alvin amadeus amadou amar ambrose
amir amit amitabh amon amos anakin anand anatole anatoly anders anderson andre andreas andrei andrej andres
andrew andrzej andy angelo angus anil anjan ansel anselm ansgar ante anthonio anthony antoine anton antoni
antonin antonio antony anwar apollo aragorn aram archibald archie ares ari aristotle arjun arlo armand armando
armin arnaud arne arnie arno arnold arsene artem artemio arthur artie arturo arun arvid arvin asher ashok
ashton aslan atticus attila aubert august auguste augustin augustine augustus aurelien austin averell axel
aylmer azeem aziz baltasar balthazar baptiste bard barnabas barnaby barney barrett barrington barry bart
bartholomew barton basil basilio bastian bastien baxter bayard beau beauregard bela ben benedict benicio
benito benjamin benji bennett benno benny benoit bentley beppe bernard bernardo bernie bert bertie bertram
bertrand bhuvan bilbo bill billy bjarne bjorn blaine blaise boaz bob bobby bodhi bogdan bond booker boone
borat boris boromir boyd brad bradley bram brandon branko braulio braxton brendan brendon brent brett brian
brock broderick bronson bruce bruno bryan bryant bryce bryson buck bud buddy burt buster butch buzz byron
caesar cain caius cal caleb callum calvin carl carlito carlo carlos carlton carmine carson carter cary caspar
casper caspian cassius cato cecil cedric celestino cesar chad chaim chandler charles chaz chen-li chester chet
chewie chico chidi chip choi christian christo christof christoph christophe christopher christos chuck
chuckie chul-soo chunk cian cicero cillian clancy clarence clark claude claudio claudius clay clayton clem
clemens clement cletus cliff clifford clifton clint clive clovis clyde coby cody coen cole coleman colin colm
colton conall conan confucius connor conor conrad constantin constantine cooper corbin cornelius cornell
cosimo cosmo craig crawford crispin cristiano cristobal curt curtis cuthbert cyprian cyrano cyril cyrus dag
daichi daisuke dale dallas damian damien damon dan daniel danilo danny danny-boy dante dara darby darcy darin
dario darius darnell darrell darren darryl darth dashiell dastan dave davey davi david davide davis dawson
deacon dean declan deepak deke delbert delroy demetri demetrius denholm deniz dennis denny denver denzel deon
derek derrick deshawn desmond dev devdas devin devlin dewey dexter diarmuid dick didier diederik diego dieter
diggory dilbert dilip dimitar dimitri dinesh dino dion dirk dizzy django djimon dmitri dmitriy dmitry dobby
dodge domenico domingo dominic don donald donatello donnie donovan doofus dorian doug dougal douglas dov doyle
draco dragan drago duane dudley duncan dunstan dustin dwayne dwight dylan eamon eamonn earl earle earnest
ebenezer eberhard eckhart eddie edgar edgardo edison edmund edoardo edouard edric eduard eduardo edward edwin
efrain efren egbert egon ehud einar eitan elan eldon eli elias elijah elio eliot ellery elliot elliott ellis
ellsworth elmer elmo elon elroy elton elvis emil emile emiliano emilio emmanuel emmett emre enoch enos enrique
enver enzo ephraim erasmus eric erich erick erik ernest ernesto ernie errol erroll erwin esau esteban ethan
etienne euan eugen eugene eugenio evan everett ewan ewen ezekiel ezio ezra fabian fabien fabio fabrice
fabrizio fahim faisal farhad farid faustino federico felipe felix felton ferdinand fergal fergus fernand
fernando ferris festus fidel filip filippo finbar fingal finn finnegan finnick fionn fitzgerald flavio
fletcher florian floyd flynn forrest foster francesco francisco franco francois frank franklin franz fraser
frasier fred freddie freddy frederic frederick fredric fredrik friedrich fritz frodo fyodor gabor gabriel gael
gandalf ganesh gareth garfield garret garrett garrick garth gary gaspard gaston gaurav gautam gavin gavriel
geert gene gennady gennaro geoff geoffrey geordie georg george georges georgi geppetto geraint gerald gerard
gerardo gerhard germain gerry gershon ghassan giacomo gian giancarlo gianni gideon gil gilbert giles gino
giorgio giovanni giulio giuseppe gleb glen glenn godfrey godric goliath gomez gonzalo goran gordo gordon
gottfried grady graham grant granville greer greg gregor gregorio gregory griffin grigori grigory grover guido
guillaume guillermo gulliver gunnar gunner gunther gus gustaf gustav gustave gustavo guy gyorgy habib hades
hadrian hagrid haim hakan hakeem hakim hal halim hamid hamish hamlet hamza han hank hannibal hanno hans hansel
harald hari harish harlan harold harris harry haruki harun haruto harvey hashim haskell hassan hayato haydn
heath hector heinrich heinz helmut hendrik henning henri henrik henrique henry henryk herbert hercules herman
hermann hernan hernando hershel hideki hideo hieronymus hilario hippolyte hiram hiro hiroki hiroshi hisashi
hitoshi hobart hogan holden holger hollis homer horace horatio horst hossein howard hoyt hubert hubertus huck
huckleberry hudson huey hugh hugo humbert humphrey hunter hussein hyun-woo iago iain ian ibrahim ibrahima
ichabod ichiro idris iggy ignacio ignatius igor ike ilya immanuel imran inaki indy ingmar inigo ioan ira irvin
irving irwin isaac isaiah isak ishaan ishmael isidore isidro ismael ismail istvan itachi ivan ivar ivo izaak
jaap jabari jabez jacek jack jackson jacky jacob jacopo jacques jafar jaime jake jakob jakub jalal jalen jamal
jambo james jan-erik janek janos janusz jared jarek jarred jarrett jarrod jarvis jaskier jason jasper javi
javid javier jaxon jay jayden jean-claude jean-luc jean-marc jean-pierre jebediah jed jedediah jeff jefferson
jeffrey jerald jeremiah jeremy jericho jermaine jerome jerry jerzy jesus jethro jim jimmy jin-woo jiri jiro
joachim joachin joakim joao joaquin joe joel joey joffrey johan johann johannes john johnny jomar jon jonah
jonas jonathan jonty joon-ho jorah jordi jorge joris jory jose josef joselito joseph josh joshua josiah joss
jovan juan juanito judah judas judd jude juergen julian julio julius jurgen jurgis justin kabir kader kaito
kal kaleb kamal kamil kane kanye karan kareem karim karl karsten kashif kasim kaspar katsuo kazuki kazuo keanu
keaton keegan keenan keifer keiji keita keith kelvin ken kendrick kenichi kenji kenneth kenny kent kenta
kentaro kermit kevan kevin khaled khalid khalil khan kieran killian kingsley kip kirby kirill kirk kishore
klaus knox knut kofi koji konrad konstantin kostya kris krishna kristoff kristopher kunal kurt kurtis kwame
kyle kylo kyung-ho lachlan ladislav lafayette lamar lambert lamont lance lancelot lando landon larkin larry
lars laszlo laurence laurent laurenz lauri lawrence lazarus leander leandro legolas leif leland lemony lemuel
len lennox lenny leo leon leonard leonardo leonid leopold leopoldo leroy les lestat lester levi levon lewis
lex liam linc lincoln lindbergh lino linus lionel ljubomir lloyd loki lonnie lonny lorcan lorenzo loris lothar
louie louis lowell luc luca lucas lucian luciano lucien lucio lucius ludo ludovic ludwig luigi luis luka lukas
lukasz luke luther lyle lyndon maarten mac macbeth mace mack mackey maddox magnus mahatma mahesh mahmoud
mahmud majid mako malachi malachy malcolm malik manfred manish manny manoj manolo mansour manu manuel marat
marc marcel marcello marcelo marcin marco marcus marek mariano marin mario marius mark marko markus marlon
marlow marquis marshall martijn martin marty marvin masahiro masaru masato mason mateo mateus mathew mathias
mathieu matias matt matteo matthew matthias mattias matty maurice mauricio maurizio maverick max maximilian
maximillian maximus maxwell mayank maynard mehmet mel melchior melvin melvyn menachem mendel mercutio merlin
merrick mervyn micah michael michal michel michelangelo mick mickey miguel mihai mikael mike mikey mikhail
miklos milan miles milo milos milton miroslav mitch mitchell mitsuru mohamed mohammad mohammed mohan moishe
mordecai morpheus morris mort mortimer morton moses moshe mowgli muhammad mungo murdoch murphy murray murtaza
mustafa mycroft myron nabil nacho nadim nadir naoki naruto nasir nasser nate nathan nathanael nathaniel nav
naveen naz neal ned neil nelson nemo neo neptune nestor neville newt newton niall niccolo nicholas nick
nicodemus nicolai nicolas nicolo niels nigel nikhil niklas nikola nikolai nikolaj nikolas nikos nils nino
nitin noah noam nolan norbert norbit norm norman norris obadiah oberon obi-wan octavio odin odysseus ogden
olaf oleg oli oliver olivier oliviero ollie omar omari optimus oren orin orion orlan orlando orpheus orson
orville osama osamu oscar osiris oskar osman osvaldo oswald othello othmar otis ottavio otto ove owen ozzie
ozzy pablo pacey paco paddy pancho panos paolo pascal pasquale patrick patton paul pavel pawel pedro pepe
pepito percy peregrine perry perseus pete peter petey petr petros petrus petyr phelan phil phileas philip
philippe phillip phillipe phineas pierce pierre pierre-louis piers pieter pietro pinocchio piotr pip pippin
plato plutarch pongo popeye porter prakash pranav prem prentiss prescott preston primo prospero przemyslaw
qasim quasimodo quentin quincy quint quinton quintus rabbie radek radu rafa rafael rafal rafe rafiq raghu
rahim rahul rainer raj raja rajesh rajiv raju rakesh ralph rama rambo ramesh ramiro ramon ramone ramses ranbir
rand randal randall randolph randy ranjit raoul raphael rashid rasmus rasputin ratan raul ravi ray rayan
raymond raymundo rees reggie reginald reid reinaldo reinhard reinhold remus renato reuben rex reynaldo rhett
rhys ricardo richard richie rick rickey ricky rico ridley rigby rishi ritchie rob robb robbie robert roberto
rocco rocket rocky rod roderick rodion rodney rodolfo rodrigo roel rogelio roger rohan rohit roland rolando
rolf rollo romain roman romeo romulus ron ronald ronan ronnie roosevelt rory rosco roscoe roshan ross rowdy
roy royce ruben rubin rudi rudolf rudolph rudy rudyard rufus ruggero runar rupert ruslan russ russell rusty
rutger ryan ryo ryota ryuji saad sachin sadiq saeed saif sal saladin salah salim salman salvador salvatore
salvo samir samit sammy samson samuel samuli samwise sandeep sander sandor sandro sanjay santiago santino
santos saruman satoshi satya saul sauron sawyer sayid scar scooby scott scottie scotty sean sebastian
sebastiao sebastien selim serge sergei sergey sergio serkan seth severin severus seymour shaggy shahid
shakespeare shane shankar shaquille shaun sheldon sherlock sherman sherwin shia shigeru shin shinichi shinji
shiro shlomo shota shrek sid siddharth sidney siegfried sigfried sigmund sigurd silas silvan silvester silvio
simao simba simeon simon sinclair sion sirius slavko slim socrates solomon soren spartacus spencer spike
spiros stan stanislav stanislaw stanley stavros stefan stefano stellan stephan stephen sterling stevan steve
steven stewart stieg stig strider stuart sturgis sulaiman suleiman sumit sunil suraj suresh sven svend sylvain
sylvester szymon tadashi tadeusz takashi takeo takeshi tancredi tanner tariq taro tarzan tatsuya taz teague
ted teddy teo terence terrance terrell terrence tetsuo tevye thad thaddeus thanos thatcher theo theobald
theoden theodor theodore theon thibault thierry thomas thor thorin thorsten thurgood thurman tiago tiberius
tibor tim timmy timon timothy timur tino tito titus tobias tobin toby tod todd tom tomas tomaso tomasz tommaso
tommy tomoya tony tor torsten torvald toshiro travers travis tremaine trent trenton trevor trey tristan troy
trygve tuan tucker tudor tuvia ty tybalt tyler tyrell tyrion tyrone tyson udo ugo ulric ulrich ulysses umberto
uriah uriel uther uwe vaclav vadim valdemar valentin valentino valmont vance vanya vasco vasili vasily vaughn
vernon veronus vic victor vidal viggo vijay vikram viktor vinay vince vincent vincenzo vinnie vinny virgil
virgilio vishal vitaly vito vittorio vivek vladimir voldemar voldemort volker wade waldo walid walker wallace
wally walt walter warren waylon wayne weldon wendell werner wes wesley westley whit wiktor wilbert wilbur
wiley wilfred wilhelm wilkie will willard willem william willie willis wilson winfield winfred winslow winston
wojciech wolfgang wolfram woodrow woody wyatt wylie xander xavi xavier xerxes yaakov yair yakov yann yannick
yaroslav yash yasser yasuo yehuda yevgeny yigal yitzhak yoav yoda yogi yoichi yosef yoshi yosuke youssef yukio
yuri yuriy yusef yusuf yuto yves zac zachariah zacharias zachary zack zahir zakaria zane zaphod zavier zayn
zbigniew zbynek zebediah zed zeke zenon zeus ziggy zoltan zoran zorro
"""
_EITHER = """
addison ainsley alex amory angel arden ariel ash ashley aubrey avery bailey billie blair blake blue bo cameron
carey carroll casey cassidy charley charlie chris corey courtney cris dakota dana daryl devon drew eden elisha
emerson emery finley francis frankie gale harley harper hayden hyun indigo jackie jael jamie jan jean jesse
jessie jo jody jordan jules jun kacey kai kelly kendall kennedy kerry kim kimball kiran kit laurie lee leigh
lesley leslie lian lindsay logan lou mackenzie marion marley maxie min minh misha mo morgan nat nicky nico noa
noel paris parker pat peyton phoenix presley quinn reagan reese regan remy rene riley rio robin rowan sacha
sage sam sandy sasha shannon shawn shea shelby skyler sloane stevie sutton sydney tate taylor teagan terry
toni tracy val valentine wynn yu zion
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
