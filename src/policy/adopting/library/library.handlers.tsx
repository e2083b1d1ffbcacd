import { nationOfSchool, nationOfTrust, type Visitor } from '../../../people/people.ts'
import { act, type Answer, type Ask, field, type Form, goTo, NotFound, page } from '../../../platform/platform.ts'
import { canBeId } from '../../pages/which-school.tsx'
import { mayAdopt } from '../adopters.rule.ts'
import { stepPage, t } from '../at-draft.tsx'
import { dayTyped } from '../day-typed.ts'
import {
  type DocumentRefusal,
  endOfDocument,
  enterDocument,
  enterEdition,
  keepDocument,
  type TypedDocument,
} from './keep-document.ts'
import { documentsOf, findDocument, type LinkedDocument } from './linked-documents.store.ts'
import { DocumentPage } from './document.page.tsx'
import { LibraryPage } from './library.page.tsx'

/** Whose library: a school's, which shows the trust's as well, or the trust's own. */
export type Shelf = { readonly school: string | null; readonly name: string }

const WHOLE_TRUST = 'trust'

export function shelfPath({ school }: Pick<Shelf, 'school'>, rest = ''): string {
  return `/policy/library${rest}?school=${school ?? WHOLE_TRUST}`
}

function shelvesOf(visitor: Visitor): Shelf[] {
  const schools = visitor.schools.map(({ id, name }): Shelf => ({ school: id, name }))
  return mayAdopt(visitor, null) ? [...schools, { school: null, name: visitor.trustName }] : schools
}

function shelfAsked(visitor: Visitor, asked: string | undefined): Shelf {
  const shelves = shelvesOf(visitor)
  const found =
    asked === undefined || asked === '' ? shelves[0] : shelves.find(one => (one.school ?? WHOLE_TRUST) === asked)
  if (found === undefined) throw new NotFound('There is no such library for this person.')
  return found
}

export async function showLibrary({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const shelf = shelfAsked(visitor, query['school'])
  const facts = await act(works, visitor.identity, async ({ tx, at }) => ({
    documents: await documentsOf(tx, shelf.school),
    nation: shelf.school === null ? await nationOfTrust(tx) : await nationOfSchool(tx, shelf.school),
    now: at,
  }))
  return page(
    t('adopting.library-title'),
    <LibraryPage shelf={shelf} shelves={shelvesOf(visitor)} {...facts} visitor={visitor} />,
  )
}

export async function showAddDocument({ visitor, query }: Ask<Visitor>): Promise<Answer> {
  const shelf = shelfAsked(visitor, query['school'])
  mustKeep(visitor, shelf.school)
  return page(t('adopting.document-add'), <DocumentPage shelf={shelf} document={null} form={{}} wrong={[]} />)
}

function mustKeep(visitor: Visitor, school: string | null): void {
  if (!mayAdopt(visitor, school)) throw new NotFound('The library is kept by whoever adopts the policy.')
}

export async function takeAddDocument({ works, visitor, query, form }: Ask<Visitor>): Promise<Answer> {
  const shelf = shelfAsked(visitor, query['school'] ?? field(form, 'school'))
  const outcome = await enterDocument(works, visitor, shelf.school, typedIn(form))
  if (!('refused' in outcome)) return goTo(shelfPath(shelf))
  return again(shelf, null, form, outcome)
}

function typedIn(form: Form): TypedDocument {
  const typed = (name: string) => field(form, name).trim()
  return {
    kind: typed('kind'),
    title: typed('title'),
    version: typed('version'),
    owner: typed('owner'),
    reviewOn: dayTyped(form, 'review') ?? '',
    address: typed('address'),
  }
}

async function atDocument({
  works,
  visitor,
  params,
}: Ask<Visitor>): Promise<{ document: LinkedDocument; shelf: Shelf }> {
  const id = params['document'] ?? ''
  const document = canBeId(id) ? await act(works, visitor.identity, ({ tx }) => findDocument(tx, id)) : null
  if (document === null) throw new NotFound('There is no such document for this person.')
  mustKeep(visitor, document.school)
  const name = visitor.schools.find(school => school.id === document.school)?.name ?? visitor.trustName
  return { document, shelf: { school: document.school, name } }
}

/** A new edition of what is there, or its end. */
export async function showEdition(ask: Ask<Visitor>): Promise<Answer> {
  const { document, shelf } = await atDocument(ask)
  return page(t('adopting.document-edition'), <DocumentPage shelf={shelf} document={document} form={null} wrong={[]} />)
}

export async function takeEdition(ask: Ask<Visitor>): Promise<Answer> {
  const { document, shelf } = await atDocument(ask)
  const { works, visitor, form } = ask
  const does = field(form, 'does')
  const outcome =
    does === 'end'
      ? await endOfDocument(works, visitor, document.id)
      : does === 'keep'
        ? await keepDocument(works, visitor, document.id, dayTyped(form, 'review') ?? '')
        : await enterEdition(works, visitor, document.id, typedIn(form))
  if (!('refused' in outcome)) return goTo(shelfPath(shelf))
  return again(shelf, document, form, outcome)
}

function again(shelf: Shelf, document: LinkedDocument | null, form: Form, refusal: DocumentRefusal): Answer {
  switch (refusal.refused) {
    case 'not-an-adopter':
      throw new NotFound('The library is kept by whoever adopts the policy.')
    case 'no-such-document':
      throw new NotFound('There is no such document for this person.')
    case 'ended-already':
      // Somebody entered an edition meanwhile: the list as it is now shows it.
      return goTo(shelfPath(shelf))
    case 'document-wrong':
      return stepPage(
        t(document === null ? 'adopting.document-add' : 'adopting.document-edition'),
        <DocumentPage shelf={shelf} document={document} form={form} wrong={refusal.wrong} />,
        true,
      )
  }
}
