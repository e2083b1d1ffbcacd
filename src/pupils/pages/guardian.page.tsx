import { ChoiceField, FormPage, PostForm, type Problem, TextField } from '../../people/people.ts'
import { field, type Form, listField } from '../../platform/platform.ts'
import { Button, Checkboxes, familyLanguageFor, familyLanguages, SummaryList, useWords } from '../../ui/ui.ts'
import type { GuardianSaid } from '../guardians/keep-guardians.ts'
import type { Guardian, GuardianSeen } from '../guardians/guardians.store.ts'
import type { MayBeOne } from '../guardians/may-be-one-person.store.ts'
import type { PupilEver } from '../roll.store.ts'

/** One guardian on the child's page, for the office. */
export function GuardianShown({
  pupil,
  guardian,
  mayBe,
}: {
  pupil: string
  guardian: GuardianSeen
  mayBe: readonly MayBeOne[]
}) {
  const t = useWords()
  const marks = [
    guardian.responsible ? t('consent.guardian-responsible') : t('consent.guardian-not-responsible'),
    ...(guardian.courtOrder ? [t('consent.guardian-court-order')] : []),
    ...(guardian.noContact ? [t('consent.guardian-no-contact')] : []),
  ]
  const ways = [guardian.email, guardian.telephone].filter(one => one !== null).join(', ')
  const reached = guardian.withheld ? t('consent.guardian-withheld') : ways || t('consent.guardian-no-address')
  return (
    <SummaryList
      card={{
        title: { text: guardian.name },
        actions: {
          items: [
            {
              href: `/pupils/${pupil}/guardians/${guardian.id}`,
              text: t('consent.guardian-change'),
              visuallyHiddenText: guardian.name,
            },
          ],
        },
      }}
      rows={[
        { key: { text: t('consent.guardian-relationship') }, value: { text: guardian.relationship } },
        { key: { text: t('consent.guardian-standing') }, value: { text: marks.join('. ') } },
        { key: { text: t('consent.guardian-reached') }, value: { text: reached } },
        ...mayBe.map(({ other, child }) => ({
          key: { text: t('consent.guardian-may-be') },
          value: { text: t('consent.guardian-may-be-body', { other, child }) },
        })),
        ...(guardian.language === null
          ? []
          : [
              {
                key: { text: t('consent.guardian-language') },
                value: { text: familyLanguageFor(guardian.language).name },
              },
            ]),
        { key: { text: t('consent.guardian-asked') }, value: { text: t('consent.times', { count: guardian.asked }) } },
      ]}
    />
  )
}

export function readGuardian(form: Form): GuardianSaid {
  const marks = listField(form, 'marks')
  return {
    name: field(form, 'name'),
    email: field(form, 'email'),
    telephone: field(form, 'telephone'),
    language: field(form, 'language'),
    relationship: field(form, 'relationship'),
    responsible: field(form, 'responsible') === 'yes',
    priority: Number(field(form, 'priority')),
    courtOrder: marks.includes('court-order'),
    noContact: marks.includes('no-contact'),
  }
}

export function shownGuardian(guardian: Guardian): Form {
  return {
    name: guardian.name,
    email: guardian.email ?? '',
    telephone: guardian.telephone ?? '',
    language: guardian.language ?? '',
    relationship: guardian.relationship,
    responsible: guardian.responsible ? 'yes' : 'no',
    priority: String(guardian.priority),
    marks: [...(guardian.courtOrder ? ['court-order'] : []), ...(guardian.noContact ? ['no-contact'] : [])],
  }
}

/** `shared`: she answers for a child at another school of the trust too, which is told what is changed or has a way of its own to reach her. Whose and where is not said. */
type Facts = {
  pupil: PupilEver
  guardian: string | null
  shared: 'no' | 'told' | 'apart'
  form: Form
  problems: readonly Problem[]
}

