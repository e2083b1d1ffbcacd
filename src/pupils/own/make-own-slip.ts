import { randomBytes, randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { dayOf, rolesAt, schoolById, type Visitor } from '../../people/people.ts'
import { act, NotFound, type Works } from '../../platform/platform.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { keepsFamilies } from '../families.rule.ts'
import { hashOfCode, hashOfToken } from '../family/make-link.ts'
import { tellsOnly } from '../family/question-text.ts'
import { questionsOf } from '../family/questions.rule.ts'
import { shortCode } from '../family/short-code.rule.ts'
import { pupilById } from '../roll.store.ts'
import { answersForHerself } from './answers-for-herself.rule.ts'

/** Days for which a slip works: it is handed over, and lies about in a school bag. */
const LIFE = 14

/** What stands on the paper. It exists nowhere else: only hashes are kept. It names nobody, for it lies about. */
export type OwnSlip = {
  readonly school: string
  readonly address: string
  readonly code: string
  readonly expires: Date
  /** The school asks nothing and informs. */
  readonly tells: boolean
}

/** The office makes a slip for one pupil who is old enough, and hands it to her. An older one of hers is over with it. */
export async function makeOwnSlip(
  works: Works,
  visitor: Visitor,
  pupil: string,
): Promise<OwnSlip | { readonly refused: 'too-young' }> {
  return act(works, visitor.identity, async one => {
    const known = await pupilById(one.tx, pupil)
    if (known === null || !keepsFamilies(rolesAt(visitor, known.school)))
      throw new NotFound('There is no such pupil for this person.')
    const terms = await termsInForce(one.tx, known.school, one.at)
    if (!answersForHerself(known.born, dayOf(one.at), terms)) return { refused: 'too-young' }
    const token = randomBytes(32).toString('base64url')
    const code = shortCode(randomBytes(64))
    const expires = new Date(one.at.getTime() + LIFE * 86_400_000)
    await one.tx
      .insertInto('pupil_links')
      .values({
        trust_id: one.who.trust,
        id: randomUUID(),
        pupil_id: known.id,
        school_id: known.school,
        token_hash: hashOfToken(token),
        code_hash: hashOfCode(works.settings, code),
        made_by: one.who.person,
        made_at: one.at,
        expires_at: expires,
        spent_at: null,
      })
      .execute()
    const about = { school: known.school, subject: known.id }
    await append(one, { kind: 'own-answer-asked', ...about, clauses: [], facts: { how: 'slip' }, words: {} })
    const school = (await schoolById(one.tx, known.school))?.name ?? ''
    const tells = tellsOnly(questionsOf(terms))
    return { school, address: `${works.settings.baseUrl}/own/${token}`, code, expires, tells }
  })
}
