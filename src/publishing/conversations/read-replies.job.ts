import { type Triage, triage } from '../../checks/checks.ts'
import { act, type Act, type JobKind, look, theHouse, type Works } from '../../platform/platform.ts'
import { type Account, findAccount } from '../accounts/accounts.store.ts'
import { connectionOf } from '../accounts/connection.ts'
import { needsAttention } from '../accounts/needs-attention.ts'
import { nextTry } from '../going-out/next-try.rule.ts'
import type { Connection, Connector } from '../platforms/connector.ts'
import { connectorFor } from '../platforms/connectors.ts'
import type { Reply, SeenPost, Trouble } from '../platforms/outcomes.ts'
import { READ_REPLIES } from '../queues.ts'
import { changedThere, goneThere } from './changed-there.ts'
import { differences, type Known, nextRead } from './next-read.rule.ts'
import { beginReads, dueReads, type DueRead, keepRead, knownUnder, type KnownReply } from './reply-reads.store.ts'
import { type Came, hashOf, takeIn } from './take-in.ts'

/** Posts of one account in one go; the rest has its turn at the next. */
const POSTS_AT_ONCE = 200

/**
 * Reads what others wrote beneath the school's own live posts, and nothing else: no profile, no list of who follows or likes, no post of anybody
 * else. First asks by the hundred which posts have answers at all, then reads those threads.
 */
export const readReplies: JobKind<Works> = {
  name: READ_REPLIES,
  every: '*/5 * * * *',
  async work(works, { trust }) {
    await act(works, theHouse(trust), beginReads)
    const due = await look(works, theHouse(trust), one => dueReads(one.tx, one.at, POSTS_AT_ONCE))
    for (const [account, reads] of Map.groupBy(due, ({ account: of }) => of)) {
      try {
        await readAccount(works, trust, account, reads)
      } catch (error) {
        // One account that cannot be read holds up no other.
        works.report(error, READ_REPLIES)
        await act(works, theHouse(trust), one => putOff(one, reads, { outcome: 'try-later', detail: String(error) }))
      }
    }
  },
}

async function readAccount(works: Works, trust: string, id: string, reads: readonly DueRead[]): Promise<void> {
  const account = await look(works, theHouse(trust), one => findAccount(one.tx, id))
  if (account === null || account.state !== 'open') return
  const connector = connectorFor(account.way)
  const connection = connectionOf(works, trust, account)
  const looked = await connector.lookAt(
    connection,
    reads.map(({ uri }) => uri),
  )
  if (looked.outcome === 'no-such-thing') return
  if (looked.outcome !== 'looked') return trouble(works, trust, account, reads, looked)
  const seen = new Map(looked.posts.map(post => [post.uri, post]))
  for (const [at, read] of reads.entries()) {
    const came = await readOne(works, trust, account, read, seen.get(read.uri))
    // One thread that cannot be read now holds up no other; a network that refuses one, or asks us to wait, refuses the next too.
    if (came?.outcome === 'try-later') await trouble(works, trust, account, [read], came)
    else if (came !== null) return trouble(works, trust, account, reads.slice(at), came)
  }
}

/** @returns what kept it from being read, if anything did */
async function readOne(
  works: Works,
  trust: string,
  account: Account,
  read: DueRead,
  post: SeenPost | undefined,
): Promise<Trouble | null> {
  const replies = post?.replies ?? 0
  const known = await look(works, theHouse(trust), one => knownUnder(one.tx, read.target))
  // Answers to answers are not counted above, so a thread that has any is always read.
  const quiet = post === undefined || (replies === 0 && known.every(({ there }) => there === 'gone'))
  if (quiet) {
    await act(works, theHouse(trust), one =>
      keepRead(one, read, { replies, cutShort: false, next: nextRead(read.liveAt, one.at) }),
    )
    return null
  }
  const connector = connectorFor(account.way)
  const connection = connectionOf(works, trust, account)
  const seen = await seeThread(connector, connection, read.uri, known)
  if ('outcome' in seen) return seen
  const { fresh, changed } = differences(known, seen.replies)
  const sorted = await sortAll([...fresh, ...changed])
  // One transaction each: a comment that cannot be kept holds up no other, and people are told of the first at once.
  for (const reply of fresh) {
    const came = cameFrom(account, read, reply, sorted.get(reply.hash))
    await act(works, theHouse(trust), one => takeIn(one, came))
  }
  for (const reply of changed) {
    const came = cameFrom(account, read, reply, sorted.get(reply.hash))
    const comment = known.find(({ hash }) => hash === reply.hash)
    if (comment !== undefined) await act(works, theHouse(trust), one => changedThere(one, comment, came))
  }
  await act(works, theHouse(trust), async one => {
    for (const comment of seen.gone) await goneThere(one, comment, account)
    await keepRead(one, read, { replies, cutShort: !seen.whole, next: nextRead(read.liveAt, one.at) })
  })
  return null
}

