import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { noticeVersion, type School, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { readMine } from '../acknowledging/read-mine.ts'
import { keepLooked } from './privacy-reminders.store.ts'

/** She says that she has looked at her own settings. Nothing follows but that she is left in peace for a while; nobody is told who has not. */
export async function lookAtPrivacy(works: Works, visitor: Visitor, school: School): Promise<'kept' | 'no-policy'> {
  return act(works, visitor.identity, async one => {
    const reading = await readMine(one, school, undefined)
    if (reading === null) return 'no-policy'
    await keepLooked(one)
    await append(one, {
      kind: 'privacy-looked-at',
      school: school.id,
      // An id of its own: no record of a person or of a policy shows who has looked, and so none shows who has not.
      subject: randomUUID(),
      clauses: [],
      facts: { notice: noticeVersion('reading-a-policy') },
      words: {},
    })
    return 'kept'
  })
}
