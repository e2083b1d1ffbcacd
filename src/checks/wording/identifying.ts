import type { Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'
import { child, children, group } from './people-meant.ts'
import type { CheckCues } from './read-cues.ts'
import { sentencesSaid } from './sentences-said.ts'

const edge = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
const any = (...words: readonly string[]) => `(?:${words.join('|')})`
const few = (most: number) => `(?:[\\p{L}\\d’'-]{1,20} ){0,${most}}`

/** One child, or brothers and sisters who are known as such. */
const somebody = any(
  child,
  'boys',
  'girls',
  'brothers',
  'sisters',
  'siblings',
  'twins?',
  'triplets?',
  'family',
  'goalkeeper',
  'goalie',
  'captain',
  'striker',
  'drummer',
  'singer',
  'winner',
  'one',
)
const kin = any(
  'mum',
  'dad',
  'mam',
  'mother',
  'father',
  'gran',
  'nan',
  'grandma',
  'grandad',
  'parents?',
  'uncle',
  'aunt(?:ie)?',
  'brother',
  'sister',
  'family',
)
/** Belonging to few: a language, a faith, an origin, a body. */
const rare = any(
  'wheelchair(?:[- ]user)?s?',
  'deaf',
  'blind',
  'hearing[- ]impaired',
  'visually[- ]impaired',
  'disabled',
  'autistic',
  'diabetic',
  'coeliac',
  'albino',
  'adopted',
  'foster(?:ed)?',
  'looked[- ]after',
  'refugee',
  'asylum[- ]seek(?:er|ing)',
  'non[- ]binary',
  'trans',
  'transgender',
  'muslim',
  'jewish',
  'sikh',
  'hindu',
  'buddhist',
  'catholic',
  "jehovah[’']s witness",
  'traveller',
  'gypsy',
  'roma',
  'black',
  'asian',
  'chinese',
  'white',
  'polish',
  'ukrainian',
  'syrian',
  'afghan',
  'romanian',
  '(?:\\p{L}{3,20})[- ]speak(?:er|ing)',
  'left[- ]handed',
  'left[- ]hander',
  'vegan',
  'redhead(?:ed)?',
  'red[- ]head(?:ed)?',
  'red[- ]haired',
  'ginger',
)
/** What one wears, uses or is known to have. */
const attribute = any(
  '(?:cochlear|hearing|leg|spinal|growth|insulin|feeding|prosthetic|artificial|false|walking|wheel|guide|assistance|therapy|plaster|brittle|heart|nut|peanut|egg|dairy|latex|skin|hole|missing|glass)(?:[- ]\\p{L}{1,12}){0,2}',
  '(?:red|ginger|pink|blue|purple|green|white|long|very long|curly|shaved) (?:curly |dyed |long )?hair',
  'wheelchair',
  'crutches',
  'walker',
  'frame',
  'epipen',
  'eyepatch',
  'eye patch',
  'birthmark',
  'scar',
  'stammer',
  'stutter',
  'lisp',
  'limp',
  'diabetes',
  'epilepsy',
  'asthma',
  'autism',
  'adhd',
  'dyslexia',
  'cerebral palsy',
  "down[’']?s? syndrome",
  'cystic fibrosis',
  'eczema',
  'alopecia',
  'dwarfism',
  'vitiligo',
  'albinism',
  '(?:one|only one|no|three|two) (?:arms?|legs?|hands?|eyes?|kidneys?|mums|dads|mothers|fathers)',
  'broken (?:arm|leg|wrist|ankle|collarbone)',
  'allerg(?:y|ies)',
  '(?:an? )?(?:\\p{L}{3,12}) accent',
)
const from = any('from', 'over from', 'here from', 'in from', 'all the way from', 'over here from')
/** Somewhere with a capital, or a country or town said small; never a class. */
const elsewhere = `(?!(?:Year|Y\\d|Reception|Nursery|Class|KS|School|Monday|Tuesday|Wednesday|Thursday|Friday|September|January|Easter|Christmas)${after})\\p{Lu}[\\p{L}’'-]{2,20}`
const home = any(
  'above',
  'next(?: door)?(?: to)?',
  'opposite',
  'behind',
  'across from',
  'at',
  'in',
  'on',
  'over',
  'near',
)

/** Somebody, in any of the words below, even inside a longer one: where nobody is spoken of the long patterns need not be tried. */
const spokenOf = new RegExp(
  `${edge}(?:(?:grand|god|step|school)?${any(child, children, kin, rare, 'twin', 'triplet', 'some(?:one|body)', 'son', 'daughter', 'niece', 'nephew', 'goal', 'captain', 'striker', 'drummer', 'singer', 'winner')}|one${after})`,
  'iu',
)

/** Small letters or large, wherever the words say enough by themselves. */
const anywhere = new RegExp(
  any(
    // "Our only wheelchair user in Year 2", "the one Tamil speaker in Wren", "the only girl in the chess team".
    `${edge}(?:our|the|my|their|wren[’']s|year \\d{1,2}[’']?s|reception[’']s|nursery[’']s) (?:only|one|sole|one and only|first(?: ever)?|lone) ${few(3)}${any(rare, 'girl', 'boy', 'lad', 'twins', 'triplets', 'set of twins', 'pair of twins', 'only child')}(?: ${any(child, children, 'user', 'family', 'one')})?${after}`,
    // "Our only pupil from Mongolia".
    `${edge}(?:our|the) (?:only|one|sole|one and only|first(?: ever)?) ${few(2)}${any(child, 'family')} (?:from|with|who) [^.!?\\n]{2,30}?(?=$|[.!?,;]| (?:has|have|is|are|was|won|gave|did|came|and|can|will|says|told|taught)${after})`,
    // "That red-haired boy", "a deaf girl in Wren": what few are, said of one.
    `${edge}(?:the|an?|our|that|this|certain|one|little) ${rare} (?:little )?${child}(?! (?:in|from|of) (?:the )?(?:story|book|film|news))${after}`,
    // "The tallest boy in Year 6", "our youngest ever pupil".
    `${edge}(?:our|the|my) (?:very )?(?:tallest|shortest|youngest|oldest|smallest|biggest|eldest|newest) (?:ever )?(?:year \\d{1,2} |reception |nursery )?${any(child, 'twins')}${after}`,
    // "The twins from the bakery", "the brothers who have moved in at the vicarage".
    `${edge}(?:the|our|those|two|both|a certain) ${few(2)}(?:twins|triplets|brothers|sisters|siblings|family) (?:who(?:[’'](?:ve|re))?|from|at|on|in|that) ${few(4)}(?:moved|move|live|lives|living|came|come|arrived|run|runs|own|owns|farm|flat|house|shop|pub|vicarage|bakery|chippy|takeaway|corner|caravan|site|estate|lane|road|street|close)${after}`,
    // "The vicar's son", "our lollipop lady's twin granddaughters".
    `${edge}(?:the|our|a) ${few(1)}(?:vicar|rector|minister|butcher|baker|doctor|gp|dentist|head|headteacher|mayor|farmer|caretaker|publican|landlord|landlady|postman|postwoman|cook|secretary|receptionist|lollipop (?:lady|man)|shopkeeper|newsagent|chip shop owner|hairdresser|barber|florist|policeman|councillor|footballer|governor|chair of governors|chair|deputy|senco|site manager|milkman|imam|rabbi|priest|blacksmith|vet)[’']?s[’']? ${few(2)}(?:son|daughter|boy|girl|lad|kids?|children|twins|grandson|granddaughter|grandchild|grandchildren|niece|nephew|little one)${after}`,
    `${edge}(?:son|daughter|grandson|granddaughter|niece|nephew|twins|boy|girl|lad) of (?:the|our|a) ${few(2)}(?:vicar|rector|butcher|baker|doctor|gp|dentist|headteacher|head|mayor|farmer|caretaker|publican|landlord|landlady|postman|cook|lollipop (?:lady|man)|shopkeeper|newsagent|hairdresser|footballer|councillor|chair of governors|imam|priest|man|woman|lady|owner|owners|family|couple|people)${after}`,
    // "The child whose dad drives the ice-cream van".
    `${edge}(?:${somebody}|someone|somebody)(?: (?:in|from|of) (?:the )?(?:year \\d{1,2}|y\\d{1,2}|reception|nursery|our class|[\\p{L}\\d]{1,12}(?: \\p{L}{2,12})?))? whose (?:${few(1)})(?:${kin}|house|home|flat|farm|shop|business|cottage) [^.!?\\n]{2,50}?(?=$|[.!?,;]| (?:has|have|won|is|are|was|were|and|who|that)${after})`,
    // "A girl in Wren with a cochlear implant", "the lad who uses a wheelchair".
    `${edge}(?:the|a|an|our|that|this|one|another|certain) ${few(3)}${somebody}(?: (?:in|from|of) (?:the )?(?:${group}))? (?:with|who (?:has|uses|wears|walks with|needs|had)|in) (?:a |an |the |her |his |that |only )?(?:new |bright |little |tiny |red |blue |pink |purple |green |yellow |black |orange |electric |powered ){0,2}${attribute}${after}`,
    // "The boy who lives above the bank".
    `${edge}(?:the|a|our|that|one|certain) ${few(3)}${somebody}(?: (?:in|from) (?:the )?(?:${group}))? (?:who (?:lives?|lived|[’']s living|is living|has moved|moved)|living) (?:in |down )?${home} (?:the |a |an |number )?[\\p{L}\\d][\\p{L}\\d’'-]{1,20}(?: [\\p{L}’'-]{2,15})?`,
    // "One boy in Wren has five sisters".
    `${edge}(?:one|a|an|another) ${few(2)}${child} (?:in|from|of) (?:${group}) (?:has|who has|with|is one of|is the (?:youngest|eldest|oldest)) (?:of )?(?:a |an |the |no |got )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twin|older|younger|famous|mum|dad|pet|only|half)[^.!?\\n]{2,60}?(?=$|[.!?;])`,
    // "A boy with two mums" and a family told by what it is.
    `${edge}(?:the|our|one|a) ${few(2)}(?:refugee|asylum[- ]seeking|traveller|foster|adopted) (?:${child}|${children}|family)(?: (?:in|from|of|who|at) [^.!?\\n]{2,30}?(?=$|[.!?,;]| (?:have|has|start|starts|are|is|and|will)${after}))?`,
  ),
  'giu',
)
/** These ask for a capital where a place stands. */
const byOrigin = new RegExp(
  any(
    `${edge}(?:[Tt]he|[Aa]n?|[Oo]ur|[Tt]hat|[Oo]ne|[Aa]nother) ${few(3)}(?:${child}|twins|brothers|sisters|siblings|family)(?: (?:in|from|to|of) (?:the )?(?:Year \\d{1,2}|Y\\d{1,2}|Reception|Nursery|our class|\\d? ?\\p{Lu}\\p{L}{2,14}))?,? who(?:[’'](?:s|ve))? (?:(?:has|have|had|just|only|recently) ){0,2}(?:joined|came|come|moved|arrived|started|fled|flew|landed|escaped|transferred|left)[^.!?\\n]{0,40} ${from} (?:the )?${elsewhere}`,
    `${edge}(?:new|newest|newly arrived|our|little) (?:${child}|family|arrival|twins|siblings|classmate|pupil) (?:(?:who is|who[’']s|just|has|in \\p{Lu}\\p{L}{2,12}) ){0,2}${from} (?:the )?${elsewhere}`,
  ),
  'gu',
)

/** Books, sayings and rules speak of a child that is nobody's. */
const nobody =
  /(?:\b(?:stor(?:y|ies)|books?|novel|film|tale|legend|poem|song|author|character|chapter|read(?:ing)? about|learn\w* about|myth|bible|played by|role of|costume)\b|\b(?:if|when|whenever|any|every|each|unless|should)\b (?:[\p{L}’'-]+ ){0,3}(?:child|pupil|boy|girl|family|one)|\bthe (?:first|one) (?:child|pupil|boy|girl|one|family) (?:to|back|in)\b|\bonly (?:one|two|three|four|a|the) (?:of|per|each|child per)|\bonly (?:children|pupils) (?:with|who|whose)\b|\bfamil(?:y|ies) (?:room|learning|support|ticket|fun|service|liaison|photo|doctor|dog|pet)\b|\bgirl ?guides?\b|\b(?:youngest|oldest|eldest|smallest|tallest|newest|shortest) (?:child |pupil |boy |girl )?and (?:the |our )?(?:very )?(?:youngest|oldest|eldest|smallest|tallest|biggest|newest|shortest)\b|\b(?:traditionally|by tradition|whoever is)\b|\bone child per\b)/iu

/** "The first girl" of a race or a queue. */
const inGeneral = /^(?:the|our) (?:first|one) (?:girl|boy|lad|one)(?! (?:in|on|who)(?!\p{L}))/iu

/** A word that says who is hinted at stands beside "no names mentioned". */
const hinted = new RegExp(`${edge}(?:${child}|someone|somebody|${children}|one of our)${after}`, 'iu')

/** Those that neither hold a name nor lie within another; both lists in the order of the text, walked once. */
function withoutNames(found: readonly Sighting[], pupils: readonly NameSeen[]): Sighting[] {
  const kept: Sighting[] = []
  let at = 0
  let reached = -1
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (at < pupils.length && (pupils[at]?.end ?? 0) <= one.start) at += 1
    if (one.start < reached || (pupils[at]?.start ?? Infinity) < one.end) continue
    kept.push(one)
    reached = one.end
  }
  return kept
}

/** No name, but a detail that picks out one child. Where a name stands in it, it is the name that tells. */
export function findTellingDetails(cues: CheckCues, names: readonly NameSeen[]): Sighting[] {
  const found: Sighting[] = []
  for (const said of sentencesSaid(cues.reading)) {
    const [hint] = cues.in(said.at, 'telling')
    const spoken = spokenOf.test(said.text)
    if ((hint === undefined && !spoken) || nobody.test(said.text)) continue
    for (const pattern of spoken ? [anywhere, byOrigin] : []) {
      for (const hit of said.text.matchAll(pattern)) {
        if (inGeneral.test(hit[0])) continue
        const start = said.start + hit.index
        found.push({ kind: 'identifying_detail', start, end: start + hit[0].length, sure: 0.7 })
      }
    }
    if (hint === undefined || !hinted.test(said.text)) continue
    found.push({ kind: 'identifying_detail', ...cues.place([hint]), sure: 0.6 })
  }
  const pupils = names.filter(name => name.who === 'pupil').sort((one, other) => one.start - other.start)
  return withoutNames(found, pupils)
}
