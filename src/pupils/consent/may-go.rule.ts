import { type ClauseId, control } from '../../policy/policy.ts'
import { type ConsentKind, type Giver, groupOf, type Place, type PupilFacts, type Refusal } from './consent.ts'
import { type Reach, type Standing, standingOf } from './standing.rule.ts'
import { basisOf, type ConsentTerms } from './terms.ts'
import { ageOn, askingsThatCount, yesProblem, type YesProblem } from './yes-counts.rule.ts'

/** Why something may not be shown. For the inside only: whoever asks for a post is told one sentence, `outwardSentence`. */
export type Because =
  | 'stopped'
  | 'policy'
  | Refusal
  | 'not-answered'
  | 'second-not-answered'
  | 'own-answer-missing'
  | YesProblem

export type Held = { readonly kind: ConsentKind; readonly because: Because; readonly clauses: readonly ClauseId[] }

/** `cover`: the face has to be cropped out or covered. `name`: what may stay of the name. */
export type Outcome =
  | { readonly may: 'yes' }
  | { readonly may: 'if'; readonly cover: boolean; readonly name: 'keep' | 'first_only' | 'leave_out' }
  | { readonly may: 'no' }

export type MayGo = { readonly outcome: Outcome; readonly held: readonly Held[] }

const ADULT = 18

export type Demand = {
  readonly needs: 'never' | 'yes' | 'nothing'
  readonly reach: Reach
  readonly additional: boolean
  /** The policy's own text wants the yes: then a basis without consent does not do. */
  readonly byPolicy: boolean
  readonly clauses: readonly ClauseId[]
}

const isName = (kind: ConsentKind) => kind === 'first_name' || kind === 'full_name' || kind === 'name_with_image'
const isPicture = (kind: ConsentKind) => kind === 'face' || kind === 'unrecognisable' || kind === 'voice_video'

/** What policy and school want for one kind at one place. */
export function demandOf(kind: ConsentKind, place: Place, terms: ConsentTerms): Demand {
  const reach = ({ general: 'everywhere', per_channel: 'group', per_platform: 'place' } as const)[terms.scope.value]
  const { required, scope, unlocks } = terms
  const all = required.value === 'every_child_shown_or_named'
  const wanted = all || (required.value === 'relevant_consents' && isPicture(kind))
  const usual = {
    needs: wanted ? 'yes' : 'nothing',
    reach,
    additional: false,
    byPolicy: wanted && required.asked_for,
    clauses: [...required.clauses, ...scope.clauses],
  } as const
  if (isName(kind)) {
    const { value, clauses, asked_for } = terms.names
    const forbidden = value === 'never' || value === 'no_personal_information'
    if (forbidden) return { ...usual, needs: 'never', clauses }
    if (!unlocks.value.includes('names')) return { ...usual, needs: 'never', clauses: unlocks.clauses }
    const additional = value === 'with_additional_consent'
    return {
      ...usual,
      needs: 'yes',
      additional,
      byPolicy: asked_for || usual.byPolicy,
      clauses: [...clauses, ...usual.clauses],
    }
  }
  const group = groupOf(place)
  if (kind !== 'face' || group === 'in_school') return usual
  const face = group === 'social' ? terms.facesSocial : terms.facesWebsite
  if (face.value === 'never') return { ...usual, needs: 'never', clauses: face.clauses }
  if (face.value === 'allowed') return usual
  if (!unlocks.value.includes('faces')) return { ...usual, needs: 'never', clauses: unlocks.clauses }
  return {
    ...usual,
    needs: 'yes',
    reach: face.value === 'with_platform_consent' ? 'place' : reach,
    byPolicy: face.asked_for || usual.byPolicy,
    clauses: [...face.clauses, ...usual.clauses],
  }
}

const demands = new WeakMap<ConsentTerms, Map<string, Demand>>()

/** {@link demandOf}, worked out once for all the children of a post. */
function demandUnder(terms: ConsentTerms, kind: ConsentKind, place: Place): Demand {
  const known = demands.get(terms) ?? new Map<string, Demand>()
  demands.set(terms, known)
  const demand = known.get(`${kind} ${place}`) ?? demandOf(kind, place, terms)
  known.set(`${kind} ${place}`, demand)
  return demand
}

/** Whoever agrees: does the policy keep this kind back there for every child? */
export function neverGoes(kind: ConsentKind, place: Place, terms: ConsentTerms): boolean {
  return demandOf(kind, place, terms).needs === 'never'
}

/** Whatever the school's basis: does the policy's own text want a yes to this kind there? */
export function needsYes(kind: ConsentKind, place: Place, terms: ConsentTerms): boolean {
  const { needs, byPolicy } = demandOf(kind, place, terms)
  return needs === 'yes' && byPolicy
}

/** Null: this kind of showing or naming this child may go there today. */
function heldBack(
  child: PupilFacts,
  kind: ConsentKind,
  place: Place,
  terms: ConsentTerms,
  today: string,
): Omit<Held, 'kind'> | null {
  if (child.stopped) return { because: 'stopped', clauses: [] }
  const demand = demandUnder(terms, kind, place)
  const { clauses } = demand
  if (demand.needs === 'never') return { because: 'policy', clauses }
  const age = ageOn(child.born, today)
  // Who is of age answers for himself alone.
  const answers = age >= ADULT ? child.answers.filter(one => one.giver === 'pupil') : child.answers
  const standings = new Map<string, Standing>()
  for (const giver of new Set(answers.map(one => one.giver))) {
    const hers = answers.filter(one => one.giver === giver)
    standings.set(giver, standingOf(hers, kind, place, demand.reach))
  }
  for (const standing of standings.values()) if (standing.is === 'refused') return { because: standing.by, clauses }
  if (demand.needs === 'nothing') return null
  if (basisOf(kind, terms) === 'public_task' && !demand.byPolicy) return null
  const because = missing(child, standings, demand, terms, { age, today })
  return because === null ? null : { because, clauses }
}

