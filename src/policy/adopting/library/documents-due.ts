import type { Visitor } from '../../../people/people.ts'
import type { Act, Tx } from '../../../platform/platform.ts'
import { mayAdopt } from '../adopters.rule.ts'
import { dayIn, monthsAfter } from '../dates.rule.ts'
import type { LinkedDocument } from './linked-documents.store.ts'
import '../adopting.tables.ts'

/** Months before its day in which a paper stands on the first page of whoever keeps it: the first step of a review. Ours. */
export const DOCUMENT_SHOWN_MONTHS = 2

export type DocumentDue = Pick<LinkedDocument, 'id' | 'school' | 'title'> & { readonly reviewOn: string }

/** Papers in use, of all schools the reader sees and of her trust, whose day comes by then; the nearest first. */
export async function documentsDueBy(tx: Tx, day: string): Promise<DocumentDue[]> {
  const rows = await tx
    .selectFrom('linked_documents')
    .select(['id', 'school_id as school', 'title', 'review_on as reviewOn'])
    .where('ended_at', 'is', null)
    .where('review_on', '<=', day)
    .orderBy('review_on')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ reviewOn, ...row }) => (reviewOn === null ? [] : [{ ...row, reviewOn }]))
}

/** What of the papers waits for this person: one line for each library she keeps, with how many and how many are late. */
export type DocumentsNeeded = {
  /** Null: of the whole trust. */
  readonly school: string | null
  readonly count: number
  readonly late: number
  /** The nearest day, or the one longest past. */
  readonly due: string
}

/** Papers in use whose address does not answer, of all schools the reader sees and of her trust; the longest first. */
async function silentPapers(tx: Tx): Promise<{ school: string | null; since: Date }[]> {
  return tx
    .selectFrom('document_looks')
    .innerJoin('linked_documents', join =>
      join
        .onRef('linked_documents.trust_id', '=', 'document_looks.trust_id')
        .onRef('linked_documents.id', '=', 'document_looks.document_id'),
    )
    .select(['linked_documents.school_id as school', 'document_looks.silent_since as since'])
    .where('linked_documents.ended_at', 'is', null)
    .where('document_looks.silent_since', 'is not', null)
    .orderBy('document_looks.silent_since')
    .$narrowType<{ since: Date }>()
    .execute()
}

/** Links that lead nowhere: one line for each library this person keeps. */
export async function silentNeeding(
  one: Act,
  visitor: Visitor,
): Promise<{ school: string | null; count: number; since: Date }[]> {
  if (!keepsALibrary(visitor)) return []
  const hers = Map.groupBy(
    (await silentPapers(one.tx)).filter(({ school }) => mayAdopt(visitor, school)),
    ({ school }) => school,
  )
  return [...hers].flatMap(([school, [first, ...more]]) =>
    first === undefined ? [] : [{ school, count: 1 + more.length, since: first.since }],
  )
}

function keepsALibrary(visitor: Visitor): boolean {
  return [null, ...visitor.schools.map(({ id }) => id)].some(school => mayAdopt(visitor, school))
}

export async function documentsNeeding(one: Act, visitor: Visitor): Promise<DocumentsNeeded[]> {
  if (!keepsALibrary(visitor)) return []
  const today = dayIn(one.at)
  const due = await documentsDueBy(one.tx, monthsAfter(today, DOCUMENT_SHOWN_MONTHS))
  const hers = Map.groupBy(
    due.filter(({ school }) => mayAdopt(visitor, school)),
    ({ school }) => school,
  )
  return [...hers].flatMap(([school, papers]) => {
    const [first] = papers
    if (first === undefined) return []
    const late = papers.filter(({ reviewOn }) => reviewOn < today).length
    return [{ school, count: papers.length, late, due: first.reviewOn }]
  })
}
