import { append } from '../../history/history.ts'
import { act, type Answer, type Ask, field, goTo, page } from '../../platform/platform.ts'
import { endDevices } from '../sign-in/end-devices.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import type { SignInRefusal } from '../sign-in/sign-in-parts.ts'
import { newPasswordProblem } from '../sign-in/sign-in.handlers.tsx'
import type { SignIn } from '../sign-in/sign-in.ts'
import type { Visitor } from '../visitor.ts'
import { ChangePasswordPage, ConfirmFactorPage, MePage, said, SecondFactorPage } from './me.page.tsx'

/** What better-auth did is told to the history right after it: it cannot join our transaction. */
const told = { school: null, clauses: [], words: {} } as const

export async function showMe(signIn: SignIn, { visitor, query }: Ask<Visitor>): Promise<Answer> {
  const saying = Object.entries(said).find(([name]) => name === query['said'])?.[1] ?? null
  return page(
    t('people.me-title'),
    <MePage visitor={visitor} sessions={await signIn.sessionsOf(visitor)} saying={saying} />,
  )
}

export async function takeEndSessions(
  signIn: SignIn,
  { works, visitor, client, headers }: Ask<Visitor>,
): Promise<Answer> {
  await signIn.endOtherSessions({ client, headers })
  await act(works, visitor.identity, one => endDevices(one, visitor.identity.person, 'owner'))
  return goTo('/me?said=sessions')
}

function passwordAnswer(problems: readonly Problem[]): Answer {
  return formAnswer(t('people.me-password-change'), <ChangePasswordPage problems={problems} />, problems)
}

export async function showPassword(): Promise<Answer> {
  return passwordAnswer([])
}

export async function takePassword(
  signIn: SignIn,
  { works, visitor, form, client, headers }: Ask<Visitor>,
): Promise<Answer> {
  const now = field(form, 'now')
  const problem = newPasswordProblem(field(form, 'password'), field(form, 'again'), visitor.email)
  const problems: Problem[] = [
    ...(now === '' ? [{ field: 'now', key: 'people.sign-in-enter-password' } as const] : []),
    ...(problem === null ? [] : [problem]),
  ]
  if (problems.length > 0) return passwordAnswer(problems)
  const done = await signIn.changePassword(visitor, { now, next: field(form, 'password') }, { client, headers })
  if ('refused' in done) return passwordAnswer([wrongPassword(done)])
  await act(works, visitor.identity, async one => {
    await append(one, { kind: 'password-set', subject: visitor.identity.person, facts: { way: 'changed' }, ...told })
    await endDevices(one, visitor.identity.person, 'owner')
  })
  return goTo('/me?said=password', done.cookies)
}

function wrongPassword(refusal: SignInRefusal): Problem {
  if (refusal.refused === 'wait')
    return { field: 'now', key: 'people.me-password-wait', values: { time: t.time(refusal.until) } }
  return { field: 'now', key: refusal.refused === 'wrong' ? 'people.me-password-wrong' : 'people.sign-in-busy' }
}

function factorAnswer(on: boolean, problems: readonly Problem[]): Answer {
  return formAnswer(
    t(on ? 'people.factor-end-title' : 'people.factor-title'),
    <SecondFactorPage on={on} problems={problems} />,
    problems,
  )
}

export async function showFactor({ visitor }: Ask<Visitor>): Promise<Answer> {
  return factorAnswer(visitor.secondFactor, [])
}

/** The answer to this press shows secret and backup codes; it is a page and not a redirect, so that they stand in no address. */
export async function takeFactor(signIn: SignIn, { visitor, form, client, headers }: Ask<Visitor>): Promise<Answer> {
  if (visitor.secondFactor) return goTo('/me/second-factor')
  const begun = await signIn.beginSecondFactor(visitor, field(form, 'now'), { client, headers })
  if ('refused' in begun) return factorAnswer(false, [wrongPassword(begun)])
  return page(t('people.factor-scan-title'), <ConfirmFactorPage begun={begun} problems={[]} />, {
    cookies: begun.cookies,
  })
}

export async function takeConfirmFactor(
  signIn: SignIn,
  { works, visitor, form, client, headers }: Ask<Visitor>,
): Promise<Answer> {
  const done = await signIn.confirmSecondFactor(visitor, field(form, 'code'), { client, headers })
  if ('refused' in done) {
    const problems: Problem[] = [{ field: 'code', key: 'people.factor-wrong' }]
    return formAnswer(t('people.factor-scan-title'), <ConfirmFactorPage begun={null} problems={problems} />, problems)
  }
  await act(works, visitor.identity, one =>
    append(one, { kind: 'second-factor-set-up', subject: visitor.identity.person, facts: {}, ...told }),
  )
  return goTo('/me?said=factor-on', done.cookies)
}

export async function takeEndFactor(
  signIn: SignIn,
  { works, visitor, form, client, headers }: Ask<Visitor>,
): Promise<Answer> {
  const done = await signIn.endSecondFactor(visitor, field(form, 'now'), { client, headers })
  if ('refused' in done) return factorAnswer(true, [wrongPassword(done)])
  await act(works, visitor.identity, one =>
    append(one, { kind: 'second-factor-taken-off', subject: visitor.identity.person, facts: { by: 'owner' }, ...told }),
  )
  return goTo('/me?said=factor-off', done.cookies)
}
