import { append, tellFact } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import { lockPolicyOf } from '../adopting/drafts.store.ts'
import { versionById } from '../policy-versions.store.ts'
import { mayTakeBack } from './end-policy.rule.ts'
import { setUndone, standingEnding } from './endings.store.ts'
import './ending.kinds.ts'

export type TakeBackRefusal = { readonly refused: 'not-an-adopter' | 'nothing-to-take-back' | 'day-has-come' }

/**
 * Until its day, whoever may adopt takes back that the version ends, decided or not: that only keeps what all have signed before. After the day
 * acts have been judged without it, and it comes back by being adopted again.
 */
export async function takeBackEnd(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ takenBack: true } | TakeBackRefusal> {
  return act(works, visitor.identity, async one => {
    const version = await versionById(one.tx, id)
    if (version === null || !mayAdopt(visitor, version.school)) return { refused: 'not-an-adopter' }
    await lockPolicyOf(one, version.school)
    const ending = await standingEnding(one.tx, version.id)
    if (ending === null) return { refused: 'nothing-to-take-back' }
    if (!mayTakeBack(ending, one.at)) return { refused: 'day-has-come' }
    await setUndone(one, ending.id)
    const decided = ending.decidedAt !== null
    await append(one, {
      kind: 'policy-end-taken-back',
      school: version.school,
      subject: version.id,
      clauses: [],
      facts: { ending: ending.id, ends_at: ending.endsAt.toISOString(), decided },
      words: { title: version.title },
    })
    // Nobody but those who sign had been told of what was not decided.
    if (decided) await tellFact(one, { kind: 'policy-end-changed', school: version.school, subject: version.id })
    return { takenBack: true }
  })
}
