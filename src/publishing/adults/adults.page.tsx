import { ChoiceField, FormPage, PostForm, type Problem, type School, TextField } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { Button, NotificationBanner, useWords } from '../../ui/ui.ts'
import { whatAdults } from './adult-permission.rule.ts'
import type { AdultListed } from './adults.store.ts'

/** Whose permission is kept, school by school: everybody else first, for whom only the office can write something down. */
export function AdultsPage({
  lists,
  added,
}: {
  lists: readonly { school: School; adults: readonly AdultListed[] }[]
  added: boolean
}) {
  const t = useWords()
  return (
    <FormPage title={t('adults.title')} back="/">
      {added && <NotificationBanner type="success" text={t('adults.said-added')} />}
      <p class="govuk-body">{t('adults.body')}</p>
      {lists.map(({ school, adults }) => (
        <section aria-label={school.name}>
          <h2 class="govuk-heading-m">{school.name}</h2>
          <Button
            href={`/adults/new?school=${school.id}`}
            text={t('adults.add-title')}
            classes="govuk-button--secondary"
          />
          <ul class="cw-lines">
            {adults
              .toSorted((a, b) => Number(a.staff) - Number(b.staff))
              .map(({ id, name, what }) => (
                <li class="cw-line">
                  <a class="cw-line__what govuk-link" href={`/adults/${id}?school=${school.id}`}>
                    {name}
                  </a>
                  <span class="cw-line__about">{t(`adults.what-${what}`)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </FormPage>
  )
}

export function AddAdultPage({ school, form, problems }: { school: School; form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  return (
    <FormPage title={t('adults.add-title')} back="/adults" form={form} problems={problems}>
      <p class="govuk-body">{t('adults.add-body', { school: school.name })}</p>
      <PostForm action={`/adults/new?school=${school.id}`} button={t('adults.add-button')} notice="adults">
        <TextField name="name" label={t('adults.name')} />
        <ChoiceField
          name="what"
          label={t('adults.what')}
          choose={t('adults.what-choose')}
          choices={whatAdults.map(what => ({ value: what, text: t(`adults.what-${what}`) }))}
        />
      </PostForm>
    </FormPage>
  )
}
