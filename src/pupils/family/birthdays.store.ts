import { sql } from 'kysely'
import { dayOf, daysAfter } from '../../people/people.ts'
import type { Tx } from '../../platform/platform.ts'
import { termsInForce } from '../consent/terms-in-force.ts'
import { type Turning, turningOf } from './birthdays.rule.ts'
import { RENEW_WITHIN_DAYS } from './who-to-ask.store.ts'

/** A pupil whose birthday changes whose answer counts, soon or since; and who has not answered since that birthday. */
export type Birthday = Turning & {
  readonly pupil: string
  readonly name: string
  readonly className: string
  readonly come: boolean
}

/** The next first. Who has answered for herself on or after the birthday has nothing left to be asked; an objection that she took back has said nothing. */
export async function birthdaysOf(tx: Tx, school: string, at: Date): Promise<Birthday[]> {
  const { ownAnswerFrom } = await termsInForce(tx, school, at)
  const today = dayOf(at)
  const until = daysAfter(today, RENEW_WITHIN_DAYS)
  const rows = await tx
    .selectFrom('pupils')
    .select(['id', 'class_name as className', 'date_of_birth as born'])
    .select([
      sql<string>`concat(coalesce(preferred_forename, legal_forename), ' ', surname)`.as('name'),
      sql<Date | null>`(select max(a.at) from house.consent_answers a where a.trust_id = pupils.trust_id
        and a.pupil_id = pupils.id and a.giver = 'pupil' and a.answer <> 'objection_withdrawn'
        and not exists (select from house.consent_answers b where b.trust_id = a.trust_id and b.pupil_id = a.pupil_id
          and b.giver = 'pupil' and b.kind = a.kind and b.channel = a.channel and b.answer = 'objection_withdrawn' and b.at >= a.at))`.as(
        'answered',
      ),
    ])
    .where('school_id', '=', school)
    .where('left_on', 'is', null)
    // Where nobody ever said yes, no birthday takes anything away.
    .where(
      sql<boolean>`exists (select from house.consent_answers a where a.trust_id = pupils.trust_id and a.pupil_id = pupils.id and a.answer = 'yes')`,
    )
    .where(
      sql<boolean>`pupils.date_of_birth + make_interval(years => ${Math.min(ownAnswerFrom, 16)}::int) <= ${until}::date + 1`,
    )
    .orderBy('surname')
    .orderBy('id')
    .execute()
  return rows
    .flatMap(({ id, className, born, name, answered }): Birthday[] => {
      const turning = turningOf(born, today, until, ownAnswerFrom)
      if (turning === null || turning.on > until) return []
      if (answered !== null && dayOf(answered) >= turning.on) return []
      return [{ ...turning, pupil: id, name, className, come: turning.on <= today }]
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
