import type { School } from '../../people/people.ts'
import {
  type Answers,
  type AnswersOutcome,
  clausesShown,
  Guidance,
  type PolicyInForce,
  type Question,
} from '../../policy/policy.ts'
import { BackLink, Button, ClauseChip, ErrorSummary, InsetText, Radios, useWords } from '../../ui/ui.ts'
import { ownPostQuestions } from './think-it-over.rule.ts'

export type OwnPostOptions = {
  school: School
  policy: PolicyInForce
  answers: Answers
  /** What the answers came to; null before any were given. */
  outcome: AnswersOutcome | null
}

/** Before somebody posts something of her own: what the policy asks her to ask herself. Nobody reads the answers, she may leave at any time. */
export function OwnPostPage(seen: OwnPostOptions) {
  const t = useWords()
  const { school, policy, outcome } = seen
  const questions = ownPostQuestions(policy)
  const missing = outcome?.does === 'ask' ? outcome.missing : []
  const says = policy.pack?.clauses.some(clause => clause.shownAt.includes('own_post')) ?? false
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href="/" text={t('acknowledging.back-home')} />
        {missing.length > 0 && (
          <ErrorSummary
            errorList={questions
              .filter(({ id }) => missing.includes(id))
              .map(({ id, asks }) => ({ text: t('desk.own-missing', { asks }), href: `#answers-${id}` }))}
          />
        )}
        <span class="govuk-caption-l">{school.name}</span>
        <h1 class="govuk-heading-l">{t('desk.own-title')}</h1>
        {outcome !== null && outcome.does !== 'ask' && <Outcome policy={policy} outcome={outcome} />}
        <p class="govuk-body">{t('desk.own-lead')}</p>
        {questions.length > 0 ? (
          <Questions {...seen} questions={questions} missing={missing} />
        ) : (
          <InsetText
            text={t(policy.pack === null ? 'desk.own-no-policy' : says ? 'desk.own-only-says' : 'desk.own-silent')}
          />
        )}
        <Guidance policy={policy} moment="own_post" all />
        <p class="govuk-body">
          <a class="govuk-link" href="/posts">
            {t('desk.share-link')}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy/ask?school=${school.id}`}>
            {t('desk.own-ask')}
          </a>
        </p>
      </div>
    </div>
  )
}

type QuestionsOptions = OwnPostOptions & { questions: readonly Question[]; missing: readonly string[] }

function Questions({ school, policy, answers, questions, missing }: QuestionsOptions) {
  const t = useWords()
  return (
    <form method="post" action={`/own-post?school=${school.id}`} novalidate autocomplete="off">
      {questions.map(({ id, asks, answers: offered, clauses }) => (
        <Radios
          name={`answers[${id}]`}
          idPrefix={`answers-${id}`}
          value={answers[id]}
          fieldset={{ legend: { text: asks, classes: 'govuk-fieldset__legend--s' } }}
          hint={{ html: <Chips policy={policy} clauses={clauses} /> }}
          errorMessage={missing.includes(id) ? { text: t('desk.own-missing', { asks }) } : undefined}
          items={offered.map(answer => ({ value: answer.id, text: answer.label }))}
        />
      ))}
      <Button text={t('desk.own-press')} />
    </form>
  )
}

/** Said kindly, and never as a judgement: what she posts is hers to decide. */
function Outcome({ policy, outcome }: { policy: PolicyInForce; outcome: Exclude<AnswersOutcome, { does: 'ask' }> }) {
  const t = useWords()
  return (
    <section class="govuk-inset-text" aria-labelledby="outcome">
      <h2 class="govuk-heading-m" id="outcome">
        {t(outcome.does === 'go_on' ? 'desk.own-nothing-against' : 'desk.own-think-again')}
      </h2>
      {outcome.does !== 'go_on' &&
        outcome.because.map(({ then, clauses }) => (
          <p class="govuk-body">
            {then ?? t('desk.own-wait')} <Chips policy={policy} clauses={clauses} />
          </p>
        ))}
      <p class="govuk-body">{t('desk.own-not-kept')}</p>
    </section>
  )
}

function Chips({ policy, clauses }: { policy: PolicyInForce; clauses: readonly string[] }) {
  return (
    <span class="cw-finding__clauses">
      {clausesShown(policy, clauses).map(clause => (
        <ClauseChip clause={clause} />
      ))}
    </span>
  )
}
