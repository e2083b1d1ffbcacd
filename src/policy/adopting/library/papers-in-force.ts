import { allSchools } from '../../../people/people.ts'
import type { Act } from '../../../platform/platform.ts'
import { inForce, nextToBegin } from '../../in-force.rule.ts'
import { settledVersion } from '../../policy-in-force.ts'
import { versionsForEach } from '../../policy-versions.store.ts'
import type { LinkedDocument } from './linked-documents.store.ts'

/**
 * Papers that a policy which is read now leads to, whatever became of them since: who reads it opens the very edition it was adopted with, also
 * where the library has a newer one.
 */
export async function papersInForce(one: Act): Promise<ReadonlySet<string>> {
  const schools = (await allSchools(one.tx)).map(({ id }) => id)
  const versions = [...(await versionsForEach(one.tx, schools)).values()].flatMap(known => [
    inForce(known, one.at),
    nextToBegin(known, one.at),
  ])
  const papers = new Set<string>()
  for (const id of new Set(versions.flatMap(version => (version === null ? [] : [version.id]))))
    for (const { document } of (await settledVersion(one.tx, id)).adoption?.linked ?? [])
      if (document !== null) papers.add(document.id)
  return papers
}

/** In use, or followed by a newer edition while a policy still leads to this one. */
export async function isStillRead(one: Act, { id, endedAt }: Pick<LinkedDocument, 'id' | 'endedAt'>): Promise<boolean> {
  return endedAt === null || (await papersInForce(one)).has(id)
}
