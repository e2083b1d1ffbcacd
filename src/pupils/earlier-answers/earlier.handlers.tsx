import { formAnswer, type Problem, type Visitor, ChooseSchool } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, NotFound, page } from '../../platform/platform.ts'
import { type WordKey, wordsIn } from '../../ui/ui.ts'
import { guessRollColumns } from '../roll-import/roll-columns.rule.ts'
import { acceptFile } from './accept-file.ts'
import { bringAnswers } from './bring-answers.ts'
import { BringAnswersPage } from './bring-answers.page.tsx'
import { EarlierColumnsPage } from './earlier-columns.page.tsx'
import { EarlierFilePage } from './earlier-file.page.tsx'
import { EarlierValuesPage } from './earlier-values.page.tsx'
import { readColumns, readValues, shownValues } from './earlier.form.ts'
import type { ChildColumns } from './said-of-file.ts'
import { sayColumns, sayValues, type ValuesProblem } from './say-answers.ts'
import { keptSchool, seeColumns, seeEarlier, seeFile, seeValues } from './see-earlier.ts'
import { takeAnswers } from './take-answers.ts'

const t = wordsIn('en-GB')
const pathOf = (id: string, rest = '') => `/pupils/earlier/${id}${rest}`

async function earlierAnswer(ask: Ask<Visitor>, problems: readonly Problem[]): Promise<Answer> {
  const title = t('covered.title')
  const seen = await seeEarlier(ask)
  if (seen === null)
    return page(title, <ChooseSchool title={title} path="/pupils/earlier" schools={ask.visitor.schools} />)
  return formAnswer(title, <BringAnswersPage seen={seen} problems={problems} />, problems)
}

export const showEarlier = async (ask: Ask<Visitor>): Promise<Answer> => earlierAnswer(ask, [])

export async function takeFile(ask: Ask<Visitor>): Promise<Answer> {
  const upload = ask.uploads.find(one => one.field === 'answers')
  const school = keptSchool(ask)
  if (school === null) throw new NotFound('Of which school the answers are was not said.')
  const wrong = async (key: WordKey, values: Problem['values'] = {}) =>
    earlierAnswer(ask, [{ field: 'answers', key, values }])
  if (upload === undefined) return wrong('covered.file-choose')
  if (upload.tooLarge) return wrong('covered.file-file-too-large')
  const file = { school: school.id, fileName: upload.filename, path: upload.path }
  const outcome = await bringAnswers(ask.works, ask.visitor.identity, file)
  if (!('refused' in outcome)) return goTo(pathOf(outcome.brought, '/columns'))
  return wrong(`covered.file-${outcome.refused}`, { line: outcome.line ?? 0 })
}

async function columnsAnswer(
  ask: Ask<Visitor>,
  sent: { child: ChildColumns; asked: readonly string[] } | null,
  problems: readonly Problem[],
): Promise<Answer> {
  const seen = await seeColumns(ask)
  const { found, before } = seen
  if (found.state !== 'to-say' && found.state !== 'to-check') return goTo(pathOf(found.id))
  // Whose row it is may be guessed from the headings, to be looked at; which columns hold answers may not.
  const child = sent?.child ?? before?.child ?? guessRollColumns(found.headings)
  const asked = sent?.asked ?? before?.answers.map(({ heading }) => heading) ?? []
  const body = <EarlierColumnsPage seen={seen} child={child} asked={asked} problems={problems} />
  return formAnswer(t('covered.columns-title'), body, problems)
}

export const showColumns = async (ask: Ask<Visitor>): Promise<Answer> => columnsAnswer(ask, null, [])

const COLUMN_PROBLEM = {
  who: { field: 'column-mis-id', key: 'covered.refused-who' },
  answers: { field: 'asked', key: 'covered.refused-no-answers' },
  twice: { field: 'asked', key: 'covered.refused-twice' },
} as const satisfies Record<string, Problem>

export async function takeColumns(ask: Ask<Visitor>): Promise<Answer> {
  const { found } = await seeColumns(ask)
  const { child, asked } = readColumns(ask.form, found.headings)
  const outcome = await sayColumns(ask.works, ask.visitor.identity, found.id, child, asked)
  if (!('problems' in outcome)) return goTo(pathOf(found.id, 'said' in outcome ? '/values' : ''))
  return columnsAnswer(
    ask,
    { child, asked },
    outcome.problems.map(code => COLUMN_PROBLEM[code]),
  )
}

