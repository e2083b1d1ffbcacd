import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { CheckResult } from '../../checks/checks.ts'
import { dayOf, daysAfter, fold, peopleWithRoles } from '../../people/people.ts'
import { act, type Act, keyFor, theHouse, type Works } from '../../platform/platform.ts'
import { namesPupil } from '../posts/check-post.ts'
import { TELL_PERSON } from '../queues.ts'

/** Texts and characters of one key within a minute. A website that publishes has one text at a time; a few hundred old ones take some minutes. */
export const MOST_TEXTS = 100
export const MOST_CHARACTERS = 100_000
/** Different names of pupils, parents and carers that one key may find in a day. Ours: more than a busy website names, and less than a school's roll. */
export const MOST_FOUND_A_DAY = 100

export type KeyUsed = { readonly trust: string; readonly key: string; readonly school: string }
export type OverLimit =
  | { readonly refused: 'wait'; readonly seconds: number }
  | { readonly refused: 'full'; readonly seconds: number }

const asHouse = <T>(works: Works, { trust }: KeyUsed, work: (one: Act) => Promise<T>) =>
  act(works, theHouse(trust), work)

/** Of all that is sent, wherever it stands: each of it is checked. */
function charactersIn(sent: unknown): number {
  if (typeof sent === 'string') return sent.length
  if (typeof sent !== 'object' || sent === null) return 0
  return Object.values(sent).reduce<number>((sum, one) => sum + charactersIn(one), 0)
}

/** Counts what is asked before any of it is looked at; null: go on. */
export async function spendTexts(works: Works, used: KeyUsed, texts: readonly object[]): Promise<OverLimit | null> {
  const characters = charactersIn(texts)
  const seconds = await asHouse(works, used, async ({ tx, at }) => {
    const { rows } = await sql<{
      wait: number
    }>`select house.key_spend(${used.key}::uuid, ${texts.length}, ${characters},
      ${MOST_TEXTS}, ${MOST_CHARACTERS}, ${at}) as wait`.execute(tx)
    return rows[0]?.wait ?? 60
  })
  return seconds === 0 ? null : { refused: 'wait', seconds }
}

/** Is it shut for today? Asked before anything is checked: an answer that is not given out tells nothing, nor how long it took. */
export async function fullToday(works: Works, used: KeyUsed): Promise<OverLimit | null> {
  return countFound(works, used, [])
}

/**
 * Counts the names that were found, each once a day, before the answer goes out; null: it may. Where it would be one too many, nothing is told, the key
 * is shut until midnight, and whoever keeps it is written to.
 */
export async function countFound(
  works: Works,
  used: KeyUsed,
  results: readonly CheckResult[],
): Promise<OverLimit | null> {
  const secret = keyFor(works.settings.secret, 'names found by a key')
  const spans = results.flatMap(({ findings }) =>
    findings.filter(({ kind, whose }) => namesPupil(kind) || whose !== undefined).map(({ span }) => fold(span)),
  )
  const marks = [...new Set(spans)].map(span =>
    createHmac('sha256', secret).update(`${used.key}\n${span}`).digest('hex'),
  )
  return asHouse(works, used, async one => {
    const today = dayOf(one.at)
    const { rows } = await sql<{ said: string }>`select house.key_found(${used.key}::uuid, ${marks}::text[],
      ${MOST_FOUND_A_DAY}, ${today}::date) as said`.execute(one.tx)
    const said = rows[0]?.said
    if (said === 'in') return null
    if (said === 'now-full') await tellKeepers(one, used)
    return { refused: 'full', seconds: secondsOfToday(one.at, today) }
  })
}

async function tellKeepers(one: Act, { trust, key, school }: KeyUsed): Promise<void> {
  const keepers = await peopleWithRoles(one.tx, ['office_manager', 'headteacher'], school)
  for (const person of new Set(keepers.map(({ id }) => id)))
    await one.works.jobs.send(one.tx, TELL_PERSON, { trust, person, about: 'key-full', subject: key })
}

/** Until midnight in London, which is an hour earlier by UTC in summer. */
function secondsOfToday(at: Date, today: string): number {
  const tomorrow = daysAfter(today, 1)
  const midnight = Date.parse(`${tomorrow}T00:00:00Z`)
  const begins = dayOf(new Date(midnight - 3_600_000)) === tomorrow ? midnight - 3_600_000 : midnight
  return Math.max(1, Math.ceil((begins - at.getTime()) / 1000))
}
