import { Button, ClauseChip, Input, InsetText, useWords } from '../../ui/ui.ts'
import type { Clause } from '../packs/pack.ts'
import { clausePage, clauseShown } from '../pages/clause-links.ts'
import { FromTag } from '../pages/clause.page.tsx'
import { operatedHere } from '../pages/contents.rule.ts'
import { valueInWords } from '../pages/value-in-words.ts'
import type { PolicySeen } from '../pages/which-school.tsx'
import { settings } from '../settings/settings.ts'
import { nextStepFor, nextSteps } from './next-step.rule.ts'

/** The roles a question goes to, as the school calls them, and who holds them today. */
export type WhoToAsk = {
  readonly titles: readonly string[]
  readonly people: readonly { readonly name: string; readonly email: string }[]
}

export type Answering = {
  readonly seen: PolicySeen
  readonly question: string
  readonly clauses: readonly { readonly clause: Clause; readonly ask: WhoToAsk }[]
  readonly meant: readonly { readonly typed: string; readonly read: string }[]
  readonly questionsTo: WhoToAsk
}

/** A question and the clauses that answer it, each with its value here and what to do next. */
export function AskPage({ seen, question, clauses, meant, questionsTo }: Answering) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{seen.school.name}</span>
        <h1 class="govuk-heading-l">{t('asking.title')}</h1>
        <search>
          <form method="get" action="/policy/ask">
            <input type="hidden" name="school" value={seen.school.id} />
            <Input
              name="q"
              id="q"
              type="search"
              label={{ text: t('asking.label') }}
              hint={{ text: t('asking.hint') }}
              value={question}
            />
            <Button text={t('asking.button')} />
          </form>
        </search>
        {seen.policy.pack === null && <InsetText text={t('asking.no-policy')} />}
        {question !== '' && clauses.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{t('asking.found', { count: clauses.length })}</h2>
            {meant.map(({ typed, read }) => (
              <p class="govuk-body">{t('asking.meant', { typed, read })}</p>
            ))}
            {clauses.map(({ clause, ask }) => (
              <Answer seen={seen} clause={clause} ask={ask} />
            ))}
            <h2 class="govuk-heading-m">{t('asking.not-it')}</h2>
          </>
        )}
        {question !== '' && clauses.length === 0 && seen.policy.pack !== null && (
          <h2 class="govuk-heading-m">{t('asking.nothing', { question })}</h2>
        )}
        {question !== '' && <AskSomebody who={questionsTo} question={question} school={seen.school.id} />}
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy?school=${seen.school.id}`}>
            {t('asking.whole')}
          </a>
        </p>
      </div>
    </div>
  )
}

function Answer({ seen, clause, ask }: { seen: PolicySeen; clause: Clause; ask: WhoToAsk }) {
  const t = useWords()
  const step = nextStepFor(clause)
  const operated = operatedHere(clause)
    .filter(one => one.yet)
    .map(one => one.does)
  return (
    <article class="govuk-!-margin-bottom-6" aria-labelledby={clause.id}>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1" id={clause.id}>
        {clause.says}
      </h3>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <ClauseChip clause={clauseShown(seen.policy, clause)} />
      </p>
      {clause.sets.map(name => {
        const { value, from } = seen.policy.settings.get(name)
        return (
          <p class="govuk-body govuk-!-margin-bottom-1">
            {t('asking.here', { question: settings[name].question, value: valueInWords(t, name, value) })}{' '}
            <FromTag from={from} />
          </p>
        )
      })}
      <p class="govuk-hint govuk-!-margin-bottom-1">
        {operated.length > 0 ? t('asking.operated', { what: operated.join(' ') }) : t('asking.operated-words')}
      </p>
      <p class="govuk-body govuk-!-margin-bottom-1">{t('asking.next')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {step !== null && (
          <li>
            <a class="govuk-link" href={nextSteps[step]}>
              {t(`asking.next-${step}`)}
            </a>
          </li>
        )}
        {ask.titles.length > 0 && <li>{t('asking.next-person', { who: inWords(ask) })}</li>}
        <li>
          <a class="govuk-link" href={clausePage(seen.policy.version, clause.id)}>
            {t('asking.next-read', { ref: clause.ref })}
          </a>
        </li>
      </ul>
    </article>
  )
}

/** "Headteacher (S. Okafor); Line manager". */
function inWords({ titles, people }: WhoToAsk): string {
  const names = people.map(person => person.name).join(', ')
  return names === '' ? titles.join('; ') : `${titles.join('; ')} (${names})`
}

/** Whom the policy names, and the place where the question and its answer are kept. */
function AskSomebody({ who, question, school }: { who: WhoToAsk; question: string; school: string }) {
  const t = useWords()
  return (
    <>
      <p class="govuk-body">
        {who.titles.length === 0 ? t('asking.ask-head') : t('asking.ask-person', { titles: inWords(who) })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/policy/questions/ask?school=${school}&question=${encodeURIComponent(question)}`}>
          {t('asking.ask-link')}
        </a>
      </p>
    </>
  )
}
