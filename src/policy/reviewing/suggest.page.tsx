import {
  BackLink,
  Button,
  ClauseChip,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  PrivacyNotice,
  Radios,
  Tag,
  Textarea,
  useWords,
} from '../../ui/ui.ts'
import { noticeShown } from '../../people/people.ts'
import type { Clause } from '../packs/pack.ts'
import { clausePage, clauseShown } from '../pages/clause-links.ts'
import type { PolicySeen } from '../pages/which-school.tsx'
import { decisions, type Suggestion } from './reviewing.store.ts'

/** The one line on every clause's page. */
export function SuggestLink({ school, clause }: { school: string; clause: string }) {
  const t = useWords()
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/policy/suggest?school=${school}&clause=${encodeURIComponent(clause)}`}>
        {t('reviewing.suggest-link')}
      </a>
    </p>
  )
}

export function SuggestPage({
  seen,
  clause,
  words,
  wrong,
}: {
  seen: PolicySeen
  clause: Clause
  words: string
  wrong: string | null
}) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={clausePage(seen.policy.version, clause.id)} text={t('reviewing.back-to-clause')} />
        {wrong !== null && (
          <ErrorSummary titleText={t('reviewing.wrong')} errorList={[{ text: wrong, href: '#words' }]} />
        )}
        <span class="govuk-caption-l">{seen.school.name}</span>
        <h1 class="govuk-heading-l">{t('reviewing.suggest-title')}</h1>
        <InsetText>
          {clause.says} <ClauseChip clause={clauseShown(seen.policy, clause)} />
        </InsetText>
        <form method="post" action={`/policy/suggest?school=${seen.school.id}`}>
          <input type="hidden" name="clause" value={clause.id} />
          <Textarea
            name="words"
            label={{ text: t('reviewing.suggest-words') }}
            hint={{ text: t('reviewing.no-names') }}
            value={words}
            {...(wrong === null ? {} : { errorMessage: { text: wrong } })}
          />
          <PrivacyNotice notice={noticeShown(t, 'reviewing-a-policy')} />
          <Button text={t('reviewing.suggest-button')} preventDoubleClick />
        </form>
      </div>
    </div>
  )
}

export type SuggestionShown = {
  readonly suggestion: Suggestion
  readonly byName: string
  readonly mine: boolean
  readonly decides: boolean
}

export type SuggestionsFacts = {
  readonly seen: PolicySeen
  readonly shown: readonly SuggestionShown[]
  readonly mayDecide: boolean
  readonly done: 'suggested' | 'decided' | null
  readonly wrong: {
    readonly id: string
    readonly text: string
    readonly reply: string
    readonly decision: string
  } | null
}

/** Suggestions with their answers: one's own, and for a reviewer all that wait. */
export function SuggestionsPage(facts: SuggestionsFacts) {
  const t = useWords()
  const { seen, shown, done, wrong } = facts
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`/policy?school=${seen.school.id}`} text={t('policy.back-to-policy')} />
        {done !== null && <NotificationBanner type="success" text={t(`reviewing.done-${done}`)} />}
        {wrong !== null && (
          <ErrorSummary
            titleText={t('reviewing.wrong')}
            errorList={[{ text: wrong.text, href: `#suggestion-${wrong.id}` }]}
          />
        )}
        <span class="govuk-caption-l">{seen.school.name}</span>
        <h1 class="govuk-heading-l">{t('reviewing.suggestions-title')}</h1>
        {shown.length === 0 && (
          <p class="govuk-body">
            {t(facts.mayDecide ? 'reviewing.suggestions-none' : 'reviewing.suggestions-none-of-mine')}
          </p>
        )}
        {shown.map(one => (
          <OneSuggestion one={one} facts={facts} />
        ))}
      </div>
    </div>
  )
}

function OneSuggestion({
  one: { suggestion, byName, mine, decides },
  facts,
}: {
  one: SuggestionShown
  facts: SuggestionsFacts
}) {
  const t = useWords()
  const { seen } = facts
  const clause = seen.policy.settings.clause(suggestion.clause)
  const heading = t('reviewing.suggestion-about', { ref: clause?.ref ?? suggestion.clause })
  const name = mine ? t('reviewing.you') : byName
  const by = t('reviewing.suggestion-by', { name, when: t.day(suggestion.madeAt, seen.now) })
  return (
    <article
      id={`suggestion-${suggestion.id}`}
      class="govuk-!-margin-bottom-6"
      aria-labelledby={`about-${suggestion.id}`}
    >
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1" id={`about-${suggestion.id}`}>
        {heading}
      </h2>
      <p class="govuk-hint govuk-!-margin-bottom-1">
        {by}{' '}
        <Tag
          text={t(`reviewing.suggestion-${suggestion.decision ?? 'waits'}`)}
          classes={suggestion.decision === null ? 'govuk-tag--yellow' : ''}
        />
      </p>
      <p class="govuk-body" dir="auto">
        {suggestion.words}
      </p>
      {suggestion.reply !== null && <InsetText text={t('reviewing.suggestion-reply', { reply: suggestion.reply })} />}
      {suggestion.decision === null && decides && (
        <DecideForm suggestion={suggestion} about={`${heading}. ${by}`} facts={facts} />
      )}
    </article>
  )
}

function DecideForm({
  suggestion,
  about,
  facts: { wrong },
}: {
  suggestion: Suggestion
  about: string
  facts: SuggestionsFacts
}) {
  const t = useWords()
  const typed = wrong?.id === suggestion.id ? wrong : null
  return (
    <form method="post" action={`/policy/suggestions/${suggestion.id}?school=${suggestion.school}`}>
      <Radios
        name="decision"
        idPrefix={`decision-${suggestion.id}`}
        fieldset={{ legend: { text: t('reviewing.decide-legend') } }}
        items={decisions.map(value => ({
          value,
          text: t(`reviewing.suggestion-${value}`),
        }))}
        value={typed?.decision ?? ''}
      />
      <Textarea
        name="reply"
        id={`reply-${suggestion.id}`}
        label={{ text: t('reviewing.decide-reply') }}
        value={typed?.reply ?? ''}
      />
      <PrivacyNotice notice={noticeShown(t, 'reviewing-a-policy')} about={about} />
      <Button text={t('reviewing.decide-button')} preventDoubleClick />
    </form>
  )
}
