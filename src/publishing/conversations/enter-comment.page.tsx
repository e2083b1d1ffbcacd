import {
  ChoiceField,
  DayField,
  FormPage,
  PostForm,
  type Problem,
  type School,
  TextField,
  typedDay,
} from '../../people/people.ts'
import { field, type Form } from '../../platform/platform.ts'
import { stopLine } from '../../policy/policy.ts'
import { Button, Radios, Textarea, useWords, WarningText } from '../../ui/ui.ts'
import type { Account } from '../accounts/accounts.store.ts'

export const saidAs = ['comment', 'mention', 'message', 'review'] as const

/** One form: the words, where, when and by whom. Words only. */
export function EnterCommentPage({
  school,
  accounts,
  form,
  problems,
}: {
  school: School
  accounts: readonly Account[]
  form: Form
  problems: readonly Problem[]
}) {
  const t = useWords()
  const wrong = (name: string) => {
    const found = problems.find(problem => problem.field === name)
    return found === undefined ? {} : { errorMessage: { text: t(found.key) } }
  }
  return (
    <FormPage title={t('comments.enter-title')} back={`/comments?school=${school.id}`} form={form} problems={problems}>
      <p class="govuk-body">{t('comments.enter-body')}</p>
      <WarningText text={stopLine} />
      {accounts.length === 0 ? (
        <>
          <p class="govuk-body">{t('comments.enter-none')}</p>
          <Button href={`/accounts/add?school=${school.id}`} text={t('comments.enter-none-link')} />
        </>
      ) : (
        <PostForm action={`/comments/new?school=${school.id}`} button={t('comments.enter-save')} notice="comments">
          <ChoiceField
            name="account"
            label={t('comments.account')}
            choose={t('comments.account-choose')}
            choices={accounts.map(({ id, name }) => ({ value: id, text: name }))}
            only={accounts.length === 1 ? accounts[0]?.id : undefined}
          />
          <Radios
            name="said-as"
            idPrefix="said-as"
            fieldset={{ legend: { text: t('comments.said-as') } }}
            value={field(form, 'said-as') || 'comment'}
            items={saidAs.map(one => ({ value: one, text: t(`comments.said-as-${one}`) }))}
            {...wrong('said-as')}
          />
          <Textarea
            name="text"
            rows={5}
            label={{ text: t('comments.text') }}
            value={field(form, 'text')}
            attributes={{ dir: 'auto' }}
            {...wrong('text')}
          />
          <TextField name="writer" label={t('comments.writer')} hint={t('comments.writer-hint')} />
          <TextField name="link" label={t('comments.link')} hint={t('comments.link-hint')} />
          <DayField id="day" label={t('comments.day')} hint={t('comments.day-hint')} values={typedDay(form, 'day')} />
        </PostForm>
      )}
    </FormPage>
  )
}
