import type { Reading } from '../text/reading.ts'
import { hasCapital } from './around.ts'
import { type Phrases, phrasesFrom } from './guarded.ts'
import type { PreparedRoll } from './prepare-roll.ts'

/**
 * Books, plays, musicals and films that are read and put on in schools, with the names of their people that a child may bear:
 * before the colon what tells of the work (its title, its author, a name that nobody else has), behind it who is in it.
 */
const works = `
of mice and men|steinbeck|curley|curleys: george lennie slim candy crooks carlson
to kill a mockingbird|atticus|harper lee|maycomb: scout jem boo tom bob mayella arthur miss maudie dill
an inspector calls|priestley|birlings|inspector goole: sheila eric gerald eva arthur sybil edna daisy
great expectations|magwitch|havisham|gargery: pip joe estella abel herbert philip
a christmas carol|scrooge|cratchit|fezziwig: tim bob fred belle jacob fan peter martha
jekyll and hyde|jekyll: henry edward richard gabriel robert
frankenstein|mary shelley: victor elizabeth henry robert justine william mary
pride and prejudice|darcy|bingley|bennets: elizabeth jane lydia kitty mary charlotte george charles lizzie
jane eyre|thornfield|rochester: jane helen adele bertha grace edward
wuthering heights|heathcliff|earnshaw: cathy catherine edgar isabella hindley nelly linton hareton
lord of the flies|william golding|piggy: ralph jack simon roger sam eric percival
animal farm|snowball|squealer: napoleon boxer clover benjamin mollie moses
romeo and juliet|mercutio|tybalt|benvolio: juliet romeo rosaline paris peter
macbeth|banquo|macduff: duncan malcolm fleance ross donalbain
a midsummer night dream|midsummer nights dream|midsummer night|oberon|titania: helena hermia lysander robin peter quince snout puck
twelfth night|malvolio|orsino: viola olivia sebastian maria toby andrew
much ado|benedick|dogberry: beatrice hero claudio leonato margaret ursula pedro don john
the tempest|prospero|caliban: miranda ariel ferdinand antonio sebastian
othello|iago|desdemona: emilia bianca michael
merchant of venice|shylock|bassanio: portia antonio jessica nerissa lorenzo
king lear|cordelia: edgar edmund regan
hamlet|ophelia|polonius: gertrude laertes
blood brothers: mickey eddie edward linda sammy
little women|louisa may alcott: meg jo beth amy laurie marmee teddy josephine
goodnight mister tom|mister tom|magorian: tom william zach will sammy
skellig|david almond: michael mina
tom midnight garden|toms midnight garden|philippa pearce: tom hatty peter
carries war|carrie war|nina bawden: carrie nick albert hepzibah
private peaceful: tommo charlie molly joe tom
war horse: joey albert topthorn
kensuke|kensukes kingdom|kensuke kingdom: michael stella
street child|berlie doherty: jim
the railway children|railway children: bobbie peter phyllis roberta perks
the secret garden|secret garden: mary colin dickon martha
five children and it: cyril anthea robert jane
swallows and amazons: john susan titty roger nancy peggy
wind in the willows|toad hall: mole ratty badger
famous five|kirrin|blyton: julian dick anne george timmy
secret seven: peter janet jack barbara george pam colin scamper
malory towers: darrell sally alicia gwendoline mary
northern lights|pullman|daemons: lyra will roger iorek asriel
the hunger games|hunger games|katniss: peeta prim gale rue
percy jackson|rick riordan|camp halfblood: percy annabeth grover luke
wimpy kid|heffley: greg rowley rodrick manny
horrid henry: henry peter margaret susan
the worst witch|worst witch|cackle: mildred maud ethel enid
tracy beaker|dumping ground: tracy justine cam louise
paddington|paddington bear: judy jonathan henry mary
charlottes web|charlotte web|wilbur: charlotte fern avery
black beauty|anna sewell: ginger joe john jerry
treasure island|long john silver|hispaniola: jim john ben billy
robinson crusoe: robinson friday
the jungle book|jungle book|mowgli: bagheera baloo
peter pan|neverland|tinker bell|tinkerbell: wendy john michael peter nana hook
alice in wonderland|wonderland|mad hatter|cheshire cat: alice
the wizard of oz|wizard of oz|yellow brick road: dorothy glinda toto
charlie and the chocolate factory|wonka|oompa|golden ticket: charlie augustus veruca violet mike joe
the bfg|bfg|whizzpopper|whizzpoppers: sophie
matilda the musical|trunchbull|miss honey: matilda bruce lavender jenny amanda eric
danny the champion of the world: danny
georges marvellous medicine|george marvellous medicine: george
james and the giant peach|aunt sponge|aunt spiker: james
fantastic mr fox: bean
the iron man|iron man: hogarth
stig of the dump: barney stig
journey to the river sea|eva ibbotson: maia finn clovis
the boy in the striped pyjamas|striped pyjamas|shmuel: bruno gretel kurt
wonder by|auggie|palacio: auggie jack summer via julian
holes by|camp green lake|stanley yelnats|louis sachar: stanley zero hector
noughts and crosses|noughts crosses|malorie blackman: callum sephy
the curious incident|curious incident: christopher judy ed
diary of anne frank|anne franks diary|anne frank diary|secret annexe: anne peter margot otto
handa surprise|handas surprise: handa akeyo
the tiger who came to tea|tiger who came to tea: sophie
we are going on a bear hunt|bear hunt: rosie
where the wild things are|wild things: max
katie morag|struay: katie
meerkat mail: sunny
amazing grace by|amazing grace book: grace
burglar bill: bill betty
titch: pete mary
cops and robbers: ben
percy the park keeper|park keeper: percy
mog|judith kerr: debbie nicky
the lighthouse keeper: hamish
jack and the beanstalk|beanstalk: jack
hansel and gretel|gretel: hansel
goldilocks|humpty|bo peep|incy wincy: jack jill mary bo
snow white|seven dwarfs: snow happy doc
beauty and the beast|gaston: belle maurice
frozen|arendelle|olaf: elsa anna hans sven
encanto|madrigal|mirabel: bruno luisa isabela pepa dolores antonio
the lion king|simba|nala|hakuna matata: scar
aladdin|twankey: jasmine
grease the musical|rydell|pink ladies: danny sandy kenickie frenchy betty rizzo
hairspray|corny collins: tracy penny link seaweed velma
annie the musical|daddy warbucks|hannigan: annie molly pepper grace rooster lily oliver
bugsy malone|tallulah|fat sam: bugsy blousey dan sam lefty
school of rock: dewey summer freddy zack tomika
les miserables|les mis|valjean|javert: marius cosette eponine fantine
mamma mia|donna and the dynamos: donna sophie sam harry bill sky rosie tanya
mary poppins|jolly holiday: mary jane michael bert george
joseph and the|technicolor|dreamcoat|potiphar: joseph jacob benjamin reuben simeon levi judah
fiddler on the roof: tevye hodel chava
the sound of music|sound of music|von trapp: maria liesl friedrich louisa kurt brigitta marta gretl max georg
west side story: maria tony anita bernardo
sweeney todd: johanna anthony todd
calamity jane: katie bill jane
guys and dolls: nathan sky adelaide sarah
oliver twist|fagin|artful dodger|bill sikes|consider yourself: oliver nancy bill charlotte
shrek: fiona farquaad
toy story|buzz lightyear: woody buzz andy jessie bonnie
thomas the tank engine|sodor: thomas percy gordon james henry edward emily toby
postman pat|greendale: pat jess
bob the builder: bob wendy scoop dizzy
fireman sam|pontypandy: sam elvis norman penny
bill and ben: bill ben
bluey: bingo chilli
peppa pig: george rebecca suzy danny
six the musical|six wives|wives of henry|tudors: henry catherine anne jane katherine elizabeth mary edward
moses|pharaoh|bulrushes: miriam aaron
goliath: david saul jonathan
good samaritan|disciples|cockerel crowed|last supper|garden of gethsemane|judas|pilate|easter story|resurrection: peter john james thomas simon mary matthew andrew philip bartholomew judas martha lazarus
bethlehem|innkeeper|angel gabriel: mary joseph gabriel herod elizabeth
noahs ark|noah ark: noah
daniel in the lions den|lions den: daniel darius
ramayana|ravana|hanuman: rama sita
titanic: jack rose
moana|maui: tala
skeleton key|alex rider|horowitz: alex jack
the outsiders|greasers: johnny darry
the crucible|abigail williams: john elizabeth abigail mary tituba rebecca giles
death of a salesman|willy loman: willy linda biff happy
a view from the bridge: eddie catherine beatrice marco rodolpho
a streetcar named desire|streetcar: blanche stella stanley mitch
the great gatsby|gatsby: nick daisy tom jordan myrtle jay george
nineteen eighty four|big brother is watching: winston julia
the handmaids tale|handmaid tale|gilead: june nick serena fred
a dolls house|dolls house|ibsen: nora torvald
journeys end|journey end|sherriff: stanhope raleigh osborne trotter
dna by|dennis kelly: leah phil john tate cathy brian richard adam
a taste of honey: jo helen geof peter
tess of the d|tess of the durbervilles|thomas hardy|urbervilles: tess angel alec
jude the obscure: jude sue
far from the madding crowd: gabriel bathsheba
rebecca by|du maurier|manderley: rebecca maxim
emma by|austen|knightley: emma harriet frank jane
`

/** Who is in a work, by what tells of it. */
const castBy = new Map<string, readonly string[]>()
for (const line of works.trim().split('\n')) {
  const [telling = '', cast = ''] = line.split(':')
  for (const title of telling.split('|')) castBy.set(title.trim(), cast.trim().split(/\s+/))
}
const titles: Phrases = phrasesFrom(castBy.keys())

/**
 * The people of all works of which a text tells, folded. A single word must have a capital, and one that somebody on the roll is
 * called tells of no work.
 */
export function castsTold({ tokens }: Reading, roll: PreparedRoll): readonly string[] {
  return tokens.flatMap((token, at) => {
    const rests = titles.get(token.key)
    if (rests === undefined) return []
    return rests.flatMap(rest => {
      const small = rest.length > 0 && rest.at(-1) !== 'by'
      if (!hasCapital(token) && !small) return []
      if (rest.length === 0 && roll.forms.has(token.key)) return []
      const whole = rest.every((word, step) => tokens[at + step + 1]?.key === word)
      return whole ? (castBy.get([token.key, ...rest].join(' ')) ?? []) : []
    })
  })
}
