import { append } from '../../history/history.ts'
import { dayOf } from '../../people/people.ts'
import { act, type Act, type Identity, type Works } from '../../platform/platform.ts'
import { wordingsOf } from '../consent/answers.store.ts'
import { indexRoll } from '../roll-import/plan-pupil.rule.ts'
import { wholeRoll } from '../roll-import/roll-pupils.store.ts'
import { changeEarlierFile, type EarlierFile, earlierLines } from './earlier-files.store.ts'
import { answersKnown, writeEarlierRows } from './earlier-rows.store.ts'
import { earlierFileFor } from './may-bring.ts'
import { planAnswers } from './plan-answers.rule.ts'
import { rememberSaid, saidBefore } from './remembered-said.store.ts'
import {
  type AnswerColumn,
  type ChildColumns,
  type EarlierBasics,
  problemsOfColumns,
  type SaidProblem,
} from './said-of-file.ts'

type TooLate = { readonly refused: 'too-late' }

const open = (found: EarlierFile) => found.state === 'to-say' || found.state === 'to-check'

/** Says which columns tell whose row it is, and which hold answers. What was said of these answers before is kept. */
export async function sayColumns(
  works: Works,
  who: Identity,
  id: string,
  child: ChildColumns,
  asked: readonly string[],
): Promise<{ said: true } | TooLate | { readonly problems: readonly SaidProblem[] }> {
  return act(works, who, async one => {
    const found = await earlierFileFor(one, id, 'lock')
    if (!open(found)) return { refused: 'too-late' } as const
    const problems = problemsOfColumns(child, asked)
    if (problems.length > 0) return { problems }
    const before = found.said ?? (await saidBefore(one.tx, found.school, found.headings))
    const answers = asked.map(
      heading =>
        before?.answers.find(column => column.heading === heading) ?? { heading, kinds: [], channels: [], values: {} },
    )
    await changeEarlierFile(one.tx, id, { state: 'to-say', said: { child, answers, basics: before?.basics ?? null } })
    await append(one, {
      kind: 'earlier-columns-said',
      school: found.school,
      subject: id,
      clauses: [],
      facts: { columns: asked.length },
      words: {},
    })
    return { said: true } as const
  })
}

export type ValuesProblem =
  | 'no-source'
  | 'no-way'
  | 'no-such-wording'
  | 'no-day'
  | 'day-to-come'
  | 'nothing-said'
  | `about-${number}`

/** Says what each value means and where the answers come from, remembers it for the next file with these headings, and makes the dry run anew. */
export async function sayValues(
  works: Works,
  who: Identity,
  id: string,
  answers: readonly AnswerColumn[],
  basics: EarlierBasics,
): Promise<{ said: true } | TooLate | { readonly problems: readonly ValuesProblem[] }> {
  return act(works, who, async one => {
    const found = await earlierFileFor(one, id, 'lock')
    if (!open(found) || found.said === null) return { refused: 'too-late' } as const
    const { child } = found.said
    const problems = await problemsOfValues(one, found, child, answers, basics)
    if (problems.length > 0) return { problems }
    const said = { child, answers, basics: child.answered === undefined ? basics : { ...basics, day: null } }
    await rememberSaid(one, found.school, found.headings, said)
    const today = dayOf(one.at)
    const planned = planAnswers(await earlierLines(one.tx, id), found.headings, said, {
      index: indexRoll(await wholeRoll(one.tx, found.school)),
      known: await answersKnown(one.tx, found.school, said.basics),
      today,
    })
    await writeEarlierRows(one, id, planned)
    await changeEarlierFile(one.tx, id, { state: 'to-check', said })
    await append(one, {
      kind: 'earlier-values-said',
      school: found.school,
      subject: id,
      clauses: [],
      facts: { how: basics.how, wording: basics.wording, day: said.basics.day },
      words: { source: basics.source },
    })
    return { said: true } as const
  })
}

async function problemsOfValues(
  one: Act,
  found: EarlierFile,
  child: ChildColumns,
  answers: readonly AnswerColumn[],
  basics: EarlierBasics,
): Promise<ValuesProblem[]> {
  const problems: ValuesProblem[] = []
  if (basics.source === '' || basics.source.length > 200) problems.push('no-source')
  const wordings = await wordingsOf(one.tx, found.school)
  if (basics.wording !== null && !wordings.some(({ id }) => id === basics.wording)) problems.push('no-such-wording')
  if (child.answered === undefined && basics.day === null) problems.push('no-day')
  if (basics.day !== null && basics.day > dayOf(one.at)) problems.push('day-to-come')
  for (const [at, { kinds, channels }] of answers.entries())
    if (kinds.length === 0 || channels.length === 0) problems.push(`about-${at}`)
  const says = answers.some(({ values }) => Object.values(values).some(meaning => meaning !== 'nothing'))
  if (!says) problems.push('nothing-said')
  return problems
}
