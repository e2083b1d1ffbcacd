/** May 30 children be shown on 4 platforms? Asked as every hand-in and every attempt asks it, with 100,000 pupils on the roll of the trust. */
import { act } from '../src/platform/platform.ts'
import { mayGoFor } from '../src/pupils/pupils.ts'
import { openHouseWithEveryone } from '../src/sample/testing/house-with-everyone.ts'
import { machine, show, timedBoth } from './measure.ts'
import { ownDatabase } from './own-database.ts'
import { showProcessor } from './processor.ts'

const PUPILS = 100_000

const database = await ownDatabase()
const house = await openHouseWithEveryone(database.connections)
try {
  const teacher = house.everyone.get('teacher')
  if (teacher === undefined) throw new Error('Nobody is a teacher.')
  const { trust, school, boot } = house
  await boot.query(
    `insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on)
     select $1, gen_random_uuid(), $2, 'Child', 'Number' || n, '2018-03-04', '3', 'C' || (n / 30), '2022-09-01' from generate_series(1, ${PUPILS}) n`,
    [trust, school],
  )
  await boot.query(
    `insert into house.guardians (trust_id, id, name) select trust_id, id, 'Guardian' from house.pupils where trust_id = $1`,
    [trust],
  )
  await boot.query(
    `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
     select trust_id, id, id, 'mother', true, 1 from house.pupils where trust_id = $1`,
    [trust],
  )
  // As a family answers a form: seven kinds in three groups, and one platform for itself.
  await boot.query(
    `insert into house.consent_answers (trust_id, id, pupil_id, giver, guardian_id, kind, channel, answer, how, recorded_by, at, recorded_at)
     select p.trust_id, gen_random_uuid(), p.id, 'guardian', p.id, k, c, 'yes', 'paper', $2, now(), now()
     from house.pupils p,
       unnest(array['face', 'unrecognisable', 'first_name', 'full_name', 'work', 'voice_video', 'name_with_image']) k,
       unnest(array['in_school', 'website', 'social', 'facebook']) c
     where p.trust_id = $1`,
    [trust, teacher.id],
  )
  await boot.query('analyze')
  const { rows } = await boot.query<{ id: string }>(
    'select id from house.pupils where trust_id = $1 order by random() limit 3000',
    [trust],
  )
  const ids = rows.map(row => row.id)
  let turn = 0
  const ask = () => {
    turn = (turn + 1) % 100
    return act(house.works, teacher.visitor.identity, ({ tx, at }) =>
      mayGoFor(
        tx,
        school,
        ids.slice(turn * 30, turn * 30 + 30),
        ['face'],
        ['facebook', 'instagram', 'bluesky', 'website'],
        at,
      ),
    )
  }
  const reference = await machine()
  show('SHA-256 of 1 MB (the machine)', reference, reference)
  const { took, processor } = await timedBoth(database.folder, 300, ask)
  show(`30 of ${PUPILS.toLocaleString('en-GB')} children on 4 platforms, transaction and all`, took, reference)
  showProcessor(processor, 300)
} finally {
  await house.close()
  await database.close()
}
