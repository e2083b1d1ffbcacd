import { Checkboxes, ClauseChip, Details, useWords } from '../../ui/ui.ts'
import { clauseShown } from '../pages/clause-links.ts'
import type { Missing } from './acknowledge.rule.ts'
import { couldNotOpen, type LinkedToOpen, stepOf, unopenedStep } from './linked-to-open.rule.ts'
import type { ReadForm } from './read.form.ts'
import type { MyReading } from './read-mine.ts'
import { Step } from './reading-step.tsx'
import { RiskQuestions } from './risk-questions.tsx'

type Props = { reading: MyReading; form: ReadForm; missing: readonly Missing[] }

/** What the policy asks for beside the press, if anything. */
export function ReadingForm(props: Props) {
  return (
    <>
      <Linked {...props} />
      <Sections {...props} />
      <Prohibitions {...props} />
      <RiskQuestions {...props} />
    </>
  )
}

/** Each linked policy is opened from here, and that is recorded; where the library knows no address, what she says is. */
function Linked({ reading }: Props) {
  const t = useWords()
  if (reading.form.linked.length === 0) return null
  return (
    <section aria-labelledby="linked">
      <h3 class="govuk-heading-s" id="linked" tabIndex={-1}>
        {t('acknowledging.linked-title')}
      </h3>
      <p class="govuk-body">{t('acknowledging.linked-body')}</p>
      <ul class="cw-lines">
        {reading.form.linked.map(linked => {
          const there = linked.document?.address != null
          return (
            <Step
              reading={reading}
              step={stepOf(linked)}
              what={linked.title}
              more={<WhereItIs document={linked.document} />}
              press={t(there ? 'acknowledging.linked-open' : 'acknowledging.linked-press')}
              opens={there}
              silent={linked.document?.silentSince != null}
              tried={couldNotOpen(linked, reading.steps) ? reading.steps.get(unopenedStep(linked)) : undefined}
            />
          )
        })}
      </ul>
    </section>
  )
}

/** The very edition that the school adopted with, where its library says where it lies. */
function WhereItIs({ document }: { document: LinkedToOpen['document'] }) {
  const t = useWords()
  if (document === null) return <span class="govuk-hint">{t('acknowledging.linked-none')}</span>
  const edition = t('acknowledging.linked-edition', { title: document.title, version: document.version })
  return <span class="govuk-hint">{edition}</span>
}

/** Each section is put on the screen by a press; the one pressed last stands open. */
function Sections({ reading, form }: Props) {
  const t = useWords()
  if (reading.form.sections.length === 0) return null
  const pressed = form.pressed !== null && typeof form.pressed === 'object' ? form.pressed.step : null
  return (
    <section aria-labelledby="sections">
      <h3 class="govuk-heading-s" id="sections" tabIndex={-1}>
        {t('acknowledging.sections-title')}
      </h3>
      <p class="govuk-body">{t('acknowledging.sections-body')}</p>
      <ul class="cw-lines">
        {reading.form.sections.map(({ id, name, continued, clauses }) => {
          const step = `section:${id}`
          const what = continued ? t('policy.part-continued', { name }) : name
          return (
            <>
              <Step reading={reading} step={step} what={what} press={t('acknowledging.sections-press')} />
              {reading.steps.has(step) && (
                <li>
                  <Details
                    summaryText={t('acknowledging.sections-words', { name: what })}
                    open={pressed === step}
                    html={
                      <ul class="govuk-list govuk-list--spaced">
                        {clauses.map(clause => (
                          <li>
                            {clause.says} <ClauseChip clause={clauseShown(reading.policy, clause)} />
                          </li>
                        ))}
                      </ul>
                    }
                  />
                </li>
              )}
            </>
          )
        })}
      </ul>
    </section>
  )
}

function Prohibitions({ reading, form, missing }: Props) {
  const t = useWords()
  const { prohibitions } = reading.form
  if (prohibitions.length === 0) return null
  const open = missing.some(one => one.missing === 'prohibition')
  return (
    <Checkboxes
      name="confirmed[]"
      idPrefix="confirmed"
      fieldset={{ legend: { text: t('acknowledging.prohibitions-title'), classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: t('acknowledging.prohibitions-hint') }}
      {...(open ? { errorMessage: { text: t('acknowledging.missing-prohibition') } } : {})}
      items={prohibitions.map(clause => ({
        value: clause.id,
        checked: form.confirmed.includes(clause.id),
        html: clause.says,
        hint: { html: <ClauseChip clause={clauseShown(reading.policy, clause)} /> },
      }))}
    />
  )
}