export function GuardianPage({ pupil, guardian, shared, form, problems }: Facts) {
  const t = useWords()
  const path = `/pupils/${pupil.id}/guardians/${guardian ?? 'add'}`
  const title = t(guardian === null ? 'consent.guardian-add-title' : 'consent.guardian-change-title', {
    name: pupil.name,
  })
  return (
    <FormPage title={title} back={`/pupils/${pupil.id}`} form={form} problems={problems}>
      {shared !== 'no' && (
        <p class="govuk-inset-text">
          {t(shared === 'told' ? 'consent.guardian-shared' : 'consent.guardian-reached-apart')}
        </p>
      )}
      <PostForm action={path} button={t('consent.guardian-button')} notice="families">
        <TextField name="name" label={t('consent.guardian-name')} />
        <TextField
          name="relationship"
          label={t('consent.guardian-relationship')}
          hint={t('consent.guardian-relationship-hint')}
        />
        <ChoiceField
          name="responsible"
          label={t('consent.guardian-responsible-label')}
          choose={t('consent.choose')}
          choices={[
            { value: 'yes', text: t('consent.yes') },
            { value: 'no', text: t('consent.no') },
          ]}
        />
        <TextField
          name="priority"
          label={t('consent.guardian-priority')}
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <TextField name="email" type="email" label={t('consent.guardian-email')} />
        <TextField name="telephone" type="tel" label={t('consent.guardian-telephone')} />
        <ChoiceField
          name="language"
          label={t('consent.guardian-language')}
          hint={t('consent.guardian-language-hint')}
          choose={t('consent.guardian-language-unknown')}
          choices={familyLanguages.map(({ tag, name }) => ({ value: tag, text: name }))}
        />
        <Marks form={form} />
      </PostForm>
      {guardian !== null && <AskedAndEnd path={path} left={pupil.left !== null} />}
    </FormPage>
  )
}

function Marks({ form }: { form: Form }) {
  const t = useWords()
  return (
    <Checkboxes
      name="marks[]"
      idPrefix="marks"
      values={listField(form, 'marks')}
      fieldset={{ legend: { text: t('consent.guardian-marks') } }}
      items={[
        { value: 'court-order', text: t('consent.guardian-court-order') },
        {
          value: 'no-contact',
          text: t('consent.guardian-no-contact'),
          hint: { text: t('consent.guardian-no-contact-hint') },
        },
      ]}
    />
  )
}

/** Of a guardian whom another school knows now: what a court said can be written down, so that she is not told what she may not know. */
export function WithheldGuardianPage({ pupil, guardian, form, problems }: Omit<Facts, 'shared'>) {
  const t = useWords()
  return (
    <FormPage
      title={t('consent.guardian-change-title', { name: pupil.name })}
      back={`/pupils/${pupil.id}`}
      form={form}
      problems={problems}
    >
      <p class="govuk-inset-text">{t('consent.guardian-withheld-body', { name: field(form, 'name') })}</p>
      <PostForm
        action={`/pupils/${pupil.id}/guardians/${guardian}`}
        button={t('consent.guardian-button')}
        notice="families"
      >
        <Marks form={form} />
      </PostForm>
    </FormPage>
  )
}

/** That she was asked by other ways, and that she answers for this child no more. Of who has left nobody is asked. */
function AskedAndEnd({ path, left }: { path: string; left: boolean }) {
  const t = useWords()
  return (
    <>
      {!left && (
        <>
          <h2 class="govuk-heading-m">{t('consent.guardian-asked-title')}</h2>
          <p class="govuk-body">{t('consent.guardian-asked-body')}</p>
          <form method="post" action={`${path}/asked`}>
            <Button text={t('consent.guardian-asked-button')} classes="govuk-button--secondary" preventDoubleClick />
          </form>
        </>
      )}
      <h2 class="govuk-heading-m">{t('consent.guardian-end-title')}</h2>
      <p class="govuk-body">{t('consent.guardian-end-body')}</p>
      <form method="post" action={`${path}/end`}>
        <Button text={t('consent.guardian-end-button')} classes="govuk-button--warning" preventDoubleClick />
      </form>
    </>
  )
}
