import { append } from '../../history/history.ts'
import { act, type Answer, type Ask, field, goTo, NotFound, page } from '../../platform/platform.ts'
import { isEmpty } from '../first-run/begin-trust.ts'
import { endDevices } from './end-devices.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import type { Visitor } from '../visitor.ts'
import { passwordProblem } from './new-password.rule.ts'
import { safePath } from './safe-path.rule.ts'
import type { SignIn } from './sign-in.ts'
import {
  CodePage,
  ForgottenPage,
  ForgottenSentPage,
  LinkOverPage,
  said,
  SetPasswordPage,
  SignInPage,
} from './sign-in.page.tsx'

type Anyone = Ask<Visitor | null>

function signInAnswer(
  signIn: SignIn,
  options: { email: string; wanted: string; problems: readonly Problem[]; saying?: keyof typeof said | null },
): Answer {
  const body = <SignInPage saying={null} {...options} providers={signIn.providers.names} />
  return formAnswer(t('people.sign-in-title'), body, options.problems, { plain: true })
}

export async function showSignIn(signIn: SignIn, { works, visitor, query }: Anyone): Promise<Answer> {
  const wanted = safePath(query['wanted'])
  if (visitor !== null) return goTo(wanted)
  if (works.settings.mode !== 'sample' && (await isEmpty(works))) return goTo('/first-run')
  const saying = Object.keys(said).find(name => name === query['said'])
  // Object.keys forgets which names there are; this is one of them.
  return signInAnswer(signIn, {
    email: '',
    wanted,
    problems: [],
    saying: (saying as keyof typeof said | undefined) ?? null,
  })
}

export async function takeSignIn(signIn: SignIn, { form, client, headers }: Anyone): Promise<Answer> {
  const wanted = safePath(field(form, 'wanted'))
  const email = field(form, 'email').trim()
  const password = field(form, 'password')
  const missing: Problem[] = []
  if (email === '') missing.push({ field: 'email', key: 'people.sign-in-enter-email' })
  if (password === '') missing.push({ field: 'password', key: 'people.sign-in-enter-password' })
  if (missing.length > 0) return signInAnswer(signIn, { email, wanted, problems: missing })
  const answer = await signIn.withPassword({ email, password }, { client, headers })
  if ('in' in answer) return goTo(wanted, answer.cookies)
  if ('codeWanted' in answer) return goTo(`/sign-in/code?wanted=${encodeURIComponent(wanted)}`, answer.cookies)
  return signInAnswer(signIn, { email, wanted, problems: [whyNotIn(answer)] })
}

function whyNotIn(refusal: { refused: 'wrong' } | { refused: 'busy' } | { refused: 'wait'; until: Date }): Problem {
  if (refusal.refused === 'wait')
    return { field: 'email', key: 'people.sign-in-wait', values: { time: t.time(refusal.until) } }
  return { field: 'email', key: `people.sign-in-${refusal.refused}` }
}

function codeAnswer(wanted: string, kind: 'app' | 'backup', problems: readonly Problem[]): Answer {
  return formAnswer(t('people.code-title'), <CodePage wanted={wanted} kind={kind} problems={problems} />, problems, {
    plain: true,
  })
}

export async function showCode({ visitor, query }: Anyone): Promise<Answer> {
  const wanted = safePath(query['wanted'])
  return visitor === null ? codeAnswer(wanted, 'app', []) : goTo(wanted)
}

export async function takeCode(signIn: SignIn, { form, client, headers }: Anyone): Promise<Answer> {
  const wanted = safePath(field(form, 'wanted'))
  const kind = field(form, 'kind') === 'backup' ? 'backup' : 'app'
  const code = field(form, 'code')
  const at = kind === 'app' ? 'code' : 'backup'
  if (code.trim() === '') return codeAnswer(wanted, kind, [{ field: at, key: 'people.code-enter' }])
  const answer = await signIn.withCode({ code, kind }, { client, headers })
  if ('in' in answer) return goTo(wanted, answer.cookies)
  if (answer.refused === 'over') return goTo('/sign-in?said=again')
  return codeAnswer(wanted, kind, [{ field: at, key: `people.code-${answer.refused}` }])
}

