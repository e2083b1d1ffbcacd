import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { append, canonicalJson, sha256, tellFact } from '../history/history.ts'
import { rolesAt, type Visitor } from '../people/people.ts'
import { act, type Works } from '../platform/platform.ts'
import { type AdoptRefusal, adopt } from './adopt-policy.rule.ts'
import type { OpenAnswers } from './in-force.rule.ts'
import { findPack } from './packs/find-pack.ts'
import { insertVersion, lastNumber, type VersionBody } from './policy-versions.store.ts'

declare module '../history/history.ts' {
  interface HistoryKinds {
    'policy-adopted': {
      facts: {
        version_id: string
        number: number
        pack: string
        body_sha256: string
        in_force_from: string
        as: string
      }
      words: { title: string }
    }
  }
}

declare module '../history/facts.ts' {
  interface FactKinds {
    /** `subject`: the policy version. */
    'policy-adopted': true
  }
}

export type Adoption = {
  school: string
  pack: string
  answers: OpenAnswers
  from: Date | null
  structuralRulesSeen: boolean
  /** The number of the school's last version when the adopter opened the page, so that a second press adopts nothing twice. */
  lastSeen?: number | undefined
}

/**
 * Copies the pack with our own values of today and freezes both as the school's next version, in force from `from` (null: from now).
 * The old version judges acts until then; posts that wait are checked again by the rooms that take the fact.
 */
export async function adoptPolicy(
  works: Works,
  visitor: Visitor,
  adoption: Adoption,
): Promise<{ adopted: string } | AdoptRefusal> {
  return act(works, visitor.identity, async one => {
    // Two people adopting at once take turns, so that each gets a number of its own.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`adopt:${adoption.school}`}, 0))`.execute(one.tx)
    const pack = (await findPack(one.tx, adoption.school, adoption.pack)) ?? null
    const from = adoption.from ?? one.at
    const last = await lastNumber(one.tx, adoption.school)
    const next = adopt(
      {
        pack,
        answers: adoption.answers,
        roles: rolesAt(visitor, adoption.school),
        from,
        structuralRulesSeen: adoption.structuralRulesSeen,
        last,
        lastSeen: adoption.lastSeen,
      },
      one.at,
    )
    if ('refused' in next) return next
    const frozen: VersionBody = { pack: next.adopts, ours: next.ours, answers: adoption.answers }
    const body = canonicalJson(frozen)
    const id = randomUUID()
    const number = last + 1
    const version = {
      id,
      school: adoption.school,
      number,
      title: next.adopts.title,
      hash: sha256(body),
      from,
      adoptedAt: one.at,
      adoptedBy: one.who.person,
    }
    await insertVersion(one.tx, one.who.trust, {
      ...version,
      pack: next.adopts.name,
      body,
    })
    await append(one, {
      kind: 'policy-adopted',
      school: adoption.school,
      subject: id,
      clauses: [],
      facts: {
        version_id: id,
        number,
        pack: next.adopts.name,
        body_sha256: version.hash,
        in_force_from: from.toISOString(),
        as: next.as,
      },
      words: { title: version.title },
    })
    await tellFact(one, { kind: 'policy-adopted', school: adoption.school, subject: id })
    return { adopted: id }
  })
}
