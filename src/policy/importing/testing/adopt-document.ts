import type { Visitor } from '../../../people/people.ts'
import { act, type Works } from '../../../platform/platform.ts'
import { sealDraft } from '../../adopting/signing/seal-draft.ts'
import { signPolicy, whoIsWaitedFor } from '../../adopting/signing/sign-policy.ts'
import { readyToFreeze } from '../../testing/ready-draft.ts'
import { confirmPassages } from '../decide-passage.ts'
import { makePack } from '../make-pack.ts'
import { passagesOf } from '../passages.store.ts'
import { settleConflict } from '../settle-conflict.ts'
import type { Document } from '../start-import.ts'
import { imported } from './imported.ts'

/**
 * A school's own document from the file to its policy in force, through the real use cases: brought, every passage confirmed, conflicts settled,
 * made a pack, adopted and signed by the head. Answers the name of the pack.
 * @param settled the side that stands, by conflict
 */
export async function adoptDocument(
  works: Works,
  head: Visitor,
  school: string,
  document: Document,
  settled: Readonly<Record<string, string>>,
): Promise<string> {
  const id = await imported(works, head, school, document)
  const passages = await act(works, head.identity, ({ tx }) => passagesOf(tx, id))
  await confirmPassages(
    works,
    head,
    id,
    passages.map(({ id: passage, revision }) => ({ passage, revision })),
  )
  for (const [conflict, side] of Object.entries(settled)) await settleConflict(works, head, id, conflict, side)
  const made = await makePack(works, head, id)
  if (!('made' in made)) throw new Error(`No pack was made: ${JSON.stringify(made)}`)
  const draft = await readyToFreeze(works, head, school, made.made)
  const sealed = await sealDraft(works, head, draft)
  if ('refused' in sealed) throw new Error(`It was not frozen: ${JSON.stringify(sealed)}`)
  const waiting = await whoIsWaitedFor(works, head.identity, draft)
  const hash = waiting?.seal.hash ?? ''
  const signed = await signPolicy(works, head, sealed.sealed, { capacity: 'headteacher', hash, meeting: null })
  if ('refused' in signed || !signed.inForce) throw new Error(`It is not in force: ${JSON.stringify(signed)}`)
  return made.made
}
