import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { namesOf, noticeVersion, type Visitor } from '../../people/people.ts'
import type { Tx, Works } from '../../platform/platform.ts'
import { SEND_FLAG_LETTER } from '../family/queues.ts'
import { type Guardian, guardiansOf } from '../guardians/guardians.store.ts'
import { asDsl, type FlagRefusal, flagsOf } from './keep-flags.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    flag_letters: {
      trust_id: string
      id: string
      pupil_id: string
      guardian_id: string
      school_id: string
      words: string
      notice_version: string
      written_by: string
      written_at: Date
      mailed_at: Date | null
    }
  }
}

export const MOST_LETTER_WORDS = 4000
/** So long the same words to the same guardian are a second press, and no second letter. */
const SAME_LETTER_MS = 86_400_000

export type WriteRefusal = {
  readonly refused: 'no-flag' | 'not-to-be-written-to' | 'no-letter-words' | 'letter-too-long' | 'written-already'
}

export type FlagLetter = {
  readonly guardian: string
  readonly to: string
  readonly by: string
  readonly at: Date
  readonly words: string
  readonly mailedAt: Date | null
}

/** Who stands in the roll for this child, may be written to, and can be: never whoever is not to be contacted. */
export function mayBeWrittenTo({ noContact, email }: Pick<Guardian, 'noContact' | 'email'>): boolean {
  return !noContact && email !== null
}

/** What was written of this child, newest first; to anybody but the safeguarding leads nothing. */
export async function flagLettersOf(tx: Tx, pupil: string): Promise<FlagLetter[]> {
  const rows = await tx
    .selectFrom('flag_letters as l')
    .innerJoin('guardians as g', join =>
      join.onRef('g.trust_id', '=', 'l.trust_id').onRef('g.id', '=', 'l.guardian_id'),
    )
    .select(['g.id as guardian', 'g.name', 'l.written_by', 'l.written_at', 'l.words', 'l.mailed_at'])
    .where('l.pupil_id', '=', pupil)
    .orderBy('l.written_at', 'desc')
    .execute()
  const names = await namesOf(
    tx,
    rows.map(row => row.written_by),
  )
  return rows.map(row => ({
    guardian: row.guardian,
    to: row.name,
    by: names.get(row.written_by) ?? '',
    at: row.written_at,
    words: row.words,
    mailedAt: row.mailed_at,
  }))
}

/** While a flag is set its keeper may write to one guardian, in her own words. Nobody else learns that she did, or that it can be done. */
export async function writeToGuardian(
  works: Works,
  visitor: Visitor,
  pupil: string,
  guardian: string,
  said: string,
): Promise<{ letter: string } | FlagRefusal | WriteRefusal> {
  return asDsl<{ letter: string } | WriteRefusal>(works, visitor, pupil, async (one, child) => {
    const words = said.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\0', '').trim()
    if ((await flagsOf(one.tx, pupil)).every(flag => flag.endedAt !== null)) return { refused: 'no-flag' }
    const to = (await guardiansOf(one.tx, pupil)).find(({ id }) => id === guardian)
    if (to === undefined || !mayBeWrittenTo(to)) return { refused: 'not-to-be-written-to' }
    if (words === '') return { refused: 'no-letter-words' }
    if (words.length > MOST_LETTER_WORDS) return { refused: 'letter-too-long' }
    const same = await one.tx
      .selectFrom('flag_letters')
      .select('id')
      .where('pupil_id', '=', pupil)
      .where('guardian_id', '=', guardian)
      .where('words', '=', words)
      .where('written_at', '>', new Date(one.at.getTime() - SAME_LETTER_MS))
      .executeTakeFirst()
    if (same !== undefined) return { refused: 'written-already' }
    const [letter, notice] = [randomUUID(), noticeVersion('flags')]
    await one.tx
      .insertInto('flag_letters')
      .values({
        trust_id: one.who.trust,
        id: letter,
        pupil_id: pupil,
        guardian_id: guardian,
        school_id: child.school,
        words,
        notice_version: notice,
        written_by: one.who.person,
        written_at: one.at,
        mailed_at: null,
      })
      .execute()
    await append(one, {
      kind: 'guardian-written-to',
      school: child.school,
      subject: pupil,
      clauses: [],
      facts: { letter_id: letter, guardian_id: guardian, notice },
      words: {},
    })
    await works.jobs.send(one.tx, SEND_FLAG_LETTER, { trust: one.who.trust, subject: letter })
    return { letter }
  })
}
