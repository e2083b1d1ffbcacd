import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { allSchools } from '../../people/people.ts'
import { act, type Act, type JobIds, theHouse, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { documentsOf, findDocument, type LinkedDocument } from '../adopting/library/linked-documents.store.ts'
import { control } from '../control.ts'
import { policyInForce, settledVersion } from '../policy-in-force.ts'
import { clausesCiting, type Editions } from './clauses-citing.rule.ts'
import type { TriggerKind } from './review-due.rule.ts'
import { insertTrigger } from './reviewing.store.ts'

const t = wordsIn('en-GB')

const KINDS: Readonly<Record<LinkedDocument['kind'], TriggerKind>> = {
  statute: 'law',
  guidance: 'guidance',
  policy: 'document',
  platform: 'document',
  adviser: 'document',
}

/**
 * A new edition came into the library: in every school whose policy rests on it, the clauses that cite it are kept for the review. A
 * document that no clause cites opens nothing. The key of the row is why a job that runs twice opens it once.
 */
export async function openTriggerOfEdition(works: Works, { trust, subject }: JobIds): Promise<void> {
  if (subject === undefined) return
  await act(works, theHouse(trust), async one => {
    const document = await findDocument(one.tx, subject)
    if (document === null) return
    const schools = document.school === null ? (await allSchools(one.tx)).map(({ id }) => id) : [document.school]
    for (const school of schools) await openAt(one, document, school)
  })
}

async function openAt(one: Act, document: LinkedDocument, school: string): Promise<void> {
  const { version, pack } = await policyInForce(one.tx, school, one.at)
  if (version === null || pack === null) return
  const { adoption } = await settledVersion(one.tx, version.id)
  const editions = before(await documentsOf(one.tx, school), document)
  const clauses = clausesCiting(pack, adoption?.linked ?? [], editions)
  if (!control('linked_policies', clauses.length > 0)) return
  const edition = [document.title, document.version].filter(part => part !== '').join(', ')
  const reason = t('reviewing.edition-reason', { edition })
  const trigger = { id: randomUUID(), school, version: version.id, kind: KINDS[document.kind], reason, clauses }
  if (!(await insertTrigger(one, { ...trigger, document: document.id }))) return
  await append(one, {
    kind: 'review-trigger-raised',
    school,
    subject: trigger.id,
    clauses: [...clauses],
    facts: { trigger: trigger.kind, version_id: version.id, document_id: document.id, notice: null },
    words: { reason },
  })
}

/** The edition and all that it follows. */
function before(documents: readonly LinkedDocument[], newest: LinkedDocument): Editions {
  const ids: string[] = []
  const titles: string[] = []
  for (
    let edition: LinkedDocument | undefined = newest;
    edition !== undefined;
    edition = documents.find(one => one.id === edition?.follows)
  ) {
    ids.push(edition.id)
    titles.push(edition.title)
  }
  return { ids, titles }
}
