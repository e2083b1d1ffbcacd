import { BackLink, ClauseChip, InsetText, SummaryList, Tag, useWords } from '../../ui/ui.ts'
import type { ClauseActed } from '../../history/history.ts'
import { actedInWords, HowInWords, HowTag } from '../clauses/clause-table.page.tsx'
import { howItRuns } from '../clauses/how-it-runs.ts'
import type { OpenAnswers } from '../settle.rule.ts'
import { restsOnLaw } from '../law/rests-on-law.rule.ts'
import { WrittenForEngland } from '../law/written-for-england.tsx'
import type { Clause, OpenQuestion, Pack } from '../packs/pack.ts'
import type { SettingName } from '../settings/settings.ts'
import { settings } from '../settings/settings.ts'
import { whereItActs } from '../settings/where-it-acts.ts'
import { answerInWords } from './answer-in-words.ts'
import { clauseShown } from './clause-links.ts'
import { operatedHere } from './contents.rule.ts'
import { policyPath } from './policy.page.tsx'
import { SuggestLink } from '../reviewing/suggest.page.tsx'
import { boundInWords, valueInWords } from './value-in-words.ts'
import type { PolicySeen } from './which-school.tsx'

function AskAbout({ seen, clause }: { seen: PolicySeen; clause: Clause }) {
  const href = `/policy/questions/ask?school=${seen.school.id}&clause=${encodeURIComponent(clause.id)}`
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {useWords()('acknowledging.ask-about-clause')}
      </a>
    </p>
  )
}

/** The page a clause chip opens: its words, whom it binds, since when, what it sets and what operates it. */
export function ClausePage({
  seen,
  pack,
  clause,
  answers,
  acted,
}: {
  seen: PolicySeen
  pack: Pack
  clause: Clause
  answers: OpenAnswers
  /** Null: it has not acted in this school yet. */
  acted: ClauseActed | null
}) {
  const t = useWords()
  const { version } = seen.policy
  const operated = howItRuns(pack, clause)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={`${policyPath(seen)}#${clause.id}`} text={t('policy.back-to-policy')} />
        <span class="govuk-caption-l">{`${seen.school.name}, ${pack.title}`}</span>
        <h1 class="govuk-heading-l">{clause.ref}</h1>
        {!seen.current && <InsetText text={t('policy.clause-other-version', { number: version?.number ?? 0 })} />}
        <p class="govuk-body-l">{clause.says}</p>
        {restsOnLaw(pack).has(clause.id) && <WrittenForEngland nation={seen.policy.nation} />}
        <SummaryList
          rows={[
            {
              key: { text: t('policy.clause-strength') },
              value: { text: t(`policy.clause-strength-${clause.strength}`) },
            },
            { key: { text: t('policy.clause-binds') }, value: { text: boundInWords(pack, clause.binds) } },
            version !== null && {
              key: { text: t('policy.clause-since') },
              value: {
                text: t('policy.clause-since-version', {
                  when: t.moment(version.from, seen.now),
                  number: version.number,
                }),
              },
            },
            {
              key: { text: t('clauses.clause-state') },
              value: {
                html: (
                  <>
                    <HowTag clause={clause} operated={operated} /> <HowInWords operated={operated} />
                  </>
                ),
              },
            },
            {
              key: { text: t('clauses.clause-acted') },
              value: { text: actedInWords(t, { operated, acted }, seen.now) || t('clauses.clause-acted-never') },
            },
            { key: { text: t('policy.clause-id') }, value: { html: <code>{clause.id}</code> } },
          ]}
        />
        <h2 class="govuk-heading-m">{t('policy.clause-operated')}</h2>
        <Operated clause={clause} />
        <Asked seen={seen} pack={pack} clause={clause} />
        <Answered pack={pack} clause={clause} answers={answers} />
        <SetsHere seen={seen} clause={clause} />
        <AskAbout seen={seen} clause={clause} />
        {seen.current && <SuggestLink school={seen.school.id} clause={clause.id} />}
      </div>
    </div>
  )
}

function Operated({ clause }: { clause: Clause }) {
  const t = useWords()
  const operated = operatedHere(clause)
  if (operated.length === 0) return <p class="govuk-body">{t('policy.operated-words')}</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {operated.map(({ does, yet }) => (
        <li>{yet ? does : t('policy.operated-not-yet', { what: does })}</li>
      ))}
    </ul>
  )
}

/** Questions that the policy puts about a post because of this clause. */
function Asked({ seen, pack, clause }: { seen: PolicySeen; pack: Pack; clause: Clause }) {
  const t = useWords()
  const put = pack.questions.filter(question => question.clauses.includes(clause.id))
  if (put.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('policy.clause-asks')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {put.map(question => (
          <li>
            {t('policy.clause-asks-whom', { who: question.who, at: question.at, question: question.asks })}
            {question.clauses.length > 1 && ' '}
            {question.clauses
              .filter(id => id !== clause.id)
              .flatMap(id => seen.policy.settings.clause(id) ?? [])
              .map(other => (
                <ClauseChip clause={clauseShown(seen.policy, other)} />
              ))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What this school answered where the clause leaves something open. */
function Answered({ pack, clause, answers }: { pack: Pack; clause: Clause; answers: OpenAnswers }) {
  const t = useWords()
  const open: readonly OpenQuestion[] = pack.openQuestions.filter(question => question.clauses.includes(clause.id))
  if (open.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('policy.clause-answered')}</h2>
      <SummaryList
        rows={open.map(question => ({
          key: { text: question.asks },
          value: { text: answerInWords(t, question, answers.open?.[question.id]) },
        }))}
      />
    </>
  )
}

function SetsHere({ seen, clause }: { seen: PolicySeen; clause: Clause }) {
  const t = useWords()
  if (clause.sets.length === 0) return <p class="govuk-body">{t('policy.clause-sets-nothing')}</p>
  return (
    <>
      <h2 class="govuk-heading-m">{t('policy.clause-sets')}</h2>
      <SummaryList
        rows={clause.sets.map(name => {
          const { value, from } = seen.policy.settings.get(name)
          return {
            key: { text: settings[name].question },
            value: {
              html: (
                <>
                  {valueInWords(t, name, value)} <FromTag from={from} />
                  <div class="govuk-hint">
                    {t('policy.setting-acts')} <Acts name={name} />
                  </div>
                </>
              ),
            },
          }
        })}
      />
    </>
  )
}

/** Where a value comes from, in a word. */
export function FromTag({ from }: { from: 'policy' | 'local' | 'ours' }) {
  const t = useWords()
  return (
    <Tag
      text={t(`policy.from-${from}`)}
      classes={from === 'policy' ? '' : from === 'local' ? 'govuk-tag--green' : 'govuk-tag--grey'}
    />
  )
}

/** The files of the programme that ask for the setting: read from its source, so nothing is claimed that does not run. */
export function Acts({ name }: { name: SettingName }) {
  const t = useWords()
  const files = whereItActs(name)
  if (files.length === 0) return <>{t('policy.acts-not-yet')}</>
  return (
    <>
      {files.map(file => (
        <code class="cw-hash">{file.replace(/^src\//, '')} </code>
      ))}
    </>
  )
}
