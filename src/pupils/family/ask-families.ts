import { randomUUID } from 'node:crypto'
import { rolesAt, schoolById, type Visitor } from '../../people/people.ts'
import { act, type Act, look, NotFound, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { askingIn } from '../consent/record-answers.ts'
import { keepsFamilies } from '../families.rule.ts'
import { classesOf } from '../roll.store.ts'
import { type WordingNow, wordingNow } from './family.store.ts'
import { type FamilyLink, makeFamilyLetterLinks } from './make-link.ts'
import { printedSinceYesterday, printedThisMoment, spendLetters, takeTurns, toPrintAgain } from './letters-of-today.ts'
import { SEND_FAMILY_LINK } from './queues.ts'
import { type Group, type ToAsk, whoToAsk, yearsOf } from './who-to-ask.store.ts'

export type AskRefusal = { readonly refused: 'no-words' | 'nobody-to-ask' | 'too-many' }

/** `language`: of the guardian; null where it is not known. */
export type Letter = FamilyLink & { readonly name: string; readonly school: string; readonly language: string | null }

/** Who was asked since yesterday is not asked again by a second press on the same page. */
const A_DAY_MS = 86_400_000
/** Pages of one file; a school prints a year at a time. */
const MOST_LETTERS = 400
/** So many are written down as asked in one transaction. Should it end between two, the letters are printed again, which writes down who is missing. */
const ASKED_AT_ONCE = 50

export type AskSeen = {
  readonly classes: readonly { className: string; pupils: number }[]
  readonly years: readonly { year: string; pupils: number }[]
  readonly wording: WordingNow | null
  readonly toAsk: readonly ToAsk[]
  /** Those for whom a letter was made since yesterday. */
  readonly printed: ReadonlySet<string>
  readonly now: Date
}

function mayAsk(visitor: Visitor, school: string): void {
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
    const { trust, person } = one.who
    for (const { guardian } of chosen)
      await works.jobs.send(one.tx, SEND_FAMILY_LINK, {
        trust,
        person,
        school,
        guardian,
        asked: 'yes',
        link: randomUUID(),
      })
    return { sent: chosen.length }
  })
}

/** Makes the file of these letters. With no transaction open: it takes seconds, and everybody who writes for these children would wait. */
export type Prints = (letters: readonly Letter[]) => Promise<Buffer>

/** A letter for everybody of a class or year without an address; `again`: for those alone for whom one was made since yesterday. */
export async function makeFamilyLetters(
  works: Works,
  visitor: Visitor,
  school: string,
  group: Group,
  { print, again = false }: { print: Prints; again?: boolean },
): Promise<{ bytes: Buffer } | AskRefusal> {
  mayAsk(visitor, school)
  const who = (one: Act) => unanswered(one, school, group)
  return printLetters(works, visitor, school, { who, anew: false, again, print })
}

type Printing = {
  /** Whom the letters ask about: each guardian's children among them are written down as asked. */
  readonly who: (one: Act) => Promise<ToAsk[]>
  /** What they said before is to be said again. */
  readonly anew: boolean
  /** The file was lost on its way: the same people, once more. */
  readonly again: boolean
  readonly print: Prints
}
type Chosen = { readonly guardians: readonly ToAsk[]; readonly asked: readonly ToAsk[] }

/**
 * A letter for each guardian without an address; its code and link exist in the letter alone. In three steps: the links, by which a second press sees that
 * she is at it; the file; and that they were asked. Where the file fails nobody counts as asked.
 */
export async function printLetters(
  works: Works,
  visitor: Visitor,
  school: string,
  { who, anew, again, print }: Printing,
): Promise<{ bytes: Buffer } | AskRefusal> {
  const made = await act(works, visitor.identity, async one => {
    if ((await wordingNow(one.tx, school)) === null) return { refused: 'no-words' } as const
    const chosen = await (again ? chooseAgain : chooseFirst)(one, school, () => who(one))
    if ('refused' in chosen) return chosen
    await spendLetters(one, school, chosen.guardians)
    return { ...chosen, letters: await linksIn(one, school, chosen.guardians) }
  })
  if ('refused' in made) return made
  const bytes = await print(made.letters).catch(async (error: unknown) => {
    // Those of a second printing stay: so the file can be printed once more.
    if (!again) await act(works, visitor.identity, one => spendLetters(one, school, made.guardians))
    throw error
  })
  for (let from = 0; from < made.asked.length; from += ASKED_AT_ONCE)
    await act(works, visitor.identity, async one => {
      for (const { pupil, guardian } of made.asked.slice(from, from + ASKED_AT_ONCE))
        await askingIn(one, { pupil, school }, guardian, 'link', anew)
    })
  return { bytes }
}

/** `who` is asked a second time once nobody else is at it. */
async function chooseFirst(one: Act, school: string, who: () => Promise<ToAsk[]>): Promise<Chosen | AskRefusal> {
  const first = guardiansAmong(await who(), 'letter', one.at)
  if (first.length > MOST_LETTERS) return { refused: 'too-many' }
  await takeTurns(one, first)
  const all = await who()
  const meant = new Set(first.map(({ guardian }) => guardian))
  const claimed = await printedThisMoment(one.tx, school, one.at)
  const guardians = guardiansAmong(all, 'letter', one.at).filter(
    ({ guardian }) => meant.has(guardian) && !claimed.has(guardian),
  )
  if (guardians.length === 0) return { refused: 'nobody-to-ask' }
  const chosen = new Set(guardians.map(({ guardian }) => guardian))
  return { guardians, asked: all.filter(({ guardian }) => chosen.has(guardian)) }
}

/** Nobody is asked twice; only where the first printing died before that was written down, it is written down now. */
async function chooseAgain(one: Act, school: string, who: () => Promise<ToAsk[]>): Promise<Chosen | AskRefusal> {
  const first = toPrintAgain(await who(), await printedSinceYesterday(one.tx, school, one.at))
  if (first.length > MOST_LETTERS) return { refused: 'too-many' }
  await takeTurns(one, first)
  const all = await who()
  const guardians = toPrintAgain(all, await printedSinceYesterday(one.tx, school, one.at))
  if (guardians.length === 0) return { refused: 'nobody-to-ask' }
  const chosen = new Set(guardians.map(({ guardian }) => guardian))
  const known = new Set(all.filter(each => fresh(each, one.at)).map(({ guardian }) => guardian))
  return { guardians, asked: all.filter(({ guardian }) => chosen.has(guardian) && !known.has(guardian)) }
}

async function linksIn(one: Act, school: string, guardians: readonly ToAsk[]): Promise<Letter[]> {
  const name = (await schoolById(one.tx, school))?.name ?? ''
  const links = await makeFamilyLetterLinks(
    one,
    guardians.map(({ guardian }) => ({ guardian, school })),
  )
  return links.flatMap((link, at) => {
    const to = guardians[at]
    return to === undefined ? [] : [{ ...link, name: to.name, school: name, language: to.language }]
  })
}
