import type { Kind, Sighting } from '../finding.ts'
import type { NameSeen } from '../names/find-names.ts'
import type { Cue } from './lexicon/cues-seen.ts'
import { childTold, type Meant, peopleMeant } from './people-meant.ts'
import type { CheckCues } from './read-cues.ts'
import { isHarmless } from './matters-of-things.ts'
import { type Said, sentencesSaid } from './sentences-said.ts'

/** Further from the person than this a matter is somebody else's. UTF-16 code units. */
const reach = 95

/**
 * Said beside an illness it makes a good cause, a lesson, a book or a visit of it. Only what takes the matter as its
 * object: "raised £50 for", "a book about", "visited the".
 */
const noMatter =
  /(?:\b(?:rais(?:e|ed|es|ing)|fundrais\w*|sponsor\w*|in aid of|charit\w+|donat\w+|collect(?:ed|ing) for|in memory of)\b|(?<!owes? )£\d[\d,.]* (?:for|to)\b|\b(?:cards?|gifts?|toys|presents|books|blankets|sang|singing|performed|performing|concert|knitted|carols) (?:for|to|at) (?:the|our|a)\b|\b(?:books?|stor(?:y|ies)|poems?|songs?|films?|plays?|posters?|pictures?|models?|drawings?|talks?|lessons?|assembl(?:y|ies)|debates?|essays?|reports?|speech|speeches|letters?|wrote|writing) (?:about|on(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)|of|called|against)\b|\bget well (?:soon )?cards?\b|\b(?:learn\w*|taught|teach\w*|read|reading|talked|spoke|speaking|researched|studied|studying|thinking) (?:all )?(?:about|of)\b|\b(?:visit\w*|trip|tour|toured|went) (?:to |of |round )?(?:the |our |a )?(?:\w+ )?(?:hospital|court|ambulance|police)|\b(?:toy|teddy|teddy bear|pretend|role ?play|play|doll[’']?s|vets?|animal|bear|hedgehog) (?:hospital|surgery|clinic|operation|ambulance)|\bhospital (?:radio|choir|staff|play|corner|role)|\b(?:role of|part of|plays? (?:the|a)|played (?:the|a)|acted|starr\w+|dressed (?:up )?as|character|ambassador|champion|award|anti-?bullying|against bullying|prevent\w*|awareness|acceptance) ?|\b(?:st john|air) ambulance|\btennis court|\b(?:first aid|training|course|workshop|coffee morning|drop-?in|support group|helpline|vacanc\w+|apply|applications?|recruit\w*|leaflets?|polic(?:y|ies)|survey|website|inset)\b|\b(?:week|day) (?:begins|starts|is|on)\b|\b(?:opened|founded|built|started|ran|set up) (?:(?:his|her|their|a|an|the|own|first|little|free|new) ){1,4}(?:surgery|hospital|clinic|practice|refuge)\b|\bvaccinat\w*|\bimmunis\w*|\bflu jabs?\b|\bpitch\b|\bpenalt)/iu
/** Everybody is told of a matter that goes about. */
const everybody =
  /(?:\b(?:your child|your children|if you|if your|please check|please remember|please keep|going around|doing the rounds|is about|are about|cases? of|outbreak|reports? of|vaccinat\w*|jabs?|immunis\w*|parents|all (?:staff|children|pupils)|everyone|everybody|whole school)\b)/iu

interface Place {
  readonly start: number
  readonly end: number
}

/** Whether a child's detail only tells which child is meant, as in "the girl with the hearing aid". */
const onlyTells =
  /^[\p{L}\p{N}\s’'-]{0,30}\b(?:with|who (?:has|uses|wears|needs|had)|in) (?:(?!(?:had|has|have|was|is|were|got|went|lost|hit|needs)(?!\p{L}))[\p{L}’'-]+ ){0,4}$/iu

/** Part of what a child is called, it tells which child rather than what befell it. */
const whatTheyAre =
  /\b(?:foster|adopt\w*|wheelchair|deaf|blind|disabled|autistic|diabetic|refugee|asylum)[ -](?:[\p{L}’'-]+ ){0,2}(?:child|children|boys?|girls?|pupils?|brothers?|sisters?|siblings|twins|family|users?|lads?|kids?)\b/iu

interface Matters {
  readonly kind: Kind
  readonly people: ReadonlyMap<number, readonly Meant[]>
  readonly labels: readonly ('childMatter' | 'childTold' | 'staffMatter')[]
  /** Whether the sentence is about no matter at all, and whether this matter of this person is none; asked in that order. */
  readonly leave: (said: Said) => boolean
  readonly leaveOf?: (said: Said, person: Meant, matter: Place) => boolean
}

interface Pair {
  readonly person: Meant
  readonly matter: Place
  readonly far: number
}

/** Each matter with the person before it and the one after it; both lists in the order of the text, walked once. */
function pairs(people: readonly Meant[], matters: readonly Place[]): Pair[] {
  let at = 0
  return matters.flatMap(matter => {
    while ((people[at + 1]?.start ?? Infinity) <= matter.start) at += 1
    return people.slice(at, at + 2).flatMap(person => {
      const far = Math.max(0, matter.start - person.end, person.start - matter.end)
      return far <= reach ? [{ person, matter, far }] : []
    })
  })
}

/** The private matter of each sentence that stands nearest to somebody meant, as one clause. */
function mattersOf(cues: CheckCues, { kind, people, labels, leave, leaveOf }: Matters): Sighting[] {
  const found: Sighting[] = []
  for (const said of sentencesSaid(cues.reading)) {
    const meant = people.get(said.at)
    if (meant === undefined || !cues.has(said.at, ...labels) || leave(said)) continue
    const matters = cues
      .in(said.at, ...labels)
      .map(cue => cues.place([cue]))
      .sort((one, other) => one.start - other.start)
    const nearest = pairs(meant, matters)
      .sort((one, other) => one.far - other.far)
      .find(({ person, matter }) => {
        // A name that is also a matter is the name: a pupil called Grace Neglect is nobody's secret.
        const overlap = matter.start < person.end && person.start < matter.end
        return !(overlap && person.as === 'named') && leaveOf?.(said, person, matter) !== true
      })
    if (nearest === undefined) continue
    const { matter, person } = nearest
    found.push({
      kind,
      start: person.end === person.start ? matter.start : Math.min(person.start, matter.start),
      end: Math.max(person.end, matter.end),
      sure: person.as === 'named' ? 0.85 : person.as === 'told' ? 0.75 : 0.65,
    })
  }
  return found
}

/** Health, behaviour, family or protection of one child: named, told apart, or "he" after the name. */
export function findPupilMatters(
  cues: CheckCues,
  names: readonly NameSeen[],
  initials: readonly Sighting[] = [],
): Sighting[] {
  if (noneOf(cues, 'childMatter', 'childTold')) return []
  const named = [...names.filter(name => name.who === 'pupil'), ...initials]
  return mattersOf(cues, {
    kind: 'confidential_pupil',
    people: peopleMeant(sentencesSaid(cues.reading), named, childTold),
    labels: ['childMatter', 'childTold'],
    leave: said => noMatter.test(said.text),
    leaveOf: (said, person, matter) =>
      isHarmless(cues.reading.plain, said, person, matter) ||
      (person.as !== 'named' && everybody.test(said.text)) ||
      (person.as === 'told' && onlyToldBy(said, person, matter)),
  })
}

/** "The girl with the hearing aid", "a foster child": the matter says which child it is, not what befell it. */
function onlyToldBy(said: Said, person: Meant, matter: Place): boolean {
  if (matter.start < person.end) return person.start < matter.end && whatTheyAre.test(said.text)
  return onlyTells.test(said.text.slice(person.end - said.start, matter.start - said.start))
}

const oneOfStaff =
  (cues: CheckCues) =>
  (said: Said): Meant | undefined => {
    const [role] = cues.in(said.at, 'staffRef')
    return role === undefined ? undefined : { ...cues.place([role]), as: 'told' }
  }

const staffTitle = /^(?:mr|mrs|miss|ms|mx|dr|sir)\b/iu

/** Sickness, discipline, pregnancy, pay or the like of one colleague. */
export function findStaffMatters(cues: CheckCues, names: readonly NameSeen[], adults: readonly Sighting[]): Sighting[] {
  if (noneOf(cues, 'staffMatter')) return []
  const { text } = cues.reading
  // A title without a place on the list of staff is a colleague's all the same when sickness or notice is told of it.
  const titled = adults.filter(one => one.kind === 'staff_named' || staffTitle.test(text.slice(one.start, one.end)))
  return mattersOf(cues, {
    kind: 'confidential_staff',
    people: peopleMeant(
      sentencesSaid(cues.reading),
      [...names.filter(name => name.who === 'staff'), ...titled],
      oneOfStaff(cues),
    ),
    labels: ['staffMatter'],
    leave: said =>
      noMatter.test(said.text) ||
      /\b(?:police|them) on 101\b/.test(said.text) ||
      /\b(?:cover|wanted|interviews?|vacanc\w+)\b.{0,60}\b(?:apply|post|role|vacanc\w+|closing)/iu.test(said.text),
  })
}

function noneOf(cues: CheckCues, ...labels: readonly Parameters<CheckCues['of']>[0][]): boolean {
  return labels.every(label => !hasAny(cues.of(label)))
}

function hasAny(all: Iterable<unknown>): boolean {
  for (const one of all) return one !== undefined
  return false
}

/** From the first to the last of two phrases when they stand close, else the matter alone. */
function clause(cues: CheckCues, matter: Cue, other: Cue | undefined): Place {
  const place = cues.place([matter])
  if (other === undefined) return place
  const both = cues.place([matter, other])
  return both.end - both.start > 120 ? place : both
}

/**
 * Business of the school that is not out yet: what those who decide plan to close, cut or sell, and whatever is told as
 * a secret, in the same sentence or the ones beside it.
 */
export function findSchoolMatters(cues: CheckCues): Sighting[] {
  const found: Sighting[] = []
  if (noneOf(cues, 'schoolMatter', 'schoolPlan')) return found
  const sentences = new Map(sentencesSaid(cues.reading).map(said => [said.at, said.text]))
  const seen = new Set<number>()
  // "Not published yet" holds the word "published" and is the opposite.
  const isOut = (sentence: number) =>
    shortly.test(sentences.get(sentence) ?? '') ||
    cues
      .in(sentence, 'isPublic')
      .slice(0, 20)
      .some(out => !cues.in(sentence, 'notOutYet').some(not => not.at <= out.at && out.last <= not.last))
  const add = (sentence: number, place: Place, sure: number) => {
    if (seen.has(sentence)) return
    seen.add(sentence)
    found.push({ kind: 'confidential_school', ...place, sure })
  }
  for (const [sentence, matters] of cues.of('schoolMatter')) {
    const [matter] = matters
    if (matter === undefined || isOut(sentence)) continue
    const [secret] = cues.in(sentence, 'notOutYet')
    const beside = cues.has(sentence - 1, 'notOutYet') || cues.has(sentence + 1, 'notOutYet')
    const [who] = cues.in(sentence, 'decides')
    const [plan] = cues.in(sentence, 'plans')
    if (secret !== undefined) add(sentence, clause(cues, matter, who ?? secret), 0.75)
    else if (beside && ((who !== undefined && plan !== undefined) || grave.test(textOf(cues, matter))))
      add(sentence, clause(cues, matter, who), 0.7)
  }
  for (const [sentence, matters] of cues.of('schoolPlan')) {
    const [matter] = matters
    const [who] = cues.in(sentence, 'decides')
    if (matter === undefined || who === undefined || isOut(sentence)) continue
    if (cues.has(sentence, 'plans')) add(sentence, clause(cues, matter, who), 0.65)
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Closed for a day, or done up: no end of anything. */
const shortly =
  /\b(?:for (?:painting|repairs?|cleaning|maintenance|refurbish\w*|decorating|a (?:day|week|deep clean)|the (?:day|week|afternoon|morning|holidays?|summer holidays?|election))|today|tomorrow|on (?:mon|tues|wednes|thurs|fri)day|early|because of (?:the )?(?:snow|heat|weather|boiler)|at (?:\d|noon))\b/iu

/** Results, money and jobs: told beside "not a word", they are the secret. */
const grave =
  /^(?:ofsted|estyn|hmi|siams|inspect|requires|special measures|sats|exam|gcse|results|budget|deficit|short|in the red|reserve|insolv|clos|merg|academ|redund|job|one form|half form|takeover|taken|new head|head|interim|executive|sell|sale|data breach|lado|strike)/i

function textOf(cues: CheckCues, cue: Cue): string {
  const { start, end } = cues.place([cue])
  return cues.reading.plain.slice(start, end)
}
