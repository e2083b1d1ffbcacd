import { BackLink, NotificationBanner, SummaryList, Table, Tag, useWords, Wide } from '../../ui/ui.ts'
import type { SettledVersion } from '../policy-in-force.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { structuralRules } from '../structural-rules.ts'
import type { Change } from '../what-changes.rule.ts'
import { answerInWords } from './answer-in-words.ts'
import { ChangesShown } from './changes-shown.tsx'

export type AdoptedFacts = {
  readonly schoolName: string
  readonly version: AdoptedVersion
  readonly settled: SettledVersion
  readonly adoptedBy: { readonly name: string; readonly role: string } | null
  /** Against what judged the moment before it. */
  readonly changes: readonly Change[]
  readonly before: AdoptedVersion | null
  readonly justNow: boolean
  readonly now: Date
  readonly policyPath: string
}

/** What was adopted, on one page that can be printed for the governors. */
export function AdoptedPage({ facts }: { facts: AdoptedFacts }) {
  const t = useWords()
  const { version, settled, before } = facts
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={facts.policyPath} text={t('policy.back-to-policy')} />
        {facts.justNow && <NotificationBanner type="success" text={t('policy.adopted-done')} />}
        <span class="govuk-caption-l">{facts.schoolName}</span>
        <h1 class="govuk-heading-l">{t('policy.record-title', { title: version.title, number: version.number })}</h1>
        <p class="govuk-body">{t('policy.record-print')}</p>
        <Basics facts={facts} />
        <h2 class="govuk-heading-m">{t('policy.record-answers')}</h2>
        <SummaryList
          rows={settled.pack.openQuestions.map(question => {
            const answer = settled.answers.open?.[question.id]
            return {
              key: { text: question.asks },
              value: {
                html: (
                  <>
                    {answerInWords(t, question, answer)}{' '}
                    {answer === question.ours && (
                      <Tag text={t('policy.record-as-suggested')} classes="govuk-tag--grey" />
                    )}
                  </>
                ),
              },
            }
          })}
        />
        <h2 class="govuk-heading-m">{t('policy.record-changes', { count: facts.changes.length })}</h2>
        <p class="govuk-body">
          {before === null
            ? t('policy.record-before-ours')
            : t('policy.record-before', { title: before.title, number: before.number })}
        </p>
        <ChangesShown changes={facts.changes} pack={settled.pack} />
        <h2 class="govuk-heading-m">{t('policy.rules-title')}</h2>
        <p class="govuk-body">{t('policy.record-rules')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {structuralRules.map(rule => (
            <li>
              <strong>{rule.title}.</strong> {rule.rule}
            </li>
          ))}
        </ul>
        <Signatures />
      </div>
    </div>
  )
}

function Basics({ facts: { version, settled, adoptedBy, now } }: { facts: AdoptedFacts }) {
  const t = useWords()
  const who = adoptedBy === null ? '' : adoptedBy.role === '' ? adoptedBy.name : t('house.person-chip', adoptedBy)
  return (
    <SummaryList
      rows={[
        { key: { text: t('policy.in-force-from') }, value: { text: t.moment(version.from, now) } },
        {
          key: { text: t('policy.adopted-by') },
          value: { text: t('policy.adopted-by-when', { who, when: t.moment(version.adoptedAt, now) }) },
        },
        {
          key: { text: t('policy.record-clauses') },
          value: { text: t('policy.record-clauses-count', countsOf(settled)) },
        },
        { key: { text: t('policy.record-source') }, value: { text: settled.pack.source } },
        {
          key: { text: t('policy.record-review') },
          value: { text: t('policy.value-months', { count: settled.settings.get('policy.review_months').value ?? 0 }) },
        },
        { key: { text: t('policy.record-hash') }, value: { html: <code class="cw-hash">{version.hash}</code> } },
      ]}
    />
  )
}

function countsOf({ pack }: SettledVersion) {
  const of = (strength: string) => pack.clauses.filter(clause => clause.strength === strength).length
  return { all: pack.clauses.length, must: of('must'), should: of('should'), advice: of('advice') }
}

/** On paper only: the programme takes no signatures yet, and says so. */
function Signatures() {
  const t = useWords()
  const empty = { html: <span class="govuk-visually-hidden">{t('policy.record-sign-empty')}</span> }
  return (
    <>
      <h2 class="govuk-heading-m">{t('policy.record-sign')}</h2>
      <p class="govuk-body">{t('policy.record-sign-body')}</p>
      <Wide label={t('policy.record-sign')}>
        <Table
          firstCellIsHeader
          head={[
            { text: t('policy.record-sign-office') },
            { text: t('policy.record-sign-name') },
            { text: t('policy.record-sign-signature') },
            { text: t('policy.record-sign-day') },
          ]}
          rows={[
            [{ text: t('policy.record-sign-head') }, empty, empty, empty],
            [{ text: t('policy.record-sign-chair') }, empty, empty, empty],
          ]}
        />
      </Wide>
    </>
  )
}
