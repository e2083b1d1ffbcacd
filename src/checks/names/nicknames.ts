import { fold } from '../text/fold.ts'
import { africanShortForms } from './african-names.ts'
import { moreShortForms } from './more-short-forms.ts'

/** Given names with the short forms British families use. Each line: the long forms, a colon, the short ones. */
const table = `
abigail: abi abbie abby gail
abraham: abe bram
adelaide adeline adele: addie ada della
adam: ads
agnes: aggie nessa
alan allan allen: al
albert alberta: al albie bert bertie
alexander alexandra alexandria alexis alejandro aleksander oleksandr: alex ali alec lex lexi lexie xander sandy sasha sandra zander alexa olek
alfred alfie: alf alfie fred freddie
alice alicia alison: ali allie ally alli
amanda: mandy manda
amelia emilia: millie milly mia amy mel emmy
andrew andrea andre andreas andrei andrzej: andy drew andie dre
angela angelina angelica: angie ange angel
anna anne annabel annabelle annalise anneliese anastasia: ann annie anya bella belle ana stasia
anthony antony antonio antonia anton: tony ant toni
arabella: bella belle ari
archibald: archie arch
arthur: art artie arty
ashley ashleigh ashton: ash
aurora: rory
augustus august augusta augustine: gus gussie
barbara: barb barbie babs
barnaby barnabas bernard: barney barns bernie
bartholomew bartosz: bart bartek
beatrice beatrix: bea bee trixie bebe
benedict benjamin bennett benedikt: ben benny benji benjy
bethany bethan elizabeth elisabeth: beth bethy
brandon brendan: bran
bradley braden: brad
bronwyn bronwen: bron
calum callum malcolm: cal mal
cameron camilla camille: cam cammy milla millie
caroline carolina carolyn: carol carrie caz caro lina
catherine katherine katharine kathryn katarzyna catriona caitlin kathleen: cat cath cathy kate katie katy kat kathy kit kitty kath kay katya kasia trina cait
cassandra cassidy: cass cassie
cecilia cecily: cece cissy ceci
charles charlotte charlie: charlie charley charly chas chaz chuck lottie lotte lotty char
chloe: clo
christopher christian christina christine christabel kristopher krzysztof kirsty: chris christy chrissy kit kris kristy tina topher
clara clarissa clarence: clare claire clary
constance connor constantine: connie con
cornelius cornelia: neil corrie
daniel daniela danielle daniella: dan danny dani danni ella
david davina dafydd: dave davey davy dai
deborah: deb debbie debs
delilah: lila lilah
dominic dominik dominique: dom nic
dorothy dorothea theodora: dot dottie dolly thea dora
douglas: doug dougie
edward edmund edwin eduardo edouard: ed eddie eddy ned ted teddy
eleanor eleanora elena ellen helena: ellie elle ella nell nellie nora lena lenny
elijah elias eliza: eli lije
elizabeth elisabeth eliza elisa elspeth elzbieta: liz lizzie lizzy libby betty betsy bess bessie eliza elsie lisa lilibet ellie ela
emily emma emmeline emmanuel emmanuella: em emmie emmy emms ems manny millie
erica eric frederica: ric rick rickie
esther: essie
ethan: eth
evelyn eva eve evangeline: evie eve ev
ezekiel: zeke
fatima fatimah: fati fats
felicity: flick fliss lissy
fernando ferdinand: ferdie nando
finlay finley finnegan: fin finn
fiona: fi
florence flora: flo floss flossie florrie
frances francis francesca franklin frank franciszek: fran frankie frank franny chess chessie cesca
frederick freddie frederic fryderyk: fred freddie freddy rick
gabriel gabriella gabrielle: gabe gabby gaby gabi ella bella
genevieve: gen evie viv
geoffrey jeffrey: geoff jeff
george georgina georgia georgie: georgie george gina
gerald geraldine gerard: gerry ged
gillian: gill jill
grace gracie: gracie
gregory grzegorz: greg
gwendolyn gwenllian gwyneth: gwen gwennie wendy
harold harry harriet henry harrison: harry hal hattie harri harrie hen hank
hannah hanna johanna: han
heather: heth
henrietta: hettie etta henny
hugh hugo: hughie hugs
ibrahim: ibby ibs
imogen: immy immie imo
ignatius: iggy
isaac izaak: ike zac zak izzy
isabel isabella isabelle isobel izabela: izzy izzie issy issie bella belle bel ella
jacob jakob jakub: jake jack coby kuba
jacqueline: jackie jacqui jac
james jamie jameson: jim jimmy jamie jem jimbo
janet jane janice: jan jenny janey
jason: jay jase
jasmine jasmin yasmin yasmine jessamine: jas jaz jazz jazzy yas
jemima: jem mima
jennifer jenna: jen jenny jenni
jeremy jeremiah jerome gerald: jem jez jerry
jessica jesse: jess jessie
joan joanna joanne johanna: jo joey joanie annie
john jonathan jonathon jan: jon jonny johnny jack johnnie jono
jordan: jord jordy
joseph josephine josefina jozef: joe joey jo josie posy jos fifi zef
joshua: josh joshie joshy
judith: judy jude judi
julia julian juliet juliette juliana: jules julie jools
justin: jus
katelyn kaitlyn: kate katie kat
kenneth: ken kenny
kimberley kimberly: kim kimmy
lauren laura lorenzo lawrence laurence: loz lol lori laurie larry loren enzo
leonard leonardo leonora leo leon: leo len lenny leon nora
leticia laetitia: tish letty
lewis louis louisa louise ludwig: lou louie lew lulu
lillian lilian liliana lily: lil lilly lily lils ana
lucas lukas luke lukasz: luke luca luc
lucy lucille lucinda lucia: lu luce cindy lulu
lydia: lyds lyddie
madeleine madeline madison magdalena: maddie maddy mads lena magda
malgorzata: gosia malgosia
margaret margot: maggie meg peggy meggie greta daisy madge mags margie rita
maria marie mary miriam mariam maryam: molly polly may mimi minnie maz mia
marcus mark marc: marc marcy
martha matilda mathilda: tilly tilda mattie matty till tillie marty
martin: marty
matthew mateusz matteo: matt matty mat
maximilian maxwell maximus maxine: max maxie maxi
megan: meg megs meggie
melanie melissa melody: mel missy lissa
mercedes: mercy sadie
michael michaela mikhail michal mikolaj: mike mick mickey micky mikey kayla
mohammed muhammad mohammad mohamed muhammed mohamad: mo moh
molly: mol
montgomery montague: monty
nadia: nadi
natalie natasha natalia: nat nattie tash tasha talia
nathan nathaniel nathanael: nat nate nath
niamh: neve
nicholas nicola nicole nikolas nicolas mikolaj: nick nicky nic nicki nico nikki niko cole klaus
norman: norm
oliver olivia ollie olive: ollie olly liv livvy livvie livia
oscar: oz ozzie
oswald osborne: oz ozzy
pamela: pam pammy
patrick patricia padraig: pat paddy patsy patti tricia trish rick
penelope: penny pen nell
peter piotr petra: pete petey
philip phillip philippa phillipa philomena: phil pip pippa
phoebe: phoebs
poppy: pops
priscilla: cilla
rachel rachael: rach rae rachie
raphael rafael rafal: raf rafe raffy
raymond rayan: ray
rebecca rebekah: becky becca bex beck becks
reginald: reg reggie
reuben ruben: rube
rhiannon: rhi
richard riccardo: rich richie rick ricky dick dickie
robert roberta robin robyn: rob robbie bob bobby bert rab rabbie
roderick rodney: rod roddy
ronald veronica: ron ronnie vera
rosemary rosalie rosalind rosanna rose roseanne rosa: rosie rose ros roz rosy
rowan: ro
rufus: rufie
rupert: rup
samantha samuel samson samir samira: sam sammy sami
sarah sara: sal sally sadie
saoirse: sersh
scarlett: scar scarly
sebastian: seb bash bas sebby
siobhan: shiv shivvy
shannon: shan shaz
sidney sydney: sid syd
simon simone: si sim
sophia sophie sofia zofia: sophie soph sophs zosia
stanley stanislaw: stan staszek
stephen steven stephanie stefan: steve stevie steph ste stevo
susan susanna susannah suzanne: sue susie suzy suzie zanna
sylvia: syl
tabitha: tabby tabs
tamsin thomasina tamara: tam tammy tams
terence teresa theresa: terry tess tessa tessie tez tracy
thaddeus: tad
theodore theo theodora: theo ted teddy thea dora
thomas: tom tommy thom
timothy: tim timmy
tobias toby: toby tobes
tomasz: tomek
valentina valerie: val tina
victor victoria vittoria wiktoria: vic vicky vicki tori vik viktor tory
vincent: vin vinny vince
violet viola: vi letty
vivian vivienne: viv
walter: wal wally walt
wilfred winifred: wilf wilfie fred winnie freddie
william wilhelmina willem liam: will bill billy willy liam wills willie mina billie
winston: win winnie
xavier: xav
yusuf yousef yousuf: yusi
zachary zachariah zakariya zakaria: zac zack zach zak
`

const shortOf = new Map<string, readonly string[]>()

for (const line of [...table.trim().split('\n'), ...moreShortForms, ...africanShortForms]) {
  const [long = '', short = ''] = line.split(':')
  for (const name of long.trim().split(/\s+/)) {
    const known = shortOf.get(name) ?? []
    const all = new Set([...known, ...short.trim().split(/\s+/)])
    all.delete(name)
    shortOf.set(name, [...all])
  }
}

const all = new Set([...shortOf.keys(), ...[...shortOf.values()].flat()])

/** Whether a folded word stands in the table, long or short: then it is somebody's name as it is, and no slip for another. */
export function isGivenName(key: string): boolean {
  return all.has(key)
}

/** Short forms of a given name, folded. Empty when none are known. */
export function nicknamesOf(given: string): readonly string[] {
  return shortOf.get(fold(given)) ?? []
}
