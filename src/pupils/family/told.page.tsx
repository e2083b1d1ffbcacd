import { Button, ShownDrawings, useWords } from '../../ui/ui.ts'
import { drawingsOf } from './drawings-of.rule.ts'
import type { AskedOf } from './see-family.ts'

/** Whether there is anything to choose and to save, or nothing but presses. Where nothing is asked, the page is told, not asked. */
export const asksAnything = (asked: readonly AskedOf[]): boolean => asked.some(({ question }) => !question.informs)

/**
 * What the school shows as a public task: a statement and one press that stops it. Silence is no answer, so nothing is asked and there is no
 * "that is fine" to choose. Whoever objected takes it back by one press too: it gives no yes, so nothing is asked of who may.
 *
 * @param hint what she has said so far
 */
export function Told({
  asked: { question, now },
  about,
  hint,
  value,
  mayObject = true,
}: {
  asked: AskedOf
  about: string
  hint: string
  value: string
  mayObject?: boolean
}) {
  const t = useWords()
  const hidden = <span class="govuk-visually-hidden">: {about}</span>
  return (
    <div class="govuk-form-group">
      <ShownDrawings of={drawingsOf(question)} />
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{about}</p>
      <p class="govuk-hint">{hint}</p>
      <div class="govuk-button-group">
        {now.is !== 'no' && mayObject && (
          <Button
            name="object"
            value={value}
            html={
              <>
                {t('family.object')}
                {hidden}
              </>
            }
            classes="govuk-button--secondary"
          />
        )}
        {(now.is === 'no' || now.is === 'mixed') && (
          <Button
            name="object-back"
            value={value}
            html={
              <>
                {t('family.object-back')}
                {hidden}
              </>
            }
            classes="govuk-button--secondary"
          />
        )}
      </div>
    </div>
  )
}
