import type { ConsentKind } from '../pupils/pupils.ts'
import { type Chance, chance, sampleId } from './chance.ts'
import type { GuardianLink, SampleSchool, SampleTrust } from './sample-trust.ts'

const GROUPS = ['in_school', 'website', 'social'] as const
/** What the sample's paper form asks. */
const KINDS: readonly ConsentKind[] = ['face', 'unrecognisable', 'work', 'first_name']

export type SampleAnswer = {
  id: string
  pupilId: string
  guardianId: string | null
  kind: ConsentKind
  channel: (typeof GROUPS)[number]
  answer: 'yes' | 'no' | 'withdrawn'
  how: 'paper' | 'telephone' | 'mis'
  /** Null: the words are not known. */
  wordingId: string | null
  at: string
}

export type SampleConsent = {
  wordings: { id: string; schoolId: string; platforms: string[]; lastYear: boolean }[]
  answers: SampleAnswer[]
  asks: { id: string; pupilId: string; guardianId: string; at: string }[]
}

/** One class answered so much earlier than the others: its answers end in these weeks, so that its families are asked again. */
const A_YEAR_AGO_DAYS = 285

/** How a family answers the form. */
const HABITS = [
  { weight: 58, name: 'yes to all' },
  { weight: 14, name: 'no social media' },
  { weight: 7, name: 'only in school' },
  { weight: 4, name: 'no to all' },
  { weight: 13, name: 'no answer' },
  { weight: 4, name: 'as the MIS has it' },
] as const
type Habit = (typeof HABITS)[number]['name']

function says(habit: Habit, kind: ConsentKind, group: (typeof GROUPS)[number]): 'yes' | 'no' {
  if (habit === 'no to all') return 'no'
  if (habit === 'only in school') return group === 'in_school' ? 'yes' : 'no'
  if (habit === 'no social media') return group === 'social' && kind !== 'work' ? 'no' : 'yes'
  return 'yes'
}

/**
 * What the families answered since the school year began: most said yes on paper, some keep their child off social media, some never answered; a
 * few parents disagree, a few took their yes back.
 */
export function sampleConsent(sample: SampleTrust): SampleConsent {
  const { seed } = sample
  const draw = chance(seed, 'consent')
  const wordings = sample.schools.map(school => ({
    id: sampleId(seed, 'consent-wording', school.key),
    schoolId: school.id,
    platforms: platformsOf(sample, school),
    lastYear: false,
  }))
  const [first] = sample.schools
  const early = classToWriteTo(sample, first?.id)
  const before = {
    id: sampleId(seed, 'consent-wording', 'last-year'),
    schoolId: first?.id ?? '',
    platforms: wordings[0]?.platforms ?? [],
    lastYear: true,
  }
  const links = Map.groupBy(
    sample.guardianLinks.filter(link => link.parentalResponsibility),
    link => link.pupilId,
  )
  const found: SampleConsent = { wordings: [...wordings, before], answers: [], asks: [] }
  for (const { id, schoolId, className } of sample.pupils) {
    const isEarly = schoolId === first?.id && className === early
    const wordingId = isEarly ? before.id : (wordings.find(one => one.schoolId === schoolId)?.id ?? null)
    const earlier = isEarly ? A_YEAR_AGO_DAYS : 0
    const guardians = links.get(id) ?? []
    answerFor({ seed, draw, found, pupilId: id, wordingId, guardians, earlier, now: new Date(sample.now) })
  }
  return found
}

/** The class with the most families who have no e-mail address: to these the office has to write. */
function classToWriteTo(sample: SampleTrust, schoolId: string | undefined): string | undefined {
  const unreachable = new Set(sample.guardians.filter(one => one.email === null).map(one => one.id))
  const pupils = new Map(sample.pupils.filter(one => one.schoolId === schoolId).map(one => [one.id, one.className]))
  const counts = new Map<string, number>()
  for (const { pupilId, guardianId, parentalResponsibility } of sample.guardianLinks) {
    const className = pupils.get(pupilId)
    if (className === undefined || !parentalResponsibility || !unreachable.has(guardianId)) continue
    counts.set(className, (counts.get(className) ?? 0) + 1)
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0]
}

function platformsOf(sample: SampleTrust, school: SampleSchool): string[] {
  return [...new Set(sample.accounts.filter(one => one.schoolId === school.id).map(one => one.platform))].sort()
}

type Family = {
  seed: string
  draw: Chance
  found: SampleConsent
  pupilId: string
  wordingId: string | null
  guardians: readonly GuardianLink[]
  /** Days by which this class was asked and answered before the others. */
  earlier: number
  now: Date
}

function answerFor({ seed, draw, found, pupilId, wordingId, guardians, earlier, now }: Family): void {
  const daysAgo = (days: number) => new Date(now.getTime() - (days + earlier) * 86_400_000).toISOString()
  const { answers, asks } = found
  const write = (guardianId: string | null, habit: Habit, how: 'paper' | 'mis', at: string) => {
    for (const kind of KINDS)
      for (const channel of GROUPS) {
        const id = sampleId(seed, 'consent-answer', `${answers.length}`)
        const words = how === 'mis' ? null : wordingId
        answers.push({
          id,
          pupilId,
          guardianId,
          kind,
          channel,
          answer: says(habit, kind, channel),
          how,
          wordingId: words,
          at,
        })
      }
  }
  const ask = (guardianId: string, at: string) =>
    asks.push({ id: sampleId(seed, 'consent-ask', `${asks.length}`), pupilId, guardianId, at })

  const habit = draw.weighted(HABITS).name
  const when = 20 + draw.below(50)
  for (const { guardianId } of guardians) ask(guardianId, daysAgo(75))
  if (habit === 'no answer') return
  if (habit === 'as the MIS has it') return write(null, 'yes to all', 'mis', daysAgo(when))
  const [first, second] = guardians
  if (first === undefined) return
  write(first.guardianId, habit, 'paper', daysAgo(when))
  if (second !== undefined) {
    // One in twenty disagrees; one in five never answers, half of these asked a second time.
    if (draw.often(0.05)) write(second.guardianId, 'no social media', 'paper', daysAgo(when - 3))
    else if (draw.often(0.8)) write(second.guardianId, habit, 'paper', daysAgo(when - 3))
    else if (draw.often(0.5)) ask(second.guardianId, daysAgo(15))
  }
  if (habit === 'yes to all' && draw.often(0.02))
    for (const kind of ['face', 'first_name'] as const)
      answers.push({
        id: sampleId(seed, 'consent-answer', `${answers.length}`),
        pupilId,
        guardianId: first.guardianId,
        kind,
        channel: 'social',
        answer: 'withdrawn',
        how: 'telephone',
        wordingId: null,
        at: daysAgo(4 - earlier),
      })
}
