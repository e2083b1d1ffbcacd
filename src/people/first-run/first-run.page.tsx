import { useWords } from '../../ui/ui.ts'
import { NewPasswordFields, TextField } from '../fields.tsx'
import { type Filled, FormPage, PostForm } from '../form-page.tsx'
import { NameAndEmailFields, NationField, SchoolFields } from '../staff/staff-fields.tsx'

export function FirstRunPage(filled: Filled) {
  const t = useWords()
  return (
    <FormPage title={t('people.first-run-title')} {...filled}>
      <p class="govuk-body">{t('people.first-run-body')}</p>
      <PostForm action="/first-run" button={t('people.first-run-button')} notice="first-run">
        <TextField
          name="code"
          label={t('people.first-run-code')}
          hint={t('people.first-run-code-hint')}
          autocapitalize="characters"
          spellcheck={false}
        />
        <TextField name="trust" label={t('people.first-run-trust')} hint={t('people.first-run-trust-hint')} />
        <NationField />
        <h2 class="govuk-heading-m">{t('people.first-run-school')}</h2>
        <SchoolFields />
        <h2 class="govuk-heading-m">{t('people.first-run-you')}</h2>
        <NameAndEmailFields />
        <NewPasswordFields />
      </PostForm>
    </FormPage>
  )
}
