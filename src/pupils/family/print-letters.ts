import { randomUUID } from 'node:crypto'
import { schoolById, type Visitor } from '../../people/people.ts'
import { act, type Act, type Works } from '../../platform/platform.ts'
import { askingIn } from '../consent/record-answers.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { type AskRefusal, fresh, guardiansAmong, mayAsk, unanswered } from './ask-families.ts'
import { wordingNow } from './family.store.ts'
import {
  endLetters,
  printedSinceYesterday,
  printedThisMoment,
  takeTurns,
  type Ticked,
  tickedAmong,
  toPrintAgain,
} from './letters-of-today.ts'
import { type FamilyLink, makeFamilyLetterLinks } from './make-link.ts'
import { tellsOnly } from './question-text.ts'
import { questionsOf } from './questions.rule.ts'
import type { Group, ToAsk } from './who-to-ask.store.ts'

/** Pages of one file; a school prints a year at a time. */
const MOST_LETTERS = 400
/** So many are written down as asked in one transaction. Should it end between two, the letters are printed again, which writes down who is missing. */
const ASKED_AT_ONCE = 50

/** `language`: of the guardian; null where it is not known. `tells`: the school asks nothing and informs. */
export type Letter = FamilyLink & {
  readonly name: string
  readonly school: string
  readonly language: string | null
  readonly tells: boolean
}

/** Makes the file of these letters. With no transaction open: it takes seconds, and everybody who writes for these children would wait. */
export type Prints = (letters: readonly Letter[]) => Promise<Buffer>

/** A letter for everybody of a class or year without an address; `again`: for those alone whose letter of since yesterday is ticked. */
export async function makeFamilyLetters(
  works: Works,
  visitor: Visitor,
  school: string,
  group: Group,
  { print, again = null }: { print: Prints; again?: Ticked | null },
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
  /** The letters that did not come out, once more; null: a first printing. */
  readonly again: Ticked | null
  readonly print: Prints
}

/** `instead`: the letters whose place the new ones take. */
type Chosen = {
  readonly guardians: readonly ToAsk[]
  readonly asked: readonly ToAsk[]
  readonly instead: readonly string[]
}

/**
 * A letter for each guardian without an address; its code and link exist in the letter alone. In three steps: the links, by which a second press sees that
 * she is at it; the file; and that they were asked, and which older letters work no more. Where the file fails nobody counts as asked, and every older
 * letter still works.
 */
export async function printLetters(
  works: Works,
  visitor: Visitor,
  school: string,
  { who, anew, again, print }: Printing,
): Promise<{ bytes: Buffer } | AskRefusal> {
  const made = await act(works, visitor.identity, async one => {
    if ((await wordingNow(one.tx, school)) === null) return { refused: 'no-words' } as const
    const chosen = await (again === null
      ? chooseFirst(one, school, () => who(one))
      : chooseAgain(one, school, again, () => who(one)))
    return 'refused' in chosen ? chosen : { ...chosen, letters: await linksIn(one, school, chosen.guardians) }
  })
  if ('refused' in made) return made
  const bytes = await print(made.letters).catch(async (error: unknown) => {
    const never = made.letters.map(({ id }) => id)
    await act(works, visitor.identity, one => endLetters(one, school, never))
    throw error
  })
  for (let from = 0; from < made.asked.length; from += ASKED_AT_ONCE)
    await act(works, visitor.identity, async one => {
      for (const { pupil, guardian } of made.asked.slice(from, from + ASKED_AT_ONCE))
        await askingIn(one, { pupil, school }, guardian, 'link', anew)
    })
  await act(works, visitor.identity, one => endLetters(one, school, made.instead))
  return { bytes }
}

/** `who` is asked a second time once nobody else is at it. */
async function chooseFirst(one: Act, school: string, who: () => Promise<ToAsk[]>): Promise<Chosen | AskRefusal> {
  const first = guardiansAmong(await who(), 'letter', one.at)
  if (first.length > MOST_LETTERS) return { refused: 'too-many' }
  await takeTurns(one, first)
  const all = await who()
  const meant = new Set(first.map(({ guardian }) => guardian))
  const claimed = printedThisMoment(await printedSinceYesterday(one.tx, school, one.at), one.at)
  const guardians = guardiansAmong(all, 'letter', one.at).filter(
    ({ guardian }) => meant.has(guardian) && !claimed.has(guardian),
  )
  if (guardians.length === 0) return { refused: 'nobody-to-ask' }
  const chosen = new Set(guardians.map(({ guardian }) => guardian))
  // A letter that she has for another child of hers goes on working: nobody said that it did not come out.
  return { guardians, asked: all.filter(({ guardian }) => chosen.has(guardian)), instead: [] }
}

/** Nobody is asked twice; only where the first printing died before that was written down, it is written down now. */
async function chooseAgain(
  one: Act,
  school: string,
  ticked: Ticked,
  who: () => Promise<ToAsk[]>,
): Promise<Chosen | AskRefusal> {
  if (ticked.letters.length + ticked.runs.length === 0) return { refused: 'none-ticked' }
  const first = tickedAmong(toPrintAgain(await who(), await printedSinceYesterday(one.tx, school, one.at)), ticked)
  if (first.length > MOST_LETTERS) return { refused: 'too-many' }
  await takeTurns(one, first)
  const all = await who()
  const letters = await printedSinceYesterday(one.tx, school, one.at)
  const guardians = tickedAmong(toPrintAgain(all, letters), ticked)
  if (guardians.length === 0) return { refused: 'printed-again' }
  const chosen = new Set(guardians.map(({ guardian }) => guardian))
  const known = new Set(all.filter(each => fresh(each, one.at)).map(({ guardian }) => guardian))
  return {
    guardians,
    asked: all.filter(({ guardian }) => chosen.has(guardian) && !known.has(guardian)),
    instead: letters.filter(({ guardian }) => chosen.has(guardian)).map(({ id }) => id),
  }
}

async function linksIn(
  one: Act,
  school: string,
  guardians: readonly ToAsk[],
): Promise<(Letter & { readonly id: string })[]> {
  const name = (await schoolById(one.tx, school))?.name ?? ''
  const tells = tellsOnly(questionsOf(await termsInForce(one.tx, school, one.at)))
  const named = guardians.map(to => ({ to, id: randomUUID() }))
  const links = await makeFamilyLetterLinks(
    one,
    named.map(({ to, id }) => ({ guardian: to.guardian, school, id })),
  )
  return links.flatMap((link, at) => {
    const { to, id } = named[at] ?? {}
    return to === undefined || id === undefined
      ? []
      : [{ ...link, id, name: to.name, school: name, language: to.language, tells }]
  })
}
