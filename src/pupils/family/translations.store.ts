import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Act, Tx } from '../../platform/platform.ts'
import { type Language, wordsIn } from '../../ui/ui.ts'

/** A wording in another language, as this school asked or asks in it. */
export type Translation = { readonly id: string; readonly language: string; readonly words: string }

/** What the school last wrote down of a translation. */
export type Reading = {
  readonly checked: boolean
  readonly speaker: string
  readonly by: string
  readonly at: Date
}

export type TranslationKept = Translation & {
  readonly reading: Reading | null
  /** How many children somebody said yes for in these words. */
  readonly yeses: number
}

/** Every wording of this school in another language, the newest first. The answers are those that the reader may see. */
export async function translationsOf(tx: Tx, school: string): Promise<TranslationKept[]> {
  const { rows } = await sql<{
    id: string
    language: string
    words: string
    checked: boolean | null
    speaker: string | null
    decided_by: string | null
    decided_at: Date | null
    yeses: string
  }>`
    select w.id, w.language, w.words, c.checked, c.speaker, c.decided_by, c.decided_at,
      (select count(distinct a.pupil_id) from house.consent_answers a where a.trust_id = w.trust_id and a.wording_id = w.id and a.answer = 'yes') as yeses
    from house.consent_wordings w
    left join lateral (
      select checked, speaker, decided_by, decided_at from house.consent_wording_checks c
      where c.trust_id = w.trust_id and c.wording_id = w.id order by c.decided_at desc, c.id desc limit 1) c on true
    where w.school_id = ${school} and w.language <> 'en-GB'
    order by w.added_at desc, w.id`.execute(tx)
  return rows.map(row => ({
    id: row.id,
    language: row.language,
    words: row.words,
    yeses: Number(row.yeses),
    reading:
      row.checked === null || row.speaker === null || row.decided_by === null || row.decided_at === null
        ? null
        : { checked: row.checked, speaker: row.speaker, by: row.decided_by, at: row.decided_at },
  }))
}

type English = { readonly title: string; readonly platforms: readonly string[] }

/** The same words of the school, as pupils are asked in them: their questions are others, so what is kept bears another name. */
export const ofPupils = ({ title, platforms }: English): English => ({
  title: wordsIn('en-GB')('languages.title-pupils', { title: title.slice(0, 130) }),
  platforms,
})

/** The row of exactly these words in this language; `checked`: a yes in them counts by itself. */
export async function translationIn(
  tx: Tx,
  school: string,
  { tag }: Language,
  { platforms }: Pick<English, 'platforms'>,
  words: string,
): Promise<{ id: string; checked: boolean } | null> {
  const found = await tx
    .selectFrom('consent_wordings')
    .select(['id', sql<boolean>`house.wording_checked(consent_wordings)`.as('checked')])
    .where('school_id', '=', school)
    .where('language', '=', tag)
    .where('words', '=', words)
    .where('platforms', '=', sql<string[]>`${[...platforms]}::text[]`)
    .executeTakeFirst()
  return found ?? null
}

/**
 * The row of exactly these words in this language, made where there is none yet, as not read by a speaker. Whoever saves for several schools goes
 * through them in one order: this waits for whoever writes words of the same school.
 */
export async function keepTranslation(
  one: Act,
  school: string,
  language: Language,
  english: English,
  words: string,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wording:${school}`}, 0))`.execute(one.tx)
  const known = await translationIn(one.tx, school, language, english, words)
  if (known !== null) return known.id
  const { tag, name } = language
  const title = `${english.title.slice(0, 150)} (${name})`
  const last = await one.tx
    .selectFrom('consent_wordings')
    .select(eb => eb.fn.max('version').as('version'))
    .where('school_id', '=', school)
    .where('language', '=', tag)
    .where('title', '=', title)
    .executeTakeFirst()
  const id = randomUUID()
  await one.tx
    .insertInto('consent_wordings')
    .values({
      trust_id: one.who.trust,
      id,
      school_id: school,
      title,
      version: (last?.version ?? 0) + 1,
      language: tag,
      words,
      platforms: [...english.platforms],
      checked: false,
      added_by: one.who.person,
      added_at: one.at,
    })
    .execute()
  return id
}

/** The children for whom somebody said yes in these words. */
export async function yesesIn(tx: Tx, wording: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('consent_answers')
    .select('pupil_id')
    .distinct()
    .where('wording_id', '=', wording)
    .where('answer', '=', 'yes')
    .orderBy('pupil_id')
    .execute()
  return rows.map(row => row.pupil_id)
}
