import { hashOf, putPassword } from '../sign-in/accounts.ts'
import type { SignIn } from '../sign-in/sign-in.ts'

/** The password of everybody in a test. */
export const PASSWORD = 'otter kettle quilt'

let hash: Promise<string> | undefined

/** An account with {@link PASSWORD}, really hashed, but once in a process: making a hash is slow on purpose, and a test makes many people. */
export async function openAccount(signIn: SignIn, person: { id: string; name: string; email: string }): Promise<void> {
  await signIn.accounts.create(person)
  hash ??= hashOf(signIn.parts, PASSWORD)
  await putPassword(signIn.parts.pool, person.id, await hash)
}
