import { rolesAt, type Route, route, type School, type Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, goTo, NotAllowed, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { KEEPERS, mayKeepAccounts } from '../accounts/may-keep-accounts.rule.ts'
import { openLeaverTasks } from './leaver-tasks.store.ts'
import { LeaversPage } from './leavers.page.tsx'
import { takeOffLeaver } from './take-off-leaver.ts'

const PATH = '/accounts/leavers'
const t = wordsIn('en-GB')

export const leaversRoutes: readonly Route[] = [
  route('GET', PATH, KEEPERS, null, showLeavers),
  route('POST', `${PATH}/:id/done`, KEEPERS, 'leaver-taken-off', takeTakenOff),
]

/** The schools whose accounts she keeps. */
export function keptBy(visitor: Visitor): readonly School[] {
  return visitor.schools.filter(({ id }) => mayKeepAccounts(rolesAt(visitor, id)))
}

async function showLeavers({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const facts = await act(works, visitor.identity, async one => {
    const schools = []
    for (const school of keptBy(visitor)) schools.push({ school, tasks: await openLeaverTasks(one, school.id) })
    return { schools, now: one.at, done: query['done'] !== undefined }
  })
  return page(t('leavers.title'), <LeaversPage {...facts} />)
}

async function takeTakenOff({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const outcome = await takeOffLeaver(works, visitor, params['id'] ?? '')
  if ('refused' in outcome && outcome.refused === 'not-a-keeper')
    throw new NotAllowed('Who has no access any more is said by somebody else who keeps the accounts of this school.')
  // Pressed twice, or by a colleague a moment before: it is done either way.
  return goTo(`${PATH}?done=yes`)
}
