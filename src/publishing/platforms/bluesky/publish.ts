import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Connection } from '../connector.ts'
import type { CheckOutcome, FinishOutcome, PrepareOutcome } from '../outcomes.ts'
import type { Outgoing, Slot } from '../outgoing.ts'
import { find, published } from './read-posts.ts'
import { blobOf, captionsFile, type Uploaded, uriOf, type Write, writesOf } from './record.rule.ts'
import { callAs } from './session.ts'
import { inactive, standingOf } from './standing.ts'
import { refused, troubleOf } from './trouble.ts'
import { validate } from './validate.rule.ts'
import { type Call, timeoutMs, timeToUpload } from './xrpc.ts'

/** Uploads the pictures, or the video with its captions. Until a post names them nobody can see them, and uploading twice keeps one copy. */
export async function prepare(connection: Connection, outgoing: Outgoing): Promise<PrepareOutcome> {
  const misfit = refuseMisfit(outgoing)
  if (misfit) return misfit
  for (const picture of toUpload(outgoing)) {
    const outcome = await upload(connection, picture, await connection.openPicture(picture.sha256))
    if (outcome.outcome !== 'prepared') return outcome
  }
  const captions = captionsOf(outgoing)
  return captions === null ? { outcome: 'prepared' } : upload(connection, captions, captions.bytes)
}

function toUpload({ pictures, card, video }: Outgoing): readonly Uploaded[] {
  return [...pictures, ...(card?.picture ? [card.picture] : []), ...(video ? [video] : [])]
}

function captionsOf({ video }: Outgoing) {
  return video && video.captions !== '' ? captionsFile(video.captions) : null
}

/**
 * Each upload once, the largest once more (a session that ran out in the middle of it is renewed, and it is sent again), and the calls without
 * bytes: renewing the session, the last look, the post, and the question what became of it.
 */
export function longest(outgoing: Outgoing): number {
  const captions = captionsOf(outgoing)
  const uploads = [...toUpload(outgoing), ...(captions === null ? [] : [captions])].map(({ size }) =>
    timeToUpload(size),
  )
  return uploads.reduce((sum, one) => sum + one, 0) + Math.max(0, ...uploads) + 6 * timeoutMs
}

function refuseMisfit(outgoing: Outgoing) {
  const problems = validate(outgoing)
  return problems.length > 0
    ? refused('version-does-not-fit', problems.map(problem => problem.code).join(', '))
    : undefined
}

const uploaded = z.object({
  blob: z.object({ ref: z.object({ $link: z.string() }), mimeType: z.string(), size: z.number() }),
})

async function upload(connection: Connection, picture: Uploaded, bytes: Uint8Array): Promise<PrepareOutcome> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== picture.sha256 || bytes.length !== picture.size) {
    return refused('picture-changed', `approved ${picture.sha256}, found ${hash}`)
  }
  const answer = await callAs(connection, {
    method: 'com.atproto.repo.uploadBlob',
    input: { bytes, mediaType: picture.mediaType },
  })
  if ('outcome' in answer) return answer
  if (answer.kind !== 'answered') return troubleOf(answer)
  const read = uploaded.safeParse(answer.body)
  if (!read.success) return { outcome: 'try-later', detail: 'the host did not say how it keeps the picture' }
  // The record that was hashed and approved names the picture already. A host that keeps it under another name keeps another picture.
  const wanted = blobOf(picture)
  const { ref, mimeType, size } = read.data.blob
  return ref.$link === wanted.ref.$link && mimeType === wanted.mimeType && size === wanted.size
    ? { outcome: 'prepared' }
    : refused('picture-changed', `the host keeps ${ref.$link} ${mimeType} ${size}, sent ${wanted.ref.$link}`)
}

const sessionState = z.object({ did: z.string(), active: z.boolean().default(true), status: z.string().optional() })

/** The last look before the step that cannot be taken back: are we still signed in, as the right account, and is it in good standing? */
export async function check(connection: Connection): Promise<CheckOutcome> {
  const answer = await callAs(connection, { method: 'com.atproto.server.getSession', query: {} })
  if ('outcome' in answer) return answer
  if (answer.kind !== 'answered') {
    return (answer.kind === 'refused' ? await standingOf(connection) : undefined) ?? troubleOf(answer)
  }
  const read = sessionState.safeParse(answer.body)
  if (!read.success) return { outcome: 'try-later', detail: 'the host did not say who is signed in' }
  const { did, active, status = 'not active' } = read.data
  if (did !== connection.account) return refused('other-account', `signed in as ${did}`)
  return active ? { outcome: 'ready' } : inactive(status)
}

/**
 * Publishes. A single record is put where nothing stands: a second identical put changes nothing, another content is refused. A post
 * with its gates must appear with them or not at all, so they are created together, and the repeat of that is answered by 500; what
 * stands under the key then tells which it was.
 */
export async function finish(connection: Connection, outgoing: Outgoing, slot: Slot): Promise<FinishOutcome> {
  const misfit = refuseMisfit(outgoing)
  if (misfit) return misfit
  const writes = writesOf(outgoing, slot, connection.account)
  const answer = await callAs(connection, publishingCall(connection.account, writes))
  if ('outcome' in answer) return answer
  if (answer.kind === 'answered') return readPublished(connection, slot, answer.body)
  if (answer.kind === 'lost') {
    return answer.mayHaveArrived ? { outcome: 'unknown', detail: answer.detail } : troubleOf(answer)
  }
  if (answer.status < 500 && answer.status !== 408) return troubleOf(answer)
  const found = await find(connection, outgoing, slot)
  // "Absent" is not yet "never": behind a 502 or 504 the host may still be at work.
  const settled = found.outcome === 'published' || (found.outcome === 'refused' && found.code === 'place-taken')
  return settled ? found : { outcome: 'unknown', detail: `${answer.status} ${answer.error}: ${answer.message}` }
}

function publishingCall(repo: string, writes: readonly [Write, ...Write[]]): Omit<Call, 'token'> {
  const [first, ...more] = writes
  if (more.length === 0) {
    const { collection, rkey, value: record } = first
    const json = { repo, collection, rkey, record, swapRecord: null }
    return { method: 'com.atproto.repo.putRecord', input: { json } }
  }
  const creates = writes.map(write => ({ $type: 'com.atproto.repo.applyWrites#create', ...write }))
  return { method: 'com.atproto.repo.applyWrites', input: { json: { repo, writes: creates } } }
}

const written = z.object({ uri: z.string(), cid: z.string() })
const writtenTogether = z.object({ results: z.tuple([written], z.unknown()) }).transform(({ results }) => results[0])
const anyWritten = z.union([written, writtenTogether])

function readPublished(connection: Connection, slot: Slot, body: unknown): FinishOutcome {
  const read = anyWritten.safeParse(body)
  if (!read.success || read.data.uri !== uriOf(connection.account, slot.key)) {
    return { outcome: 'unknown', detail: 'the host said yes, but not to what was asked' }
  }
  return published(connection.account, slot.key, read.data.cid)
}
