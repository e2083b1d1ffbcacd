import { reminders } from '../../checks/checks.ts'
import { noticeShown } from '../../people/people.ts'
import { Button, ErrorSummary, FindingCard, PrivacyNotice, Textarea, useWords } from '../../ui/ui.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { kindSaid } from '../showing/kind-said.ts'
import type { CheckedForTrust } from './check-for-trust.ts'
import type { TrustFinding } from './check-for-trust.rule.ts'

export type TrustCheckOptions = {
  text: string
  problem: string | null
  checked: CheckedForTrust | null
}

/** A text that speaks for the whole trust: whose names are in it, school by school. Nothing of it is kept. */
export function TrustCheckPage({ text, problem, checked }: TrustCheckOptions) {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {problem !== null && <ErrorSummary errorList={[{ text: problem, href: '#text' }]} />}
        <h1 class="govuk-heading-l">{t('trustcheck.title')}</h1>
        <p class="govuk-body">{t('trustcheck.lead')}</p>
        <form method="post" action="/trust-check" novalidate>
          <Textarea
            name="text"
            rows={8}
            value={text}
            label={{ text: t('trustcheck.text'), classes: 'govuk-label--m' }}
            hint={{ text: t('trustcheck.text-hint') }}
            errorMessage={problem === null ? undefined : { text: problem }}
            attributes={{ dir: 'auto' }}
          />
          <PrivacyNotice notice={noticeShown(t, 'checking-for-the-trust')} />
          <Button text={t('trustcheck.button')} preventDoubleClick />
        </form>
        {checked !== null && <Found checked={checked} />}
      </div>
    </div>
  )
}

function Found({ checked: { findings, policies } }: { checked: CheckedForTrust }) {
  const t = useWords()
  const shown = ({ judgedAt, clauses }: TrustFinding) => {
    const policy = policies.get(judgedAt)
    return policy === undefined ? [] : clausesShown(policy, clauses)
  }
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {t('trustcheck.found', { count: findings.length, schools: policies.size })}
      </h2>
      {findings.map((finding, index) => (
        <FindingCard
          number={index + 1}
          weight={finding.outcome}
          what={t('deciding.finding-kind', { kind: kindSaid(finding) })}
          span={finding.span}
          clauses={shown(finding)}
          because={finding.because}
          headingLevel={3}
        >
          <Whose finding={finding} />
          {reminders.has(finding.kind) && <p class="cw-finding__line">{t('checkfigures.reminder')}</p>}
        </FindingCard>
      ))}
    </section>
  )
}

/** At which schools somebody of that name is known. No class, no year, no id: who it is she asks the school. */
function Whose({ finding: { kind, schools } }: { finding: TrustFinding }) {
  const t = useWords()
  if (schools.length === 0) return null
  const named = new Intl.ListFormat(t.lang, { type: 'disjunction' }).format(schools)
  const whose = kind === 'staff_named' ? 'staff' : kind === 'third_party_name' ? 'guardian' : 'pupil'
  return <p class="cw-finding__line">{t(`trustcheck.whose-${whose}`, { schools: named })}</p>
}

/** For somebody who holds the office at a school and not at the trust. */
export function NotForTheTrustPage() {
  const t = useWords()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('trustcheck.title')}</h1>
        <p class="govuk-body">{t('trustcheck.not-for-you')}</p>
      </div>
    </div>
  )
}
