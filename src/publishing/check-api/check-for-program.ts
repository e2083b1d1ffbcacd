import { setImmediate } from 'node:timers/promises'
import { besideOf, type CheckResult, toldCheck } from '../../checks/checks.ts'
import { look, theHouse, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { hasRoll } from '../../pupils/pupils.ts'
import { checkerOf } from '../posts/check-post.ts'
import { draftsAsked } from './asked-of-check.ts'
import { countFound, fullToday } from './limits-of-key.ts'
import { type ProgramRefusal, type Sent, takeRequest, type Told } from './take-request.ts'

export type CheckedText = { readonly id?: string | number } & ReturnType<typeof toldCheck>

/**
 * Checks texts of a program against the policy in force and the roll of the key's own school, exactly as the page checks a post with one target.
 * The texts are looked at outside of the transaction, and between two of them others have their turn.
 */
export async function checkForProgram(works: Works, sent: Sent): Promise<Told<CheckedText> | ProgramRefusal> {
  const taken = await takeRequest(works, sent, draftsAsked)
  if ('refused' in taken) return taken
  const full = await fullToday(works, taken)
  if (full !== null) return full
  const check = await look(works, theHouse(taken.trust), async ({ tx, at }) => {
    const policy = await policyInForce(tx, taken.school, at)
    if (policy.version === null) return 'no-policy'
    return (await hasRoll(tx, taken.school)) ? checkerOf(tx, taken.school, policy, at) : 'no-roll'
  })
  if (typeof check === 'string') return { refused: check }
  const told: CheckedText[] = []
  const results: CheckResult[] = []
  for (const { id, platform, text, alt = [], ...sentBeside } of taken.items) {
    await setImmediate()
    const began = performance.now()
    const { video, ...beside } = besideOf(sentBeside)
    const targets = [{ platform, text }]
    const result = check({ text, targets, alts: alt, looks: [], beside, ...(video === undefined ? {} : { video }) })
    results.push(result)
    told.push({ ...(id === undefined ? {} : { id }), ...toldCheck(result, performance.now() - began) })
  }
  return (await countFound(works, taken, results)) ?? { told, several: taken.several }
}
