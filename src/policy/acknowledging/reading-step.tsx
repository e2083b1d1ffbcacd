import type { ComponentChildren } from 'preact'
import { Button, Tag, useWords } from '../../ui/ui.ts'
import type { MyReading } from './read-mine.ts'

/** One thing to open or to press before reading is done, with when that was. */
export function Step({
  reading,
  step,
  what,
  more,
  press,
  opens = false,
  silent = false,
  tried,
}: {
  reading: MyReading
  step: string
  what: string
  more?: ComponentChildren
  press: string
  /** It opens something elsewhere: in a window of its own, so that what is ticked here stays. */
  opens?: boolean
  /** Its address does not answer now. */
  silent?: boolean
  /** When she pressed and it did not answer. */
  tried?: Date | undefined
}) {
  const t = useWords()
  const at = reading.steps.get(step)
  const said = step.startsWith('linked:')
  return (
    <li class="cw-line">
      <span class="cw-line__what">{what}</span>
      {more}
      {at !== undefined && (
        <span class="cw-line__about">
          <Tag text={t(said ? 'acknowledging.step-said' : 'acknowledging.step-done')} classes="govuk-tag--green" />{' '}
          {t(
            said
              ? 'acknowledging.step-said-when'
              : opens
                ? 'acknowledging.step-opened-when'
                : 'acknowledging.step-done-when',
            {
              when: t.nearMoment(at, reading.now),
            },
          )}
        </span>
      )}
      {tried !== undefined && (
        <span class="cw-line__about">
          <Tag text={t('acknowledging.step-unopened')} classes="govuk-tag--yellow" />{' '}
          {t('acknowledging.step-unopened-when', { when: t.nearMoment(tried, reading.now) })}
        </span>
      )}
      {silent && tried === undefined && <span class="cw-line__about">{t('acknowledging.step-silent')}</span>}
      {(at === undefined || opens) && (
        <div class="cw-line__action">
          <Button
            name="step"
            value={step}
            classes="govuk-button--secondary cw-line__button"
            {...(opens ? { attributes: { formtarget: '_blank' } } : {})}
            html={
              <>
                {press}
                <span class="govuk-visually-hidden">: {what}</span>
              </>
            }
          />
        </div>
      )}
    </li>
  )
}
