import type { ComponentChildren } from 'preact'
import { Button } from '../components/button.tsx'
import { Heading, type Level } from '../components/heading.tsx'
import { useWords } from '../words/words.tsx'
import { ClauseChip, type ClauseShown } from './clause-chip.tsx'

/** What a finding does under the policy in force: stops the post, needs somebody's yes, or is advice; or somebody cleared it, the author's answer settled it, or it holds the post until somebody has. */
export type Weight = 'block' | 'approve' | 'advise' | 'cleared' | 'settled' | 'held'

/** What is held looks like what stops; what is settled like what was cleared. */
const looks: Partial<Record<Weight, Weight>> = { held: 'block', settled: 'cleared' }

export type FindingCardOptions = {
  /** Matches the number beside the underlined words in the text. */
  number: number
  weight: Weight
  /** What was found: "This names a pupil". */
  what: string
  /** The words themselves, as they stand in the text. */
  span?: string | undefined
  clauses: readonly ClauseShown[]
  /** One sentence why. */
  because: string
  /** What would be allowed. With `name` and `value` it has a button that sends them with the form around the card. */
  instead?: { words: string; name?: string | undefined; value?: string | undefined } | undefined
  headingLevel?: Level | undefined
  /** More ways on, such as clearing the finding. */
  children?: ComponentChildren
}

function Instead({ instead }: { instead: NonNullable<FindingCardOptions['instead']> }) {
  const t = useWords()
  return (
    <div class="cw-finding__instead">
      <p class="cw-finding__line">{t('house.finding-instead', { words: instead.words })}</p>
      {instead.name && (
        <Button
          text={t('house.finding-use-instead')}
          name={instead.name}
          value={instead.value}
          classes="govuk-button--secondary cw-finding__button"
        />
      )}
    </div>
  )
}

export function FindingCard(options: FindingCardOptions) {
  const t = useWords()
  const mark = (inside: ComponentChildren) => <mark class="cw-mark">{inside}</mark>
  return (
    <section
      class={`cw-finding cw-finding--${looks[options.weight] ?? options.weight}`}
      id={`finding-${options.number}`}
    >
      <p class="cw-finding__weight">
        <span class="cw-finding__number">
          <span class="govuk-visually-hidden">{t('house.finding-number', { number: options.number })}</span>
          <span aria-hidden="true">{options.number}</span>
        </span>{' '}
        {t('house.finding-outcome', { outcome: options.weight })}
      </p>
      <Heading level={options.headingLevel ?? 2} class="cw-finding__what">
        {options.what}
      </Heading>
      {options.span && <p class="cw-finding__line">{t.rich('house.finding-words', { words: options.span, mark })}</p>}
      <p class="cw-finding__clauses">
        {options.clauses.map(clause => (
          <ClauseChip clause={clause} />
        ))}
      </p>
      <p class="cw-finding__line">{options.because}</p>
      {options.instead && <Instead instead={options.instead} />}
      {options.children}
    </section>
  )
}
