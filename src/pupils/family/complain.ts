import { append } from '../../history/history.ts'
import { leadingRoles, noticeVersion, peopleWithRoles, schoolById } from '../../people/people.ts'
import { act, type Act, theHouse, type Works } from '../../platform/platform.ts'
import type { Language } from '../../ui/ui.ts'
import { namedByPolicy, policyInForce } from '../../policy/policy.ts'
import { rememberLanguage } from '../guardians/guardians.store.ts'
import { headRoles, nearestHeld, readersAboutHead, readOwnAddress, wordsProblem } from './complaints.rule.ts'
import { complaintsSince, insertComplaint, mailedTo, type PastHead } from './complaints.store.ts'
import type { FamilySession } from './family-session.ts'
import { herChildren } from './family.store.ts'
import { TELL_COMPLAINT } from './queues.ts'

const A_DAY_MS = 86_400_000
const MOST_A_DAY = 5

export type ComplainRefusal = {
  readonly refused: 'empty' | 'too-long' | 'no-school' | 'too-many' | 'about-whom' | 'no-stand-in' | 'address'
}

/**
 * What a guardian says to the school about what it shows. Whoever leads the school is told at once, or, where it is about her, whoever stands in for
 * her and nobody else; the words stand on a page, and in no mail.
 *
 * @param language in which she read the notice of privacy
 */
export async function complain(
  works: Works,
  session: FamilySession,
  said: { school: string; words: string; aboutHead: boolean | null; answerTo: string },
  language: Language,
): Promise<{ complained: string; answered: 'here' | 'by-mail' | 'nowhere' } | ComplainRefusal> {
  const { school, words, aboutHead } = said
  const own = readOwnAddress(said.answerTo)
  const problem = wordsProblem(words)
  if (problem !== null) return { refused: problem }
  if (aboutHead === null) return { refused: 'about-whom' }
  if (aboutHead && 'refused' in own) return own
  const ownAddress = 'refused' in own ? null : own.address
  return act(works, theHouse(session.trust), async one => {
    const children = await herChildren(one.tx, session, one.at)
    if (!children.some(child => child.school === school)) return { refused: 'no-school' }
    const since = new Date(one.at.getTime() - A_DAY_MS)
    if ((await complaintsSince(one.tx, session, one.at, since)) >= MOST_A_DAY) return { refused: 'too-many' }
    const pastHead = aboutHead ? await wayPastHead(one, school) : null
    if (pastHead === 'nobody') return { refused: 'no-stand-in' }
    const notice = noticeVersion('families', language)
    const id = await insertComplaint(one, { ...session, school, pastHead, ownAddress }, words, notice)
    const facts = { guardian_id: session.guardian, notice }
    const kind = aboutHead ? 'complaint-about-head-came' : 'complaint-came'
    await append(one, { kind, school, subject: id, clauses: [], facts, words: {} })
    // Her card is read by the head: what changes there on the day of a complaint about the head tells who wrote it.
    if (!aboutHead) await rememberLanguage(one.tx, session.guardian, language)
    await one.works.jobs.send(one.tx, TELL_COMPLAINT, { trust: session.trust, complaint: id, about: 'came' })
    const byLetter = aboutHead && (await mailedTo(one.tx, session, one.at)) === null
    return { complained: id, answered: !byLetter ? 'here' : ownAddress === null ? 'nowhere' : 'by-mail' }
  })
}

/**
 * To whom a complaint about the head goes: as the policy and the kind of school say, and where none of those is known here, to whoever stands in
 * anywhere. `nobody`: it is not taken, for it would lie where nobody reads it.
 */
async function wayPastHead({ tx, at }: Act, school: string): Promise<Exclude<PastHead, null> | 'nobody'> {
  const governance = (await schoolById(tx, school))?.governance ?? null
  // Who is away is complained of all the same: else it would be about nobody, or about whoever reads it.
  const heads = [...(await peopleWithRoles(tx, headRoles, school, 'too'))]
  // Where nobody is the head, whoever leads the school in her place: a proprietor without one is complained of as its head.
  for (const rung of leadingRoles(governance))
    if (heads.length === 0) heads.push(...(await peopleWithRoles(tx, rung, school, 'too')))
  const aboutPeople = [...new Set(heads.map(({ id }) => id))]
  const named = namedByPolicy((await policyInForce(tx, school, at)).pack)
  // Somebody who is there before somebody who is away: a head may say that a chair is away, and it must not be refused because of that.
  for (const away of ['left out', 'too'] as const)
    for (const goesTo of [readersAboutHead(governance, named), readersAboutHead(null, named)])
      if (nearestHeld(goesTo, await peopleWithRoles(tx, goesTo, school, away), aboutPeople) !== null)
        return { goesTo, aboutPeople }
  return 'nobody'
}
