import { Select, useWords } from '../../ui/ui.ts'
import { roleTitles } from '../roles.ts'
import { type Filled, FormPage, PostForm } from '../form-page.tsx'
import { AboutList } from './bring.page.tsx'
import { type Columns, type ListField, listFields } from './list-columns.rule.ts'
import { suggestedRole, type TitleFound, type Titles } from './list-titles.rule.ts'
import type { AskedList } from './see-list.ts'
import { NO_ROLE, nameOfTitle } from './staff-lists.form.ts'

/** Which column is what: for each field one choice among the headings of the file. */
export function ColumnsPage({ seen, columns, ...filled }: Filled & { seen: AskedList; columns: Columns }) {
  const t = useWords()
  const { headings, examples, list } = seen
  const choices = headings.flatMap((heading, at) => {
    const example = (examples[at] ?? '').slice(0, 40)
    const text = example === '' ? heading : t('lists.column-example', { heading, example })
    return heading === '' ? [] : [{ value: String(at), text }]
  })
  const wrong = (field: ListField) => {
    const found = filled.problems.find(problem => problem.field === `column-${field}`)
    return found === undefined ? {} : { errorMessage: { text: t(found.key, found.values ?? {}) } }
  }
  return (
    <FormPage title={t('lists.columns-title')} back="/people/lists" {...filled}>
      <AboutList seen={seen} />
      <p class="govuk-body">{t('lists.columns-lead')}</p>
      <PostForm action={`/people/lists/${list.id}/columns`} button={t('lists.columns-button')}>
        {listFields.map(field => (
          <Select
            id={`column-${field}`}
            name={`column[${field}]`}
            label={{ text: t(`lists.field-${field}`) }}
            items={[{ value: '', text: t('lists.column-none') }, ...choices]}
            value={columns[field] === undefined ? '' : String(headings.indexOf(columns[field]))}
            {...wrong(field)}
          />
        ))}
      </PostForm>
    </FormPage>
  )
}

/** Which job title means which role. `said`: what was sent, where not all was answered. */
export function TitlesPage({ seen, said, ...filled }: Filled & { seen: AskedList; said: Titles | null }) {
  const t = useWords()
  const open = seen.titles.filter(({ key }) => !seen.known.has(key))
  const known = seen.titles.filter(({ key }) => seen.known.has(key))
  return (
    <FormPage title={t('lists.titles-title')} back={`/people/lists/${seen.list.id}/columns`} {...filled}>
      <AboutList seen={seen} />
      <p class="govuk-body">{t('lists.titles-lead')}</p>
      <p class="govuk-body">{t('lists.titles-rights')}</p>
      <PostForm action={`/people/lists/${seen.list.id}/titles`} button={t('lists.titles-button')}>
        {[...open, ...known].map(title => (
          <TitleFields seen={seen} title={title} said={said} problems={filled.problems} />
        ))}
      </PostForm>
    </FormPage>
  )
}

function TitleFields({
  seen,
  title: { key, title, count },
  said,
  problems,
}: Pick<Filled, 'problems'> & { seen: AskedList; title: TitleFound; said: Titles | null }) {
  const t = useWords()
  const name = nameOfTitle(key)
  const suggested = suggestedRole(key)
  const before = said?.get(key) ?? seen.known.get(key)
  const chosen = before ?? (suggested !== null && seen.roles.includes(suggested) && said === null ? [suggested] : [])
  // Somebody with more rights may have confirmed a role that the reader may not give: it is shown, and kept as it is.
  const offered = [...new Set([...seen.roles, ...(before ?? [])])].map(role => ({
    value: role,
    text: roleTitles[role],
  }))
  const none = before !== undefined && before.length === 0 ? NO_ROLE : ''
  const found = problems.find(problem => problem.field === `role-${name}`)
  return (
    <>
      <Select
        id={`role-${name}`}
        name={`role[${name}]`}
        label={{ text: t('lists.title-role', { title }) }}
        hint={{ text: t('lists.title-count', { count }) }}
        items={[
          { value: '', text: t('people.role-choose') },
          { value: NO_ROLE, text: t('lists.title-none') },
          ...offered,
        ]}
        value={chosen[0] ?? none}
        {...(found === undefined ? {} : { errorMessage: { text: t(found.key, found.values ?? {}) } })}
      />
      <Select
        id={`also-${name}`}
        name={`also[${name}]`}
        label={{ text: t('lists.title-also', { title }) }}
        items={[{ value: '', text: t('lists.title-no-more') }, ...offered]}
        value={chosen[1] ?? ''}
      />
    </>
  )
}
