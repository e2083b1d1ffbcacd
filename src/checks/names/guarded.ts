import type { Reading } from '../text/reading.ts'
import type { Token } from '../text/tokens.ts'
import { PairSieve } from '../text/pair-sieve.ts'
import { fold } from '../text/fold.ts'

/**
 * People of books, history, sport and screen whom schools name, and phrases that hold a given name but no child.
 * When a pupil of the roll bears the very same full name, the pupil wins: the check cannot know, so it says so.
 */
const phrases = `
harry potter|oliver twist|alice in wonderland|charlie and the chocolate factory|james and the giant peach|peter pan
peter rabbit|tom gates|noah ark|noahs ark|adam and eve|romeo and juliet|joseph and the|joseph and mary|mary and joseph
mary joseph|daniel in the lions den|thomas the tank engine|elf on the shelf|jack and the beanstalk|jack frost|jack o lantern|jack olantern
jack o lanterns|union jack|jack russell|jack and jill|hansel and gretel|jack in the box|jack sprat|little jack horner|robin hood|robin redbreast
billy goats gruff|rosie walk|rosies walk|isaac newton|charles darwin|anne frank|rosa parks|mary seacole|grace darling
emmeline pankhurst|guy fawkes|samuel pepys|neil armstrong|tim peake|marcus rashford|bukayo saka|harry kane
jude bellingham|lewis capaldi|ed sheeran|taylor swift|greta thunberg|david attenborough|martin luther king|luther king
nelson mandela|joe wicks|mo farah|jessica ennis|tom daley|mary berry|victoria sponge|earl grey|granny smith|charlie brown
thomas edison|alexander graham bell|graham bell|george marvellous medicine|georges marvellous medicine|ruby bridges
amelia earhart|ada lovelace|stephen hawking|william shakespeare|charles dickens|beatrix potter|vincent van gogh
frida kahlo|leonardo da vinci|ella fitzgerald|florence nightingale|lewis hamilton|lewis carroll|julia donaldson
jacqueline wilson|michael rosen|michael morpurgo|roald dahl|david walliams|malorie blackman|philip pullman|anthony browne
quentin blake|axel scheffler|benjamin zephaniah|joseph coelho|tom palmer|katherine rundell|emma carroll|onjali rauf|jeff kinney
francesca simon|horrid henry|matilda the musical|emma raducanu|andy murray|dina asher smith|alex scott|leah williamson|mary earps
lucy bronze|lauren james|beth mead|declan rice|phil foden|jack grealish|bobby moore|david beckham|jordan pickford|jordan henderson
raheem sterling|usain bolt|max verstappen|george russell|lando norris|adam peaty|ellie simmonds|sarah storey|kelly holmes
mary anning|marie curie|rosalind franklin|alan turing|tim berners lee|alexander fleming|edward jenner|louis pasteur|louis braille
helen keller|ernest shackleton|robert scott|captain scott|francis drake|walter raleigh|oliver cromwell|anne boleyn|jane seymour
catherine parr|elizabeth fry|winston churchill|margaret thatcher|claude monet|pablo picasso|henri matisse|henri rousseau
andy warhol|georgia okeeffe|antoni gaudi|william morris|banksy|jane austen|charlotte bronte|emily bronte|robert louis stevenson
oscar wilde|christina rossetti|edward lear|robert burns|maya angelou|jane goodall|rachel carson|noel fielding|ant and dec
harry styles|olivia rodrigo|billie eilish|dua lipa|stormzy|adam henson|steve backshall|chris packham|chris hoy|jason kenny
laura kenny|bear grylls|greg james|emma watson|daniel radcliffe|tom holland|peter parker|clark kent|bruce wayne|james bond
sherlock holmes|max and ruby|ben and holly|george pig|peppa pig|fireman sam|postman pat|bob the builder|thomas the tank
percy jackson|george orwell|anna and elsa|woody and buzz|willy wonka|charlie bucket|augustus gloop|veruca salt|violet beauregarde|mike teavee
mary poppins|jane eyre|anne of green gables|heidi and peter|lucy pevensie|susan pevensie|edmund pevensie|stanley yelnats
stig of the dump|danny champion of the world|danny the champion|sophie and the bfg|jack daniels|ben nevis|big ben|ben and jerrys|black sam
john lewis|marks and spencer|mark and spencer|paul and barnabas|peter and paul|matthew mark luke|mark luke|luke and john|moses and|david and goliath
jacob and esau|cain and abel|abraham and isaac|sarah and abraham|samuel and eli|ruth and naomi|esther and|daniel and the lion
jonah and the whale|jonah and the|zacchaeus|mary magdalene|john the baptist|simon peter|simon says|pontius pilate|gabriel visited|angel gabriel
archangel gabriel|archangel michael|nelson column|nelsons column|victoria line|victoria cross|victoria and albert|victoria wood|victoria park
duke of edinburgh|elizabeth line|elizabeth tower|isabella plantation|katherine parr|prince george|prince louis|princess charlotte|prince william|prince harry
mark your|mark the date|mark this|may day|may half|may bank|will power|free will|good will|peace and joy|hope and joy|grace and peace
saying grace|say grace|said grace|sing grace|amazing grace|grace before|grace and favour|rose petal|rose petals|rose window|olive branch|olive branches
holly and ivy|holly and the ivy|ivy and holly|poppy day|poppy seeds|daisy chain|lily pad|lily pads|penny wise|penny for the guy|penny for your|two penny|10p penny
bill of rights|rich tea|frank discussion|amber warning|amber alert|amber light|red amber|amber green|jasmine tea|easter sunday|good friday
christmas carol|carol singing|carol singers|carol service|carol concert|summer holiday|summer holidays|basil pesto|ginger biscuits|ginger bread|pearl necklace
ruby jubilee|ruby wedding|diamond jubilee|world book|charlie bear|teddy bear|teddy bears|archie the|bluey and bingo|rose hip|robin reliant|kit kat|kit list|pe kit|first aid kit|kit bag
charlotte web|william blake|joseph coat|joseph dreamcoat|josephs coat|jacob ladder|jacobs ladder|joseph story|noah and the|sienna red|logan air|max capacity|oliver cromwell|charlottes web|christmas eve|new years eve|new year eve|all hallows eve|eve of|rosie and jim|sandy beach|esio trot|little lily|winnie the pooh|mike and sulley|barbie and ken|teddy bears picnic|joe bloggs|mr ben
pete sake|petes sake|tom dick and harry|tom dick or harry|happy as larry|smart alec|smart aleck|bob your uncle|bobs your uncle|plain jane|nosy parker|gordon bennett
murphy law|heath robinson|bloody mary|jack the lad|johnny come lately|joe public|uncle sam|aunt sally|moaning minnie|nervous nellie|negative nancy|debbie downer
doubting thomas|simple simon|rob peter to pay paul|robbing peter to pay paul|darby and joan|punch and judy|billy no mates|even stevens|even stephens|jolly roger
flash harry|jumping jack|jumping jacks|lazy susan|peeping tom|tommy gun|jerry can|jerry cans|dear john|john doe|jane doe|fred bloggs|kelly eye|dolly mixture
dolly mixtures|mickey mouse|minnie mouse|daisy duck|fred flintstone|paddy field|paddy fields|sally army|ben jerry|ben jerrys|jack russells|jack knife|bob a job
hey jude|eleanor rigby|sweet caroline|billie jean|come on eileen|hey there delilah|mustang sally|johnny b goode|ruby tuesday|peggy sue|lucy in the sky
lovely rita|maggie may|barbara ann|oh carol|danny boy|michael row|michael finnegan|polly put the kettle|georgie porgie|lucy locket|bobby shafto|willie winkie
tommy tucker|jack be nimble|my bonnie|molly malone|oh susanna|darling clementine|mary boy child|mary did you|alice the camel|miss polly|grace is said|grace was said
grace is sung|rose of|rose and crown|george and dragon|prince of wales|prince regent|victoria and|king william|queen anne|queen mary|mary rose|cutty sark
rosie revere|ada twist|iggy peck|amelia bedelia|clarice bean|ruby redfort|hetty feather|ottoline brown|dennis the menace|minnie the minx|desperate dan|roger the dodger
every man jack|wright brothers|bronte sisters|brothers grimm|mary had a|charlie and lola|max and the wild|max and his wild|alexander technique|arthurs seat|katie morag|angel delight|emmanuel means|mary mary quite|jordan river|river jordan|ben and jerry|william and kate|sophie and the tiger|victoria plum|victoria plums|victoria sandwich|man jack|jack of all|music and art|dt and art|reading and|reading for|reading record|reading records|reading challenge|reading corner|reading fc
martin luther|guy fawkes night|bonfire guy|a guy|max capacity|jo cox|drew barrymore|miles per|miles from|miles away|bay leaf
`

