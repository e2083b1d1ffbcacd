import type { Visitor } from '../../../people/people.ts'
import { field, type Form } from '../../../platform/platform.ts'
import { Button, DateInput, Input, Select, Tag, useWords, type Words } from '../../../ui/ui.ts'
import { mayAdopt } from '../adopters.rule.ts'
import { dayIn } from '../dates.rule.ts'
import { dayParts, partsOfDay } from '../day-typed.ts'
import { Step, type Wrong } from '../step.tsx'
import type { DocumentWrong } from './keep-document.ts'
import { type Shelf, shelfPath } from './library.handlers.tsx'
import { type DocumentKind, documentKinds, type LinkedDocument } from './linked-documents.store.ts'

type LibraryOptions = {
  shelf: Shelf
  shelves: readonly Shelf[]
  documents: readonly LinkedDocument[]
  visitor: Visitor
  now: Date
}

/** What the policy is read with, by kind: title, version, owner, review, address; older editions behind. */
export function LibraryPage({ shelf, shelves, documents, visitor, now }: LibraryOptions) {
  const t = useWords()
  return (
    <Step
      at={shelf}
      back={shelf.school === null ? '/policy' : `/policy?school=${shelf.school}`}
      title={t('adopting.library-title')}
    >
      <p class="govuk-body">{t('adopting.library-body')}</p>
      {shelves.length > 1 && (
        <ul class="govuk-list">
          {shelves.map(one => (
            <li>
              <a
                class="govuk-link"
                href={shelfPath(one)}
                {...(one.school === shelf.school ? { 'aria-current': 'page' as const } : {})}
              >
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {mayAdopt(visitor, shelf.school) && <Button text={t('adopting.document-add')} href={shelfPath(shelf, '/add')} />}
      {documents.length === 0 && <p class="govuk-body">{t('adopting.library-empty')}</p>}
      {documentKinds.map(kind => (
        <OneKind
          kind={kind}
          documents={documents.filter(document => document.kind === kind)}
          visitor={visitor}
          now={now}
        />
      ))}
    </Step>
  )
}

function OneKind(props: { kind: DocumentKind; documents: readonly LinkedDocument[]; visitor: Visitor; now: Date }) {
  const t = useWords()
  const { kind, documents, visitor, now } = props
  if (documents.length === 0) return null
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 class="govuk-heading-m" id={`kind-${kind}`}>
        {t(`adopting.document-kind-${kind}`)}
      </h2>
      <ul class="cw-lines">
        {documents.map(document => (
          <li class="cw-line">
            <span class="cw-line__what">
              {document.title} <StateTag document={document} documents={documents} now={now} />
            </span>
            <span class="cw-line__about">{aboutDocument(t, document, now)}</span>
            {document.endedAt === null && mayAdopt(visitor, document.school) && (
              <div class="cw-line__action">
                <a class="govuk-link" href={`/policy/library/${document.id}`}>
                  {t('adopting.document-edition-link')}
                  <span class="govuk-visually-hidden">: {document.title}</span>
                </a>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function StateTag({
  document,
  documents,
  now,
}: {
  document: LinkedDocument
  documents: readonly LinkedDocument[]
  now: Date
}) {
  const t = useWords()
  const followed = documents.some(one => one.follows === document.id)
  if (document.endedAt !== null)
    return (
      <Tag text={t(followed ? 'adopting.document-followed' : 'adopting.document-ended')} classes="govuk-tag--grey" />
    )
  if (document.reviewOn !== null && document.reviewOn < dayIn(now))
    return <Tag text={t('adopting.document-overdue')} classes="govuk-tag--yellow" />
  return null
}

function aboutDocument(t: Words, document: LinkedDocument, now: Date): string {
  const day = document.reviewOn === null ? '' : t.day(new Date(`${document.reviewOn}T12:00:00Z`), now)
  return [
    document.version === '' ? '' : t('adopting.document-version-is', { version: document.version }),
    document.owner === '' ? '' : t('adopting.document-owner-is', { owner: document.owner }),
    day === '' ? '' : t('adopting.document-review-is', { day }),
    document.address ?? '',
    document.school === null ? t('adopting.document-for-all') : '',
  ]
    .filter(part => part !== '')
    .join(' · ')
}

type DocumentOptions = {
  shelf: Shelf
  /** The edition that is followed; null: something new. */
  document: LinkedDocument | null
  /** What was typed; null: filled from the edition that is followed. */
  form: Form | null
  wrong: DocumentWrong['wrong']
}

export function DocumentPage({ shelf, document, form, wrong }: DocumentOptions) {
  const t = useWords()
  const title =
    document === null ? t('adopting.document-add') : t('adopting.document-edition-of', { title: document.title })
  const errors: Wrong[] = wrong.map(what => ({ text: t(`adopting.document-wrong-${what}`), field: FIELDS[what] }))
  const error = (what: DocumentWrong['wrong'][number]) =>
    wrong.includes(what) ? { errorMessage: { text: t(`adopting.document-wrong-${what}`) } } : {}
  const value = (name: string, known: string | null | undefined) => (form === null ? (known ?? '') : field(form, name))
  return (
    <Step at={shelf} back={shelfPath(shelf)} title={title} wrong={errors}>
      {document !== null && <p class="govuk-body">{t('adopting.document-edition-body')}</p>}
      <form
        method="post"
        action={document === null ? shelfPath(shelf, '/add') : `/policy/library/${document.id}`}
        novalidate
      >
        {document === null && (
          <Select
            name="kind"
            id="kind"
            label={{ text: t('adopting.document-kind') }}
            value={value('kind', '')}
            {...error('kind')}
            items={[
              { value: '', text: t('adopting.document-choose') },
              ...documentKinds.map(kind => ({ value: kind, text: t(`adopting.document-kind-${kind}`) })),
            ]}
          />
        )}
        <Input
          name="title"
          id="title"
          label={{ text: t('adopting.document-title') }}
          value={value('title', document?.title)}
          {...error('title')}
        />
        <Input
          name="version"
          id="version"
          label={{ text: t('adopting.document-version') }}
          hint={{ text: t('adopting.document-version-hint') }}
          value={value('version', '')}
          {...error('version')}
        />
        <Input
          name="owner"
          id="owner"
          label={{ text: t('adopting.document-owner') }}
          hint={{ text: t('adopting.document-owner-hint') }}
          value={value('owner', document?.owner)}
          {...error('owner')}
        />
        <DateInput
          id="review"
          namePrefix="review"
          fieldset={{ legend: { text: t('adopting.document-review') } }}
          values={form === null ? partsOfDay('review', null) : dayParts(form, 'review')}
          {...error('review')}
        />
        <Input
          name="address"
          id="address"
          type="url"
          label={{ text: t('adopting.document-address') }}
          hint={{ text: t('adopting.document-address-hint') }}
          value={value('address', document?.address)}
          {...error('address')}
        />
        <div class="govuk-button-group">
          <Button text={t('adopting.save')} preventDoubleClick />
          {document !== null && (
            <Button
              text={t('adopting.document-end')}
              name="does"
              value="end"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          )}
        </div>
      </form>
    </Step>
  )
}

const FIELDS: Readonly<Record<DocumentWrong['wrong'][number], string>> = {
  kind: 'kind',
  title: 'title',
  version: 'version',
  owner: 'owner',
  review: 'review-day',
  address: 'address',
}
