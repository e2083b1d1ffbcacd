import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, look, NotFound, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { keepsFamilies } from '../families.rule.ts'
import { classesOf } from '../roll.store.ts'
import { type WordingNow, wordingNow } from './family.store.ts'
import { type PrintedLetter, printedSinceYesterday } from './letters-of-today.ts'
import { queueFamilyLinks } from './queue-family-links.ts'
import { type Group, type ToAsk, whoToAsk, yearsOf } from './who-to-ask.store.ts'

export type AskRefusal = {
  readonly refused: 'no-words' | 'nobody-to-ask' | 'too-many' | 'none-ticked' | 'printed-again'
}

/** Who was asked since yesterday is not asked again by a second press on the same page. */
const A_DAY_MS = 86_400_000

export type AskSeen = {
  readonly classes: readonly { className: string; pupils: number }[]
  readonly years: readonly { year: string; pupils: number }[]
  readonly wording: WordingNow | null
  readonly toAsk: readonly ToAsk[]
  /** The letters that were made since yesterday. */
  readonly printed: readonly PrintedLetter[]
  readonly now: Date
}

export function mayAsk(visitor: Visitor, school: string): void {
  if (!keepsFamilies(rolesAt(visitor, school))) throw new NotFound('There is no such register for this person.')
}

export async function seeWhoToAsk(
  works: Works,
  visitor: Visitor,
  school: string,
  group: Group | null,
): Promise<AskSeen> {
  mayAsk(visitor, school)
  return look(works, visitor.identity, async one => ({
    classes: await classesOf(one.tx, school),
    years: await yearsOf(one.tx, school),
    wording: await wordingNow(one.tx, school),
    toAsk: group === null ? [] : await unanswered(one, school, group),
    printed: await printedSinceYesterday(one.tx, school, one.at),
    now: one.at,
  }))
}

/** After how many months this school asks anew; null: an answer holds until it is taken back. */
export async function refreshMonthsOf({ tx, at }: Pick<Act, 'tx' | 'at'>, school: string): Promise<number | null> {
  return (await policyInForce(tx, school, at)).settings.get('consent.refresh_months').value
}

/** Without an answer that holds, or with one that soon ends. `group` null: the whole school. */
export async function unanswered(one: Pick<Act, 'tx' | 'at'>, school: string, group: Group | null): Promise<ToAsk[]> {
  return whoToAsk(one.tx, school, group, { months: await refreshMonthsOf(one, school), at: one.at })
}

export const fresh = (one: ToAsk, now: Date): boolean =>
  one.lastAsked !== null && now.getTime() - one.lastAsked.getTime() < A_DAY_MS

/** Each guardian once, however many of her children are in the group: one link shows all of them. */
export function guardiansAmong(toAsk: readonly ToAsk[], way: 'mail' | 'letter', now: Date): ToAsk[] {
  const found = new Map<string, ToAsk>()
  for (const one of toAsk)
    if ((one.email !== null) === (way === 'mail') && !fresh(one, now) && !found.has(one.guardian))
      found.set(one.guardian, one)
  return [...found.values()]
}

async function choose(one: Act, school: string, group: Group): Promise<ToAsk[] | AskRefusal> {
  if ((await wordingNow(one.tx, school)) === null) return { refused: 'no-words' }
  const chosen = guardiansAmong(await unanswered(one, school, group), 'mail', one.at)
  return chosen.length === 0 ? { refused: 'nobody-to-ask' } : chosen
}

/** Queues a link by mail for everybody of a class or year who has an address and has not answered. */
export async function sendFamilyLinks(
  works: Works,
  visitor: Visitor,
  school: string,
  group: Group,
): Promise<{ sent: number } | AskRefusal> {
  mayAsk(visitor, school)
  return act(works, visitor.identity, async one => {
    const chosen = await choose(one, school, group)
    if ('refused' in chosen) return chosen
    await queueFamilyLinks(one, school, chosen)
    return { sent: chosen.length }
  })
}
