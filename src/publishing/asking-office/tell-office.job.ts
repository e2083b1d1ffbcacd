import { staffOfSchool } from '../../people/people.ts'
import { act, type JobKind, theHouse, type Works } from '../../platform/platform.ts'
import type { Role } from '../../policy/policy.ts'
import { TELL_OFFICE, TELL_PERSON } from '../queues.ts'
import { questionById } from './consent-questions.store.ts'
import { askedInTurn } from './who-is-asked.rule.ts'

/** A question of an author: whoever keeps the office hears of it. */
export const tellOffice: JobKind<Works> = {
  name: TELL_OFFICE,
  async work(works, { trust, school, subject }) {
    if (school === undefined || subject === undefined) return
    await act(works, theHouse(trust), async one => {
      const question = await questionById(one.tx, subject)
      if (question === null || question.settledAt !== null) return
      const staff = await staffOfSchool(one.tx, school)
      const holders = (roles: readonly Role[]) =>
        staff.filter(person => person.roles.some(role => roles.includes(role)))
      const office = askedInTurn.map(holders).find(found => found.length > 0) ?? []
      for (const { id } of office)
        await one.works.jobs.send(one.tx, TELL_PERSON, { trust, person: id, about: 'consent-asked', subject })
    })
  },
}
