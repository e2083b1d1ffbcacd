/** Which posts show this child? Asked after each withdrawal and each flag, among 200,000 posts of a trust, as the house asks it. */
import { act, theHouse } from '../src/platform/platform.ts'
import { postsWithChild } from '../src/publishing/publishing.ts'
import { openHouseWithEveryone } from '../src/sample/testing/house-with-everyone.ts'
import { machine, show, timedBoth } from './measure.ts'
import { ownDatabase } from './own-database.ts'
import { showProcessor } from './processor.ts'

const POSTS = 200_000
const PUPILS = 20_000

const database = await ownDatabase()
const house = await openHouseWithEveryone(database.connections)
try {
  const teacher = house.everyone.get('teacher')
  if (teacher === undefined) throw new Error('Nobody is a teacher.')
  const { trust, school, boot } = house
  const account = await house.addAccount()
  await boot.query(
    `insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on)
     select $1, gen_random_uuid(), $2, 'Child', 'Number' || n, '2018-03-04', '3', 'C' || (n / 30), '2022-09-01' from generate_series(1, ${PUPILS}) n`,
    [trust, school],
  )
  await boot.query(
    `insert into house.posts (trust_id, id, school_id, author_id, state, draft, created_at, changed_at)
     select $1, gen_random_uuid(), $2, $3, 'approved', '{}', now(), now() from generate_series(1, ${POSTS})`,
    [trust, school, teacher.id],
  )
  // One version each under the post's own id, live on one account; three children in each: thirty posts a child.
  await boot.query(
    `insert into house.post_versions (trust_id, id, post_id, school_id, number, content, content_hash, notice_version, outcome, findings, answers, handed_in_by, handed_in_at)
     select trust_id, id, id, school_id, 1, '{}', repeat('0', 64), 'n', 'clear', '[]', '{}', author_id, now() from house.posts where trust_id = $1 and draft = '{}' and version_id is null`,
    [trust],
  )
  await boot.query(
    `insert into house.post_targets (trust_id, id, post_id, version_id, school_id, account_id, state, live_at, changed_at)
     select trust_id, gen_random_uuid(), post_id, id, school_id, $2, 'live', now(), now() from house.post_versions where trust_id = $1`,
    [trust, account],
  )
  await boot.query(
    `with children as (select id, row_number() over (order by id) - 1 as n from house.pupils where trust_id = $1 and surname like 'Number%'),
      versions as (select id, post_id, school_id, row_number() over (order by id) - 1 as n from house.post_versions where trust_id = $1)
     insert into house.post_children (trust_id, version_id, pupil_id, post_id, school_id, kinds)
     select $1, v.id, c.id, v.post_id, v.school_id, '{face,first_name}'
     from versions v cross join generate_series(0, 2) k join children c on c.n = (v.n * 3 + k) % ${PUPILS}`,
    [trust],
  )
  await boot.query('analyze')
  const { rows } = await boot.query<{ id: string }>(
    `select id from house.pupils where trust_id = $1 and surname like 'Number%' order by random() limit 300`,
    [trust],
  )
  let turn = 0
  const ask = async () => {
    turn += 1
    const found = await act(house.works, theHouse(trust), one => postsWithChild(one.tx, rows[turn % 300]?.id ?? ''))
    if (found.length === 0) throw new Error('A child of this measurement is in no post.')
  }
  const reference = await machine()
  show('SHA-256 of 1 MB (the machine)', reference, reference)
  const { took, processor } = await timedBoth(database.folder, 300, ask)
  show(`posts of one child among ${POSTS.toLocaleString('en-GB')}, transaction and all`, took, reference)
  showProcessor(processor, 300)
} finally {
  await house.close()
  await database.close()
}
