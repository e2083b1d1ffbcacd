import type { HouseWithEveryone } from './house-with-everyone.ts'
import { inHouse } from './in-house.ts'

/** What a school brings in, and a family of its roll. */

/** A staff list, a roll and answers of before, each read and not taken over yet. */
export async function writeRealLists(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { inSchool, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  real
    .set(
      '/watched-words/:id',
      await inSchool(
        'watched_words',
        'does, name, words, why, added_by, added_at',
        `'warns', 'strike', '{strike}', 'Talks go on.', '${teacher.id}', now()`,
      ),
    )
    .set(
      '/people/lists/:list',
      await inSchool(
        'staff_lists',
        'state, file_name, file_sha256, headings, rows, row_count, columns, brought_by, brought_at',
        `'to-check', 'staff.csv', repeat('0', 64), '["Name","Email"]', '[{"line":2,"cells":["Ro Ash","ro@school.example"]}]', 1, '{"full":"Name","email":"Email"}', '${teacher.id}', now()`,
      ),
    )
    .set(
      '/pupils/roll/imports/:import',
      await inSchool(
        'roll_imports',
        'state, source, file_name, file_sha256, headings, row_count, columns, brought_by, brought_at',
        `'to-check', 'hand', 'roll.csv', repeat('0', 64), '["Forename","Surname","DOB"]', 1, '{"forename":"Forename","surname":"Surname","born":"DOB"}', '${teacher.id}', now()`,
      ),
    )
    .set(
      '/pupils/roll/keys/:key',
      await inSchool(
        'school_keys',
        'purpose, name, key_hash, made_by, made_at',
        `'roll', 'MIS', repeat('0', 64), '${teacher.id}', now()`,
      ),
    )
    .set(
      '/check-keys/:key',
      await inSchool(
        'school_keys',
        'purpose, name, key_hash, made_by, made_at',
        `'check', 'Website', repeat('1', 64), '${teacher.id}', now()`,
      ),
    )
    .set(
      '/pupils/earlier/:file',
      await inSchool(
        'earlier_files',
        'state, file_name, file_sha256, headings, row_count, said, brought_by, brought_at',
        `'to-check', 'consents.csv', repeat('0', 64), '["Adno","Photo"]', 1, '{"child":{"mis-id":"Adno"},"answers":[{"heading":"Photo","kinds":["face"],"channels":["website"],"values":{"y":"yes"}}],"basics":null}', '${teacher.id}', now()`,
      ),
    )
}

/** A child with a guardian, an answer and a flag. */
export async function writeRealFamily(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { inSchool, inTrust, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  const pupil = await inSchool(
    'pupils',
    'legal_forename, surname, date_of_birth, year_group, class_name, admitted_on',
    `'Ilaria', 'Marchetti', '2018-03-04', '3', 'Elm', '2022-09-01'`,
  )
  const guardian = await inTrust('guardians', 'name', `'Ada Marchetti'`)
  await house.boot.query(`insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
    values ('${house.trust}', '${pupil}', '${guardian}', 'mother', true, 1)`)
  real
    .set(
      '/pupils/complaints/:id',
      await inSchool(
        'family_complaints',
        'guardian_id, words, notice_version, at',
        `'${guardian}', 'Why?', 'n', now()`,
      ),
    )
    .set(
      '/pupils/complaints/about-the-head/:id',
      await inSchool(
        'family_complaints',
        'guardian_id, words, notice_version, at, about_head, goes_to',
        `'${guardian}', 'Why?', 'n', now(), true, '{chair_of_governors}'`,
      ),
    )
    .set('/pupils/:id', pupil)
    .set(
      '/adults/:adult',
      await inSchool(
        'other_adults',
        'name, what, added_by, added_at',
        `'Pat Visitor', 'visitor', '${teacher.id}', now()`,
      ),
    )
    .set(':guardian', guardian)
    .set(
      ':answer',
      await inTrust(
        'consent_answers',
        'pupil_id, giver, guardian_id, kind, channel, answer, how, recorded_by, at, recorded_at',
        `'${pupil}', 'guardian', '${guardian}', 'face', 'website', 'yes', 'paper', '${teacher.id}', now(), now()`,
      ),
    )
    .set(
      ':flag',
      await inTrust(
        'never_publish_flags',
        'pupil_id, reason, set_by, set_at, review_on',
        `'${pupil}', 'adopted', '${teacher.id}', now(), '2999-01-01'`,
      ),
    )
}
