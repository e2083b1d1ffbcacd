import { append } from '../../history/history.ts'
import { noticeVersion, type School, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { control } from '../control.ts'
import { type MyReading, readMine } from '../acknowledging/read-mine.ts'
import { chooseSituations } from './choose-situations.rule.ts'
import type { Situation } from './situations.ts'
import { countMissed, insertPassed } from './understanding.store.ts'

export type Checked = {
  readonly reading: MyReading
  readonly situations: readonly Situation[]
  /** By the situation's id: whether the answer was right; null: not answered. */
  readonly right: Readonly<Record<string, boolean | null>>
  readonly passed: boolean
}

/** The situations of this person under the version in force. */
export function situationsOf(reading: MyReading, person: string): readonly Situation[] {
  return chooseSituations(reading.reader.roles, `${person}:${reading.policy.version.id}`)
}

/**
 * Looks at the answers. All right: that it was passed is kept, and when. Wrong ones are counted for the school by setting, with no name and no
 * time, and may be answered again at once; how often she tried is kept nowhere.
 * @returns null where there is no policy to be checked by, or it was followed by another version
 */
export async function checkUnderstanding(
  works: Works,
  visitor: Visitor,
  school: School,
  version: string,
  answers: Readonly<Record<string, string>>,
): Promise<Checked | null> {
  return act(works, visitor.identity, async one => {
    const reading = await readMine(one, school, version)
    if (reading === null) return null
    const situations = situationsOf(reading, one.who.person)
    const right = Object.fromEntries(
      situations.map(situation => {
        const answer = answers[situation.id] ?? ''
        return [situation.id, answer === '' ? null : answer === String(situation.right(reading.policy.settings))]
      }),
    )
    const passed = situations.every(({ id }) => right[id] === true)
    // Unanswered ones are no mistakes, and a page sent half-filled counts nothing.
    if (Object.values(right).every(value => value !== null))
      for (const { id, setting } of situations)
        if (right[id] === false) await countMissed(one, school.id, reading.policy.version.id, setting)
    if (control('understanding_check', passed) && (await insertPassed(one, school.id, reading.policy.version.id)))
      await append(one, {
        kind: 'understanding-passed',
        school: school.id,
        subject: one.who.person,
        clauses: [...new Set(situations.flatMap(({ setting }) => reading.policy.settings.get(setting).clauses))],
        facts: { version_id: reading.policy.version.id, notice: noticeVersion('reading-a-policy') },
        words: {},
      })
    return { reading, situations, right, passed }
  })
}
