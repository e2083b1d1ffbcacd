import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { act, type Identity, type Works } from '../../platform/platform.ts'
import { keepsRollOf } from './may-import.ts'
import { insertKey, keysOf, MOST_KEYS } from './roll-keys.store.ts'
import './roll.kinds.ts'

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Makes a key with which an MIS sends the roll of one school. What is handed back exists nowhere else: only its hash is kept. */
export async function makeRollKey(
  works: Works,
  who: Identity,
  school: string,
  name: string,
): Promise<{ readonly key: string } | { readonly refused: 'too-many' | 'name-taken' }> {
  return act(works, who, async one => {
    await keepsRollOf(one, school)
    const open = await keysOf(one.tx, school)
    if (open.length >= MOST_KEYS) return { refused: 'too-many' }
    if (open.some(other => other.name === name)) return { refused: 'name-taken' }
    const id = randomUUID()
    // Its beginning says what it is, to whoever finds one in a log and to programs that look for lost secrets.
    const key = `cwroll_${randomBytes(32).toString('base64url')}`
    await insertKey(one, { id, school, name, hash: hashOfKey(key) })
    await append(one, { kind: 'roll-token-made', school, subject: id, clauses: [], facts: {}, words: { name } })
    return { key }
  })
}
