import { z } from 'zod'
import type { Connection } from '../connector.ts'
import type { LookOutcome, RepliesOutcome, Reply, SeenPost, Trouble } from '../outcomes.ts'
import type { Existing } from '../outgoing.ts'
import { linkOf } from './read-posts.ts'
import { callAs } from './session.ts'
import { troubleOf } from './trouble.ts'
import type { Call } from './xrpc.ts'

/** As many as one call takes. */
const AT_ONCE = 25
/** Answers to answers that come with one call; what lies deeper is asked for where it hangs. */
const DEEP = 6
/** More beneath one post are not taken in at once. */
const MOST_REPLIES = 1_000
const MOST_CALLS = 60

const seen = z.object({ uri: z.string(), cid: z.string(), replyCount: z.number().default(0) })
const seenPosts = z.object({ posts: z.array(seen) })

/** Reads one of the network's views as the account. */
async function read<Body>(
  connection: Connection,
  method: string,
  query: NonNullable<Call['query']>,
  shape: z.ZodType<Body>,
): Promise<{ outcome: 'read'; body: Body } | { outcome: 'not-found' } | Trouble> {
  const answer = await callAs(connection, { method, query })
  if ('outcome' in answer) return answer
  if (answer.kind === 'refused' && answer.error === 'NotFound') return { outcome: 'not-found' }
  if (answer.kind !== 'answered') return troubleOf(answer)
  const body = shape.safeParse(answer.body)
  return body.success
    ? { outcome: 'read', body: body.data }
    : { outcome: 'try-later', detail: `the host answered ${method} with something else` }
}

export async function lookAt(connection: Connection, uris: readonly string[]): Promise<LookOutcome> {
  const posts: SeenPost[] = []
  for (let from = 0; from < uris.length; from += AT_ONCE) {
    const some = { uris: uris.slice(from, from + AT_ONCE) }
    const answer = await read(connection, 'app.bsky.feed.getPosts', some, seenPosts)
    if (answer.outcome === 'not-found') continue
    if (answer.outcome !== 'read') return answer
    posts.push(...answer.body.posts.map(({ uri, cid, replyCount }) => ({ uri, cid, replies: replyCount })))
  }
  return { outcome: 'looked', posts }
}

const record = z.object({
  text: z.string().default(''),
  createdAt: z.string().default(''),
  embed: z.unknown().optional(),
})
const shown = z.object({
  uri: z.string(),
  cid: z.string(),
  author: z.object({ did: z.string(), handle: z.string(), displayName: z.string().default('') }),
  record,
  replyCount: z.number().default(0),
})
type Node = { post?: unknown; replies?: unknown[] | undefined }
const node: z.ZodType<Node> = z.object({ post: z.unknown().optional(), replies: z.array(z.unknown()).optional() })
const thread = z.object({ thread: node })

/** Asks for the thread beneath the post, and wherever the network cut it off, for the rest of it. */
export async function listReplies(connection: Connection, existing: Existing): Promise<RepliesOutcome> {
  const found = new Map<string, Reply>()
  const toAsk = [existing.uri]
  for (let calls = 0; toAsk.length > 0; calls += 1) {
    const uri = toAsk.shift()
    if (uri === undefined || calls === MOST_CALLS || found.size >= MOST_REPLIES) break
    const query = { uri, depth: String(DEEP), parentHeight: '0' }
    const answer = await read(connection, 'app.bsky.feed.getPostThread', query, thread)
    // Withdrawn meanwhile, or deleted by whoever wrote it.
    if (answer.outcome === 'not-found') continue
    if (answer.outcome !== 'read') return answer
    toAsk.push(...gather(answer.body.thread, connection.account, found).filter(deeper => deeper !== uri))
  }
  const replies = [...found.values()].slice(0, MOST_REPLIES)
  return { outcome: 'listed', replies, whole: toAsk.length === 0 && found.size <= MOST_REPLIES }
}

/** Puts every reply of the tree to those found, what was asked for too where another wrote it. @returns where the tree was cut off */
function gather(tree: Node, account: string, found: Map<string, Reply>): string[] {
  const cut: string[] = []
  const open: Node[] = [tree]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    // What was deleted or is blocked has no post here.
    const post = shown.safeParse(at.post)
    if (!post.success) continue
    const { uri, replyCount, author } = post.data
    if (author.did !== account) found.set(uri, replyOf(post.data))
    if (at.replies === undefined && replyCount > 0) cut.push(uri)
    for (const each of at.replies ?? []) {
      const below = node.safeParse(each)
      if (below.success) open.push(below.data)
    }
  }
  return cut
}

function replyOf({ uri, cid, author, record: said }: z.infer<typeof shown>): Reply {
  const at = new Date(said.createdAt)
  const name = author.displayName === '' ? '' : `${author.displayName} `
  return {
    uri,
    cid,
    text: said.text,
    writer: `${name}@${author.handle}`,
    writtenAt: Number.isNaN(at.getTime()) ? undefined : at,
    link: linkOf(author.did, uri.slice(uri.lastIndexOf('/') + 1)),
    attached: said.embed !== undefined,
  }
}
