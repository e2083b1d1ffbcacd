import {
  ChooseSchool,
  schoolAsked,
  dayOf,
  personById,
  rolesAt,
  type School,
  type Visitor,
} from '../../people/people.ts'
import { act, type Answer, type Ask, goTo, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { nothingTyped, readWatch, type WatchTyped } from './watched-words.form.ts'
import { type WatchedFacts, WatchedWordsPage } from './watched-words.page.tsx'
import { mayWatch, type WatchRefusal } from './watched-words.rule.ts'
import { watchedOf } from './watched-words.store.ts'
import { watchNoMore, watchWords } from './watch-words.ts'

const t = wordsIn('en-GB')

export async function showWatched(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school !== null) return listPage(ask, school, nothingTyped, null)
  return page(
    t('watched.title'),
    <ChooseSchool title={t('watched.title')} path="/watched-words" schools={ask.visitor.schools} />,
  )
}

export async function takeWatch(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return goTo('/watched-words')
  const typed = readWatch(ask.form)
  const outcome = await watchWords(ask.works, ask.visitor, school.id, typed)
  return 'refused' in outcome
    ? listPage(ask, school, typed, outcome.refused)
    : goTo(`/watched-words?school=${school.id}&done=added`)
}

export async function takeWatchOff(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null) return goTo('/watched-words')
  const outcome = await watchNoMore(ask.works, ask.visitor, school.id, ask.params['id'] ?? '')
  if ('refused' in outcome) return listPage(ask, school, nothingTyped, outcome.refused)
  return goTo(`/watched-words?school=${school.id}&done=${outcome.ended ? 'ended' : 'gone'}`)
}

const DONE: Readonly<Record<string, WatchedFacts['done']>> = { added: 'added', ended: 'ended', gone: 'gone' }

async function listPage(
  { works, visitor, query }: Ask<Visitor>,
  school: School,
  typed: WatchTyped,
  problem: WatchRefusal['refused'] | null,
): Promise<Answer> {
  const facts = await act(works, visitor.identity, async ({ tx, at }) => {
    const watched = []
    for (const one of await watchedOf(tx, school.id, dayOf(at)))
      watched.push({ ...one, by: (await personById(tx, one.addedBy))?.name ?? '' })
    return { watched, now: at }
  })
  const title = t('watched.title')
  const shown = {
    ...facts,
    school,
    typed,
    problem,
    mayKeep: mayWatch(rolesAt(visitor, school.id)),
    done: problem === null ? (DONE[query['done'] ?? ''] ?? null) : null,
  }
  return page(problem === null ? title : `${t('house.error-prefix')}: ${title}`, <WatchedWordsPage facts={shown} />, {
    status: problem === null ? 200 : 422,
  })
}
