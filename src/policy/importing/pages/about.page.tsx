import { Button, DateInput, Input, Select, useWords } from '../../../ui/ui.ts'
import type { Place } from '../../adopting/places.ts'
import { roles, roleTitles } from '../../packs/roles.ts'
import type { Import } from '../imports.store.ts'
import type { TypedAbout } from './about.form.ts'
import { Frame, importPath, type Told } from './frame.tsx'

/** Rows for titles beyond those that are filled in. */
const spareRows = 2

/** What the document is, as a whole: title, for whom, from when, review, and what its titles mean here. */
export function AboutPage(props: { place: Place; found: Import; typed: TypedAbout; told: Told }) {
  const t = useWords()
  const { place, found, typed, told } = props
  const error = (field: string) => (told.wrong?.field === field ? { errorMessage: { text: told.wrong.text } } : {})
  return (
    <Frame place={place} back={importPath(found.id)} title={t('importing.about-title')} told={told}>
      <form method="post" action={importPath(found.id, '/about')} novalidate>
        <Input name="title" label={{ text: t('importing.about-name') }} value={typed.title} {...error('title')} />
        <Input
          name="writtenFor"
          label={{ text: t('importing.about-for') }}
          hint={{ text: t('importing.about-for-hint') }}
          value={typed.writtenFor}
          {...error('writtenFor')}
        />
        <Input
          name="source"
          label={{ text: t('importing.about-source') }}
          hint={{ text: t('importing.about-source-hint') }}
          value={typed.source}
          {...error('source')}
        />
        <MadeFrom typed={typed} error={error} />
        <DateInput
          id="effective"
          namePrefix="effective"
          fieldset={{ legend: { text: t('importing.about-effective') } }}
          hint={{ text: t('importing.about-effective-hint') }}
          values={prefixed('effective', typed.effective)}
          {...error('effective')}
        />
        <DateInput
          id="due"
          namePrefix="due"
          fieldset={{ legend: { text: t('importing.about-due') } }}
          hint={{ text: t('importing.about-due-hint') }}
          values={prefixed('due', typed.due)}
          {...error('due')}
        />
        <Input
          name="months"
          inputmode="numeric"
          classes="govuk-input--width-3"
          label={{ text: t('importing.about-months') }}
          hint={{ text: t('importing.about-months-hint') }}
          value={typed.months}
          {...error('months')}
        />
        <Titles typed={typed} />
        <Button text={t('importing.about-button')} />
      </form>
    </Frame>
  )
}

/** The titles of the document, and whom they mean here. */
function Titles({ typed }: { typed: TypedAbout }) {
  const t = useWords()
  const rows = [...typed.titles, ...Array.from({ length: spareRows }, () => ({ title: '', role: '' }))]
  return (
    <>
      <h2 class="govuk-heading-m" id="titles">
        {t('importing.about-titles')}
      </h2>
      {rows.map(({ title, role }, at) => (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <Input
              name={`titles[${at}][title]`}
              id={`title-${at}`}
              label={{ text: t('importing.about-title-label', { number: at + 1 }) }}
              value={title}
            />
          </div>
          <div class="govuk-grid-column-one-half">
            <Select
              name={`titles[${at}][role]`}
              id={`role-${at}`}
              label={{ text: t('importing.about-role-label') }}
              value={role}
              items={[
                { value: '', text: t('importing.about-no-role') },
                ...roles.map(value => ({ value, text: roleTitles[value] })),
              ]}
            />
          </div>
        </div>
      ))}
    </>
  )
}

type ErrorAt = (field: string) => { errorMessage?: { text: string } }

/** The policy is one thing and the template it was made from another: a newer template changes nothing that is in force. */
function MadeFrom({ typed, error }: { typed: TypedAbout; error: ErrorAt }) {
  const t = useWords()
  const { source, provider, version, dated } = typed.madeFrom
  return (
    <>
      <Input
        name="madeFrom"
        label={{ text: t('importing.about-made-from') }}
        hint={{ text: t('importing.about-made-from-hint') }}
        value={source}
        {...error('madeFrom')}
      />
      <Input name="provider" label={{ text: t('importing.about-provider') }} value={provider} />
      <Input
        name="version"
        classes="govuk-input--width-10"
        label={{ text: t('importing.about-version') }}
        value={version}
      />
      <DateInput
        id="dated"
        namePrefix="dated"
        fieldset={{ legend: { text: t('importing.about-dated') } }}
        values={prefixed('dated', dated)}
        {...error('dated')}
      />
    </>
  )
}

function prefixed(prefix: string, date: TypedAbout['due']): Record<string, string> {
  return { [`${prefix}-day`]: date.day, [`${prefix}-month`]: date.month, [`${prefix}-year`]: date.year }
}
