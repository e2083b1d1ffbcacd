import type { ComponentChildren } from 'preact'
import type { School } from '../../people/people.ts'
import { BackLink, Button, ErrorSummary, InsetText, Radios, TaskList, useWords, type Words } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { answersOf, answerTo, startOf, type Wish, wishFields, wishPath } from './adopt.form.ts'
import { answerInWords } from './answer-in-words.ts'

/** One step of adopting: a way back, the school, what is wrong, the heading, the rest. */
export function Step(props: {
  school: School
  back: string
  title?: string
  wrong?: { text: string; field: string } | null
  children: ComponentChildren
}) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={props.back} />
        {props.wrong && <ErrorSummary errorList={[{ text: props.wrong.text, href: `#${props.wrong.field}` }]} />}
        <span class="govuk-caption-l">{props.school.name}</span>
        {props.title !== undefined && <h1 class="govuk-heading-l">{props.title}</h1>}
        {props.children}
      </div>
    </div>
  )
}

/** What was said so far, so that the next page knows it. */
export function Kept({ wish, without }: { wish: Wish; without?: readonly string[] }) {
  return (
    <>
      {wishFields(wish, without).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

export function ChoosePack({ school, packs, wrong }: { school: School; packs: readonly Pack[]; wrong: boolean }) {
  const t = useWords()
  const error = wrong ? t('policy.adopt-choose-pack') : null
  return (
    <Step
      school={school}
      back={`/policy?school=${school.id}`}
      wrong={error === null ? null : { text: error, field: 'pack' }}
    >
      <form method="get" action="/policy/adopt">
        <input type="hidden" name="school" value={school.id} />
        <input type="hidden" name="answered" value="pack" />
        <Radios
          name="pack"
          idPrefix="pack"
          fieldset={{
            legend: { text: t('policy.adopt-which'), isPageHeading: true, classes: 'govuk-fieldset__legend--l' },
          }}
          hint={{ text: t('policy.adopt-which-hint') }}
          {...(error === null ? {} : { errorMessage: { text: error } })}
          items={packs.map(pack => ({
            value: pack.name,
            text: pack.title,
            hint: {
              text: t('policy.adopt-pack-hint', {
                for: pack.written_for,
                clauses: pack.clauses.length,
                questions: pack.openQuestions.length,
              }),
            },
          }))}
        />
        <Button text={t('policy.continue')} />
      </form>
      <InsetText
        html={
          <>
            {t('importing.from-adopt')}{' '}
            <a class="govuk-link" href={`/policy/import?school=${school.id}`}>
              {t('importing.link-from-adopt')}
            </a>
          </>
        }
      />
    </Step>
  )
}

/** The tasks of an adoption with how far each is. */
export function AdoptTasks({ wish, now }: { wish: Wish; now: Date }) {
  const t = useWords()
  const { missing } = answersOf(wish)
  const start = startOf(wish, now)
  const ready = missing.length === 0 && !('wrong' in start)
  const open = { tag: { text: t('policy.task-open'), classes: 'govuk-tag--blue' } }
  return (
    <Step
      school={wish.school}
      back={`/policy/adopt?school=${wish.school.id}`}
      title={t('policy.adopt-tasks', { title: wish.pack.title })}
    >
      <p class="govuk-body">{t('policy.adopt-kept')}</p>
      <h2 class="govuk-heading-m">{t('policy.adopt-questions', { count: wish.pack.openQuestions.length })}</h2>
      <p class="govuk-body">{t('policy.adopt-questions-why')}</p>
      <TaskList
        idPrefix="question"
        items={wish.pack.openQuestions.map(question => {
          const answer = answerTo(question, wish.open[question.id])
          return {
            title: { text: question.asks },
            href: wishPath(wish, { ask: question.id }),
            status: answer === null ? open : { text: answerInWords(t, question, answer) },
          }
        })}
      />
      <h2 class="govuk-heading-m">{t('policy.adopt-rest')}</h2>
      <TaskList
        idPrefix="rest"
        items={[
          {
            title: { text: t('policy.rules-title') },
            href: wishPath(wish, { ask: 'rules' }),
            status: { text: t('policy.task-read') },
          },
          {
            title: { text: t('policy.start-title') },
            href: wishPath(wish, { ask: 'start' }),
            status: 'wrong' in start ? open : { text: startInWords(t, start.from, now) },
          },
          {
            title: { text: t('policy.check-title') },
            ...(ready ? { href: wishPath(wish, {}, '/policy/adopt/check') } : {}),
            status: { text: t(ready ? 'policy.task-ready' : 'policy.task-cannot-yet') },
          },
        ]}
      />
    </Step>
  )
}

/** When it starts, as a sentence. */
export function startInWords(t: Words, from: Date | null, now: Date): string {
  return from === null ? t('policy.start-now') : t('policy.start-on', { day: t.day(from, now) })
}
