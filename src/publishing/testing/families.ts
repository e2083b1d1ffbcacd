import { randomUUID } from 'node:crypto'
import { dayOf, type Visitor } from '../../people/people.ts'
import { consentPlatforms, recordAnswers } from '../../pupils/pupils.ts'
import type { PublishingHouse } from './publishing-house.ts'

type Said = Parameters<typeof recordAnswers>[3]['answers']

/** Children of a school with one parent each, and what the office writes down of their answers, through the real use case. */
export async function openFamilies(house: PublishingHouse, school: string, office: Visitor) {
  const wording = randomUUID()
  await house.boot.query(
    `insert into house.consent_wordings values ($1, $2, $3, 'Autumn form', 1, 'en-GB', 'May we show your child?', $4, true, $5, now())`,
    [house.trust, wording, school, [...consentPlatforms], office.identity.person],
  )
  async function addGuardian(pupil: string, email: string | null): Promise<string> {
    const guardian = randomUUID()
    await house.boot.query('insert into house.guardians values ($1, $2, $3, $4, null)', [
      house.trust,
      guardian,
      'Somebody at Home',
      email,
    ])
    await house.boot.query(
      `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
       values ($1, $2, $3, 'parent', true, (select count(*) + 1 from house.guardianships where pupil_id = $2))`,
      [house.trust, pupil, guardian],
    )
    return guardian
  }
  return {
    /** @param email of the parent; null: she has none */
    async addChild(forename: string, surname: string, email: string | null = null): Promise<string> {
      const pupil = await house.addPupil(school, forename, surname)
      await addGuardian(pupil, email)
      return pupil
    },
    addGuardian,
    /** The first parent answers. */
    async says(pupil: string, answers: Said): Promise<void> {
      const { rows } = await house.boot.query<{ guardian_id: string }>(
        'select guardian_id from house.guardianships where pupil_id = $1 and priority = 1',
        [pupil],
      )
      const recorded = await recordAnswers(house.works, office, pupil, {
        giver: { is: 'guardian', guardian: rows[0]?.guardian_id ?? '' },
        answers,
        how: 'paper',
        interpreter: '',
        wording,
        on: dayOf(house.clock.at),
        until: null,
      })
      if ('refused' in recorded) throw new Error(JSON.stringify(recorded))
    },
  }
}
