import { dayFrom, formAnswer, type Problem, rolesAt, type School, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, look, NotFound } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { mayKeepAccounts } from '../accounts/may-keep-accounts.rule.ts'
import { EnterCommentPage, saidAs } from './enter-comment.page.tsx'
import type { EnterRefusal, Typed } from './enter-comment.rule.ts'
import { enterCommentByHand } from './enter-comment.ts'

const t = wordsIn('en-GB')

/** The school asked for, or the first whose accounts she keeps. */
function schoolKept({ visitor, query }: Pick<Ask<Visitor>, 'visitor' | 'query'>): School {
  const mine = visitor.schools.filter(({ id }) => mayKeepAccounts(rolesAt(visitor, id)))
  const asked = query['school'] ?? ''
  const found = asked === '' ? mine[0] : mine.find(({ id }) => id === asked)
  if (found === undefined) throw new NotFound('There is no such school whose accounts this person keeps.')
  return found
}

export async function showEnter(ask: Ask<Visitor>): Promise<Answer> {
  return enterPage(ask, {}, [])
}

async function enterPage(ask: Ask<Visitor>, form: Form, problems: readonly Problem[]): Promise<Answer> {
  const school = schoolKept(ask)
  const accounts = await look(ask.works, ask.visitor.identity, ({ tx }) => openAccountsOf(tx, school.id))
  return formAnswer(
    t('comments.enter-title'),
    <EnterCommentPage school={school} accounts={accounts} form={form} problems={problems} />,
    problems,
  )
}

const FIELD: Readonly<Record<EnterRefusal['refused'], string | null>> = {
  'not-a-keeper': null,
  'no-account': 'account',
  'no-kind': 'said-as',
  'no-text': 'text',
  'text-too-long': 'text',
  'writer-too-long': 'writer',
  'no-day': 'day-day',
  'day-to-come': 'day-day',
  'not-an-address': 'link',
}

export async function takeEntered(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolKept(ask)
  const outcome = await enterCommentByHand(ask.works, ask.visitor, school.id, readTyped(ask.form))
  if ('entered' in outcome) return goTo(`/comments?school=${school.id}&done=entered`)
  return enterPage(ask, ask.form, [{ field: FIELD[outcome.refused], key: `comments.refused-${outcome.refused}` }])
}

function readTyped(form: Form): Typed {
  const typed = (name: string) => field(form, name).toWellFormed().replaceAll('\0', '')
  return {
    account: typed('account'),
    saidAs: saidAs.find(one => one === typed('said-as')) ?? null,
    text: typed('text'),
    writer: typed('writer').trim(),
    link: typed('link').trim(),
    day: dayFrom(typed('day-year'), typed('day-month'), typed('day-day')) ?? '',
  }
}
