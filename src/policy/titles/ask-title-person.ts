import { sql } from 'kysely'
import { append, historyOf } from '../../history/history.ts'
import { namesOf, peopleWithRoles, schoolById, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { holderOf } from '../adopting/deputies.rule.ts'
import { standInsForHead } from '../adopting/stand-ins-for-head.rule.ts'
import { TELL_TITLE_ASKED } from '../adopting/queues.ts'
import { type Role, roles } from '../packs/roles.ts'
import { type HolderRefused, holderFits } from './holder-fits.ts'
import { maySayTitle, type TitleWordRefused } from './say-title-person.rule.ts'
import { titlePeopleOf } from './title-people.store.ts'
import { whoSaysIt } from './who-says-it.rule.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: whoever asks, because nobody says it of herself. */
    'title-person-asked': {
      facts: { person: string | null; deputy: string | null; asked: readonly string[] }
      words: { title: string; person: string; deputy: string }
    }
  }
}

export type TitleAskRefusal = {
  readonly refused:
    | Exclude<TitleWordRefused, 'about-yourself'>
    | HolderRefused
    | 'yours-to-say'
    | 'nobody-else'
    | 'asked-already'
    | 'asked-enough'
}

const A_DAY_MS = 86_400_000
/** Wishes for one title in a day: who changes her mind is heard, and nobody's mailbox is filled by turns of two. */
const WISHES_A_DAY = 3

/** What is about herself she asks of whoever says it for her: they get a mail with what she would keep, and it counts once one of them has said it. */
export async function askTitlePerson(
  works: Works,
  visitor: Visitor,
  school: string,
  wish: { readonly title: string; readonly role: Role; readonly person: string | null; readonly deputy: string | null },
): Promise<{ asked: readonly string[] } | TitleAskRefusal> {
  return act(works, visitor.identity, async one => {
    const me = one.who.person
    await sql`select pg_advisory_xact_lock(hashtextextended(${`title-asked:${me}`}, 0))`.execute(one.tx)
    const stands = (await titlePeopleOf(one.tx, school)).find(({ title }) => title === wish.title)
    const governance = (await schoolById(one.tx, school))?.governance ?? null
    const may = maySayTitle(visitor, school, wish, stands, standInsForHead(governance))
    if (may !== 'about-yourself') return { refused: may ?? 'yours-to-say' }
    const here = (await peopleWithRoles(one.tx, roles, school)).map(holderOf)
    const asked = whoSaysIt(here, governance, me).map(each => each.person)
    if (asked.length === 0) return { refused: 'nobody-else' }
    const unfit = await holderFits(one, school, wish)
    if (unfit !== null) return { refused: unfit }
    const since = one.at.getTime() - A_DAY_MS
    const lately = (await historyOf(one.tx, me)).filter(
      happened =>
        happened.kind === 'title-person-asked' &&
        happened.school === school &&
        happened.at.getTime() > since &&
        happened.words?.['title'] === wish.title,
    )
    const newest = lately.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]?.facts
    if (newest?.['person'] === wish.person && newest['deputy'] === wish.deputy) return { refused: 'asked-already' }
    if (lately.length >= WISHES_A_DAY) return { refused: 'asked-enough' }
    const names = await namesOf(
      one.tx,
      [wish.person, wish.deputy].flatMap(id => id ?? []),
    )
    const name = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''))
    const happened = await append(one, {
      kind: 'title-person-asked',
      school,
      subject: me,
      clauses: [],
      facts: { person: wish.person, deputy: wish.deputy, asked },
      words: { title: wish.title, person: name(wish.person), deputy: name(wish.deputy) },
    })
    for (const person of asked)
      await works.jobs.send(one.tx, TELL_TITLE_ASKED, {
        trust: one.who.trust,
        person,
        school,
        subject: me,
        asked: happened,
      })
    return { asked }
  })
}
