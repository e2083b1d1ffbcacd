import { append } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, type Act, OutsideRefusal, type Works } from '../../platform/platform.ts'
import { mayPost, type PostingRefusal } from '../../policy/policy.ts'
import { comparePasted, type PastedPage, readPastedPage } from '../platforms/by-hand/by-hand.ts'
import { photosAreOut } from '../phone-photos/ask-to-delete.ts'
import { aboutTarget } from '../posts/about-target.ts'
import type { Platform } from '../posts/post.ts'
import type { Outgoing } from '../platforms/outgoing.ts'
import { changeTarget } from '../posts/targets.store.ts'
import { TELL_PUBLISHERS } from '../queues.ts'
import { clearToGo, lockWithPost, lookAtTarget, type Looked, tellAuthor } from './look-at-target.ts'
import { mayPublish, type PublisherRefusal } from './may-publish.rule.ts'
import { publisherFacts } from './publishers.ts'
import { stoppedMeanwhile } from './stopped-meanwhile.rule.ts'

/** `same` and `beginning`: the page shows the approved text. `elsewhere`: the link leads to another site than the platform's. */
export type Compared = 'same' | 'beginning' | 'not-seen' | 'unreadable' | 'elsewhere'

export type HandPostingRefusal =
  | PublisherRefusal
  | PostingRefusal
  | {
      readonly refused: 'not-there' | 'not-now' | 'link-missing' | 'link-not-an-address'
      readonly clauses: readonly string[]
    }

/**
 * Somebody has posted an approved version herself and pastes its link. The link is opened through the guarded client, what it shows is
 * compared with what was approved, and both are kept; a page that cannot be read is said to be that, never called the same.
 */
export async function recordHandPosting(
  works: Works,
  visitor: Visitor,
  targetId: string,
  pasted: string,
): Promise<{ recorded: Compared } | HandPostingRefusal> {
  const link = pasted.trim()
  if (link === '') return { refused: 'link-missing', clauses: [] }
  if (!isWebAddress(link)) return { refused: 'link-not-an-address', clauses: [] }
  const early = await act(works, visitor.identity, one => mayRecord(one, targetId))
  if ('refused' in early) return early
  const seen = await look(works, early.target.platform, early.outgoing, link)
  return act(works, visitor.identity, async one => {
    const now = await mayRecord(one, targetId)
    if ('refused' in now) return now
    // Asked again at the very end, as before every attempt of a machine. It is on the platform whatever the answer is, so it is kept, and comes down.
    const goes = now.target.state === 'to_post_by_hand' && (await clearToGo(one, now))
    return keepPosting(one, now, goes, link, seen)
  })
}

function isWebAddress(link: string): boolean {
  return link.length <= 2_000 && URL.canParse(link) && ['http:', 'https:'].includes(new URL(link).protocol)
}

async function mayRecord(one: Act, targetId: string): Promise<Looked | HandPostingRefusal> {
  const locked = await lockWithPost(one, targetId)
  if (locked === null || locked.target.way !== 'by_hand') return { refused: 'not-there', clauses: [] }
  const { post, target } = locked
  // Stopped while somebody was at it: it is on the platform all the same, and is to be taken down.
  const tooLate = stoppedMeanwhile(target)
  if (target.state !== 'to_post_by_hand' && !tooLate) return { refused: 'not-now', clauses: [] }
  const refusal = mayPublish(one.who.person, await publisherFacts(one, target))
  return refusal ?? (await mayPost(one, target.school)) ?? lookAtTarget(one, post, target)
}

type Seen = { readonly compared: Compared; readonly page: PastedPage | null; readonly onSite: string }

/** Outside any transaction. */
async function look(works: Works, platform: Platform, outgoing: Outgoing, link: string): Promise<Seen> {
  try {
    const page = await readPastedPage(works.outside, link)
    const { text, elsewhere } = comparePasted(platform, outgoing, page)
    return { compared: elsewhere === undefined ? text : 'elsewhere', page, onSite: new URL(page.url).hostname }
  } catch (error) {
    if (!(error instanceof OutsideRefusal)) throw error
    return { compared: 'unreadable', page: null, onSite: new URL(link).hostname }
  }
}

async function keepPosting(
  one: Act,
  { target }: Looked,
  goes: boolean,
  link: string,
  { compared, page, onSite }: Seen,
): Promise<{ recorded: Compared }> {
  // The hash of the page as it answered is what "not found" later is measured by; a page that never answered has none.
  const answered = page !== null && page.status < 400 ? { remote_cid: page.hash } : {}
  await changeTarget(
    one.tx,
    target.id,
    {
      state: goes ? 'live' : 'to_remove_by_hand',
      link,
      remote_uri: link,
      ...answered,
      compared,
      live_at: one.at,
      problem: null,
      next_try_at: null,
    },
    one.at,
  )
  const about = { ...aboutTarget(target), words: { account: target.accountName, link } }
  await append(one, { ...about, kind: 'target-live', facts: { target_id: target.id, how: 'by_hand' } })
  await append(one, { ...about, kind: 'target-compared', facts: { target_id: target.id, compared, on_site: onSite } })
  await photosAreOut(one, target)
  if (!goes) await one.works.jobs.send(one.tx, TELL_PUBLISHERS, { trust: one.who.trust, target: target.id })
  else await tellAuthor(one, target)
  return { recorded: compared }
}
