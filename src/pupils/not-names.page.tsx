import type { School } from '../people/people.ts'
import { Button, ErrorSummary, InsetText, Input, NotificationBanner, useWords } from '../ui/ui.ts'
import type { NotNameRefusal } from './keep-not-names.rule.ts'
import type { NotName } from './pupils.store.ts'

export type NotNamesFacts = {
  readonly school: School
  readonly words: readonly (NotName & { readonly by: string })[]
  readonly mayKeep: boolean
  readonly typed: string
  readonly problem: NotNameRefusal['refused'] | null
  readonly done: 'added' | 'ended' | 'gone' | null
  readonly now: Date
}

/** The words that the check leaves alone in one school, with who added each; who may, adds and takes off. */
export function NotNamesPage({ facts }: { facts: NotNamesFacts }) {
  const t = useWords()
  const { school, words, problem } = facts
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problem !== null && <ErrorSummary errorList={[{ text: t(`pupils.refused-${problem}`), href: '#word' }]} />}
        {facts.done !== null && <NotificationBanner type="success" text={t(`pupils.done-${facts.done}`)} />}
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('pupils.not-names-title')}</h1>
        <p class="govuk-body">{t('pupils.not-names-body')}</p>
        <p class="govuk-body">{t('pupils.not-names-looser')}</p>
        {facts.mayKeep ? <AddWord facts={facts} /> : <InsetText text={t('pupils.not-names-who')} />}
        <h2 class="govuk-heading-m">{t('pupils.not-names-count', { count: words.length })}</h2>
        <ul class="cw-lines">
          {words.map(word => (
            <li class="cw-line">
              <span class="cw-line__what" dir="auto">
                {word.word}
              </span>
              <span class="cw-line__about">
                {t('pupils.not-names-added', { who: word.by, when: t.moment(word.addedAt, facts.now) })}
              </span>
              {facts.mayKeep && <EndWord school={school} word={word} />}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function AddWord({ facts }: { facts: NotNamesFacts }) {
  const t = useWords()
  return (
    <form method="post" action={`/not-names?school=${facts.school.id}`} novalidate>
      <Input
        name="word"
        classes="govuk-input--width-20"
        label={{ text: t('pupils.add-label'), classes: 'govuk-label--m' }}
        hint={{ text: t('pupils.add-hint') }}
        value={facts.typed}
        spellcheck={false}
        autocomplete="off"
        {...(facts.problem === null ? {} : { errorMessage: { text: t(`pupils.refused-${facts.problem}`) } })}
      />
      <Button text={t('pupils.add-button')} preventDoubleClick />
    </form>
  )
}

function EndWord({ school, word }: { school: School; word: NotName }) {
  const t = useWords()
  return (
    <form method="post" action={`/not-names/${word.id}/end?school=${school.id}`}>
      <Button
        classes="govuk-button--secondary"
        html={t.rich('pupils.end-button', {
          word: word.word,
          hidden: inside => <span class="govuk-visually-hidden">{inside}</span>,
        })}
      />
    </form>
  )
}
