import { PostForm, type Problem } from '../../people/people.ts'
import { type Form, listField } from '../../platform/platform.ts'
import { Checkboxes, useWords } from '../../ui/ui.ts'
import type { AgainChoice, Ticked } from './letters-of-today.ts'

/** What was ticked on the form of {@link PrintAgain}; null: it is not that form, but a first printing. */
export function readTicked(form: Form): Ticked | null {
  if (!('again' in form)) return null
  return { letters: listField(form, 'letters'), runs: listField(form, 'runs').map(Number) }
}

type Facts = {
  readonly action: string
  readonly choices: readonly AgainChoice[]
  readonly problems: readonly Problem[]
  readonly now: Date
}

/**
 * The letters of since yesterday, by the press that made them: which of them did not come out. Whoever's box is ticked is whose earlier letter stops
 * working, and nobody else's; so nothing is ticked beforehand.
 */
export function PrintAgain({ action, choices, problems, now }: Facts) {
  const t = useWords()
  if (choices.length === 0) return null
  const wrong = problems.find(({ field }) => field === 'letters')
  const runs = [...Map.groupBy(choices, ({ made }) => made.getTime())]
  return (
    <>
      <h2 class="govuk-heading-m">{t('family.print-again-title')}</h2>
      <p class="govuk-body">{t('family.print-again-body')}</p>
      <PostForm action={action} button={t('family.print-again-button')} look="secondary">
        <input type="hidden" name="again" value="yes" />
        {runs.map(([run, letters], at) => (
          <>
            {letters.length > 1 && (
              <Checkboxes
                name="runs[]"
                idPrefix={`run-${run}`}
                values={[]}
                items={[
                  {
                    value: String(run),
                    text: t('family.print-again-run', { count: letters.length, when: t.moment(new Date(run), now) }),
                  },
                ]}
              />
            )}
            <Checkboxes
              name="letters[]"
              idPrefix={at === 0 ? 'letters' : `letters-${run}`}
              values={[]}
              fieldset={{
                legend: { text: t('family.print-again-which', { when: t.moment(new Date(run), now) }) },
              }}
              items={letters.map(({ letter, child, name }) => ({
                value: letter,
                text: t('family.print-again-one', { child, name }),
              }))}
              {...(wrong === undefined || at > 0 ? {} : { errorMessage: { text: t(wrong.key) } })}
            />
          </>
        ))}
      </PostForm>
    </>
  )
}