type Hashed = Reply & Pick<Known, 'hash'>
type Thread = { readonly replies: readonly Hashed[]; readonly gone: readonly KnownReply[]; readonly whole: boolean }

/**
 * What stands beneath the post now, and which of those known are gone. Not in the thread is not gone: what stood above it may have been deleted. So each
 * is asked for by itself, and where it is still there, read with what stands beneath it.
 */
async function seeThread(
  connector: Connector,
  connection: Connection,
  uri: string,
  known: readonly KnownReply[],
): Promise<Thread | Trouble> {
  const listed = await connector.listReplies(connection, { uri })
  if (listed.outcome === 'no-such-thing') return { replies: [], gone: [], whole: true }
  if (listed.outcome !== 'listed') return listed
  const found = new Map(listed.replies.map(reply => [reply.uri, reply]))
  const missing = new Set(differences(known, hashed(listed.replies)).missing)
  // Of words that were forgotten there is nothing left that could be gone.
  const asked = known.filter(one => one.uri !== '' && missing.has(one.hash))
  const looked = await connector.lookAt(
    connection,
    asked.map(one => one.uri),
  )
  if (looked.outcome === 'no-such-thing') return { replies: hashed(listed.replies), gone: [], whole: true }
  if (looked.outcome !== 'looked') return looked
  const there = new Set(looked.posts.map(post => post.uri))
  for (const orphan of there) {
    const beneath = found.has(orphan) ? null : await connector.listReplies(connection, { uri: orphan })
    if (beneath === null || beneath.outcome === 'no-such-thing') continue
    if (beneath.outcome !== 'listed') return beneath
    for (const reply of beneath.replies) found.set(reply.uri, reply)
  }
  return {
    replies: hashed([...found.values()]),
    gone: asked.filter(one => !there.has(one.uri)),
    whole: listed.whole,
  }
}

const hashed = (replies: readonly Reply[]): Hashed[] => replies.map(reply => ({ ...reply, hash: hashOf(reply.uri) }))

async function sortAll(replies: readonly Hashed[]): Promise<ReadonlyMap<string, Triage>> {
  const sorted = new Map<string, Triage>()
  for (const { hash, text } of replies) sorted.set(hash, await triage({ text, where: 'comment', platform: 'bluesky' }))
  return sorted
}

function cameFrom(account: Account, read: DueRead, reply: Reply, suggests: Triage | undefined): Came {
  if (suggests === undefined) throw new Error('A comment was not sorted before it was to be kept.')
  return {
    school: read.school,
    account: { id: account.id, name: account.name },
    post: read.post,
    target: read.target,
    how: 'read',
    saidAs: 'comment',
    text: reply.text,
    writer: reply.writer,
    link: reply.link,
    remote: { uri: reply.uri, cid: reply.cid },
    attached: reply.attached,
    writtenAt: reply.writtenAt ?? null,
    triage: suggests,
  }
}

async function trouble(
  works: Works,
  trust: string,
  account: Account,
  reads: readonly DueRead[],
  came: Trouble,
): Promise<void> {
  await act(works, theHouse(trust), async one => {
    if (came.outcome === 'refused' && came.signIn === 'dead') await needsAttention(one, account, came.code)
    await putOff(one, reads, came)
  })
}

async function putOff(one: Act, reads: readonly DueRead[], came: Trouble): Promise<void> {
  const seconds = came.outcome === 'rate-limited' ? came.retryAfterSeconds : undefined
  const problem = came.outcome === 'refused' ? came.code : came.outcome
  for (const read of reads)
    await keepRead(one, read, { problem, tries: read.tries + 1, next: nextTry(read.tries + 1, one.at, seconds) })
}