export async function takeSignOut(signIn: SignIn, { client, headers }: Anyone): Promise<Answer> {
  return goTo('/sign-in?said=signed-out', await signIn.signOut({ client, headers }))
}

export async function showForgotten(): Promise<Answer> {
  return page(t('people.forgotten-title'), <ForgottenPage email="" problems={[]} />, { plain: true })
}

export async function takeForgotten(signIn: SignIn, { form }: Anyone): Promise<Answer> {
  const email = field(form, 'email').trim()
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    const problems: Problem[] = [{ field: 'email', key: 'people.sign-in-enter-email' }]
    return formAnswer(t('people.forgotten-title'), <ForgottenPage email={email} problems={problems} />, problems, {
      plain: true,
    })
  }
  await signIn.requestLink(email)
  return page(t('people.forgotten-sent-title'), <ForgottenSentPage />, { plain: true })
}

function linkOver(): Answer {
  return page(t('people.link-over-title'), <LinkOverPage />, { status: 410, plain: true })
}

function setPasswordAnswer(visitor: Visitor, token: string, problems: readonly Problem[]): Answer {
  return formAnswer(
    t('people.set-password-title'),
    <SetPasswordPage name={visitor.name} email={visitor.email} token={token} problems={problems} />,
    problems,
    { plain: true },
  )
}

/** Opening the link changes nothing: mail scanners open links too. */
export async function showSetPassword(signIn: SignIn, { params }: Anyone): Promise<Answer> {
  const token = params['token'] ?? ''
  const visitor = await signIn.lookAtLink(token)
  return visitor === null ? linkOver() : setPasswordAnswer(visitor, token, [])
}

export async function takeSetPassword(signIn: SignIn, { works, params, form }: Anyone): Promise<Answer> {
  const token = params['token'] ?? ''
  const visitor = await signIn.lookAtLink(token)
  if (visitor === null) return linkOver()
  const problem = newPasswordProblem(field(form, 'password'), field(form, 'again'), visitor.email)
  if (problem !== null) return setPasswordAnswer(visitor, token, [problem])
  const done = await signIn.setPasswordByLink(token, field(form, 'password'))
  if (done === null) return linkOver()
  await act(works, done.identity, async one => {
    await append(one, {
      kind: 'password-set',
      school: null,
      subject: done.identity.person,
      clauses: [],
      facts: { way: 'link' },
      words: {},
    })
    await endDevices(one, done.identity.person, 'owner')
  })
  return goTo('/sign-in?said=password-set')
}

export function newPasswordProblem(password: string, again: string, email: string): Problem | null {
  const problem = passwordProblem(password, again, email)
  return problem === null
    ? null
    : { field: problem === 'not-the-same' ? 'again' : 'password', key: `people.set-password-${problem}` }
}

export async function beginWithProvider(signIn: SignIn, { params, form, client, headers }: Anyone): Promise<Answer> {
  const begun = await signIn.providers.begin(params['provider'] ?? '', safePath(field(form, 'wanted')), {
    client,
    headers,
  })
  return begun === null ? goTo('/sign-in?said=provider') : goTo(begun.address, begun.cookies)
}

/** The browser comes back from the provider. Where it goes next was fixed when it left: a path of ours. */
export async function backFromProvider(signIn: SignIn, { params, query, client, headers }: Anyone): Promise<Answer> {
  if (!signIn.providers.names.some(({ id }) => id === params['provider']))
    throw new NotFound('There is no such provider.')
  const back = await signIn.providers.callback(params['provider'] ?? '', query, { client, headers })
  if ('refused' in back) return goTo('/sign-in?said=provider')
  return goTo(hereFrom(back.address, signIn.parts.baseUrl), back.cookies)
}

function hereFrom(address: string, baseUrl: string): string {
  const url = URL.parse(address, baseUrl)
  if (url === null || url.origin !== new URL(baseUrl).origin || url.pathname.startsWith('/auth/'))
    return '/sign-in?said=provider'
  return safePath(`${url.pathname}${url.search}`)
}
