import { ChooseSchool, schoolAsked } from '../../people/people.ts'
import { readFile } from 'node:fs/promises'
import type { Visitor } from '../../people/people.ts'
import { type Answer, type Ask, goTo, look, NotFound, page } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { assetFile, wordsIn } from '../../ui/ui.ts'
import { classesOf, pupilsOfClass } from '../roll.store.ts'
import { keepLook } from '../who-looked/keep-look.ts'
import { ChooseClassPage, KeptClassPage, MyClassPage } from './class-list.page.tsx'
import { keepClassList, keptListStays } from './keep-class-list.ts'
import { type PlacesOfSchool, seeClassList } from './see-class-list.ts'

const t = wordsIn('en-GB')

/** One class, chosen by whoever takes it out. */
export async function showMyClass(ask: Ask<Visitor>, placesOf: PlacesOfSchool): Promise<Answer> {
  const { works, visitor, query } = ask
  const title = t('marks.title')
  const school = schoolAsked(ask.visitor, ask.query['school'])
  if (school === null)
    return page(title, <ChooseSchool title={title} path="/pupils/my-class" schools={visitor.schools} />)
  const className = query['class'] ?? ''
  if (className === '')
    return look(works, visitor.identity, async ({ tx }) =>
      page(title, <ChooseClassPage school={school} classes={await classesOf(tx, school.id)} />),
    )
  const { list, at, pupils, policy } = await look(works, visitor.identity, async one => ({
    list: await seeClassList(one, visitor, school, className, placesOf),
    at: one.at,
    policy: await policyInForce(one.tx, school.id, one.at),
    pupils: (await pupilsOfClass(one.tx, school.id, className)).map(({ id }) => id),
  }))
  await keepLook(works, visitor, { school: school.id, page: 'class-list', pupils })
  return page(
    t('marks.class-title', { class: className }),
    <MyClassPage list={list} at={at} name={(query['name'] ?? '').trim()} policy={policy} />,
  )
}

/** For the page's script alone: what the phone keeps. Without script nothing is kept, and the page says so. */
export async function takeKeep(ask: Ask<Visitor>, placesOf: PlacesOfSchool): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const className = ask.query['class'] ?? ''
  if (school === null || className === '') throw new NotFound('There is no such class.')
  const back = new URLSearchParams({ school: school.id, class: className }).toString()
  if (!ask.byScript) return goTo(`/pupils/my-class?${back}`)
  const { key, list } = await keepClassList(ask.works, ask.visitor, school, className, placesOf)
  return {
    json: {
      key,
      title: t('marks.kept-of', { class: className, school: school.name }),
      stillUrl: '/pupils/my-class/still',
      rows: list.children.map(({ name, mark }) => ({ name, mark })),
    },
  }
}

/** Plain, so that nothing of who is signed in is kept with it. */
export async function showKept(): Promise<Answer> {
  return page(t('marks.kept-title'), <KeptClassPage />, { plain: true })
}

export async function tellWhetherItStays({ works, headers }: Ask<Visitor | null>): Promise<Answer> {
  return { json: { stays: await keptListStays(works, headers['x-kept-list'] ?? '') } }
}

/** From an address of its own: a worker may answer only for addresses that lie beside its script. */
export async function sendWorker(): Promise<Answer> {
  return { bytes: await readFile(assetFile('kept-list-worker.js')), type: 'text/javascript; charset=utf-8' }
}
