import { type Answer, type Ask, field, goTo, listField, NotFound, page } from '../../platform/platform.ts'
import { WordsIn } from '../../ui/ui.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import { isId } from '../is-id.ts'
import { WHOLE_TRUST } from '../staff/role.form.ts'
import type { Visitor } from '../visitor.ts'
import { ColumnsPage, TitlesPage } from './asked.page.tsx'
import { bringList } from './bring-list.ts'
import { BringPage } from './bring.page.tsx'
import { CheckedPage } from './checked.page.tsx'
import { HowFar, TakenPage, TakingPage } from './taken.page.tsx'
import { letLeaversGo } from './let-leavers-go.ts'
import { type Columns, guessColumns } from './list-columns.rule.ts'
import { sayColumns } from './say-columns.ts'
import { sayTitles } from './say-titles.ts'
import { seeAsked, seeChecked, seeLists } from './see-list.ts'
import { readColumns, readTitles } from './staff-lists.form.ts'
import { takeJoinerBack } from './take-joiner-back.ts'
import { takeList } from './take-list.ts'

const pathOf = (list: string, rest = '') => `/people/lists/${list}${rest}`

async function bringAnswer(ask: Ask<Visitor>, problems: readonly Problem[]): Promise<Answer> {
  const seen = await seeLists(ask)
  return formAnswer(t('lists.title'), <BringPage seen={seen} form={ask.form} problems={problems} />, problems)
}

export async function showLists(ask: Ask<Visitor>): Promise<Answer> {
  return bringAnswer(ask, [])
}

export async function takeNewList(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form, uploads } = ask
  const place = field(form, 'place')
  const upload = uploads.find(one => one.field === 'list')
  const problems: Problem[] = []
  if (place !== WHOLE_TRUST && !isId(place)) problems.push({ field: 'place', key: 'lists.place-choose' })
  if (upload === undefined) problems.push({ field: 'list', key: 'lists.file-choose' })
  else if (upload.tooLarge) problems.push({ field: 'list', key: 'lists.file-file-too-large' })
  if (problems.length > 0 || upload === undefined) return bringAnswer(ask, problems)
  const outcome = await bringList(works, visitor.identity, {
    place: place === WHOLE_TRUST ? null : place,
    fileName: upload.filename,
    path: upload.path,
  })
  if (!('refused' in outcome)) return goTo(pathOf(outcome.list))
  const line = 'line' in outcome ? (outcome.line ?? 0) : 0
  return bringAnswer(ask, [{ field: 'list', key: `lists.file-${outcome.refused}`, values: { line } }])
}

export async function showList(ask: Ask<Visitor>): Promise<Answer> {
  return listAnswer(ask, [])
}

async function listAnswer(ask: Ask<Visitor>, problems: readonly Problem[]): Promise<Answer> {
  const seen = await seeChecked(ask)
  const { list } = seen
  if (ask.byScript)
    return {
      fragment: (
        <WordsIn lang="en-GB">
          <HowFar seen={seen} />
        </WordsIn>
      ),
    }
  if (list.state === 'taking') return page(t('lists.taking-title'), <TakingPage seen={seen} />)
  const shown = { seen, said: saidWords(ask), form: ask.form, problems }
  if (list.state === 'taken') return formAnswer(t('lists.taken-title'), <TakenPage {...shown} />, problems)
  if (list.state === 'to-map') return goTo(pathOf(list.id, '/columns'))
  if (list.state === 'to-match') return goTo(pathOf(list.id, '/titles'))
  return formAnswer(t('lists.check-title'), <CheckedPage {...shown} />, problems)
}

function saidWords({ query }: Ask<Visitor>): string | null {
  const count = Number(query['count'] ?? 0) || 0
  if (query['said'] === 'left') return t('lists.said-left', { count })
  if (query['said'] === 'back') return t('lists.said-back')
  return query['said'] === 'taken' ? t('lists.said-taken') : null
}

