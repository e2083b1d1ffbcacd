import { Details, SummaryList, type SummaryRow, useWords, type Words } from '../../ui/ui.ts'
import type { OpenQuestion } from '../packs/pack.ts'
import { answerInWords } from '../pages/answer-in-words.ts'
import { valueInWords } from '../pages/value-in-words.ts'
import { type SettingName, settingNames, settings } from '../settings/settings.ts'
import { WayTag } from './answers-shown.tsx'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { settingIn, topics } from './draft.ts'
import { WHO_SIGNS } from './signing/signers.rule.ts'
import { isAnswered } from './tasks.rule.ts'

const groups = ['open', 'own', 'as-suggested', 'trust', 'one-press'] as const
type Group = (typeof groups)[number]

/**
 * Every answer once more before it is frozen, by how it came about: what is open first, then what is other than we suggest. Only what this reader
 * herself took from us in one press, with the list before her, is folded; what a colleague took is not.
 */
export function AnswersChecked({ at, me }: { at: AtDraft; me: string }) {
  const t = useWords()
  const questions = at.read.pack?.openQuestions ?? []
  if (questions.length === 0) return null
  const sorted = Map.groupBy(questions, question => groupOf(at, question, me))
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.answers-title')}</h2>
      <p class="govuk-body">{t('adopting.answers-to-change')}</p>
      {groups.map(group => {
        const here = sorted.get(group) ?? []
        if (here.length === 0) return null
        const rows = here.map(question => answerRow(t, at, question))
        const title = t(`adopting.answers-${group}`, { count: here.length })
        if (group === 'one-press')
          return (
            <Details classes="cw-print-open" summaryText={title}>
              <SummaryList rows={rows} />
            </Details>
          )
        return (
          <>
            <h3 class="govuk-heading-s">{title}</h3>
            <SummaryList rows={rows} />
          </>
        )
      })}
    </>
  )
}

function groupOf({ read }: AtDraft, question: OpenQuestion, me: string): Group {
  const answer = read.answers.open?.[question.id]
  if (answer === undefined) return 'open'
  if (!isAnswered(read, question)) return 'trust'
  const entry = read.entries.get(topics.question(read.pack?.name ?? '', question.id))
  if (entry === undefined) return 'trust'
  if (entry.way === 'suggested' && entry.by === me) return 'one-press'
  return answer === question.ours ? 'as-suggested' : 'own'
}

/** The question is the way to change its answer. A tag only where the answer is not from whoever works on the draft. */
function answerRow(t: Words, { read }: AtDraft, question: OpenQuestion): SummaryRow {
  const entry = read.entries.get(topics.question(read.pack?.name ?? '', question.id))
  const way = entry?.way ?? 'own'
  return {
    key: {
      html: (
        <a class="govuk-link" href={draftPath(read.draft.id, `/questions/${question.id}`)}>
          {question.asks}
        </a>
      ),
    },
    value: {
      html: (
        <>
          {answerInWords(t, question, read.answers.open?.[question.id])}
          {way !== 'own' && (
            <>
              {' '}
              <WayTag way={way} ours={false} />
            </>
          )}
        </>
      ),
    },
  }
}

/** Values that were chosen here on their own pages, always in full: no policy and no suggestion is behind them. Who signs is said above. */
export function OwnValues({ at: { read } }: { at: AtDraft }) {
  const t = useWords()
  const own = settingNames.filter(
    name => name !== WHO_SIGNS && settingIn(read.entries, read.pack?.name ?? '', name) !== undefined,
  )
  if (own.length === 0 || read.settings === null) return null
  const value = (name: SettingName) => read.settings?.get(name).value ?? null
  return (
    <>
      <h2 class="govuk-heading-m">{t('adopting.check-own-values')}</h2>
      <SummaryList
        rows={own.map(name => ({
          key: {
            html: (
              <a class="govuk-link" href={draftPath(read.draft.id, `/settings/${name}`)}>
                {settings[name].question}
              </a>
            ),
          },
          value: { text: valueInWords(t, name, value(name)) },
        }))}
      />
    </>
  )
}
