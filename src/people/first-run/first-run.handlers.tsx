import { type Answer, type Ask, field, type Form, goTo, NotFound, type Works } from '../../platform/platform.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import { noticeVersion } from '../privacy/notices.ts'
import { newPasswordProblem } from '../sign-in/sign-in.handlers.tsx'
import type { SignIn } from '../sign-in/sign-in.ts'
import { line, readNameAndEmail, readSchool } from '../staff/school.form.ts'
import { nations } from '../staff/worker-types.ts'
import type { Visitor } from '../visitor.ts'
import { beginTrust, type FirstRun, isEmpty } from './begin-trust.ts'
import { FirstRunPage } from './first-run.page.tsx'

/** There is a first run only while there is no trust; afterwards, and in the sample, the page does not exist. */
async function onlyWhileEmpty(works: Works): Promise<void> {
  if (works.settings.mode === 'sample' || !(await isEmpty(works))) throw new NotFound('There is a trust already.')
}

function answer(form: Form, problems: readonly Problem[]): Answer {
  return formAnswer(t('people.first-run-title'), <FirstRunPage form={form} problems={problems} />, problems, {
    plain: true,
  })
}

export async function showFirstRun({ works }: Ask<Visitor | null>): Promise<Answer> {
  await onlyWhileEmpty(works)
  return answer({}, [])
}

export async function takeFirstRun(signIn: SignIn, { works, form }: Ask<Visitor | null>): Promise<Answer> {
  await onlyWhileEmpty(works)
  const { wish, problems } = readFirstRun(form)
  if (wish === null) return answer(form, problems)
  const begun = await beginTrust(signIn, works, wish)
  if (!('refused' in begun)) return goTo('/sign-in?said=begun')
  if (begun.refused === 'begun-already') throw new NotFound('There is a trust already.')
  if (begun.refused === 'wait')
    return answer(form, [{ field: 'code', key: 'people.first-run-wait', values: { time: t.time(begun.until) } }])
  return answer(form, [{ field: 'code', key: 'people.first-run-wrong-code' }])
}

function readFirstRun(form: Form): { wish: FirstRun | null; problems: Problem[] } {
  const code = field(form, 'code').trim()
  const trust = line(form, 'trust')
  const nation = nations.find(one => one === field(form, 'nation'))
  const school = readSchool(form)
  const you = readNameAndEmail(form)
  const password = field(form, 'password')
  const weak = newPasswordProblem(password, field(form, 'again'), you.email)
  const problems: Problem[] = []
  if (code === '') problems.push({ field: 'code', key: 'people.first-run-enter-code' })
  if (trust === '' || trust.length > 200) problems.push({ field: 'trust', key: 'people.first-run-enter-trust' })
  if (nation === undefined) problems.push({ field: 'nation', key: 'people.first-run-choose-nation' })
  problems.push(...school.problems, ...you.problems)
  if (weak !== null) problems.push(weak)
  if (problems.length > 0 || nation === undefined || school.school === null) return { wish: null, problems }
  return {
    wish: {
      code,
      trust,
      nation,
      school: school.school,
      person: { name: you.name, email: you.email, password },
      notice: noticeVersion('first-run'),
    },
    problems,
  }
}
