import { append, tellFact } from '../../../history/history.ts'
import { noticeVersion, type Visitor } from '../../../people/people.ts'
import { act, type Act, type Works } from '../../../platform/platform.ts'
import { mayAdopt } from '../adopters.rule.ts'
import { dayIn, midnightOf } from '../dates.rule.ts'
import { LOOK_AT_ADDRESS } from '../queues.ts'
import {
  documentKinds,
  endDocument,
  insertDocument,
  inUseOf,
  type LinkedDocument,
  lockDocument,
  setReviewDay,
  type NewDocument,
} from './linked-documents.store.ts'
import '../adopting.kinds.ts'

export type DocumentWrong = {
  readonly refused: 'document-wrong'
  readonly wrong: readonly ('kind' | 'title' | 'version' | 'owner' | 'review' | 'next' | 'address' | 'full')[]
}
export type DocumentRefusal =
  | DocumentWrong
  | { readonly refused: 'not-an-adopter' | 'no-such-document' | 'ended-already' }

/** What was typed, not yet looked at; `reviewOn` and `address` are '' where there is none. */
export type TypedDocument = Record<'kind' | 'title' | 'version' | 'owner' | 'reviewOn' | 'address', string>

/** One clear thing for each field that cannot be kept so. */
export function readDocument(typed: TypedDocument): NewDocument | DocumentWrong {
  const kind = documentKinds.find(one => one === typed.kind)
  const title = typed.title.trim()
  const wrong: DocumentWrong['wrong'][number][] = []
  if (title === '' || title.length > 300) wrong.push('title')
  if (typed.version.length > 200) wrong.push('version')
  if (typed.owner.length > 200) wrong.push('owner')
  if (typed.reviewOn !== '' && midnightOf(typed.reviewOn) === null) wrong.push('review')
  if (typed.address !== '' && !isWebAddress(typed.address.trim())) wrong.push('address')
  if (kind === undefined) return { refused: 'document-wrong', wrong: ['kind', ...wrong] }
  if (wrong.length > 0) return { refused: 'document-wrong', wrong }
  return {
    kind,
    title,
    version: typed.version.trim(),
    owner: typed.owner.trim(),
    reviewOn: typed.reviewOn === '' ? null : typed.reviewOn,
    address: typed.address.trim() === '' ? null : typed.address.trim(),
  }
}

/** Documents in use that one library takes: each address costs a look every night. Schools have about thirty. Our words name the number. */
export const MOST_DOCUMENTS = 300

/** An address that a person can follow. Nothing here opens it; `look-at-address.ts` does, by the guarded door. */
function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && text.length <= 2000
}

/** @param school null: for all schools of the trust */
export async function enterDocument(
  works: Works,
  visitor: Visitor,
  school: string | null,
  typed: TypedDocument,
): Promise<{ entered: string } | DocumentRefusal> {
  return act(works, visitor.identity, async one => {
    if (!mayAdopt(visitor, school)) return { refused: 'not-an-adopter' }
    const document = readDocument(typed)
    if ('refused' in document) return document
    if ((await inUseOf(one.tx, school)) >= MOST_DOCUMENTS) return { refused: 'document-wrong', wrong: ['full'] }
    const entered = await insertDocument(one, school, document, null)
    await lookSoon(one, entered, document)
    await append(one, {
      kind: 'document-entered',
      school,
      subject: entered,
      clauses: [],
      facts: { kind: document.kind, notice: noticeVersion('adopting') },
      words: { title: document.title },
    })
    return { entered }
  })
}

/**
 * A new edition of what is there: the old one stays on record and is marked as followed. Rooms that watch over reviews are told, because
 * clauses that rest on the old edition may have to be looked at (s2-statement-5, s1-compliance-j).
 */
export async function enterEdition(
  works: Works,
  visitor: Visitor,
  id: string,
  typed: TypedDocument,
): Promise<{ entered: string } | DocumentRefusal> {
  return act(works, visitor.identity, async one => {
    const before = await lockDocument(one.tx, id)
    const not = mayKeep(visitor, before)
    if (not !== null || before === null) return not ?? { refused: 'no-such-document' }
    const document = readDocument({ ...typed, kind: before.kind })
    if ('refused' in document) return document
    const entered = await insertDocument(one, before.school, document, id)
    await lookSoon(one, entered, document)
    await endDocument(one, id)
    await append(one, {
      kind: 'edition-entered',
      school: before.school,
      subject: entered,
      clauses: [],
      facts: { kind: document.kind, follows: id, notice: noticeVersion('adopting') },
      words: { title: document.title },
    })
    await tellFact(one, { kind: 'edition-entered', school: before.school, subject: entered })
    return { entered }
  })
}

/** Looked at and found as it was: only the day of the next look changes, and no review of the policy is opened by it. */
export async function keepDocument(
  works: Works,
  visitor: Visitor,
  id: string,
  reviewOn: string,
): Promise<{ kept: string } | DocumentRefusal> {
  return act(works, visitor.identity, async one => {
    const document = await lockDocument(one.tx, id)
    const not = mayKeep(visitor, document)
    if (not !== null || document === null) return not ?? { refused: 'no-such-document' }
    if (midnightOf(reviewOn) === null || reviewOn <= dayIn(one.at))
      return { refused: 'document-wrong', wrong: ['next'] }
    await setReviewDay(one, id, reviewOn)
    await append(one, {
      kind: 'document-looked-at',
      school: document.school,
      subject: id,
      clauses: [],
      facts: { kind: document.kind, review_on: reviewOn },
      words: { title: document.title },
    })
    return { kept: id }
  })
}

/** No longer used, and followed by nothing. */
export async function endOfDocument(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ ended: true } | DocumentRefusal> {
  return act(works, visitor.identity, async one => {
    const document = await lockDocument(one.tx, id)
    const not = mayKeep(visitor, document)
    if (not !== null || document === null) return not ?? { refused: 'no-such-document' }
    await endDocument(one, id)
    await append(one, {
      kind: 'document-ended',
      school: document.school,
      subject: id,
      clauses: [],
      facts: { kind: document.kind },
      words: { title: document.title },
    })
    return { ended: true }
  })
}

/** A slip in an address is seen the same minute, and not by the first who reads. */
async function lookSoon(one: Act, id: string, { address }: NewDocument): Promise<void> {
  if (address !== null) await one.works.jobs.send(one.tx, LOOK_AT_ADDRESS, { trust: one.who.trust, document: id })
}

function mayKeep(visitor: Visitor, document: LinkedDocument | null): DocumentRefusal | null {
  if (document === null) return { refused: 'no-such-document' }
  if (!mayAdopt(visitor, document.school)) return { refused: 'not-an-adopter' }
  return document.endedAt === null ? null : { refused: 'ended-already' }
}
