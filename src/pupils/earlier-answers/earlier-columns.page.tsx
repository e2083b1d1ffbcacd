import { FormPage, PostForm, type Problem } from '../../people/people.ts'
import { Checkboxes, Select, Table, useWords, Wide } from '../../ui/ui.ts'
import { AboutFile } from './bring-answers.page.tsx'
import { type ChildColumns, childFields } from './said-of-file.ts'
import type { SeenColumns } from './see-earlier.ts'

type Facts = {
  seen: SeenColumns
  child: ChildColumns
  asked: readonly string[]
  problems: readonly Problem[]
}

/** Which columns say whose row it is, and which hold answers. */
export function EarlierColumnsPage({ seen, child, asked, problems }: Facts) {
  const t = useWords()
  const { found, first } = seen
  const wrong = (id: string) => {
    const problem = problems.find(one => one.field === id)
    return problem === undefined ? {} : { errorMessage: { text: t(problem.key) } }
  }
  const headings = found.headings.flatMap((heading, at) => {
    const example = (first.map(({ cells }) => cells[at]).find(cell => cell) ?? '').slice(0, 40)
    const text = example === '' ? heading : t('covered.column-example', { heading, example })
    return heading === '' ? [] : [{ heading, value: String(at), text }]
  })
  const valueOf = (heading: string | undefined) => headings.find(one => one.heading === heading)?.value ?? ''
  return (
    <FormPage title={t('covered.columns-title')} back={`/pupils/earlier?school=${found.school}`} problems={problems}>
      <AboutFile seen={seen} />
      <p class="govuk-body">{t('covered.columns-lead')}</p>
      <Wide label={t('covered.preview')}>
        <Table
          caption={t('covered.preview')}
          captionClasses="govuk-table__caption--m"
          head={found.headings.map(text => ({ text }))}
          rows={first.map(({ cells }) => found.headings.map((_, at) => ({ text: (cells[at] ?? '').slice(0, 60) })))}
        />
      </Wide>
      <PostForm action={`/pupils/earlier/${found.id}/columns`} button={t('covered.columns-button')}>
        <h2 class="govuk-heading-m">{t('covered.columns-child')}</h2>
        {childFields.map(name => (
          <Select
            id={`column-${name}`}
            name={`column[${name}]`}
            label={{ text: t(`covered.field-${name}`) }}
            items={[{ value: '', text: t('covered.column-none') }, ...headings]}
            value={valueOf(child[name])}
            {...wrong(`column-${name}`)}
          />
        ))}
        <Checkboxes
          name="asked[]"
          idPrefix="asked"
          fieldset={{ legend: { text: t('covered.columns-asked'), classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: t('covered.columns-asked-hint') }}
          items={headings}
          values={asked.map(valueOf)}
          {...wrong('asked')}
        />
      </PostForm>
    </FormPage>
  )
}
