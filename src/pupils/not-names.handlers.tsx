import { ChooseSchool, schoolAsked, personById, rolesAt, type School, type Visitor } from '../people/people.ts'
import { act, type Answer, type Ask, goTo, page } from '../platform/platform.ts'
import { wordsIn } from '../ui/ui.ts'
import { addNotNameToSchool, endNotName } from './keep-not-names.ts'
import { mayKeepNotNames, type NotNameRefusal } from './keep-not-names.rule.ts'
import { readWord } from './not-names.form.ts'
import { type NotNamesFacts, NotNamesPage } from './not-names.page.tsx'
import { notNamesOf } from './pupils.store.ts'

const t = wordsIn('en-GB')

export async function showNotNames(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school !== null) return listPage(ask, school, '', null)
  return page(
    t('pupils.not-names-title'),
    <ChooseSchool title={t('pupils.not-names-title')} path="/not-names" schools={ask.visitor.schools} />,
  )
}

export async function takeWord(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return goTo('/not-names')
  const word = readWord(ask.form)
  const outcome = await addNotNameToSchool(ask.works, ask.visitor, school.id, word)
  return 'refused' in outcome
    ? listPage(ask, school, word, outcome.refused)
    : goTo(`/not-names?school=${school.id}&done=added`)
}

export async function takeEnd(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return goTo('/not-names')
  const outcome = await endNotName(ask.works, ask.visitor, school.id, ask.params['id'] ?? '')
  if ('refused' in outcome) return listPage(ask, school, '', outcome.refused)
  return goTo(`/not-names?school=${school.id}&done=${outcome.ended ? 'ended' : 'gone'}`)
}

const DONE: Readonly<Record<string, NotNamesFacts['done']>> = { added: 'added', ended: 'ended', gone: 'gone' }

async function listPage(
  { works, visitor, query }: Ask<Visitor>,
  school: School,
  typed: string,
  problem: NotNameRefusal['refused'] | null,
): Promise<Answer> {
  const facts = await act(works, visitor.identity, async ({ tx, at }) => {
    const words = []
    for (const word of await notNamesOf(tx, school.id))
      words.push({ ...word, by: (await personById(tx, word.addedBy))?.name ?? '' })
    return { words, now: at }
  })
  const title = t('pupils.not-names-title')
  const shown = {
    ...facts,
    school,
    typed,
    problem,
    mayKeep: mayKeepNotNames(rolesAt(visitor, school.id)),
    done: problem === null ? (DONE[query['done'] ?? ''] ?? null) : null,
  }
  return page(problem === null ? title : `${t('house.error-prefix')}: ${title}`, <NotNamesPage facts={shown} />, {
    status: problem === null ? 200 : 422,
  })
}
