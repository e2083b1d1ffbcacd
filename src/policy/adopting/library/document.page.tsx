import { noticeShown } from '../../../people/people.ts'
import { field, type Form } from '../../../platform/platform.ts'
import { Button, DateInput, Input, PrivacyNotice, Select, useWords } from '../../../ui/ui.ts'
import { dayParts, partsOfDay } from '../day-typed.ts'
import { Step, type Wrong } from '../step.tsx'
import type { DocumentWrong } from './keep-document.ts'
import { type Shelf, shelfPath } from './library.handlers.tsx'
import { documentKinds, type LinkedDocument } from './linked-documents.store.ts'

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
            value={form === null ? '' : field(form, 'kind')}
            {...(wrong.includes('kind') ? { errorMessage: { text: t('adopting.document-wrong-kind') } } : {})}
            items={[
              { value: '', text: t('adopting.document-choose') },
              ...documentKinds.map(kind => ({ value: kind, text: t(`adopting.document-kind-${kind}`) })),
            ]}
          />
        )}
        <DocumentFields document={document} form={form} wrong={wrong} />
        <PrivacyNotice notice={noticeShown(t, 'adopting')} />
        <div class="govuk-button-group">
          <Button text={t('adopting.save')} preventDoubleClick />
          {document !== null && (
            <Button
              text={t('adopting.document-keep')}
              name="does"
              value="keep"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          )}
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

/** What is asked of every edition; empty review and version, since those are what a new edition changes. */
function DocumentFields({ document, form, wrong }: Omit<DocumentOptions, 'shelf'>) {
  const t = useWords()
  const error = (what: DocumentWrong['wrong'][number]) =>
    wrong.includes(what) ? { errorMessage: { text: t(`adopting.document-wrong-${what}`) } } : {}
  const value = (name: string, known: string | null | undefined) => (form === null ? (known ?? '') : field(form, name))
  return (
    <>
      <Input
        name="title"
        id="title"
        label={{ text: t('adopting.document-title') }}
        value={value('title', document?.title)}
        {...(wrong.includes('full') ? error('full') : error('title'))}
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
        {...(wrong.includes('next') ? error('next') : error('review'))}
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
    </>
  )
}

const FIELDS: Readonly<Record<DocumentWrong['wrong'][number], string>> = {
  kind: 'kind',
  title: 'title',
  version: 'version',
  owner: 'owner',
  review: 'review-day',
  next: 'review-day',
  address: 'address',
  full: 'title',
}
