import { type Problem, readDay, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, NotFound } from '../../platform/platform.ts'
import type { WordKey } from '../../ui/ui.ts'
import { AnswersPage, openingFor } from './answers.page.tsx'
import { DoorPage, LinkPage, OverPage, SaidPage } from './door.page.tsx'
import { readFamily } from './family.form.ts'
import { familyAnswer, languageOf } from './family-language.tsx'
import { comeIn, familySession, leaveFamily, lookAtFamilyLink } from './family-session.ts'
import { KeptPage } from './kept.page.tsx'
import { requestFamilyLink } from './request-family-link.ts'
import { saveFamilyAnswers } from './save-family-answers.ts'
import { seeFamily } from './see-family.ts'

type Anyone = Ask<Visitor | null>

const SAYINGS: Readonly<Record<string, WordKey>> = { ended: 'family.said-ended', done: 'family.said-done' }

function door(ask: Anyone, problems: readonly Problem[]): Answer {
  const saying = SAYINGS[ask.query['said'] ?? ''] ?? null
  const body = <DoorPage form={ask.form} problems={problems} saying={saying} />
  return familyAnswer(ask, t => t('family.door-title'), body, problems, { at: '/family' })
}

export async function showDoor(ask: Anyone): Promise<Answer> {
  return door(ask, [])
}

const over = (ask: Anyone): Answer => familyAnswer(ask, t => t('family.over-title'), <OverPage />, [], { status: 410 })

/** A code typed from a letter. Wrong code, wrong date, used and expired: one sentence. */
export async function takeCode(ask: Anyone): Promise<Answer> {
  const { works, form } = ask
  const code = field(form, 'code')
  const born = readDay(form, 'born')
  const problems: Problem[] = []
  if (code.trim() === '') problems.push({ field: 'code', key: 'family.no-code' })
  if (born.is !== 'day') problems.push({ field: 'born-day', key: 'family.no-born' })
  if (born.is !== 'day' || problems.length > 0) return door(ask, problems)
  const came = await comeIn(works, { code }, born.day)
  if ('in' in came) return goTo('/family/answers', came.cookies)
  return door(ask, [{ field: 'code', key: `family.code-${came.refused}` }])
}

function linkAnswer(ask: Anyone, link: { school: string; secondFact: boolean }, problems: readonly Problem[]) {
  const body = <LinkPage token={ask.params['token'] ?? ''} {...link} form={ask.form} problems={problems} />
  return familyAnswer(ask, t => t('family.link-title', { school: link.school }), body, problems)
}

/** Opening a link changes nothing and names nobody: mail scanners open links too, and so does whoever it was forwarded to. */
export async function showLink(ask: Anyone): Promise<Answer> {
  const link = await lookAtFamilyLink(ask.works, ask.params['token'] ?? '')
  return link === null ? over(ask) : linkAnswer(ask, link, [])
}

export async function takeLink(ask: Anyone): Promise<Answer> {
  const { works, params, form } = ask
  const token = params['token'] ?? ''
  const link = await lookAtFamilyLink(works, token)
  const born = readDay(form, 'born')
  if (link?.secondFact === true && born.is !== 'day')
    return linkAnswer(ask, link, [{ field: 'born-day', key: 'family.no-born' }])
  const came = await comeIn(works, { token }, born.is === 'day' ? born.day : null)
  if ('in' in came) return goTo('/family/answers', came.cookies)
  // Looked at again: a press on another telephone may have spent it between the two, and then no date would be right.
  if (link === null || (await lookAtFamilyLink(works, token)) === null) return over(ask)
  return linkAnswer(ask, link, [
    {
      field: link.secondFact ? 'born-day' : null,
      key: came.refused === 'wait' ? 'family.code-wait' : 'family.wrong-born',
    },
  ])
}

export async function takeNewLink(ask: Anyone): Promise<Answer> {
  const email = field(ask.form, 'email').trim()
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 320)
    return door(ask, [{ field: 'email', key: 'people.sign-in-enter-email' }])
  await requestFamilyLink(ask.works, email, languageOf(ask))
  const body = <SaidPage title="family.sent-title" body="family.sent-body" />
  return familyAnswer(ask, t => t('family.sent-title'), body, [], { at: '/family' })
}

const ended = (cookies?: readonly string[]): Answer => goTo('/family?said=ended', cookies)

async function answersPage(ask: Anyone, form: Form, problems: readonly Problem[], only = ''): Promise<Answer> {
  const session = await familySession(ask.works, ask.headers)
  if (session === null) return ended()
  const { children, now, read } = await seeFamily(ask.works, session, languageOf(ask))
  const shown = only === '' ? children : children.filter(child => child.id === only && !child.left)
  if (only !== '' && shown.length === 0) throw new NotFound('There is no such child of hers.')
  const body = <AnswersPage family={shown} each={only !== ''} form={form} problems={problems} now={now} />
  const [title] = openingFor(shown)
  return familyAnswer(ask, t => t(`family.${title}`), body, problems, { at: '/family/answers', read })
}

export async function showAnswers(ask: Anyone): Promise<Answer> {
  return answersPage(ask, {}, [], ask.query['each'])
}

export async function takeAnswers(ask: Anyone): Promise<Answer> {
  const session = await familySession(ask.works, ask.headers)
  if (session === null) return ended()
  const language = languageOf(ask)
  const { children } = await seeFamily(ask.works, session, language)
  const asked = children.map(({ id, six, each }) => ({
    id,
    keys: [...new Set([...six, ...each].map(one => one.question.key))],
  }))
  const said = readFamily(ask.form, asked)
  if (said.length === 0)
    return answersPage(ask, ask.form, [{ field: null, key: 'family.nothing-chosen' }], field(ask.form, 'each'))
  const { forOffice } = await saveFamilyAnswers(ask.works, session, said, language)
  return goTo(`/family/kept${forOffice ? '?office=yes' : ''}`)
}

export async function showKept(ask: Anyone): Promise<Answer> {
  const session = await familySession(ask.works, ask.headers)
  if (session === null) return ended()
  const { children, now, read } = await seeFamily(ask.works, session, languageOf(ask))
  const forOffice = ask.query['office'] === 'yes'
  const body = <KeptPage family={children} since={session.began} forOffice={forOffice} now={now} />
  return familyAnswer(ask, t => t('family.kept-title'), body, [], { read })
}

export async function takeDone({ works, headers }: Anyone): Promise<Answer> {
  return goTo('/family?said=done', await leaveFamily(works, await familySession(works, headers)))
}
