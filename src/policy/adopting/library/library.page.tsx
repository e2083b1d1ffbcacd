import type { Nation, Visitor } from '../../../people/people.ts'
import { Button, Tag, useWords, type Words } from '../../../ui/ui.ts'
import { WrittenForEngland } from '../../law/written-for-england.tsx'
import { mayAdopt } from '../adopters.rule.ts'
import { dayIn } from '../dates.rule.ts'
import { Step } from '../step.tsx'
import { type Shelf, shelfPath } from './library.handlers.tsx'
import { type DocumentKind, documentKinds, type LinkedDocument } from './linked-documents.store.ts'

type LibraryOptions = {
  shelf: Shelf
  shelves: readonly Shelf[]
  documents: readonly LinkedDocument[]
  /** Where the school or the trust lies. */
  nation: Nation
  visitor: Visitor
  now: Date
}

/** What the policy is read with, by kind: title, version, owner, review, address; older editions behind. */
export function LibraryPage({ shelf, shelves, documents, nation, visitor, now }: LibraryOptions) {
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
      {documents.some(({ kind }) => kind === 'statute' || kind === 'guidance') && <WrittenForEngland nation={nation} />}
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
              {document.title} <StateTag document={document} documents={documents} now={now} />{' '}
              <SilentTag document={document} now={now} />
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

/** Of an address that leads nowhere, since when. */
function SilentTag({ document, now }: { document: LinkedDocument; now: Date }) {
  const t = useWords()
  if (document.silentSince === null || document.endedAt !== null) return null
  return (
    <Tag
      text={t('adopting.document-silent', { since: t.day(document.silentSince, now) })}
      classes="govuk-tag--yellow"
    />
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
