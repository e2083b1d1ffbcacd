import type { Connection } from '../connector.ts'
import type { ObserveOutcome, RemoveOutcome } from '../outcomes.ts'
import type { Existing } from '../outgoing.ts'
import { linkOf, readRecord } from './read-posts.ts'
import { collections, postCollection } from './record.rule.ts'
import { callAs } from './session.ts'
import { refused, troubleOf } from './trouble.ts'

/** Deletes the post first, then the gates that stood around it. Deleting what is not there is answered with yes. */
export async function remove(connection: Connection, existing: Existing): Promise<RemoveOutcome> {
  const rkey = ownKey(connection, existing)
  if (rkey === undefined) return refused('other-account', existing.uri)
  for (const collection of collections) {
    const answer = await callAs(connection, {
      method: 'com.atproto.repo.deleteRecord',
      input: { json: { repo: connection.account, collection, rkey } },
    })
    if ('outcome' in answer) return answer
    if (answer.kind === 'answered') continue
    const lost = answer.kind === 'lost' ? answer.mayHaveArrived : answer.status >= 500
    const detail = answer.kind === 'lost' ? answer.detail : `${answer.status} ${answer.error}: ${answer.message}`
    return lost ? { outcome: 'unknown', detail } : troubleOf(answer)
  }
  return { outcome: 'removed' }
}

/** Is it there for everybody, and is it what was there when its `cid` was noted? */
export async function observe(connection: Connection, existing: Existing): Promise<ObserveOutcome> {
  const rkey = ownKey(connection, existing)
  if (rkey === undefined) return refused('other-account', existing.uri)
  const found = await readRecord(connection, postCollection, rkey)
  if (found.outcome === 'absent') return { outcome: 'gone' }
  if (found.outcome !== 'found') return found
  const { uri, cid } = found
  const same = existing.cid === undefined || existing.cid === cid
  return { outcome: same ? 'there' : 'changed', uri, cid, link: linkOf(connection.account, rkey) }
}

/** The record key in `at://did/app.bsky.feed.post/key`; undefined where that is not a post of this account. */
function ownKey({ account }: Connection, { uri }: Existing): string | undefined {
  const prefix = `at://${account}/${postCollection}/`
  const key = uri.startsWith(prefix) ? uri.slice(prefix.length) : ''
  return /^[A-Za-z0-9._~:-]{1,512}$/.test(key) ? key : undefined
}
