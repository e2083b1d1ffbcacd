import { ChoiceField, DayField, FormPage, PostForm, type Problem, type School, typedDay } from '../../people/people.ts'
import { type Form, groupField, listField } from '../../platform/platform.ts'
import { Checkboxes, Fieldset, NotificationBanner, Select, useWords, type WordKey, type Words } from '../../ui/ui.ts'
import type { Wording } from '../consent/answers.store.ts'
import { choicesOf, questionText } from '../family/question-text.ts'
import type { Question } from '../family/questions.rule.ts'
import type { Guardian } from '../guardians/guardians.store.ts'
import { wordingChoices } from '../pages/answer.page.tsx'
import type { PupilShown } from '../roll.store.ts'
import type { WrittenSlip } from './slips.store.ts'

type Child = { readonly pupil: PupilShown; readonly signers: readonly Guardian[] }

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

/** A stack of paper forms of one class: a row a child, who signed and what she answered to each question. Nothing is chosen beforehand. */
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
        {seen.children.map(child => (
          <SlipRow child={child} questions={questions} form={form} wrong={wrong} />
        ))}
      </PostForm>
      <WrittenToday seen={seen} problems={problems} />
    </FormPage>
  )
}

type Wrong = (id: string) => { errorMessage?: { text: string } }

function problemsBy(t: Words, problems: readonly Problem[]): Wrong {
  return id => {
    const found = problems.find(one => one.field === id)
    return found === undefined ? {} : { errorMessage: { text: t(found.key, found.values ?? {}) } }
  }
}

/** In columns where there is room, for all children alike; one below the other on a phone. */
function SlipRow({
  child: { pupil, signers },
  questions,
  form,
  wrong,
}: {
  child: Child
  questions: readonly Question[]
  form: Form
  wrong: Wrong
}) {
  const t = useWords()
  const typed = groupField(form, 'answer')
  return (
    <Fieldset legend={{ text: pupil.name, classes: 'govuk-fieldset__legend--s' }}>
      <div class="cw-slip">
        <Select
          name={`who[${pupil.id}]`}
          id={`who-${pupil.id}`}
          label={{ text: t('consent.class-signed') }}
          items={[
            { value: '', text: t('consent.choose') },
            ...signers.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={groupField(form, 'who')[pupil.id]}
          {...wrong(`who-${pupil.id}`)}
        />
        {questions.map((question, at) => {
          const { yes, no } = choicesOf(t, question)
          const what = t(`consent.slip-topic-${question.topic}`)
          const where = t(question.channel === 'online' ? 'consent.slip-online' : `consent.channel-${question.channel}`)
          return (
            <Select
              name={`answer[${pupil.id}_${question.key}]`}
              id={`answer-${pupil.id}-${question.key}`}
              label={{ text: t('consent.slip-question', { number: at + 1, what, where }) }}
              items={[
                { value: '', text: t('consent.nothing-said') },
                { value: 'yes', text: yes },
                { value: 'no', text: no },
              ]}
              value={typed[`${pupil.id}_${question.key}`]}
              {...wrong(`answer-${pupil.id}-${question.key}`)}
            />
          )
        })}
      </div>
    </Fieldset>
  )
}

/** What was written down for the wrong child is taken back here, by whoever wrote it, until the day is over. */
function WrittenToday({ seen, problems }: { seen: ClassSeen; problems: readonly Problem[] }) {
  const t = useWords()
  if (seen.written.length === 0) return null
  const of = { school: seen.school.id, className: seen.className }
  return (
    <>
      <h2 class="govuk-heading-m">{t('consent.slips-written-title')}</h2>
      <p class="govuk-body">{t('consent.slips-written-body')}</p>
      <form method="post" action={slipsPath(of, '/pupils/class/back')} novalidate>
        <Checkboxes
          name="slips[]"
          idPrefix="slips"
          values={[]}
          fieldset={{ legend: { text: t('consent.slips-which') } }}
          items={seen.written.map(one => ({
            value: slipMark(one),
            text: t('consent.slip-written', {
              name: one.child,
              who: one.signed,
              count: one.answers,
              when: t.moment(one.recorded, seen.now),
            }),
          }))}
          {...problemsBy(t, problems)('slips')}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {t('consent.slips-back-button')}
        </button>
      </form>
    </>
  )
}
