import { historyOf } from '../../history/history.ts'
import { personById, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, field, goTo, look, NotFound, page, type Works } from '../../platform/platform.ts'
import { roleTitles } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { clearFindingOfPost } from '../posts/clear-finding.ts'
import { decidePost } from '../posts/decide-post.ts'
import { isUuid, type PostRead, readPostIn } from '../posts/read-post.ts'
import { standingsIn, whoClears } from '../posts/standing.ts'
import { takeBackPost } from '../posts/take-back-post.ts'
import { mayWithdraw } from '../withdrawing/withdraw-post.rule.ts'
import { readDecision } from './decide.form.ts'
import { PostPage } from './post.page.tsx'
import { QueuePage, type WrongFindings } from './queue.page.tsx'
import type { DecideProblem } from './refusal-shown.tsx'
import { clearingsPerHundred, type Waiting, type WaitingPost, waitingPosts, whoWaits } from './waiting.store.ts'

const t = wordsIn('en-GB')

/**
 * The posts this very person may decide on now, or in which something waits for her word alone: not her own, and under the policy of each school.
 * Who may is settled first: a limit on all
 * that waits would hide hers behind posts that others decide.
 */
export async function waitingFor(works: Works, visitor: Visitor, limit: number): Promise<WaitingPost[]> {
  return act(works, visitor.identity, async ({ tx, at }) => {
    const standing = standingsIn(tx, at)
    const me = visitor.identity.person
    const [hers, perhaps]: [Waiting[], Waiting[]] = [[], []]
    for (const waiting of await whoWaits(tx)) {
      const { approvers, clearers, head } = await standing(waiting.school, waiting.author)
      if (approvers.people.has(me)) hers.push(waiting)
      else if (clearers.people.has(me) || head.people.has(me)) perhaps.push(waiting)
    }
    const settles: WaitingPost[] = []
    for (const post of await waitingPosts(tx, perhaps, limit)) {
      const of = await standing(post.school, post.author)
      if (post.held.some(finding => whoClears(of, finding).circle.people.has(me))) settles.push(post)
    }
    return [...settles, ...(await waitingPosts(tx, hers, limit))].slice(0, limit)
  })
}

export async function showQueue({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const waiting = await waitingFor(works, visitor, 200)
  const wrong = await act(works, visitor.identity, async ({ tx, at }) => {
    const since = new Date(at.getTime() - 90 * 86_400_000)
    const counted: WrongFindings[] = []
    for (const school of visitor.schools)
      counted.push({ school: school.name, ...(await clearingsPerHundred(tx, school.id, since)) })
    return counted
  })
  const done = doneWords(query['done'], waiting.length > 0)
  const body = <QueuePage waiting={waiting} wrong={wrong} done={done} now={works.clock.now()} />
  return page(t('deciding.queue-title'), body)
}

export async function showPost(ask: Ask<Visitor>): Promise<Answer> {
  return postPage(ask, null)
}

async function postPage(
  { works, visitor, params, query }: Ask<Visitor>,
  problem: DecideProblem | null,
): Promise<Answer> {
  const id = params['id'] ?? ''
  const { read, history, people } = await look(works, visitor.identity, async one => {
    const post = await readPostIn(one, id)
    const happened = await historyOf(one.tx, id)
    const known = new Map<string, { name: string; role: string }>()
    for (const person of new Set(happened.map(one => one.by))) {
      const found = await personById(one.tx, person)
      if (found !== null) known.set(person, { name: found.name, role: titleOf(post, person) })
    }
    return { read: post, history: happened, people: known }
  })
  const targets = read.targets.map(target => target.state)
  const withdraw = mayWithdraw(
    {
      state: read.post.state,
      author: read.post.author,
      targets,
      approvers: read.standing.approvers,
      roles: rolesAt(visitor, read.post.school),
    },
    visitor.identity.person,
  )
  const body = (
    <PostPage
      read={read}
      visitor={visitor}
      history={history}
      people={people}
      problem={problem}
      done={problem === null ? doneWords(query['done'], true) : null}
      mayWithdraw={withdraw}
    />
  )
  return page(t('deciding.post-title'), body, { status: problem === null ? 200 : 422 })
}

/** The role under which a person stands in the timeline: as approver where she is one, else the first she holds here. */
function titleOf(read: PostRead, person: string): string {
  const role =
    read.standing.approvers.people.get(person) ?? read.standing.holders.find(holder => holder.person === person)?.role
  return role === undefined ? '' : roleTitles[role]
}

function doneWords(code = '', more: boolean): string | null {
  switch (code) {
    case 'approved':
      return t('deciding.done-approved', { next: more ? t('deciding.done-next') : t('deciding.done-none') })
    case 'handed-in':
    case 'changes_asked':
    case 'refused':
    case 'cleared':
    case 'taken-back':
    case 'withdrawn':
      return t(`deciding.done-${code}`)
    default:
      return null
  }
}

/** Anything but an id would be a trouble of the database, or of the address led to, instead of a page that is not there. */
function known({ params }: Ask<Visitor>): string {
  const id = params['id'] ?? ''
  if (!isUuid(id)) throw new NotFound('There is no such post.')
  return id
}

export async function decide(ask: Ask<Visitor>): Promise<Answer> {
  const id = known(ask)
  const input = readDecision(ask.form)
  if (input === null) return goTo(`/posts/${id}`)
  const outcome = await decidePost(ask.works, ask.visitor, id, input)
  if ('refused' in outcome) {
    const missing = input.decision === 'refused' ? 'refuse_words' : 'change_words'
    return postPage(ask, {
      code: outcome.refused,
      ...('places' in outcome && outcome.places !== undefined ? { places: outcome.places } : {}),
      ...('missing' in outcome && outcome.missing !== undefined ? { missing: outcome.missing } : {}),
      field: outcome.refused === 'words-missing' ? missing : 'decide',
      typed: { change_words: field(ask.form, 'change_words'), refuse_words: field(ask.form, 'refuse_words') },
    })
  }
  // The next one loads by itself: who approves between lessons opens no list.
  const [next] = await waitingFor(ask.works, ask.visitor, 200)
  return goTo(next === undefined ? `/approvals?done=${outcome.decided}` : `/posts/${next.id}?done=${outcome.decided}`)
}

export async function clear(ask: Ask<Visitor>): Promise<Answer> {
  const id = known(ask)
  const [finding, reason] = [field(ask.form, 'finding'), field(ask.form, 'reason')]
  const outcome = await clearFindingOfPost(ask.works, ask.visitor, id, {
    version: field(ask.form, 'version'),
    finding,
    reason,
  })
  return 'refused' in outcome
    ? postPage(ask, { code: outcome.refused, field: 'decide', typed: { finding, reason } })
    : goTo(`/posts/${id}?done=cleared`)
}

export async function takeBack(ask: Ask<Visitor>): Promise<Answer> {
  const id = known(ask)
  const outcome = await takeBackPost(ask.works, ask.visitor, id)
  // Pressed twice: it is with her, as she wanted.
  return 'refused' in outcome && outcome.refused !== 'is-a-draft'
    ? postPage(ask, { code: outcome.refused, field: 'decide', typed: {} })
    : goTo(`/posts/${id}/write?done=taken-back`)
}
