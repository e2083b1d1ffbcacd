import type { HouseWithEveryone } from './house-with-everyone.ts'
import { inHouse } from './in-house.ts'

/** What hangs on a person and on the school itself. */
export async function writeRealPeople(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { idOf, inSchool, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  real
    .set('/people/:id', teacher.id)
    .set(':holding', await idOf(`select id from house.role_holdings where person_id = '${teacher.id}'`))
    .set(':school', await writeRealBadge(house))
    .set('/not-names/:id', await inSchool('not_names', 'word, added_by, added_at', `'rose', '${teacher.id}', now()`))
}

export async function writeRealMail(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { inTrust, somebody } = inHouse(house)
  real.set(
    '/mail/:id',
    await inTrust(
      'kept_mail',
      'to_person, to_address, subject, body, at',
      `'${somebody('teacher').id}', 'a@b.example', 'A post', 'Words', now()`,
    ),
  )
}

/** Far ahead, so that it keeps nobody from anything else that is tried. */
export async function writeRealAbsence(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { inTrust, somebody } = inHouse(house)
  const { id } = somebody('teacher')
  real.set(
    ':absence',
    await inTrust(
      'absences',
      'person_id, starts_on, ends_on, said_by, said_at',
      `'${id}', current_date + 300, current_date + 301, '${id}', now()`,
    ),
  )
}

/** Bytes that are no picture: nothing here looks at them. */
async function writeRealBadge({ boot, trust, school }: HouseWithEveryone): Promise<string> {
  await boot.query(
    `insert into house.school_badges (trust_id, school_id, sha256, jpeg, set_at) values ($1, $2, repeat('a', 64), $3, now())`,
    [trust, school, Buffer.from([0xff, 0xd8])],
  )
  return school
}