async function valuesAnswer(ask: Ask<Visitor>, sent: Form | null, problems: readonly Problem[]): Promise<Answer> {
  const seen = await seeValues(ask)
  const { found } = seen
  if (found.said === null) return goTo(pathOf(found.id, '/columns'))
  if (found.state !== 'to-say' && found.state !== 'to-check') return goTo(pathOf(found.id))
  const form = sent ?? shownValues(found.said, seen.columns)
  const body = <EarlierValuesPage seen={seen} form={form} problems={problems} />
  return formAnswer(t('covered.values-title'), body, problems)
}

export const showValues = async (ask: Ask<Visitor>): Promise<Answer> => valuesAnswer(ask, null, [])

const VALUES_PROBLEM: Readonly<Partial<Record<ValuesProblem, Problem>>> = {
  'no-source': { field: 'source', key: 'covered.refused-no-source' },
  'no-such-wording': { field: 'wording', key: 'consent.refused-no-such-wording' },
  'no-day': { field: 'on-day', key: 'consent.refused-no-day' },
  'day-to-come': { field: 'on-day', key: 'consent.refused-day-to-come' },
  'nothing-said': { field: 'value-0-0', key: 'covered.refused-nothing-said' },
}

export async function takeValues(ask: Ask<Visitor>): Promise<Answer> {
  const { found, columns } = await seeValues(ask)
  const { answers, basics, problems } = readValues(ask.form, columns)
  if (problems.length > 0) return valuesAnswer(ask, ask.form, problems)
  const outcome = await sayValues(ask.works, ask.visitor.identity, found.id, answers, basics)
  if (!('problems' in outcome)) return goTo(pathOf(found.id))
  const about = (code: ValuesProblem): Problem => {
    const at = Number(code.slice('about-'.length))
    const heading = columns[at]?.heading ?? ''
    return { field: `kinds-${at}`, key: 'covered.refused-about', values: { heading } }
  }
  return valuesAnswer(
    ask,
    ask.form,
    outcome.problems.map(code => VALUES_PROBLEM[code] ?? about(code)),
  )
}

const SAYINGS: Readonly<Record<string, WordKey>> = {
  taken: 'covered.said-taken',
  accepted: 'consent.said-file-accepted',
  accepting: 'consent.said-file-accepting',
}

export async function showFile(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeFile(ask)
  const { found } = seen
  if (found.state === 'to-say') return goTo(pathOf(found.id, found.said === null ? '/columns' : '/values'))
  const key = found.state === 'taken' ? SAYINGS[ask.query['said'] ?? ''] : undefined
  const said = key === undefined ? null : t(key)
  return page(
    t(`covered.title-${found.state}`),
    <EarlierFilePage seen={seen} said={said} busy={ask.query['said'] === 'busy'} />,
  )
}

export async function takeOver(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['file'] ?? ''
  const outcome = await takeAnswers(ask.works, ask.visitor.identity, id)
  if ('refused' in outcome) return goTo(pathOf(id, outcome.refused === 'busy' ? '?said=busy' : ''))
  return goTo(pathOf(id, outcome.state === 'taken' ? '?said=taken' : ''))
}

export async function takeAcceptAll(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['file'] ?? ''
  const outcome = await acceptFile(ask.works, ask.visitor.identity, id, field(ask.form, 'reason'))
  if ('state' in outcome) return goTo(pathOf(id, `?said=${outcome.state}`))
  // Not taken over yet, or nothing waits any more: the page as it is now says which.
  if (outcome.refused === 'not-ready' || outcome.refused === 'done-already') return goTo(pathOf(id))
  const seen = await seeFile(ask)
  const problem: Problem = {
    field: outcome.refused === 'no-reason' ? 'reason' : null,
    key: `consent.refused-${outcome.refused}`,
  }
  const body = <EarlierFilePage seen={seen} said={null} form={ask.form} problems={[problem]} />
  return formAnswer(t(`covered.title-${seen.found.state}`), body, [problem])
}
