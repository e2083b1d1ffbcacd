import type { Visitor } from '../../people/people.ts'
import type { Act } from '../../platform/platform.ts'
import { readMine } from './read-mine.ts'
import { couldNotOpenBy } from './readings.store.ts'

/** A linked policy that did not answer when she read, and answers now. */
export type AnswersAgain = {
  readonly kind: 'answers-again'
  readonly school: string
  readonly version: string
  readonly title: string
  readonly since: Date
}

/** Of the versions in force that she has read: while one is still to be read, its own line asks for everything. */
export async function answersAgain(one: Act, visitor: Visitor): Promise<AnswersAgain[]> {
  const tried = await couldNotOpenBy(one.tx, visitor.identity.person)
  const needs: AnswersAgain[] = []
  for (const school of visitor.schools) {
    const hers = tried.filter(({ school: at }) => at === school.id)
    if (hers.length === 0) continue
    const reading = await readMine(one, school, undefined)
    if (reading === null || reading.state !== 'read') continue
    const { version } = reading.policy
    for (const { linked } of hers.filter(({ version: of }) => of === version.id)) {
      const now = reading.form.linked.find(({ id }) => id === linked)
      if (now?.document?.address == null || now.document.silentSince !== null) continue
      needs.push({
        kind: 'answers-again',
        school: school.id,
        version: version.id,
        title: now.title,
        since: reading.readAt ?? one.at,
      })
    }
  }
  return needs
}
