import { append, tellFact } from '../../history/history.ts'
import { dayOf, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { lockPupil } from '../consent/answers.store.ts'
import { saysOtherwise } from '../consent/what-stands.rule.ts'
import { keepsFamilies } from '../families.rule.ts'
import { TELL_ANSWER_CHANGED } from '../family/queues.ts'
import { pupilById } from '../roll.store.ts'
import { answersAround, type AroundSlip, guardiansTakenBack, insertTakenBack } from './slips.store.ts'

/**
 * Forms that were written down for the wrong child are taken back by whoever wrote them, on the same day; later a new answer is written beside the old
 * one. Where a no is taken back and an older yes stands behind it, the no holds until midnight: nobody makes a yes count again by one press. Nothing is changed or gone: a row beside each answer says so, and nobody who decides reads it any more.
 * Whoever is said to have given it is told, where it changes what stands or the form itself was told to her: of one that said what she had said
 * before she never heard.
 */
export async function takeBackSlips(
  works: Works,
  visitor: Visitor,
  slips: readonly { readonly pupil: string; readonly recorded: Date }[],
): Promise<{ takenBack: number }> {
  return act(works, visitor.identity, async one => {
    let takenBack = 0
    for (const { pupil, recorded } of slips.toSorted((a, b) => (a.pupil < b.pupil ? -1 : 1))) {
      const known = await pupilById(one.tx, pupil)
      if (known === null || !keepsFamilies(rolesAt(visitor, known.school))) continue
      await lockPupil(one.tx, pupil)
      const answers = await insertTakenBack(one, pupil, recorded, dayOf(one.at))
      if (answers === 0) continue
      const about = { school: known.school, subject: pupil }
      await append(one, { kind: 'consent-taken-back', ...about, clauses: [], facts: { answers }, words: {} })
      await tellFact(one, { kind: 'consent-changed', ...about })
      for (const guardian of await guardiansTakenBack(one, pupil)) {
        if (!concernsHer(await answersAround(one, pupil, guardian, recorded))) continue
        await works.jobs.send(one.tx, TELL_ANSWER_CHANGED, {
          trust: one.who.trust,
          subject: pupil,
          guardian,
          about: 'back',
        })
      }
      takenBack += 1
    }
    return { takenBack }
  })
}

/** Does it change what stands for her, or had it done so when it was written down, so that a mail went? */
const concernsHer = ({ then, thenWith, nowWith, now }: AroundSlip): boolean =>
  saysOtherwise(nowWith, now) || saysOtherwise(then, thenWith)
