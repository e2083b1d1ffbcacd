import { sql } from 'kysely'
import { dayOf } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'

/** A class or a year of a school. */
export type Group = { readonly by: 'class' | 'year'; readonly name: string }

/** Somebody with parental responsibility who has not answered for this child. `email` null: a letter. */
export type ToAsk = {
  readonly pupil: string
  readonly child: string
  readonly className: string
  readonly guardian: string
  readonly name: string
  readonly email: string | null
  readonly asked: number
  readonly lastAsked: Date | null
  /** Once at least by a link of ours: who was only ever asked on paper or by telephone is not reminded by a machine. */
  readonly byLink: boolean
}

/** Who may be asked about a pupil of this school: has parental responsibility, may be written to; the pupil is not of age. */
function askable(tx: Tx, school: string, at: Date) {
  return tx
    .selectFrom('pupils')
    .innerJoin('guardianships', join =>
      join.onRef('guardianships.trust_id', '=', 'pupils.trust_id').onRef('guardianships.pupil_id', '=', 'pupils.id'),
    )
    .innerJoin('guardians', join =>
      join
        .onRef('guardians.trust_id', '=', 'guardianships.trust_id')
        .onRef('guardians.id', '=', 'guardianships.guardian_id'),
    )
    .select([
      'pupils.id as pupil',
      'pupils.class_name as className',
      sql<string>`concat(coalesce(preferred_forename, legal_forename), ' ', surname)`.as('child'),
      'guardians.id as guardian',
      'guardians.name',
      sql<string | null>`nullif(trim(guardians.email), '')`.as('email'),
      sql<number>`(select count(*)::int from house.consent_asks k where k.trust_id = pupils.trust_id
        and k.pupil_id = pupils.id and k.guardian_id = guardians.id)`.as('asked'),
      sql<Date | null>`(select max(k.at) from house.consent_asks k where k.trust_id = pupils.trust_id
        and k.pupil_id = pupils.id and k.guardian_id = guardians.id)`.as('lastAsked'),
      sql<boolean>`exists (select from house.consent_asks k where k.trust_id = pupils.trust_id
        and k.pupil_id = pupils.id and k.guardian_id = guardians.id and k.how = 'link')`.as('byLink'),
    ])
    .where('pupils.school_id', '=', school)
    .where('pupils.left_on', 'is', null)
    .where(sql<boolean>`pupils.date_of_birth + interval '18 years' > ${dayOf(at)}::date`)
    .where('guardianships.ended_on', 'is', null)
    .where('guardianships.no_contact', '=', false)
    .where('guardianships.parental_responsibility', '=', true)
    .orderBy('pupils.surname')
    .orderBy('pupils.id')
    .orderBy('guardianships.priority')
}

/**
 * Who is to be asked: may be, and has answered nothing about this child since the day given. Others may ask for a link themselves; a no counts
 * from everybody.
 */
export async function whoToAsk(tx: Tx, school: string, group: Group | null, since: Date, at: Date): Promise<ToAsk[]> {
  const column = group?.by === 'year' ? 'pupils.year_group' : 'pupils.class_name'
  const rows = askable(tx, school, at).where(
    sql<boolean>`not exists (select from house.consent_answers a where a.trust_id = pupils.trust_id
      and a.pupil_id = pupils.id and a.guardian_id = guardians.id and a.at > ${since})`,
  )
  return (group === null ? rows : rows.where(column, '=', group.name)).execute()
}

/** Everybody who may be asked about these very pupils, whatever they have answered. */
export async function askableFor(tx: Tx, school: string, pupils: readonly string[], at: Date): Promise<ToAsk[]> {
  if (pupils.length === 0) return []
  return askable(tx, school, at)
    .where('pupils.id', 'in', [...pupils])
    .execute()
}

/** The years of a school with the number of their pupils, in order. */
export async function yearsOf(tx: Tx, school: string): Promise<{ year: string; pupils: number }[]> {
  const rows = await tx
    .selectFrom('pupils')
    .select(eb => ['year_group as year', eb.fn.countAll<string>().as('pupils')])
    .where('school_id', '=', school)
    .where('left_on', 'is', null)
    .groupBy('year_group')
    .orderBy('year_group')
    .execute()
  return rows.map(row => ({ year: row.year, pupils: Number(row.pupils) }))
}