/** First word of each phrase, folded, to the rest of it. */
export interface Phrases extends ReadonlyMap<string, readonly (readonly string[])[]> {
  readonly sieve: PairSieve
}

class SievedPhrases extends Map<string, readonly (readonly string[])[]> implements Phrases {
  readonly sieve: PairSieve

  constructor(made: ReadonlyMap<string, readonly (readonly string[])[]>) {
    super(made)
    const pairs = [...made].flatMap(([first, rests]) => rests.map(([second = '']) => [first, second] as const))
    this.sieve = new PairSieve(pairs)
  }
}

export function phrasesFrom(all: Iterable<string>): Phrases {
  const made = new Map<string, string[][]>()
  for (const phrase of all) {
    const [first, ...rest] = phrase
      .split(/[\s\u2010-\u2015-]+/u)
      .map(fold)
      .filter(word => word !== '')
    if (first === undefined) continue
    const known = made.get(first)
    if (known) known.push(rest)
    else made.set(first, [rest])
  }
  return new SievedPhrases(made)
}

export const guardedPhrases: Phrases = phrasesFrom(
  phrases
    .split(/[|\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase.includes(' ') || phrase === 'zacchaeus'),
)

function standsBehind(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  for (let step = 0; step < rest.length; step += 1) {
    const next = tokens[at + step + 1]
    // "Amber" and in the next line "Green" are two children.
    if (next?.key !== rest[step] || next?.gap === 'break') return false
  }
  return true
}

/** Words of the text that belong to a phrase which holds a name but no child. */
export function guardedWords(reading: Reading, all: readonly Phrases[]): ReadonlySet<number> {
  const guarded = new Set<number>()
  reading.tokens.forEach((token, at) => {
    const next = reading.tokens[at + 1]
    for (const phrases of all) {
      const { sieve } = phrases
      if (!sieve.mayBegin(token, next) && !sieve.mayBegin(token, undefined)) continue
      for (const rest of phrases.get(token.key) ?? []) {
        if (!standsBehind(reading.tokens, at, rest)) continue
        for (let step = 0; step <= rest.length; step += 1) guarded.add(at + step)
      }
    }
  })
  return guarded
}
