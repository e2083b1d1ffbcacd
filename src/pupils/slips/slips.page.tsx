import { ChoiceField, DayField, FormPage, PostForm, type Problem, type School, typedDay } from '../../people/people.ts'
import { type Form, listField } from '../../platform/platform.ts'
import { Checkboxes, NotificationBanner, useWords, type WordKey } from '../../ui/ui.ts'
import type { Wording } from '../consent/answers.store.ts'
import { questionText } from '../family/question-text.ts'
import type { Question } from '../family/questions.rule.ts'
import type { Guardian } from '../guardians/guardians.store.ts'
import { wordingChoices } from '../pages/answer.page.tsx'
import type { PupilShown } from '../roll.store.ts'
import { problemsBy } from './problems-by.ts'
import { SlipFolds } from './slip-folds.tsx'
import type { WrittenSlip } from './slips.store.ts'
import { WrittenToday } from './written-today.tsx'

export type Child = { readonly pupil: PupilShown; readonly signers: readonly Guardian[] }

export type ClassSeen = {
  readonly school: School
  readonly className: string
  readonly children: readonly Child[]
  readonly wordings: readonly Wording[]
  /** What the policy in force lets the school ask. */
  readonly questions: readonly Question[]
  /** What the visitor wrote down today, and may take back. */
  readonly written: readonly WrittenSlip[]
  readonly now: Date
}

export type SlipsSaying = { readonly key: WordKey; readonly count: number } | null

export const slipMark = ({ pupil, recorded }: WrittenSlip) => `${pupil}_${recorded.getTime()}`

export const slipsPath = (of: { school: string; className: string }, path = '/pupils/class') =>
  `${path}?${new URLSearchParams({ school: of.school, class: of.className }).toString()}`

type Facts = { seen: ClassSeen; form: Form; problems: readonly Problem[]; saying: SlipsSaying }

/** A stack of paper forms of one class: a fold a child, with who signed and what she answered to each question. Nothing is chosen beforehand. */
export function SlipsPage({ seen, form, problems, saying }: Facts) {
  const t = useWords()
  const { questions } = seen
  const of = { school: seen.school.id, className: seen.className }
  const wrong = problemsBy(t, problems)
  return (
    <FormPage
      title={t('consent.class-title', { name: seen.className })}
      back={slipsPath(of, '/pupils')}
      form={form}
      problems={problems}
    >
      {saying !== null && <NotificationBanner type="success" text={t(saying.key, { count: saying.count })} />}
      <p class="govuk-body">{t('consent.class-body')}</p>
      <PostForm action={slipsPath(of)} button={t('consent.class-button')} notice="families">
        <ChoiceField
          name="wording"
          label={t('consent.answer-wording')}
          choose={t('consent.choose')}
          choices={wordingChoices(t, seen.wordings)}
        />
        <DayField id="on" label={t('consent.class-on')} values={typedDay(form, 'on')} />
        <DayField
          id="until"
          label={t('consent.answer-until')}
          hint={t('consent.answer-until-hint')}
          values={typedDay(form, 'until')}
        />
        <Checkboxes
          name="seen[]"
          idPrefix="seen"
          values={listField(form, 'seen')}
          items={[{ value: 'seen', text: t('consent.class-seen') }]}
          {...wrong('seen')}
        />
        <h2 class="govuk-heading-m">{t('consent.class-questions')}</h2>
        <ol class="govuk-list govuk-list--number">
          {questions.map(question => (
            <li>{questionText(t, question)}</li>
          ))}
        </ol>
        <p class="govuk-body">{t('consent.class-otherwise')}</p>
        <SlipFolds seen={seen} form={form} problems={problems} />
      </PostForm>
      <WrittenToday seen={seen} problems={problems} />
    </FormPage>
  )
}
