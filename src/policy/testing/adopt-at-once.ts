import { randomUUID } from 'node:crypto'
import type { Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { canonicalJson, sha256 } from '../../history/history.ts'
import { adoptingRole } from '../adopting/adopters.rule.ts'
import { lockPolicyOf } from '../adopting/drafts.store.ts'
import { insertSeal, insertSignature, type Signature } from '../adopting/signing/seals.store.ts'
import { enact } from '../adopting/signing/sign-policy.ts'
import { type OpenAnswers, oursIn, settle } from '../settle.rule.ts'
import type { Pack } from '../packs/pack.ts'
import { embeddedPack } from '../packs/packs.ts'
import type { VersionBody } from '../policy-versions.store.ts'

export type AtOnce = {
  /** Null: for the whole trust. */
  readonly school: string | null
  readonly pack: string
  readonly answers: OpenAnswers
  readonly from: Date | null
  /** The text itself where it is another than the one that comes with the programme, such as an older one. */
  readonly text?: Pack
  /** Who signed, as the signing would have kept it. */
  readonly signed?: readonly Omit<Signature, 'seal' | 'hash'>[]
}

/**
 * For the tests of other rooms, which need a policy in force and not the way there: a version as it stands after everybody has signed, put
 * down by one person. No page and no use case of the programme does this.
 * @throws where the answers cannot stand, some are missing, or the person adopts nothing here
 */
export async function adoptAtOnce(works: Works, visitor: Visitor, wish: AtOnce): Promise<{ adopted: string }> {
  return act(works, visitor.identity, async one => {
    const pack = wish.text ?? embeddedPack(wish.pack)
    const role = adoptingRole(visitor, wish.school)
    const settings = pack === undefined ? null : settle(pack, wish.answers)
    if (pack === undefined || role === undefined || settings === null || 'refused' in settings)
      throw new Error(`The policy ${wish.pack} was not adopted at once: ${JSON.stringify(settings)}, as ${role ?? '-'}`)
    if (settings.unanswered.length > 0) throw new Error(`Not answered: ${settings.unanswered.join(', ')}`)
    await lockPolicyOf(one, wish.school)
    const frozen: VersionBody = { pack, answers: wish.answers, ours: oursIn(settings) }
    const body = canonicalJson(frozen)
    // A draft that was put aside is in nobody's way, should there be another for the school.
    const draft = randomUUID()
    await one.tx
      .insertInto('policy_drafts')
      .values({
        trust_id: one.who.trust,
        id: draft,
        school_id: wish.school,
        state: 'given_up',
        started_by: one.who.person,
        started_at: one.at,
        closed_at: one.at,
      })
      .execute()
    const text = {
      draft,
      school: wish.school,
      pack: pack.name,
      title: pack.title,
      hash: sha256(body),
      needed: ['headteacher'] as const,
      startsAt: wish.from,
    }
    const id = await insertSeal(one, { ...text, body })
    for (const signature of wish.signed ?? []) await insertSignature(one, { ...signature, seal: id, hash: text.hash })
    await enact(one, { ...text, id }, { person: visitor.identity.person, role })
    return { adopted: id }
  })
}
