import type { VNode } from 'preact'
import { formAnswer, type Problem, readDay, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo } from '../../platform/platform.ts'
import { familyLanguageFor, type Language, type WordKey, type Words } from '../../ui/ui.ts'
import { familyAnswer, LANGUAGE, languageOf } from '../family/family-language.tsx'
import { PupilPage } from '../pages/pupil.page.tsx'
import { seePupil } from '../pages/see-pupil.ts'
import { makeOwnSlip } from './make-own-slip.ts'
import { OwnAnswersPage, OwnKeptPage, ownOpening } from './own.page.tsx'
import { OwnDoorPage, OwnLinkPage, OwnOverPage } from './own-door.page.tsx'
import { enterOwn, leaveOwn, lookAtOwnLink, ownSession } from './own-session.ts'
import { readOwn } from './own.form.ts'
import { saveOwnAnswers } from './save-own-answers.ts'
import { seeOwn } from './see-own.ts'
import { slipPdf } from './slip-pdf.ts'

type Anyone = Ask<Visitor | null>

type Ways = { readonly at?: string; readonly status?: number; readonly read?: boolean }

/** A page for a pupil, in the language that she chose: as a family's, with a choice of her own. */
export function ownAnswer(
  ask: Anyone,
  title: (t: Words) => string,
  body: VNode,
  problems: readonly Problem[] = [],
  ways: Ways = {},
): Answer {
  return familyAnswer(ask, title, body, problems, { ...ways, door: '/own' })
}

/** In which language she reads. */
export const ownLanguageOf = (ask: Anyone): Language => languageOf(ask, '/own')

const SAYINGS: Readonly<Record<string, WordKey>> = { ended: 'own.said-ended', done: 'own.said-done' }
export const ownEnded = (cookies?: readonly string[]): Answer => goTo('/own?said=ended', cookies)
const over = (ask: Anyone): Answer =>
  ownAnswer(ask, words => words('own.over-title'), <OwnOverPage />, [], { status: 410 })

function door(ask: Anyone, problems: readonly Problem[]): Answer {
  const saying = SAYINGS[ask.query['said'] ?? ''] ?? null
  const body = <OwnDoorPage form={ask.form} problems={problems} saying={saying} />
  return ownAnswer(ask, words => words('own.door-title'), body, problems, { at: '/own' })
}

export async function showOwnDoor(ask: Anyone): Promise<Answer> {
  return door(ask, [])
}

/** A code typed from a slip. Wrong code, wrong date, used and expired: one sentence. */
export async function takeOwnCode(ask: Anyone): Promise<Answer> {
  const code = field(ask.form, 'code')
  const born = readDay(ask.form, 'born')
  const problems: Problem[] = []
  if (code.trim() === '') problems.push({ field: 'code', key: 'own.no-code' })
  if (born.is !== 'day') problems.push({ field: 'born-day', key: 'own.no-born' })
  if (born.is !== 'day' || problems.length > 0) return door(ask, problems)
  const came = await enterOwn(ask.works, { code }, born.day)
  if ('in' in came) return goTo('/own/answers', came.cookies)
  return door(ask, [{ field: 'code', key: came.refused === 'wait' ? 'own.code-wait' : 'own.code-over' }])
}

function linkPage(ask: Anyone, school: string, problems: readonly Problem[]): Answer {
  const body = <OwnLinkPage token={ask.params['token'] ?? ''} school={school} form={ask.form} problems={problems} />
  return ownAnswer(ask, words => words('own.link-title', { school }), body, problems)
}

/** Opening it changes nothing and names nobody. */
export async function showOwnLink(ask: Anyone): Promise<Answer> {
  const school = await lookAtOwnLink(ask.works, ask.params['token'] ?? '')
  return school === null ? over(ask) : linkPage(ask, school, [])
}

export async function takeOwnLink(ask: Anyone): Promise<Answer> {
  const token = ask.params['token'] ?? ''
  const school = await lookAtOwnLink(ask.works, token)
  const born = readDay(ask.form, 'born')
  if (school !== null && born.is !== 'day') return linkPage(ask, school, [{ field: 'born-day', key: 'own.no-born' }])
  const came = await enterOwn(ask.works, { token }, born.is === 'day' ? born.day : '0001-01-01')
  if ('in' in came) return goTo('/own/answers', came.cookies)
  // Looked at again: a press on another telephone may have spent it between the two.
  if (school === null || (await lookAtOwnLink(ask.works, token)) === null) return over(ask)
  return linkPage(ask, school, [
    { field: 'born-day', key: came.refused === 'wait' ? 'own.code-wait' : 'own.wrong-born' },
  ])
}

async function answersPage(ask: Anyone, form: Form, problems: readonly Problem[], each: boolean): Promise<Answer> {
  const session = await ownSession(ask.works, ask.headers)
  if (session === null) return ownEnded()
  const { seen, read } = await seeOwn(ask.works, session, ownLanguageOf(ask))
  const body = <OwnAnswersPage seen={seen} name={session.name} each={each} form={form} problems={problems} />
  const [opening] = ownOpening(seen)
  return ownAnswer(ask, words => words(each ? 'own.each-title' : `own.${opening}`), body, problems, {
    at: '/own/answers',
    read,
  })
}

export async function showOwnAnswers(ask: Anyone): Promise<Answer> {
  return answersPage(ask, {}, [], ask.query['each'] !== undefined)
}

export async function takeOwnAnswers(ask: Anyone): Promise<Answer> {
  const session = await ownSession(ask.works, ask.headers)
  if (session === null) return ownEnded()
  const language = ownLanguageOf(ask)
  const { six, each } = (await seeOwn(ask.works, session, language)).seen
  const said = readOwn(ask.form, [...new Set([...six, ...each].map(({ question }) => question.key))])
  const again = field(ask.form, 'each') !== ''
  if (said === null) return answersPage(ask, ask.form, [{ field: null, key: 'family.nothing-chosen' }], again)
  await saveOwnAnswers(ask.works, session, said, language)
  return goTo('/own/kept')
}

export async function showOwnKept(ask: Anyone): Promise<Answer> {
  const session = await ownSession(ask.works, ask.headers)
  if (session === null) return ownEnded()
  const { seen, read } = await seeOwn(ask.works, session, ownLanguageOf(ask))
  const body = <OwnKeptPage seen={seen} since={session.began} />
  return ownAnswer(ask, words => words('family.kept-title'), body, [], { read })
}

export async function takeOwnDone({ works, headers }: Anyone): Promise<Answer> {
  return goTo('/own?said=done', await leaveOwn(works, await ownSession(works, headers)))
}

/** For the office: the slip of one pupil, made once with this press. */
export async function takeOwnSlip(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  const made = await makeOwnSlip(ask.works, ask.visitor, id)
  if ('refused' in made) {
    const seen = await seePupil(ask.works, ask.visitor, id)
    const key = 'own.slip-refused-too-young'
    return formAnswer(seen.pupil.name, <PupilPage seen={seen} saying={null} problem={key} />, [{ field: null, key }])
  }
  const bytes = await slipPdf(familyLanguageFor(field(ask.form, LANGUAGE)), made, `${ask.works.settings.baseUrl}/own`)
  return { bytes, type: 'application/pdf', cache: 'no-store', download: 'slip.pdf' }
}
