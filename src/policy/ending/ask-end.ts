import { randomUUID } from 'node:crypto'
import { append, canonicalJson, sha256 } from '../../history/history.ts'
import { noticeVersion, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { mayAdopt } from '../adopting/adopters.rule.ts'
import { lockPolicyOf } from '../adopting/drafts.store.ts'
import { signersAround } from '../adopting/signing/sign-policy.ts'
import { signatoriesOf } from '../adopting/signing/signers.rule.ts'
import { inForce } from '../in-force.rule.ts'
import { settledVersion } from '../policy-in-force.ts'
import { versionById, versionsFor, versionsOfTrust } from '../policy-versions.store.ts'
import { decideEnd } from './sign-end.ts'
import { askEnd, type AskRefusal } from './end-policy.rule.ts'
import { insertEnding, setUndone, standingEnding } from './endings.store.ts'
import { TELL_END_SIGNERS } from './queues.ts'
import './ending.kinds.ts'

export type EndAsked = {
  readonly version: string
  /** The first day without it, yyyy-mm-dd. */
  readonly day: string
  readonly reason: string
}

/**
 * Whoever may adopt asks that the version in force ends on a day, and says why. It ends once all have signed whose signatures it took to adopt
 * it, so that one person alone takes the rules away from nobody. Where the policy names nobody who signs, the asking is the end.
 */
export async function askForEnd(
  works: Works,
  visitor: Visitor,
  asked: EndAsked,
): Promise<{ asked: string } | AskRefusal | { refused: 'not-an-adopter' }> {
  return act(works, visitor.identity, async one => {
    const version = await versionById(one.tx, asked.version)
    if (version === null || !mayAdopt(visitor, version.school)) return { refused: 'not-an-adopter' }
    const { school } = version
    await lockPolicyOf(one, school)
    const versions = school === null ? await versionsOfTrust(one.tx) : await versionsFor(one.tx, school)
    const standing = await standingEnding(one.tx, version.id)
    const { settings } = await settledVersion(one.tx, version.id)
    const needed = signatoriesOf(settings)
    const next = askEnd(
      {
        inForce: inForce(versions, one.at)?.id === version.id,
        standing,
        day: asked.day,
        reason: asked.reason,
        needed,
        ...(await signersAround(one, version)),
      },
      one.at,
    )
    if ('refused' in next) return next
    // Its day passed before all had signed: it is in nobody's way.
    if (standing !== null) await setUndone(one, standing.id)
    const { endsAt, reason } = next
    const statement = { version: version.id, body: version.hash, ends: endsAt.toISOString(), reason }
    const ending = {
      id: randomUUID(),
      version: version.id,
      school,
      endsAt,
      reason,
      hash: sha256(canonicalJson(statement)),
      needed,
      askedBy: one.who.person,
      askedAt: one.at,
      decidedAt: null,
    }
    await insertEnding(one, ending)
    await append(one, {
      kind: 'policy-end-asked',
      school,
      subject: version.id,
      clauses: settings.get('policy.signatories').clauses,
      facts: {
        ending: ending.id,
        statement_sha256: ending.hash,
        ends_at: endsAt.toISOString(),
        needed: [...needed],
        notice: noticeVersion('adopting'),
      },
      words: { title: version.title, reason },
    })
    if (needed.length === 0) await decideEnd(one, version, ending)
    else await one.works.jobs.send(one.tx, TELL_END_SIGNERS, { trust: one.who.trust, version: version.id })
    return { asked: ending.id }
  })
}
