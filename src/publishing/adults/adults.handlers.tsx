import { formAnswer, namesOf, type Problem, readDay, type School, type Visitor } from '../../people/people.ts'
import {
  type Answer,
  type Ask,
  field,
  type Form,
  goTo,
  listField,
  look,
  NotFound,
  page,
} from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { addOtherAdult } from './add-other-adult.ts'
import { adultKinds, adultPlaces, adultWays } from './adult-permission.rule.ts'
import { AdultPage } from './adult.page.tsx'
import { AddAdultPage, AdultsPage } from './adults.page.tsx'
import { adultsById, adultsOfSchool, answersOf } from './adults.store.ts'
import { keepsAdultsAt } from './keeps-adults.ts'
import { withdrawForAdult, type WriteDownRefusal, writeDownPermission } from './write-down-permission.ts'

const t = wordsIn('en-GB')

export async function showAdults({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const schools = keepsAdultsAt(visitor)
  const lists = await look(works, visitor.identity, async ({ tx }) => {
    const found = []
    for (const school of schools) found.push({ school, adults: await adultsOfSchool(tx, school.id) })
    return found
  })
  return page(t('adults.title'), <AdultsPage lists={lists} added={query['said'] === 'added'} />)
}

/** The school asked for, or her only one; that she keeps no such register there looks as if it were not there. */
function schoolKept({ visitor, query }: Pick<Ask<Visitor>, 'visitor' | 'query'>): School {
  const mine = keepsAdultsAt(visitor)
  const asked = query['school'] ?? ''
  const found = asked === '' ? mine[0] : mine.find(({ id }) => id === asked)
  if (found === undefined) throw new NotFound('There is no such school whose adults this person keeps.')
  return found
}

export async function showAddAdult(ask: Ask<Visitor>): Promise<Answer> {
  return addPage(schoolKept(ask), {}, [])
}

function addPage(school: School, form: Form, problems: readonly Problem[]): Answer {
  return formAnswer(t('adults.add-title'), <AddAdultPage school={school} form={form} problems={problems} />, problems)
}

export async function addAdult(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolKept(ask)
  const typed = { name: field(ask.form, 'name'), what: field(ask.form, 'what') }
  const outcome = await addOtherAdult(ask.works, ask.visitor, school.id, typed)
  if ('added' in outcome) return goTo(`/adults/${outcome.added}?school=${school.id}`)
  if (outcome.refused === 'not-there') throw new NotFound('There is no such school for this person.')
  const at = outcome.refused === 'no-what' ? 'what' : 'name'
  return addPage(school, ask.form, [{ field: at, key: `adults.refused-${outcome.refused}` }])
}

export async function showAdult(ask: Ask<Visitor>): Promise<Answer> {
  return adultPage(ask, {}, [])
}

async function adultPage(ask: Ask<Visitor>, form: Form, problems: readonly Problem[]): Promise<Answer> {
  const { works, visitor, query } = ask
  const [school, id] = [schoolKept(ask), ask.params['adult'] ?? '']
  const seen = await look(works, visitor.identity, async ({ tx, at }) => {
    const adult = (await adultsById(tx, school.id, [id])).get(id)
    if (adult === undefined) throw new NotFound('There is no such adult at this school.')
    const answers = await answersOf(tx, id, school.id)
    const names = await namesOf(
      tx,
      answers.map(({ recordedBy }) => recordedBy),
    )
    return { adult, answers, names, now: at }
  })
  const said = query['said'] === 'written' ? 'written' : query['said'] === 'withdrawn' ? 'withdrawn' : null
  const shown = { school, said, form, problems, ...seen } as const
  return formAnswer(seen.adult.name, <AdultPage {...shown} />, problems)
}

const FIELD: Readonly<Partial<Record<WriteDownRefusal['refused'], string>>> = {
  nothing: 'kinds',
  'no-words': 'words',
  'no-paper': 'kept',
  'not-yet': 'given-day',
  over: 'until-day',
  'too-long': 'words',
}

export async function writeAdult(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const [school, adult] = [schoolKept(ask), ask.params['adult'] ?? '']
  const [given, until] = [readDay(form, 'given'), readDay(form, 'until')]
  const how = adultWays.find(way => way === field(form, 'how'))
  const problems: Problem[] = []
  if (how === undefined) problems.push({ field: 'how', key: 'adults.refused-no-how' })
  if (given.is !== 'day') problems.push({ field: 'given-day', key: 'adults.refused-no-day' })
  if (until.is === 'no-day') problems.push({ field: 'until-day', key: 'adults.refused-no-until' })
  if (how === undefined || given.is !== 'day' || problems.length > 0) return adultPage(ask, form, problems)
  const outcome = await writeDownPermission(works, visitor, school.id, adult, {
    ...readWhat(form),
    how,
    keptAt: field(form, 'kept').trim(),
    words: field(form, 'words').trim(),
    givenOn: given.day,
    until: until.is === 'day' ? until.day : null,
  })
  if ('written' in outcome) return goTo(`/adults/${adult}?school=${school.id}&said=written`)
  if (outcome.refused === 'not-yours' || outcome.refused === 'not-there')
    throw new NotFound('There is no such adult at this school.')
  return adultPage(ask, form, [{ field: FIELD[outcome.refused] ?? null, key: `adults.refused-${outcome.refused}` }])
}

/** For what and where, as the boxes of a form say it. */
export function readWhat(form: Form) {
  const [kinds, places] = [listField(form, 'kinds'), listField(form, 'places')]
  return {
    kinds: adultKinds.filter(kind => kinds.includes(kind)),
    places: adultPlaces.filter(place => places.includes(place)),
  }
}

export async function withdrawAdult(ask: Ask<Visitor>): Promise<Answer> {
  const [school, adult] = [schoolKept(ask), ask.params['adult'] ?? '']
  const outcome = await withdrawForAdult(ask.works, ask.visitor, school.id, adult, field(ask.form, 'answer'))
  if ('refused' in outcome) throw new NotFound('There is no such answer of this adult.')
  return goTo(`/adults/${adult}?school=${school.id}&said=withdrawn`)
}
