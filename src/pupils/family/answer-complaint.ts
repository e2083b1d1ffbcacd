import { append } from '../../history/history.ts'
import { noticeVersion, rolesAt, type Visitor } from '../../people/people.ts'
import { act, NotFound, type Works } from '../../platform/platform.ts'
import { complaintRoles, wordsProblem } from './complaints.rule.ts'
import { complaintById, setAnswer } from './complaints.store.ts'
import { TELL_COMPLAINT } from './queues.ts'

/** `school`: where it stands, for the page that shows it again. */
export type ComplaintRefusal = { readonly refused: 'empty' | 'too-long' | 'answered'; readonly school: string }

/** Once, in words that the family reads on its own page; whoever has an address is told that there is an answer. */
export async function answerComplaint(
  works: Works,
  visitor: Visitor,
  id: string,
  words: string,
): Promise<{ answered: string } | ComplaintRefusal> {
  return act(works, visitor.identity, async one => {
    const found = await complaintById(one.tx, id)
    const answerers = found?.aboutHead === true ? found.goesTo : complaintRoles
    if (found === null || !answerers.some(role => rolesAt(visitor, found.school).has(role)))
      throw new NotFound('There is no such complaint for this person.')
    const problem = wordsProblem(words)
    if (problem !== null) return { refused: problem, school: found.school }
    if (!(await setAnswer(one, id, words, visitor.name))) return { refused: 'answered', school: found.school }
    await append(one, {
      kind: found.aboutHead ? 'complaint-about-head-answered' : 'complaint-answered',
      school: found.school,
      subject: id,
      clauses: [],
      facts: { notice: noticeVersion('families') },
      words: {},
    })
    await one.works.jobs.send(one.tx, TELL_COMPLAINT, { trust: one.who.trust, complaint: id, about: 'answered' })
    return { answered: found.school }
  })
}
