import { append } from '../../history/history.ts'
import { noticeVersion } from '../../people/people.ts'
import { act, theHouse, type Works } from '../../platform/platform.ts'
import { wordsProblem } from './complaints.rule.ts'
import { complaintsSince, insertComplaint } from './complaints.store.ts'
import type { FamilySession } from './family-session.ts'
import { herChildren } from './family.store.ts'
import { TELL_COMPLAINT } from './queues.ts'

const A_DAY_MS = 86_400_000
const MOST_A_DAY = 5

export type ComplainRefusal = { readonly refused: 'empty' | 'too-long' | 'no-school' | 'too-many' }

/** What a guardian says to the school about what it shows. The head is told at once; the words stand on a page, and in no mail. */
export async function complain(
  works: Works,
  session: FamilySession,
  { school, words }: { school: string; words: string },
): Promise<{ complained: string } | ComplainRefusal> {
  const problem = wordsProblem(words)
  if (problem !== null) return { refused: problem }
  return act(works, theHouse(session.trust), async one => {
    const children = await herChildren(one.tx, session, one.at)
    if (!children.some(child => child.school === school)) return { refused: 'no-school' }
    if ((await complaintsSince(one.tx, session.guardian, new Date(one.at.getTime() - A_DAY_MS))) >= MOST_A_DAY)
      return { refused: 'too-many' }
    const notice = noticeVersion('families')
    const id = await insertComplaint(one, { guardian: session.guardian, school }, words, notice)
    const facts = { guardian_id: session.guardian, notice }
    await append(one, { kind: 'complaint-came', school, subject: id, clauses: [], facts, words: {} })
    await one.works.jobs.send(one.tx, TELL_COMPLAINT, { trust: session.trust, complaint: id })
    return { complained: id }
  })
}
