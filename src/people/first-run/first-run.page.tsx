import type { Form } from '../../platform/platform.ts'
import { field } from '../../platform/platform.ts'
import { Button, Input, PrivacyNotice, useWords } from '../../ui/ui.ts'
import { FormPage, type Problem, useProblems } from '../form-page.tsx'
import { noticeShown } from '../privacy/notices.ts'
import { NewPasswordFields } from '../sign-in/sign-in.page.tsx'
import { NameAndEmailFields, NationField, SchoolFields } from '../staff/role-fields.tsx'

export function FirstRunPage({ form, problems }: { form: Form; problems: readonly Problem[] }) {
  const t = useWords()
  const wrong = useProblems(problems)
  return (
    <FormPage title={t('people.first-run-title')} problems={problems}>
      <p class="govuk-body">{t('people.first-run-body')}</p>
      <form method="post" action="/first-run" novalidate>
        <Input
          label={{ text: t('people.first-run-code') }}
          hint={{ text: t('people.first-run-code-hint') }}
          id="code"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={field(form, 'code')}
          errorMessage={wrong('code')}
        />
        <Input
          label={{ text: t('people.first-run-trust') }}
          hint={{ text: t('people.first-run-trust-hint') }}
          id="trust"
          name="trust"
          autocomplete="off"
          value={field(form, 'trust')}
          errorMessage={wrong('trust')}
        />
        <NationField form={form} problems={problems} />
        <h2 class="govuk-heading-m">{t('people.first-run-school')}</h2>
        <SchoolFields form={form} problems={problems} />
        <h2 class="govuk-heading-m">{t('people.first-run-you')}</h2>
        <NameAndEmailFields form={form} problems={problems} />
        <NewPasswordFields problems={problems} />
        <PrivacyNotice notice={noticeShown(t, 'first-run')} />
        <Button text={t('people.first-run-button')} preventDoubleClick />
      </form>
    </FormPage>
  )
}
