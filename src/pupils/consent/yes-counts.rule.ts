import { dayOf } from '../../people/people.ts'
import { control } from '../../policy/policy.ts'
import type { AnswerFact } from './consent.ts'

/** Birthdays at which somebody else's yes, and one's own of before, has to be given anew. */
export const TURNING_POINTS = [16, 18] as const

export type YesProblem = 'not-certain' | 'words-not-accepted' | 'lapsed'

/** Whole years on a day; somebody born on 29 February is a year older on 1 March. Days as yyyy-mm-dd. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** The day in London of an instant written in UTC. They differ in one hour of a summer's day alone, and only then is the calendar asked. */
const dayGiven = (at: string): string => (at.slice(11, 13) === '23' ? dayOf(new Date(at)) : at.slice(0, 10))

/** Months since year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/**
 * Is what was on that day too old to count, where a family is asked anew after so many months? It holds until the same day of that month, or its
 * last. Null months: for ever. Asked of each answer of each child of a post, so no calendar is asked where the month says it.
 */
function over(day: string, refreshMonths: number | null, today: string): boolean {
  if (refreshMonths === null) return false
  const [ends, now] = [monthOf(day) + refreshMonths, monthOf(today)]
  if (ends !== now) return ends < now
  const lastOfMonth = new Date(Date.UTC(Math.floor(now / 12), (now % 12) + 1, 0)).getUTCDate()
  return Math.min(Number(day.slice(8, 10)), lastOfMonth) < Number(today.slice(8, 10))
}

/**
 * How often somebody was asked, as it counts today: an asking holds for as long as an answer to it would. Who was asked twice last year and
 * stayed silent has not been asked this year.
 */
export function askingsThatCount(asked: readonly string[], refreshMonths: number | null, today: string): number {
  return asked.filter(day => !control('consent_record', over(day, refreshMonths, today))).length
}

/**
 * A yes is certain: by one's own link or on paper that somebody has seen, in words that a speaker has read; a record of another system and
 * words that nobody has checked count once the school has decided so and written down why. It lapses with time, and at 16 and 18.
 *
 * @param today the day of the act, yyyy-mm-dd
 * @param additional the policy wants the name asked for on purpose: then the words of the question have to be known
 */
export function yesProblem(
  answer: AnswerFact,
  born: string,
  today: string,
  { refreshMonths, additional }: { refreshMonths: number | null; additional: boolean },
): YesProblem | null {
  const seen = answer.how === 'link' || answer.how === 'paper'
  if (!seen && answer.how !== 'mis') return 'not-certain'
  if (!answer.accepted && (!seen || !answer.checked)) return 'words-not-accepted'
  if (control('consent_record', additional && !answer.asks)) return 'words-not-accepted'
  const given = dayGiven(answer.at)
  if (answer.until !== null && answer.until < today) return 'lapsed'
  if (over(given, refreshMonths, today)) return 'lapsed'
  const turned = TURNING_POINTS.some(age => ageOn(born, given) < age && ageOn(born, today) >= age)
  return turned ? 'lapsed' : null
}
