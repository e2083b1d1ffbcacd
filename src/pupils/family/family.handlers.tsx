import { formAnswer, type Problem, readDay, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, NotFound, page } from '../../platform/platform.ts'
import { wordsIn, type WordKey } from '../../ui/ui.ts'
import { AnswersPage } from './answers.page.tsx'
import { DoorPage, LinkPage, OverPage, SaidPage } from './door.page.tsx'
import { readFamily } from './family.form.ts'
import { comeIn, familySession, leaveFamily, lookAtFamilyLink } from './family-session.ts'
import { KeptPage } from './kept.page.tsx'
import { requestFamilyLink } from './request-family-link.ts'
import { saveFamilyAnswers } from './save-family-answers.ts'
import { seeFamily } from './see-family.ts'

const t = wordsIn('en-GB')
type Anyone = Ask<Visitor | null>

/** Without the menu, whoever is signed in besides: a teacher with children here answers as their mother. */
const plain = { plain: true } as const

const SAYINGS: Readonly<Record<string, WordKey>> = { ended: 'family.said-ended', done: 'family.said-done' }

function door(form: Form, problems: readonly Problem[], said?: string): Answer {
  const body = <DoorPage form={form} problems={problems} saying={SAYINGS[said ?? ''] ?? null} />
  return formAnswer(t('family.door-title'), body, problems, plain)
}

export async function showDoor({ query }: Anyone): Promise<Answer> {
  return door({}, [], query['said'])
}

const over = (): Answer => page(t('family.over-title'), <OverPage />, { status: 410, ...plain })

/** A code typed from a letter. Wrong code, wrong date, used and expired: one sentence. */
export async function takeCode({ works, form }: Anyone): Promise<Answer> {
  const code = field(form, 'code')
  const born = readDay(form, 'born')
  const problems: Problem[] = []
  if (code.trim() === '') problems.push({ field: 'code', key: 'family.no-code' })
  if (born.is !== 'day') problems.push({ field: 'born-day', key: 'family.no-born' })
  if (born.is !== 'day' || problems.length > 0) return door(form, problems)
  const came = await comeIn(works, { code }, born.day)
  if ('in' in came) return goTo('/family/answers', came.cookies)
  return door(form, [{ field: 'code', key: `family.code-${came.refused}` }])
}

function linkAnswer(
  token: string,
  link: { school: string; secondFact: boolean },
  form: Form,
  problems: readonly Problem[],
) {
  const body = <LinkPage token={token} {...link} form={form} problems={problems} />
  return formAnswer(t('family.link-title', { school: link.school }), body, problems, plain)
}

/** Opening a link changes nothing and names nobody: mail scanners open links too, and so does whoever it was forwarded to. */
export async function showLink({ works, params }: Anyone): Promise<Answer> {
  const token = params['token'] ?? ''
  const link = await lookAtFamilyLink(works, token)
  return link === null ? over() : linkAnswer(token, link, {}, [])
}

export async function takeLink({ works, params, form }: Anyone): Promise<Answer> {
  const token = params['token'] ?? ''
  const link = await lookAtFamilyLink(works, token)
  const born = readDay(form, 'born')
  if (link?.secondFact === true && born.is !== 'day')
    return linkAnswer(token, link, form, [{ field: 'born-day', key: 'family.no-born' }])
  const came = await comeIn(works, { token }, born.is === 'day' ? born.day : null)
  if ('in' in came) return goTo('/family/answers', came.cookies)
  if (link === null) return over()
  return linkAnswer(token, link, form, [
    {
      field: link.secondFact ? 'born-day' : null,
      key: came.refused === 'wait' ? 'family.code-wait' : 'family.wrong-born',
    },
  ])
}

export async function takeNewLink({ works, form }: Anyone): Promise<Answer> {
  const email = field(form, 'email').trim()
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 320)
    return door(form, [{ field: 'email', key: 'people.sign-in-enter-email' }])
  await requestFamilyLink(works, email)
  return page(t('family.sent-title'), <SaidPage title="family.sent-title" body="family.sent-body" />, plain)
}

const ended = (cookies?: readonly string[]): Answer => goTo('/family?said=ended', cookies)

async function answersPage(ask: Anyone, form: Form, problems: readonly Problem[], only = ''): Promise<Answer> {
  const session = await familySession(ask.works, ask.headers)
  if (session === null) return ended()
  const { children, now } = await seeFamily(ask.works, session)
  const shown = only === '' ? children : children.filter(child => child.id === only)
  if (only !== '' && shown.length === 0) throw new NotFound('There is no such child of hers.')
  const body = <AnswersPage family={shown} each={only !== ''} form={form} problems={problems} now={now} />
  return formAnswer(t('family.answers-title'), body, problems, plain)
}

export async function showAnswers(ask: Anyone): Promise<Answer> {
  return answersPage(ask, {}, [], ask.query['each'])
}

export async function takeAnswers(ask: Anyone): Promise<Answer> {
  const session = await familySession(ask.works, ask.headers)
  if (session === null) return ended()
  const { children } = await seeFamily(ask.works, session)
  const asked = children.map(({ id, six, each }) => ({
    id,
    keys: [...new Set([...six, ...each].map(one => one.question.key))],
  }))
  const said = readFamily(ask.form, asked)
  if (said.length === 0) return answersPage(ask, ask.form, [{ field: null, key: 'family.nothing-chosen' }])
  const { forOffice } = await saveFamilyAnswers(ask.works, session, said)
  return goTo(`/family/kept${forOffice ? '?office=yes' : ''}`)
}

export async function showKept({ works, headers, query }: Anyone): Promise<Answer> {
  const session = await familySession(works, headers)
  if (session === null) return ended()
  const { children, now } = await seeFamily(works, session)
  const body = <KeptPage family={children} since={session.began} forOffice={query['office'] === 'yes'} now={now} />
  return page(t('family.kept-title'), body, plain)
}

export async function takeDone({ works, headers }: Anyone): Promise<Answer> {
  return goTo('/family?said=done', await leaveFamily(works, await familySession(works, headers)))
}