/** Nobody refused: is there everybody's yes that is needed? */
function missing(
  child: PupilFacts,
  standings: ReadonlyMap<string, Standing>,
  demand: Demand,
  terms: ConsentTerms,
  { age, today }: { age: number; today: string },
): Because | null {
  const problemOf = (giver: string): Because | null => {
    const standing = standings.get(giver)
    if (standing?.is !== 'yes') return 'not-answered'
    const { refreshMonths } = terms
    return yesProblem(standing.answer, child.born, today, { refreshMonths, additional: demand.additional })
  }
  if (age >= ADULT) return problemOf('pupil')
  const askings = ({ asked }: Giver) => askingsThatCount(asked, terms.refreshMonths, today)
  const responsible = child.givers.filter(giver => giver.responsible)
  if (terms.state.value === 'sought' && responsible.length > 0 && responsible.every(giver => askings(giver) > 0))
    return null
  // A record of before the register that the school has accepted speaks for whoever has not answered since.
  if (problemOf('elsewhere') !== null) {
    const without = responsible.filter(giver => problemOf(giver.giver) !== null)
    const [first] = without
    if (responsible.length === 0) return problemOf('elsewhere')
    if (first !== undefined && without.length === responsible.length) return problemOf(first.giver)
    if (terms.secondGuardian === 'both_needed' && first !== undefined) return 'second-not-answered'
    if (terms.secondGuardian === 'counts_after_two_askings' && without.some(giver => askings(giver) < 2))
      return 'second-not-answered'
  }
  if (age >= terms.ownAnswerFrom && problemOf('pupil') !== null) return 'own-answer-missing'
  return null
}

/**
 * May this child be shown or named so, there, on this day? Pure: facts, terms and day are handed in. Any refusal stops, whoever it comes from;
 * of two guardians the stricter holds. A child that is stopped is refused each kind for itself, as by a family that refused everything: a post that
 * names her may go without the name, since a "no" where others read "without the name" would tell of a flag.
 *
 * @param kinds what is to be seen of the child; a name beside a picture is asked for apart of itself
 * @param today yyyy-mm-dd, where the schools are
 */
export function mayGo(
  child: PupilFacts,
  kinds: readonly ConsentKind[],
  place: Place,
  terms: ConsentTerms,
  today: string,
): MayGo {
  // Each kind is worked out once: whether it goes is asked of some of them again for what may stay.
  const reasons = new Map<ConsentKind, Omit<Held, 'kind'> | null>()
  const reasonFor = (kind: ConsentKind) => {
    const known = reasons.get(kind)
    if (known !== undefined) return known
    const reason = heldBack(child, kind, place, terms, today)
    reasons.set(kind, reason)
    return reason
  }
  const may = (kind: ConsentKind) => !control('consent_check', reasonFor(kind) !== null)
  const pictured = kinds.some(isPicture)
  const named = kinds.filter(isName)
  const asked = [...new Set([...kinds, ...(pictured && named.length > 0 ? (['name_with_image'] as const) : [])])]
  const held = asked.flatMap(kind => {
    const reason = reasonFor(kind)
    return reason === null || may(kind) ? [] : [{ kind, ...reason }]
  })
  if (held.length === 0) return { outcome: { may: 'yes' }, held }
  const stuck = held.some(one => !isName(one.kind) && one.kind !== 'face')
  const cover = held.some(one => one.kind === 'face')
  if (stuck || (cover && !may('unrecognisable'))) return { outcome: { may: 'no' }, held }
  const name = keptName(held, may, pictured)
  return { outcome: { may: 'if', cover, name }, held }
}

/** To which kinds answers have to be known for {@link mayGo}: those asked, and what may stay of a picture or a name when they may not go. */
export function kindsOfAnswers(kinds: readonly ConsentKind[]): readonly ConsentKind[] {
  const face = kinds.includes('face') ? (['unrecognisable'] as const) : []
  const name = kinds.some(isName) ? (['first_name', 'name_with_image'] as const) : []
  return [...new Set([...kinds, ...face, ...name])]
}

function keptName(held: readonly Held[], may: (kind: ConsentKind) => boolean, pictured: boolean) {
  const names = held.filter(one => isName(one.kind)).map(one => one.kind)
  if (names.length === 0) return 'keep'
  const onlySurname = names.every(kind => kind === 'full_name') && may('first_name')
  return onlySurname && (!pictured || may('name_with_image')) ? 'first_only' : 'leave_out'
}

/** Several children in one post: the strictest of all. */
export function togetherOf(outcomes: readonly Outcome[]): Outcome {
  const NAMES = ['keep', 'first_only', 'leave_out'] as const
  let cover = false
  let name = 0
  for (const outcome of outcomes) {
    if (outcome.may === 'no') return outcome
    if (outcome.may === 'yes') continue
    cover ||= outcome.cover
    name = Math.max(name, NAMES.indexOf(outcome.name))
  }
  return cover || name > 0 ? { may: 'if', cover, name: NAMES[name] ?? 'leave_out' } : { may: 'yes' }
}