async function columnsAnswer(ask: Ask<Visitor>, sent: Columns | null, problems: readonly Problem[]): Promise<Answer> {
  const seen = await seeAsked(ask)
  if (seen.list.state === 'taking' || seen.list.state === 'taken') return goTo(pathOf(seen.list.id))
  const columns = sent ?? seen.list.columns ?? guessColumns(seen.headings)
  const body = <ColumnsPage seen={seen} columns={columns} form={ask.form} problems={problems} />
  return formAnswer(t('lists.columns-title'), body, problems)
}

export async function showColumns(ask: Ask<Visitor>): Promise<Answer> {
  return columnsAnswer(ask, null, [])
}

const placeOfProblem = { email: 'email', name: 'full', school: 'school', twice: 'email' } as const

export async function takeColumns(ask: Ask<Visitor>): Promise<Answer> {
  const { list, headings } = await seeAsked(ask)
  const columns = readColumns(ask.form, headings)
  const outcome = await sayColumns(ask.works, ask.visitor.identity, list.id, columns)
  if (!('problems' in outcome)) return goTo(pathOf(list.id))
  return columnsAnswer(
    ask,
    columns,
    outcome.problems.map(code => ({ field: `column-${placeOfProblem[code]}`, key: `lists.columns-${code}` })),
  )
}

async function titlesAnswer(
  ask: Ask<Visitor>,
  said: Parameters<typeof TitlesPage>[0]['said'],
  problems: readonly Problem[],
): Promise<Answer> {
  const seen = await seeAsked(ask)
  if (seen.list.columns === null || seen.list.state === 'taking' || seen.list.state === 'taken')
    return goTo(pathOf(seen.list.id))
  const body = <TitlesPage seen={seen} said={said} form={ask.form} problems={problems} />
  return formAnswer(t('lists.titles-title'), body, problems)
}

export async function showTitles(ask: Ask<Visitor>): Promise<Answer> {
  return titlesAnswer(ask, null, [])
}

export async function takeTitles(ask: Ask<Visitor>): Promise<Answer> {
  const { list, titles } = await seeAsked(ask)
  const { said, problems } = readTitles(ask.form, titles)
  if (problems.length > 0) return titlesAnswer(ask, said, problems)
  const outcome = await sayTitles(ask.works, ask.visitor.identity, list.id, said)
  if ('refused' in outcome && outcome.refused === 'not-yours-to-give')
    return titlesAnswer(ask, said, [{ field: null, key: 'lists.titles-not-yours' }])
  return goTo(pathOf(list.id))
}

export async function takeOver(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, params } = ask
  const list = params['list'] ?? ''
  const outcome = await takeList(works, visitor.identity, list)
  return goTo(pathOf(list, 'state' in outcome && outcome.state === 'taken' ? '?said=taken' : ''))
}

export async function takeLeavers(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, params, form } = ask
  const list = params['list'] ?? ''
  const ticked = field(form, 'all') === 'yes' ? null : listField(form, 'who')
  const { gone, kept } = await letLeaversGo(works, visitor.identity, list, ticked)
  if (ticked?.length === 0) return listAnswer(ask, [{ field: 'who', key: 'lists.leavers-choose' }])
  if (kept.length === 0) return goTo(pathOf(list, `?said=left&count=${gone}`))
  return listAnswer(
    ask,
    kept.map(({ name, code }) => ({
      field: null,
      key: 'lists.leaver-kept',
      values: { name, code: code.replaceAll('-', '_') },
    })),
  )
}

export async function takeBack(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, params, form } = ask
  const list = params['list'] ?? ''
  const person = field(form, 'person')
  if (!isId(person)) throw new NotFound('This is no id.')
  const outcome = await takeJoinerBack(works, visitor.identity, list, person)
  if ('takenBack' in outcome) return goTo(pathOf(list, '?said=back'))
  return listAnswer(ask, [
    outcome.refused === 'signed-in-already'
      ? { field: null, key: 'lists.back-signed-in' }
      : { field: null, key: 'lists.back-not-yours' },
  ])
}
