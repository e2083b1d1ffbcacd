import type { Problem } from '../../people/people.ts'
import { type Form, groupField } from '../../platform/platform.ts'
import { FormFold, FormFolds, Select, useWords } from '../../ui/ui.ts'
import { choicesOf } from '../family/question-text.ts'
import { problemsBy } from './problems-by.ts'
import type { Child, ClassSeen } from './slips.page.tsx'

type Facts = { readonly seen: ClassSeen; readonly form: Form; readonly problems: readonly Problem[] }

/** A fold a child: thirty forms one below the other were 22,000 pixels of a telephone. Those with something wrong are open. */
export function SlipFolds({ seen, form, problems }: Facts) {
  return (
    <FormFolds>
      {seen.children.map((child, at) => (
        <SlipFold child={child} next={seen.children[at + 1]?.pupil ?? null} {...{ seen, form, problems }} />
      ))}
    </FormFolds>
  )
}

const summaryOf = ({ id, name }: Child['pupil']) => ({ id: `child-${id}`, title: name })

function SlipFold({
  child: { pupil, signers },
  next,
  seen: { questions, written },
  form,
  problems,
}: Facts & { child: Child; next: Child['pupil'] | null }) {
  const t = useWords()
  const wrong = problemsBy(t, problems)
  const typed = groupField(form, 'answer')
  const signed = groupField(form, 'who')[pupil.id] ?? ''
  const answers = questions.map(({ key }) => typed[`${pupil.id}_${key}`] ?? '')
  return (
    <FormFold
      {...summaryOf(pupil)}
      note={written.some(one => one.pupil === pupil.id) ? t('consent.slip-written-today') : undefined}
      filled={[signed, ...answers].filter(one => one !== '').length}
      of={1 + questions.length}
      open={problems.some(({ field }) => field?.endsWith(`-${pupil.id}`) || field?.includes(`-${pupil.id}-`))}
      next={next === null ? null : summaryOf(next)}
    >
      <div class="cw-slip">
        <Select
          name={`who[${pupil.id}]`}
          id={`who-${pupil.id}`}
          label={{ text: t('consent.class-signed') }}
          items={[
            { value: '', text: t('consent.choose') },
            ...signers.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={signed}
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
              value={answers[at]}
              {...wrong(`answer-${pupil.id}-${question.key}`)}
            />
          )
        })}
      </div>
    </FormFold>
  )
}
