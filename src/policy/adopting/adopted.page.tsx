import { BackLink, NotificationBanner, SummaryList, useWords, type Words } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { answerInWords } from '../pages/answer-in-words.ts'
import { ChangesShown } from '../pages/changes-shown.tsx'
import type { SettledVersion } from '../policy-in-force.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { structuralRules } from '../structural-rules.ts'
import type { Change } from '../what-changes.rule.ts'
import { WayTag } from './answers-shown.tsx'
import { ClauseChangesShown } from './changes.page.tsx'
import { signedInWords } from './closed-draft.page.tsx'
import { type Way, ways } from './draft.ts'
import type { Signature } from './signing/seals.store.ts'
import { TitlesSaid } from './titles-said.tsx'

export type AdoptedFacts = {
  readonly schoolName: string
  readonly version: AdoptedVersion
  readonly settled: SettledVersion
  readonly adoptedBy: { readonly name: string; readonly role: string } | null
  /** Against what judged the moment before it. */
  readonly changes: readonly Change[]
  readonly before: { readonly version: AdoptedVersion; readonly pack: Pack } | null
  readonly signatures: readonly Signature[]
  readonly justNow: boolean
  readonly now: Date
  readonly policyPath: string
  /** For whoever may adopt: it can be ended, or is to end or has. */
  readonly ends: 'ask' | 'stands' | null
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
        {facts.justNow && version.school !== null && <p class="govuk-inset-text">{t('policy.adopted-basis')}</p>}
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
                    <WayTag way={wayOf(settled, question.id)} ours={answer === question.ours} />
                  </>
                ),
              },
            }
          })}
        />
        <TitlesSaid written={settled.written} titles={settled.answers.titles} />
        <h2 class="govuk-heading-m">{t('policy.record-changes', { count: facts.changes.length })}</h2>
        <p class="govuk-body">
          {before === null
            ? t('policy.record-before-ours')
            : t('policy.record-before', { title: before.version.title, number: before.version.number })}
        </p>
        <ChangesShown changes={facts.changes} pack={settled.pack} />
        <ClauseChangesShown before={before?.pack ?? null} after={settled.pack} />
        <Linked facts={facts} />
        <h2 class="govuk-heading-m">{t('policy.rules-title')}</h2>
        <p class="govuk-body">{t('policy.record-rules')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {structuralRules.map(rule => (
            <li>
              <strong>{rule.title}.</strong> {rule.rule}
            </li>
          ))}
        </ul>
        <SignedBy facts={facts} />
        {facts.ends !== null && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/policy/versions/${version.id}/end`}>
              {t(facts.ends === 'ask' ? 'ending.link' : 'ending.link-standing')}
            </a>
          </p>
        )}
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
        version.until !== null && {
          key: { text: t('ending.first-day-without') },
          value: { text: t.day(version.until, now) },
        },
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
          value: { text: reviewInWords(t, settled, now) },
        },
        { key: { text: t('policy.record-hash') }, value: { html: <code class="cw-hash">{version.hash}</code> } },
      ]}
    />
  )
}

function reviewInWords(t: Words, { adoption, settings }: SettledVersion, now: Date): string {
  if (adoption !== null) return t.day(new Date(`${adoption.reviewOn}T12:00:00Z`), now)
  return t('policy.value-months', { count: settings.get('policy.review_months').value ?? 0 })
}

/** How an answer came about, as it was frozen; a version from before that was kept was answered by its adopter. */
function wayOf({ adoption, answers }: SettledVersion, question: string): Way | null {
  if (adoption === null) return answers.open?.[question] === undefined ? null : 'own'
  return ways.find(way => way === adoption.ways[question]) ?? null
}

/** What it is read with, as it was known on the day. */
function Linked({ facts: { settled } }: { facts: AdoptedFacts }) {
  const t = useWords()
  const linked = settled.adoption?.linked ?? []
  if (linked.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.linked-title', { count: linked.length })}</h2>
      <SummaryList
        rows={linked.map(({ title, document, reason }) => ({
          key: { text: title },
          value: {
            text:
              document === null
                ? reason === ''
                  ? t('adopting.linked-missing')
                  : t('adopting.linked-reason', { reason })
                : `${document.title} ${document.version}`,
          },
        }))}
      />
    </>
  )
}

function countsOf({ pack }: SettledVersion) {
  const of = (strength: string) => pack.clauses.filter(clause => clause.strength === strength).length
  return { all: pack.clauses.length, must: of('must'), should: of('should'), advice: of('advice') }
}

/** Who signed, in which office, on which day; a version from before signatures has none and says so. */
function SignedBy({ facts: { signatures, now } }: { facts: AdoptedFacts }) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.sign-who')}</h2>
      {signatures.length === 0 ? (
        <p class="govuk-body">{t('adopting.record-no-signatures')}</p>
      ) : (
        <SummaryList
          rows={signatures.map(signature => ({
            key: { text: t(`adopting.capacity-${signature.capacity}`) },
            value: { text: signedInWords(t, signature, now) },
          }))}
        />
      )}
    </>
  )
}
