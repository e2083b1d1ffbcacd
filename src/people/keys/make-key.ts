import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { act, type Identity, type Works } from '../../platform/platform.ts'
import { keepsRollOf } from './key-keepers.ts'
import { insertKey, keysOf, MOST_KEYS, type Purpose } from './keys.store.ts'
import './keys.kinds.ts'

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')

export type KeyRefusal = { readonly refused: 'too-many' | 'name-taken' }

/** Makes a key with which a program serves one school for one purpose. What is handed back exists nowhere else: only its hash is kept. */
export async function makeKey(
  works: Works,
  who: Identity,
  asked: { readonly school: string; readonly purpose: Purpose; readonly name: string },
): Promise<{ readonly key: string } | KeyRefusal> {
  const { school, purpose, name } = asked
  return act(works, who, async one => {
    await keepsRollOf(one, school)
    const open = await keysOf(one.tx, school, purpose)
    if (open.length >= MOST_KEYS) return { refused: 'too-many' }
    if (open.some(other => other.name === name)) return { refused: 'name-taken' }
    const id = randomUUID()
    // Its beginning says what it is, to whoever finds one in a log and to programs that look for lost secrets.
    const key = `cw${purpose}_${randomBytes(32).toString('base64url')}`
    await insertKey(one, { id, school, purpose, name, hash: hashOfKey(key) })
    await append(one, { kind: `${purpose}-token-made`, school, subject: id, clauses: [], facts: {}, words: { name } })
    return { key }
  })
}
