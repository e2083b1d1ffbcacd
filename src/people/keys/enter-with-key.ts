import { createHmac } from 'node:crypto'
import { keyFor, type Works } from '../../platform/platform.ts'
import { isId } from '../is-id.ts'
import { type Entered, enter, type Purpose } from './keys.store.ts'
import { hashOfKey } from './make-key.ts'

/** Seconds that whoever knocks too often waits at most; a key for checking less. */
export const LONGEST_WAIT = 900

/** The secret in an `Authorization` header; '' where there is none. */
export function bearerOf(headers: Readonly<Record<string, string | undefined>>): string {
  return /^Bearer +([\w-]{1,200})$/i.exec(headers['authorization'] ?? '')?.[1] ?? ''
}

/**
 * Opens with a key that a program shows. No session counts here, or a page elsewhere could use it.
 * @param knock `client`: the address it comes from, kept for a day as a keyed hash. `school`: what the request names, if anything
 */
export async function enterWithKey(
  works: Works,
  knock: {
    readonly purpose: Purpose
    readonly key: string
    readonly client: string
    readonly school?: string | undefined
  },
): Promise<Entered> {
  const { purpose, key, school } = knock
  if (key === '' || (school !== undefined && !isId(school))) return { said: 'over' }
  // The name under which the key of this hash is derived is older than keys for other purposes; another would forget who knocked today.
  const client = createHmac('sha256', keyFor(works.settings.secret, 'roll knocks')).update(knock.client).digest('hex')
  return enter(works, { purpose, hash: hashOfKey(key), client, asked: school ?? null })
}
