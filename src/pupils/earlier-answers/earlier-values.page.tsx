import { ChoiceField, DayField, FormPage, PostForm, type Problem, TextField, typedDay } from '../../people/people.ts'
import { field, type Form, groupField, listField } from '../../platform/platform.ts'
import { Checkboxes, Select, useWords } from '../../ui/ui.ts'
import { consentGroups, consentKinds, socialPlatforms } from '../consent/consent.ts'
import { wordingChoices } from '../pages/answer.page.tsx'
import { AboutFile } from './bring-answers.page.tsx'
import type { FoundColumn } from './found-values.rule.ts'
import { earlierWays, meanings } from './said-of-file.ts'
import type { SeenValues } from './see-earlier.ts'

type Facts = { seen: SeenValues; form: Form; problems: readonly Problem[] }

/** Where the answers come from, and for each column what it is about and what each value in it means. Nothing is chosen that nobody chose before. */
export function EarlierValuesPage({ seen, form, problems }: Facts) {
  const t = useWords()
  const { found, columns, wordings } = seen
  const path = `/pupils/earlier/${found.id}`
  return (
    <FormPage title={t('covered.values-title')} back={`${path}/columns`} form={form} problems={problems}>
      <AboutFile seen={seen} />
      <p class="govuk-body">{t('covered.values-lead')}</p>
      <PostForm action={`${path}/values`} button={t('covered.values-button')} notice="families">
        <h2 class="govuk-heading-m">{t('covered.from')}</h2>
        <TextField name="source" label={t('covered.source')} hint={t('covered.source-hint')} />
        <ChoiceField
          name="how"
          label={t('covered.how')}
          hint={t('covered.how-hint')}
          choose={t('consent.choose')}
          choices={earlierWays.map(way => ({ value: way, text: t(`covered.how-${way}`) }))}
        />
        <ChoiceField
          name="wording"
          label={t('consent.answer-wording')}
          hint={t('covered.wording-hint')}
          choose={t('consent.choose')}
          choices={wordingChoices(t, wordings)}
        />
        {found.said?.child.answered === undefined ? (
          <DayField id="on" label={t('covered.on')} hint={t('covered.on-hint')} values={typedDay(form, 'on')} />
        ) : (
          <p class="govuk-body">{t('covered.on-column', { heading: found.said.child.answered })}</p>
        )}
        {columns.map((column, at) => (
          <Column column={column} at={at} form={form} problems={problems} />
        ))}
      </PostForm>
    </FormPage>
  )
}

function Column({ column, at, form, problems }: Omit<Facts, 'seen'> & { column: FoundColumn; at: number }) {
  const t = useWords()
  const typed = groupField(form, 'value')
  const problem = problems.find(one => one.field === `kinds-${at}`)
  return (
    <>
      <h2 class="govuk-heading-m">{t('covered.column', { heading: column.heading })}</h2>
      <Checkboxes
        name={`kinds-${at}[]`}
        idPrefix={`kinds-${at}`}
        fieldset={{ legend: { text: t('covered.column-about') } }}
        values={listField(form, `kinds-${at}`)}
        items={consentKinds.map(kind => ({ value: kind, text: t(`consent.kind-${kind}`) }))}
        {...(problem === undefined ? {} : { errorMessage: { text: t(problem.key, problem.values ?? {}) } })}
      />
      <Checkboxes
        name={`channels-${at}[]`}
        idPrefix={`channels-${at}`}
        fieldset={{ legend: { text: t('covered.column-where') } }}
        values={listField(form, `channels-${at}`)}
        items={consentGroups.map(group => ({ value: group, text: t(`consent.channel-${group}`) }))}
      />
      <Select
        id={`platform-${at}`}
        name={`platform-${at}`}
        label={{ text: t('covered.column-platform') }}
        items={[
          { value: '', text: t('covered.column-no-platform') },
          ...socialPlatforms.map(one => ({ value: one, text: t(`consent.channel-${one}`) })),
        ]}
        value={field(form, `platform-${at}`)}
      />
      {column.values.map(({ text, rows }, place) => (
        <Select
          id={`value-${at}-${place}`}
          name={`value[${at}_${place}]`}
          label={{ text: text === '' ? t('covered.value-empty', { rows }) : t('covered.value', { text, rows }) }}
          items={[
            { value: '', text: t('covered.meaning-none') },
            ...meanings.map(one => ({ value: one, text: t(`covered.meaning-${one}`) })),
          ]}
          value={typed[`${at}_${place}`]}
        />
      ))}
      {column.more > 0 && <p class="govuk-body">{t('covered.values-more', { count: column.more })}</p>}
    </>
  )
}
