import type { VNode } from 'preact'
import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, goTo, listField, NotFound, page } from '../../platform/platform.ts'
import { type WordKey, WordsIn, wordsIn } from '../../ui/ui.ts'
import { bringRoll } from './bring-roll.ts'
import { letPupilsLeave } from './let-pupils-leave.ts'
import { guessRollColumns, type RollColumns } from './roll-columns.rule.ts'
import { RollColumnsPage } from './roll-columns.page.tsx'
import { CheckedRollPage } from './checked-roll.page.tsx'
import { BringRollPage, ChooseSchoolForRoll } from './bring-roll.page.tsx'
import { HowFarRoll, WorkingRollPage } from './working-roll.page.tsx'
import { RollRowsPage } from './roll-rows.page.tsx'
import { readNights, readRollColumns, type RollProblem } from './roll.form.ts'
import { sayRollColumns } from './say-roll-columns.ts'
import { keptBy, seeColumns, seeImport, seeRoll, seeRows } from './see-roll.ts'
import { setRollNights } from './set-roll-nights.ts'
import { takeRoll } from './take-roll.ts'

const t = wordsIn('en-GB')
const pathOf = (id: string, rest = '') => `/pupils/roll/imports/${id}${rest}`

function answer(title: string, body: VNode, problems: readonly RollProblem[] = []): Answer {
  const wrong = problems.length > 0
  return page(wrong ? `${t('house.error-prefix')}: ${title}` : title, body, wrong ? { status: 422 } : {})
}

const SAYINGS: Readonly<Record<string, WordKey>> = { nights: 'roll.nights-said', ended: 'roll.key-ended' }

/** The page of the roll, with what is wrong on it. */
export async function rollAnswer(ask: Ask<Visitor>, problems: readonly RollProblem[]): Promise<Answer> {
  const seen = await seeRoll(ask)
  if (seen === null) return answer(t('roll.title'), <ChooseSchoolForRoll schools={keptBy(ask.visitor)} />)
  const saying = SAYINGS[ask.query['said'] ?? '']
  const said = saying === undefined ? null : t(saying)
  const body = <BringRollPage seen={seen} said={said} form={ask.form} problems={problems} />
  return answer(t('roll.title'), body, problems)
}

export async function showRoll(ask: Ask<Visitor>): Promise<Answer> {
  return rollAnswer(ask, [])
}

/** The school in the address, or her only one. */
export function schoolOf({ visitor, query }: Ask<Visitor>): string {
  const schools = keptBy(visitor)
  const school = schools.length === 1 ? schools[0] : schools.find(({ id }) => id === query['school'])
  if (school === undefined) throw new NotFound('The reader keeps no such roll.')
  return school.id
}

export async function takeNewRoll(ask: Ask<Visitor>): Promise<Answer> {
  const upload = ask.uploads.find(one => one.field === 'roll')
  const school = schoolOf(ask)
  if (upload === undefined) return rollAnswer(ask, [{ field: 'roll', key: 'roll.file-choose' }])
  if (upload.tooLarge) return rollAnswer(ask, [{ field: 'roll', key: 'roll.file-file-too-large' }])
  const { filename: fileName, path } = upload
  const outcome = await bringRoll(ask.works, ask.visitor.identity, { school, fileName, path, source: 'hand' })
  if (!('refused' in outcome)) return goTo(pathOf(outcome.brought))
  const values = {
    line: 'line' in outcome ? (outcome.line ?? 0) : 0,
    missing: 'missing' in outcome ? (outcome.missing ?? '') : '',
  }
  return rollAnswer(ask, [{ field: 'roll', key: `roll.file-${outcome.refused}`, values }])
}

export async function takeNights(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolOf(ask)
  const { nights, problems } = readNights(ask.form)
  if (problems.length > 0) return rollAnswer(ask, problems)
  await setRollNights(ask.works, ask.visitor.identity, school, nights)
  return goTo(`/pupils/roll?school=${school}&said=nights`)
}

export async function showImport(ask: Ask<Visitor>): Promise<Answer> {
  return importAnswer(ask, [])
}

async function importAnswer(ask: Ask<Visitor>, problems: readonly RollProblem[]): Promise<Answer> {
  const seen = await seeImport(ask)
  const { state, id } = seen.found
  if (ask.byScript)
    return {
      fragment: (
        <WordsIn lang="en-GB">
          <HowFarRoll seen={seen} />
        </WordsIn>
      ),
    }
  if (state === 'to-map') return goTo(pathOf(id, '/columns'))
  if (state === 'checking' || state === 'taking')
    return answer(t(`roll.${state}-title`), <WorkingRollPage seen={seen} />)
  const said = saidWords(ask)
  const body = <CheckedRollPage seen={seen} said={said} form={ask.form} problems={problems} />
  return answer(t(`roll.${state}-title`), body, problems)
}

function saidWords({ query }: Ask<Visitor>): string | null {
  const count = Number(query['count'] ?? 0) || 0
  if (query['said'] === 'left') return t('roll.said-left', { count })
  return query['said'] === 'taken' ? t('roll.said-taken') : null
}

async function columnsAnswer(
  ask: Ask<Visitor>,
  sent: RollColumns | null,
  problems: readonly RollProblem[],
): Promise<Answer> {
  const seen = await seeColumns(ask)
  const { found } = seen
  if (found.state === 'taking' || found.state === 'taken' || found.state === 'put-aside') return goTo(pathOf(found.id))
  const columns = sent ?? found.columns ?? guessRollColumns(found.headings)
  return answer(
    t('roll.columns-title'),
    <RollColumnsPage seen={seen} columns={columns} problems={problems} />,
    problems,
  )
}

export async function showColumns(ask: Ask<Visitor>): Promise<Answer> {
  return columnsAnswer(ask, null, [])
}

const placeOfProblem = { name: 'surname', born: 'born', twice: 'mis-id' } as const

export async function takeColumns(ask: Ask<Visitor>): Promise<Answer> {
  const { found } = await seeColumns(ask)
  const columns = readRollColumns(ask.form, found.headings)
  const outcome = await sayRollColumns(ask.works, ask.visitor.identity, found.id, columns)
  if (!('problems' in outcome)) return goTo(pathOf(found.id))
  return columnsAnswer(
    ask,
    columns,
    outcome.problems.map(code => ({ field: `column-${placeOfProblem[code]}`, key: `roll.columns-${code}` })),
  )
}

export async function showRows(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeRows(ask)
  return answer(t(`roll.rows-${seen.kind}`), <RollRowsPage seen={seen} />)
}

export async function takeOver(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['import'] ?? ''
  const outcome = await takeRoll(ask.works, ask.visitor.identity, id)
  return goTo(pathOf(id, 'state' in outcome && outcome.state === 'taken' ? '?said=taken' : ''))
}

export async function takeLeavers(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['import'] ?? ''
  const ticked = field(ask.form, 'all') === 'yes' ? null : listField(ask.form, 'who')
  if (ticked?.length === 0) return importAnswer(ask, [{ field: 'who', key: 'roll.leavers-choose' }])
  const outcome = await letPupilsLeave(ask.works, ask.visitor.identity, id, ticked)
  return goTo(pathOf(id, 'leaving' in outcome ? `?said=left&count=${outcome.leaving}` : ''))
}
