import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { fold, isId, namesOf, staffOfSchool } from '../../people/people.ts'
import type { Act, Tx } from '../../platform/platform.ts'
import {
  type AdultAnswer,
  type AdultFact,
  type AdultKind,
  type AdultKnown,
  type AdultPlace,
  type AdultShown,
  type AdultWay,
  type WhatAdult,
} from './adult-permission.rule.ts'

/** Somebody of the register as it is found and listed. `what`: `staff`, or what else she is to the school. */
export type AdultListed = AdultKnown & { readonly what: WhatAdult | 'staff' }

/** More than this many of one search nobody reads. */
export const MOST_ADULTS = 20

/** Everybody who works for a school today, then everybody else of its register, each by name. */
export async function adultsOfSchool(tx: Tx, school: string): Promise<AdultListed[]> {
  const staff = await staffOfSchool(tx, school)
  const others = await tx
    .selectFrom('other_adults')
    .select(['id', 'name', 'what'])
    .where('school_id', '=', school)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return [
    ...staff.map(({ id, name }) => ({ id, name, staff: true, what: 'staff' as const })),
    ...others.map(other => ({ ...other, staff: false })),
  ]
}

/** By a part of the name, as it is typed: without regard to accents and capitals. */
export async function findAdults(tx: Tx, school: string, name: string): Promise<AdultListed[]> {
  const wanted = fold(name)
  if (wanted === '') return []
  return (await adultsOfSchool(tx, school)).filter(adult => fold(adult.name).includes(wanted)).slice(0, MOST_ADULTS)
}

/** Who these ids are; an id of nobody is left out. Who has left is known all the same. */
export async function adultsById(
  tx: Tx,
  school: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AdultListed>> {
  const asked = ids.filter(id => isId(id))
  if (asked.length === 0) return new Map()
  const staff = await namesOf(tx, asked)
  const others = await tx
    .selectFrom('other_adults')
    .select(['id', 'name', 'what'])
    .where('school_id', '=', school)
    .where('id', 'in', asked)
    .execute()
  return new Map<string, AdultListed>([
    ...[...staff].map(([id, name]) => [id, { id, name, staff: true, what: 'staff' }] as const),
    ...others.map(other => [other.id, { ...other, staff: false }] as const),
  ])
}

/** What the rule reads, whoever asks, see `house.adult_facts`. */
export async function adultFacts(tx: Tx, school: string, adults: readonly string[]): Promise<AdultFact[]> {
  if (adults.length === 0) return []
  const { rows } = await sql<{
    adult_id: string
    answer: AdultAnswer
    kinds: AdultKind[]
    places: AdultPlace[]
    given_on: string
    until: string | null
    recorded_at: Date
  }>`select * from house.adult_facts(${school}, ${[...adults]}::uuid[])`.execute(tx)
  return rows.map(row => ({
    adult: row.adult_id,
    answer: row.answer,
    kinds: row.kinds,
    places: row.places,
    givenOn: row.given_on,
    until: row.until,
    recordedAt: row.recorded_at,
  }))
}

export type AnswerRow = AdultFact & {
  readonly id: string
  readonly school: string
  readonly how: AdultWay
  readonly keptAt: string | null
  readonly words: string
  readonly recordedBy: string
}

/** Everything she ever said, newest first; of one school or, for herself, of all. The wall shows it to herself and to the office. */
export async function answersOf(tx: Tx, adult: string, school?: string): Promise<AnswerRow[]> {
  let query = tx
    .selectFrom('adult_answers')
    .selectAll()
    .where(eb => eb.or([eb('person_id', '=', adult), eb('other_id', '=', adult)]))
    .orderBy('given_on', 'desc')
    .orderBy('recorded_at', 'desc')
  if (school !== undefined) query = query.where('school_id', '=', school)
  return (await query.execute()).map(row => ({
    adult,
    id: row.id,
    school: row.school_id,
    answer: row.answer,
    kinds: row.kinds,
    places: row.places,
    how: row.how,
    keptAt: row.kept_at,
    words: row.words,
    givenOn: row.given_on,
    until: row.until,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }))
}

export type AnswerSaid = Pick<AdultFact, 'answer' | 'kinds' | 'places'> & {
  readonly how: AdultWay
  readonly keptAt: string | null
  readonly words: string
  readonly givenOn: string
  readonly until: string | null
  readonly ask?: string
}

export async function insertAnswer(
  one: Act,
  school: string,
  adult: AdultKnown,
  said: AnswerSaid,
  notice: string,
): Promise<string> {
  const id = randomUUID()
  await one.tx
    .insertInto('adult_answers')
    .values({
      trust_id: one.who.trust,
      id,
      school_id: school,
      person_id: adult.staff ? adult.id : null,
      other_id: adult.staff ? null : adult.id,
      ask_id: said.ask ?? null,
      answer: said.answer,
      kinds: [...said.kinds],
      places: [...said.places],
      how: said.how,
      kept_at: said.keptAt,
      words: said.words,
      given_on: said.givenOn,
      until: said.until,
      recorded_by: one.who.person,
      recorded_at: one.at,
      notice_version: notice,
    })
    .execute()
  return id
}

export type AdultAsk = {
  readonly id: string
  readonly school: string
  readonly person: string
  readonly kinds: readonly AdultKind[]
  readonly places: readonly AdultPlace[]
  readonly askedBy: string
  readonly askedAt: Date
}

export async function asksOf(tx: Tx, people: readonly string[], since?: Date): Promise<AdultAsk[]> {
  if (people.length === 0) return []
  let query = tx
    .selectFrom('adult_asks')
    .selectAll()
    .where('person_id', 'in', [...people])
    .orderBy('asked_at', 'desc')
  if (since !== undefined) query = query.where('asked_at', '>', since)
  return (await query.execute()).map(row => ({
    id: row.id,
    school: row.school_id,
    person: row.person_id,
    kinds: row.kinds,
    places: row.places,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
  }))
}

/** What she was asked and has not answered. For herself: the wall shows her answers to nobody who writes. */
export async function openAsksOf(tx: Tx, person: string): Promise<AdultAsk[]> {
  const answered = await tx
    .selectFrom('adult_answers')
    .select('ask_id')
    .where('person_id', '=', person)
    .where('ask_id', 'is not', null)
    .execute()
  return (await asksOf(tx, [person])).filter(ask => !answered.some(({ ask_id }) => ask_id === ask.id))
}

export async function insertAdults(
  one: Act,
  version: { readonly id: string; readonly post: string; readonly school: string },
  adults: readonly AdultShown[],
): Promise<void> {
  if (adults.length === 0) return
  await one.tx
    .insertInto('post_adults')
    .values(
      adults.map(({ adult, kinds }) => ({
        trust_id: one.who.trust,
        version_id: version.id,
        adult_id: adult,
        post_id: version.post,
        school_id: version.school,
        kinds: [...kinds],
      })),
    )
    .execute()
}

/** Every post with this adult, whatever became of it since. */
export async function postsWithAdult(tx: Tx, adult: string): Promise<string[]> {
  const rows = await tx.selectFrom('post_adults').select('post_id').distinct().where('adult_id', '=', adult).execute()
  return rows.map(row => row.post_id)
}

export async function adultKindsByVersion(
  tx: Tx,
  post: string,
  adult: string,
): Promise<ReadonlyMap<string, readonly AdultKind[]>> {
  const rows = await tx
    .selectFrom('post_adults')
    .select(['version_id', 'kinds'])
    .where('post_id', '=', post)
    .where('adult_id', '=', adult)
    .execute()
  return new Map(rows.map(row => [row.version_id, row.kinds]))
}
