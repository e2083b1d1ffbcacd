import { nationOfSchool, professionalBodyOf, type School } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import { documentsOf } from '../adopting/library/linked-documents.store.ts'
import type { Clause, Pack } from '../packs/pack.ts'
import type { Role } from '../packs/roles.ts'
import { type Part, partsOf } from '../pages/contents.rule.ts'
import { type PolicyInForce, settledVersion } from '../policy-in-force.ts'
import { type AdoptedVersion, versionById, versionsFor } from '../policy-versions.store.ts'
import { onePerRisk } from '../understanding/choose-situations.rule.ts'
import type { Risk, Situation } from '../understanding/situations.ts'
import { type ChangedForHer, changedForHer, prohibitionsFor, type Reader } from './for-you.rule.ts'
import { type LinkedToOpen, linkedToOpen } from './linked-to-open.rule.ts'
import { mineAt, standingWith, type ToRead, toReadAmong } from './my-standing.ts'
import type { ReadingState } from './reading-standing.rule.ts'
import { type Reading, stepsOf } from './readings.store.ts'

/** What the policy asks for before somebody says that she has read it; empty lists where it asks for no more than the press. */
export type ReadingForm = {
  readonly linked: readonly LinkedToOpen[]
  readonly sections: readonly Part[]
  readonly prohibitions: readonly Clause[]
  readonly risks: readonly { readonly risk: Risk; readonly situation: Situation }[]
  /** The words are "read and will keep to it", because the policy is no term of a contract. */
  readonly willKeep: boolean
}

/** One version as it stands before one person. */
export type MyReading = {
  readonly school: School
  readonly now: Date
  readonly policy: PolicyInForce & { readonly version: AdoptedVersion; readonly pack: Pack }
  readonly current: boolean
  readonly reader: Reader
  readonly bound: boolean
  /** Of the reader, by the register; null: none is named there. */
  readonly professionalBody: string | null
  readonly state: ReadingState
  readonly readAt: Date | null
  /** Against the last version she has read; null: this is her first of this school. */
  readonly changed: { readonly since: AdoptedVersion; readonly what: ChangedForHer } | null
  readonly form: ReadingForm
  readonly steps: ReadonlyMap<string, Date>
}

export async function versionsToRead(tx: Tx, school: string, at: Date): Promise<ToRead> {
  return toReadAmong(await versionsFor(tx, school), at)
}

/**
 * @param asked the version wanted; undefined: what is in force, and before anything is, what is to come. '', a form without its version, is none
 * @returns null where there is no such version that is to be read now: it was followed by another, or is not of this school
 */
export async function readMine(one: Act, school: School, asked: string | undefined): Promise<MyReading | null> {
  const mine = (await mineAt(one, [school.id])).get(school.id)
  if (mine === undefined) return null
  const { current, coming, me, said } = mine
  const version =
    asked === undefined ? (current ?? coming) : ([current, coming].find(known => known?.id === asked) ?? null)
  if (version === null) return null
  const { pack, settings, adoption } = await settledVersion(one.tx, version.id)
  const reader: Reader = { roles: me?.roles ?? [], workerType: me?.workerType ?? '' }
  return {
    school,
    now: one.at,
    policy: { version, pack, settings, nation: await nationOfSchool(one.tx, school.id) },
    current: version.id === current?.id,
    reader,
    professionalBody: await professionalBodyOf(one.tx, one.who.person),
    ...standingWith(mine, version.id, settings, one.at),
    changed: await changedSince(one, { pack, settings }, version, said, reader),
    form: formFor(pack, settings, reader, {
      linked: linkedToOpen(pack.linked, adoption, await documentsOf(one.tx, version.school)),
      seed: `${one.who.person}:${version.id}`,
    }),
    steps: await stepsOf(one.tx, school.id, version.id, one.who.person),
  }
}

export async function changedSince(
  one: Act,
  now: { pack: Pack; settings: PolicyInForce['settings'] },
  version: AdoptedVersion,
  said: readonly Reading[],
  reader: Reader,
): Promise<MyReading['changed']> {
  const last = said.findLast(reading => reading.state === 'read' && reading.version !== version.id)
  if (last === undefined) return null
  const since = await versionById(one.tx, last.version)
  return since === null ? null : { since, what: changedForHer(await settledVersion(one.tx, last.version), now, reader) }
}

function formFor(
  pack: Pack,
  settings: PolicyInForce['settings'],
  reader: { readonly roles: readonly Role[]; readonly workerType: string },
  { linked, seed }: { readonly linked: readonly LinkedToOpen[]; readonly seed: string },
): ReadingForm {
  const wants = (form: 'linked_opened' | 'sections_seen' | 'prohibitions_confirmed' | 'question_per_risk') =>
    settings.get('ack.form').value.includes(form)
  return {
    linked: wants('linked_opened') ? linked : [],
    sections: wants('sections_seen') ? partsOf(pack.clauses) : [],
    prohibitions: wants('prohibitions_confirmed') ? prohibitionsFor(pack, reader) : [],
    risks: wants('question_per_risk') ? onePerRisk(reader.roles, seed) : [],
    // A policy that is no term of a contract is agreed to by nobody: whoever reads it says that she will keep to it.
    willKeep:
      settings.get('ack.form').value.includes('read_and_will_comply') ||
      settings.get('policy.contractual').value === 'not_contractual',
  }
}
