import { type InRole, nationOfSchool, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, type Answer, type Ask, field, goTo, NotFound, page } from '../../platform/platform.ts'
import { roleTitles } from '../../policy/policy.ts'
import { type PersonShown, wordsIn } from '../../ui/ui.ts'
import { findPost } from '../posts/posts.store.ts'
import { isUuid } from '../posts/read-post.ts'
import { answerCall } from './answer-call.ts'
import { callDsl } from './call-dsl.ts'
import { callTakers, findCall, type SafeguardingCall } from './calls.store.ts'
import { askFrom, rungOf, takersUpTo } from './raise-call.rule.ts'
import { type Told, ToldPage } from './told.page.tsx'
import { TellDslPage } from './tell-dsl.page.tsx'

const t = wordsIn('en-GB')

export async function showTellDsl(ask: Ask<Visitor>): Promise<Answer> {
  return tellPage(ask, false)
}

async function tellPage({ visitor }: Ask<Visitor>, schoolMissing: boolean): Promise<Answer> {
  const title = t('handwork.stop-title')
  return page(
    schoolMissing ? `${t('house.error-prefix')}: ${title}` : title,
    <TellDslPage schools={visitor.schools} schoolMissing={schoolMissing} />,
    { status: schoolMissing ? 422 : 200 },
  )
}

/** From the page of its own. Who is at one school only is not asked at which. */
export async function tellDsl(ask: Ask<Visitor>): Promise<Answer> {
  const [only, another] = ask.visitor.schools
  const school = field(ask.form, 'school') || (another === undefined ? (only?.id ?? '') : '')
  return isUuid(school) ? call(ask, school, '') : tellPage(ask, true)
}

/** From beside a picture: one press. Where the post cannot be read any more, the page of its own still can. */
export async function tellDslOfPost(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  const post = isUuid(id) ? await act(ask.works, ask.visitor.identity, ({ tx }) => findPost(tx, id)) : null
  return post === null ? goTo('/tell-dsl') : call(ask, post.school, `?post=${id}`)
}

async function call(ask: Ask<Visitor>, school: string, query: string): Promise<Answer> {
  const outcome = await callDsl(ask.works, ask.visitor, school)
  return 'refused' in outcome ? tellPage(ask, true) : goTo(`/dsl-calls/${outcome.called}${query}`)
}

/** What happens now. Only who called sees this page; reloading it calls nobody again. */
export async function showCall({ works, visitor, params, query }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const shown = await act(works, visitor.identity, async one => {
    const found = isUuid(id) ? await findCall(one.tx, id) : null
    return found === null || found.by !== visitor.identity.person
      ? null
      : {
          call: found,
          told: await toldOf(one, visitor, found),
          nation: await nationOfSchool(one.tx, found.school),
          now: one.at,
        }
  })
  if (shown === null) throw new NotFound('There is no such call, or it is not for this reader.')
  const post = isUuid(query['post'] ?? '') ? (query['post'] ?? null) : null
  return page(t('handwork.told-title'), <ToldPage {...shown} post={post} closed={closedOf(query['closed'])} />)
}

/** `no`: it was to be closed by the same press, and could not be. */
function closedOf(said: string | undefined): 'yes' | 'no' | null {
  return said === 'yes' || said === 'no' ? said : null
}

/** Who is asked to call by now, and who would be next: the same people that the call's jobs go to. */
async function toldOf({ tx, at }: Act, visitor: Visitor, call: SafeguardingCall): Promise<Told> {
  const takers = await callTakers(tx, call.school, call.notAsked)
  const asked = takersUpTo(call.rung, takers, call.by)
  const next = call.raiseAt === null ? null : askFrom(call.rung + 1, takers, call.by, at)
  const leads = asked.some(taker => rungOf(taker.role) === 0)
  return {
    whom: asked.length === 0 ? 'nobody' : leads ? 'lead' : 'instead',
    own: [...rolesAt(visitor, call.school)].some(role => rungOf(role) === 0),
    people: asked.map(shown),
    next: (next?.people ?? []).map(shown),
  }
}

function shown({ name, role }: InRole): PersonShown {
  return { name, role: roleTitles[role] }
}

export async function answered({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  if (!isUuid(id)) throw new NotFound('There is no such call.')
  const outcome = await answerCall(works, visitor, id)
  if ('answered' in outcome) return goTo('/?done=call-done')
  if (outcome.refused === 'answered-already') return goTo('/?done=call-gone')
  throw new NotFound('There is no such call, or it is not for this reader.')
}
