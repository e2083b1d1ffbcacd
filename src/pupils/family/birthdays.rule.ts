import { ageOn, TURNING_POINTS } from '../consent/yes-counts.rule.ts'

/**
 * What changes on a birthday. `own-beside`: the pupil’s own yes has to stand beside the family’s. `anew`: at 16 every yes of before ends, the
 * family’s and the pupil’s own. `own-alone`: at 18 nobody else answers any more.
 */
export type Change = 'own-beside' | 'anew' | 'own-alone'

export type Turning = { readonly age: number; readonly on: string; readonly changes: readonly Change[] }

/** The birthday at which this age is reached; somebody born on 29 February is a year older on 1 March where there is no such day. */
export function birthdayAt(born: string, age: number): string {
  const day = `${Number(born.slice(0, 4)) + age}${born.slice(4)}`
  const there = new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day
  return there ? day : `${day.slice(0, 4)}-03-01`
}

/** The changes at one age, by the school's own age for a pupil's answer. */
function changesAt(age: number, ownAnswerFrom: number): Change[] {
  return [
    ...(age === ownAnswerFrom ? (['own-beside'] as const) : []),
    ...(age === 16 ? (['anew'] as const) : []),
    ...(age === 18 ? (['own-alone'] as const) : []),
  ]
}

/**
 * The turning point that waits for the office: one that comes within the days given, or else the last one that has come. Null: neither.
 *
 * @param today yyyy-mm-dd
 * @param until the last day that is looked ahead to
 */
export function turningOf(born: string, today: string, until: string, ownAnswerFrom: number): Turning | null {
  const points = [...new Set([ownAnswerFrom, ...TURNING_POINTS])]
    .map(age => ({ age, on: birthdayAt(born, age), changes: changesAt(age, ownAnswerFrom) }))
    .toSorted((a, b) => a.age - b.age)
  const ahead = points.find(({ on }) => on > today && on <= until)
  return ahead ?? points.findLast(({ age }) => ageOn(born, today) >= age) ?? null
}
