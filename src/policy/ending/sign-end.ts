import { append, tellFact } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { lockPolicyOf } from '../adopting/drafts.store.ts'
import type { Meeting } from '../adopting/signing/sign.rule.ts'
import { signersAround } from '../adopting/signing/sign-policy.ts'
import type { Capacity } from '../adopting/signing/signers.rule.ts'
import { type AdoptedVersion, versionById } from '../policy-versions.store.ts'
import { signEnd, type SignEndRefusal } from './end-policy.rule.ts'
import { type Ending, endSignaturesOf, insertEndSignature, setDecided, standingEnding } from './endings.store.ts'
import './ending.kinds.ts'

export type SigningEnd = {
  readonly version: string
  readonly capacity: Capacity
  readonly hash: string
  readonly meeting: Meeting | null
}

/** One signature that the version ends. With the last of them it is decided: from its day on the version judges nothing. */
export async function signForEnd(
  works: Works,
  visitor: Visitor,
  as: SigningEnd,
): Promise<{ signed: true; decided: boolean } | SignEndRefusal> {
  return act(works, visitor.identity, async one => {
    const version = await versionById(one.tx, as.version)
    if (version === null) return { refused: 'no-longer-this' }
    await lockPolicyOf(one, version.school)
    const ending = await standingEnding(one.tx, version.id)
    if (ending === null) return { refused: 'no-longer-this' }
    const next = signEnd(
      {
        ending,
        ...(await signersAround(one, version)),
        signatures: await endSignaturesOf(one.tx, ending.id),
        person: visitor.identity.person,
        ...as,
      },
      one.at,
    )
    if ('refused' in next) return next
    const { signs, meeting } = next
    await insertEndSignature(one, {
      seal: ending.id,
      capacity: as.capacity,
      person: signs.person,
      name: signs.name,
      role: signs.role,
      standsIn: signs.standsIn,
      hash: ending.hash,
      meetingOn: meeting?.on ?? null,
      minute: meeting?.minute ?? null,
      signedAt: one.at,
    })
    await append(one, {
      kind: 'policy-end-signed',
      school: version.school,
      subject: version.id,
      clauses: [],
      facts: {
        ending: ending.id,
        statement_sha256: ending.hash,
        capacity: as.capacity,
        as_role: signs.role,
        stands_in: signs.standsIn,
        meeting_on: meeting?.on ?? null,
      },
      words: { title: version.title, person: signs.name, minute: meeting?.minute ?? '' },
    })
    if (next.last) await decideEnd(one, version, ending)
    return { signed: true, decided: next.last }
  })
}

/** Everybody has signed: the version gets its end, staff are told, and rooms above look again when the day comes. */
export async function decideEnd(one: Act, version: AdoptedVersion, ending: Ending): Promise<void> {
  await setDecided(one, ending.id)
  await append(one, {
    kind: 'policy-end-decided',
    school: version.school,
    subject: version.id,
    clauses: [],
    facts: { ending: ending.id, ends_at: ending.endsAt.toISOString() },
    words: { title: version.title, reason: ending.reason, day: wordsIn('en-GB').day(ending.endsAt, one.at) },
  })
  await tellFact(one, { kind: 'policy-end-changed', school: version.school, subject: version.id })
}
