import { randomUUID } from 'node:crypto'
import { append } from '../../history/history.ts'
import { act, type Act, type Identity, type Works } from '../../platform/platform.ts'
import { allSchools } from '../schools.store.ts'
import { holdingsToday } from '../role-holders.store.ts'
import { type AddSchoolRefusal, addSchoolRule } from './add-school.rule.ts'
import type { SchoolKind } from './worker-types.ts'

/** The office's details are the school's own and may stand in posts. Empty texts are kept as "not known". */
export type NewSchool = {
  readonly name: string
  readonly kind: SchoolKind
  readonly officeEmail: string
  readonly officeTelephone: string
  readonly postcode: string
  readonly website: string
}

export async function addSchool(
  works: Works,
  who: Identity,
  wish: NewSchool,
): Promise<{ school: string } | AddSchoolRefusal> {
  return act(works, who, async one => {
    const holdings = await holdingsToday(one.tx, who.person)
    const refusal = addSchoolRule({ holdings, name: wish.name, schools: await allSchools(one.tx) })
    if (refusal !== null) return refusal
    return { school: await insertSchool(one, wish) }
  })
}

export async function insertSchool(one: Act, wish: NewSchool): Promise<string> {
  const id = randomUUID()
  const known = (text: string) => (text === '' ? null : text)
  await one.tx
    .insertInto('schools')
    .values({
      trust_id: one.who.trust,
      id,
      name: wish.name,
      kind: wish.kind,
      office_email: known(wish.officeEmail),
      office_telephone: known(wish.officeTelephone),
      postcode: known(wish.postcode),
      website: known(wish.website),
      created_at: one.at,
    })
    .execute()
  await append(one, {
    kind: 'school-added',
    school: id,
    subject: id,
    clauses: [],
    facts: { kind: wish.kind },
    words: { school: wish.name },
  })
  return id
}
