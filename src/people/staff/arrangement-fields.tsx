import { field, type Form } from '../../platform/platform.ts'
import { Input, Select, useWords } from '../../ui/ui.ts'
import { type Problem, useProblems } from '../form-page.tsx'

/** Who can be chosen as line manager or sponsor: everybody who works here today. */
export type Colleague = { readonly id: string; readonly name: string }

export function ArrangementFields({
  colleagues,
  form,
  problems,
}: {
  colleagues: readonly Colleague[]
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  const wrong = useProblems(problems)
  const people = (none: string) => [
    { value: '', text: none },
    ...colleagues.map(({ id, name }) => ({ value: id, text: name })),
  ]
  return (
    <>
      <Select
        label={{ text: t('staff.line-manager') }}
        hint={{ text: t('staff.line-manager-hint') }}
        id="manager"
        name="manager"
        items={people(t('staff.none-listed'))}
        value={field(form, 'manager')}
        errorMessage={wrong('manager')}
      />
      <Select
        label={{ text: t('staff.sponsor') }}
        hint={{ text: t('staff.sponsor-hint') }}
        id="sponsor"
        name="sponsor"
        items={people(t('staff.none-listed'))}
        value={field(form, 'sponsor')}
        errorMessage={wrong('sponsor')}
      />
      <Input
        label={{ text: t('staff.body') }}
        hint={{ text: t('staff.body-hint') }}
        id="body"
        name="body"
        value={field(form, 'body')}
        errorMessage={wrong('body')}
      />
    </>
  )
}
