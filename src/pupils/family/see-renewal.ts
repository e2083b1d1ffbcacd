import { dayOf, rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Act, look, NotFound, type Works } from '../../platform/platform.ts'
import { keepsFamilies } from '../families.rule.ts'
import { type AskRefusal, guardiansAmong, refreshMonthsOf } from './ask-families.ts'
import { type Birthday, birthdaysOf } from './birthdays.store.ts'
import { type WordingNow, wordingNow } from './family.store.ts'
import { type PrintedLetter, printedSinceYesterday, type Ticked } from './letters-of-today.ts'
import { printLetters, type Prints } from './print-letters.ts'
import { queueFamilyLinks } from './queue-family-links.ts'
import { askableIn, type Group, isDue, type ToAsk } from './who-to-ask.store.ts'

/** Whom a press asks: those whose answers end soon or have ended, of the whole school; or everybody of a class or of the school, at any time. */
export type Scope =
  | { readonly is: 'ending' }
  | { readonly is: 'group'; readonly group: Group }
  | { readonly is: 'school' }

/** Guardians of a class who are due. */
export type ClassEnding = {
  readonly className: string
  readonly children: number
  /** yyyy-mm-dd, the first of them; null: none ends, somebody has never answered. */
  readonly first: string | null
  readonly askedAgain: number
  readonly byLetter: number
  readonly waiting: number
}

export type RenewalSeen = {
  readonly months: number | null
  readonly wording: WordingNow | null
  readonly classes: readonly ClassEnding[]
  readonly ending: readonly ToAsk[]
  /** Everybody of the chosen class, whenever their answers end; null: none is chosen. */
  readonly chosen: readonly ToAsk[] | null
  readonly allClasses: readonly string[]
  readonly everybody: readonly ToAsk[]
  readonly birthdays: readonly Birthday[]
  /** The letters that were made since yesterday. */
  readonly printed: readonly PrintedLetter[]
  readonly today: string
  readonly now: Date
}

function mayRenew(visitor: Visitor, school: string): void {
  if (!keepsFamilies(rolesAt(visitor, school))) throw new NotFound('There is no such register for this person.')
}

export async function seeRenewal(
  works: Works,
  visitor: Visitor,
  school: string,
  className: string | null,
): Promise<RenewalSeen> {
  mayRenew(visitor, school)
  return look(works, visitor.identity, async ({ tx, at }) => {
    const months = await refreshMonthsOf({ tx, at }, school)
    const today = dayOf(at)
    const everybody = await askableIn(tx, school, null, { months, at })
    const ending = everybody.filter(one => isDue(one, today))
    return {
      months,
      wording: await wordingNow(tx, school),
      classes: classesEnding(ending),
      ending,
      chosen: className === null ? null : everybody.filter(one => one.className === className),
      allClasses: [...new Set(everybody.map(one => one.className))].toSorted(),
      everybody,
      birthdays: await birthdaysOf(tx, school, at),
      printed: await printedSinceYesterday(tx, school, at),
      today,
      now: at,
    }
  })
}

function classesEnding(ending: readonly ToAsk[]): ClassEnding[] {
  return [...Map.groupBy(ending, one => one.className)]
    .map(([className, all]) => ({
      className,
      children: new Set(all.map(one => one.pupil)).size,
      first: all.flatMap(one => one.endsOn ?? []).toSorted()[0] ?? null,
      askedAgain: guardians(all.filter(one => one.asked > 0)),
      byLetter: guardians(all.filter(one => one.asked === 0 && one.email === null)),
      waiting: guardians(all.filter(one => one.asked === 0 && one.email !== null)),
    }))
    .toSorted((a, b) => (a.first ?? '9').localeCompare(b.first ?? '9') || a.className.localeCompare(b.className))
}

const guardians = (all: readonly ToAsk[]) => new Set(all.map(one => one.guardian)).size

/** Those of a scope who are asked by a press: nobody twice, and of those whose answers end nobody who was asked in this asking. */
async function chosenIn(one: Act, school: string, scope: Scope): Promise<ToAsk[]> {
  const now = { months: await refreshMonthsOf(one, school), at: one.at }
  const all = await askableIn(one.tx, school, scope.is === 'group' ? scope.group : null, now)
  return scope.is === 'ending' ? all.filter(each => each.asked === 0 && isDue(each, dayOf(one.at))) : all
}

/** One press: everybody of the scope with an address is asked again now, in the words in force; what was said before stands until the answer comes. */
export async function askAgain(
  works: Works,
  visitor: Visitor,
  school: string,
  scope: Scope,
): Promise<{ sent: number } | AskRefusal> {
  mayRenew(visitor, school)
  return act(works, visitor.identity, async one => {
    if ((await wordingNow(one.tx, school)) === null) return { refused: 'no-words' }
    const chosen = guardiansAmong(await chosenIn(one, school, scope), 'mail', one.at)
    if (chosen.length === 0) return { refused: 'nobody-to-ask' }
    await queueFamilyLinks(one, school, chosen, { again: 'yes', ...(scope.is === 'ending' ? {} : { anew: 'yes' }) })
    return { sent: chosen.length }
  })
}

/** Letters for those of the scope without an address; `again`: for those alone, of the whole school, whose letter of since yesterday is ticked. */
export async function lettersAgain(
  works: Works,
  visitor: Visitor,
  school: string,
  scope: Scope,
  { print, again = null }: { print: Prints; again?: Ticked | null },
): Promise<{ bytes: Buffer } | AskRefusal> {
  mayRenew(visitor, school)
  const who = (one: Act) => chosenIn(one, school, again === null ? scope : { is: 'school' })
  return printLetters(works, visitor, school, { who, anew: scope.is !== 'ending', again, print })
}
