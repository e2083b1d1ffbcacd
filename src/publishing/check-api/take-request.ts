import { enterWithKey } from '../../people/people.ts'
import type { Works } from '../../platform/platform.ts'
import { type OverLimit, spendTexts } from './limits-of-key.ts'
import { type AskShape, LARGEST_REQUEST, type Misread, readAsked } from './asked-of-check.ts'

/** A request of a program as it arrives. Its body is not touched before the key opened. */
export type Sent = {
  readonly key: string
  readonly client: string
  readonly take: (limit: number) => Promise<Buffer | null>
}

export type ProgramRefusal =
  | { readonly refused: 'over' | 'other' | 'too-large' | 'no-policy' | 'no-roll' }
  | OverLimit
  | ({ readonly refused: 'misread' } & Misread)

/** What was asked, and for which school. */
export type Taken<Item> = {
  readonly trust: string
  readonly key: string
  readonly school: string
  readonly items: readonly Item[]
  readonly several: boolean
}

/** The answers in the order of what was asked. */
export type Told<Answer> = { readonly told: readonly Answer[]; readonly several: boolean }

/** Opens with the key and reads what is asked. The body stays in memory: it is written to no disk, no table and no log. */
export async function takeRequest<Item extends { readonly text: string }>(
  works: Works,
  { key, client, take }: Sent,
  shape: AskShape<Item>,
): Promise<Taken<Item> | ProgramRefusal> {
  const entered = await enterWithKey(works, { purpose: 'check', key, client })
  if (entered.said === 'wait') return { refused: 'wait', seconds: entered.seconds }
  if (entered.said !== 'in') return { refused: entered.said }
  const body = await take(LARGEST_REQUEST)
  if (body === null) return { refused: 'too-large' }
  const asked = readAsked(shape, body)
  if ('says' in asked) return { refused: 'misread', ...asked }
  const used = { trust: entered.trust, key: entered.key, school: entered.school }
  const over = await spendTexts(works, used, asked.items)
  return over ?? { ...used, ...asked }
}
