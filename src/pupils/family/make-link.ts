import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { type Act, keyFor, type Settings } from '../../platform/platform.ts'
import { plainCode, shortCode } from './short-code.rule.ts'

/** Days for which a link works. A letter lies on a table longer than a mail in a mailbox. */
const LIFE = { mail: 14, letter: 42 } as const

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export function hashOfCode({ secret }: Pick<Settings, 'secret'>, typed: string): string {
  return createHmac('sha256', keyFor(secret, 'family codes')).update(plainCode(typed)).digest('hex')
}

export type FamilyLink = { readonly address: string; readonly code: string; readonly expires: Date }

type To = { guardian: string; school: string; id?: string; askedHerself?: boolean }

/** Makes a way in for one guardian. What is handed back exists nowhere else: only hashes are kept. `code`: for a letter, else empty. */
export async function makeFamilyLink(one: Act, to: To, sentHow: 'mail' | 'letter'): Promise<FamilyLink> {
  const { link, row } = newLink(one, to, sentHow)
  await one.tx.insertInto('family_links').values(row).execute()
  return link
}

/** The same for everybody of a run of letters, in one step: four hundred one after the other were most of the time that their transaction was open. */
export async function makeFamilyLetterLinks(one: Act, to: readonly To[]): Promise<FamilyLink[]> {
  const made = to.map(each => newLink(one, each, 'letter'))
  if (made.length > 0)
    await one.tx
      .insertInto('family_links')
      .values(made.map(({ row }) => row))
      .execute()
  return made.map(({ link }) => link)
}

function newLink({ works: { settings }, who, at }: Act, to: To, sentHow: 'mail' | 'letter') {
  const token = randomBytes(32).toString('base64url')
  const code = sentHow === 'letter' ? shortCode(randomBytes(64)) : ''
  const expires = new Date(at.getTime() + LIFE[sentHow] * 86_400_000)
  const row = {
    trust_id: who.trust,
    id: to.id ?? randomUUID(),
    guardian_id: to.guardian,
    school_id: to.school,
    token_hash: hashOfToken(token),
    code_hash: code === '' ? null : hashOfCode(settings, code),
    sent_how: sentHow,
    made_by: who.person,
    asked_herself: to.askedHerself ?? false,
    made_at: at,
    expires_at: expires,
    spent_at: null,
  }
  const link: FamilyLink = { address: `${settings.baseUrl}/family/${token}`, code, expires }
  return { link, row }
}
