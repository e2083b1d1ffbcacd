import { decidePost, readPost } from '../../publishing/publishing.ts'
import type { Role } from '../../policy/policy.ts'
import { drawPicture, generateSampleTrust } from '../sample.ts'
import type { HouseWithEveryone } from './house-with-everyone.ts'
import { inHouse } from './in-house.ts'

/** A post that waits and one that went out, with all that hangs on posts and accounts: a target, a call to the DSL, photos of a phone, a comment. */
export async function writeRealPosts(
  house: HouseWithEveryone,
  real: Map<string, string>,
  cookieOf: (role: Role) => string,
): Promise<void> {
  const { idOf, inSchool, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  const account = await house.addAccount()
  const [drawn] = generateSampleTrust('routes', '2026-11-20T10:00:00Z').pictures
  if (drawn === undefined) throw new Error('The sample draws no picture.')
  const pictures = [await drawPicture(drawn)]
  const post = await house.write(teacher, { text: 'The garden club meets on Friday.', account, pictures })
  const out = await writePostThatIsOut(house, account)
  const call = await house.server.inject({
    method: 'POST',
    url: `/posts/${post}/tell-dsl`,
    headers: { 'sec-fetch-site': 'same-origin', cookie: cookieOf('teacher') },
  })
  real
    .set('/posts/:id', post)
    .set('/accounts/:id', account)
    .set('/dsl-calls/:id', /^\/dsl-calls\/([\w-]+)/.exec(String(call.headers.location))?.[1] ?? '')
    .set(':picture', await idOf(`select id from house.post_pictures where post_id = '${post}'`))
    .set('/targets/:id', await idOf(`select id from house.post_targets where post_id = '${out}'`))
    .set('/phone-photos/:id', await writeRealPhotos(house, out, teacher.id))
    .set(
      '/accounts/leavers/:id',
      await inSchool('leaver_tasks', 'account_id, person_id, asked_at', `'${account}', '${teacher.id}', now()`),
    )
    .set('/comments/:id', await writeRealComment(house, account))
    .set(
      '/consent-questions/:id',
      await inSchool(
        'consent_questions',
        'post_id, platforms, asked_by, asked_at, notice_version',
        `'${post}', '{facebook}', '${teacher.id}', now(), 'n'`,
      ),
    )
}

/** Handed in and approved, so that it has a target. */
async function writePostThatIsOut(house: HouseWithEveryone, account: string): Promise<string> {
  const { somebody } = inHouse(house)
  const teacher = somebody('teacher')
  const out = await house.write(teacher, { text: 'Art club is full.', account })
  await house.handIn(teacher, out)
  const manager = somebody('account_manager')
  const { version, sentence } = await readPost(house.works, manager.visitor, out)
  const decided = await decidePost(house.works, manager.visitor, out, {
    version: version?.id ?? '',
    decision: 'approved',
    words: '',
    confirmed: sentence,
  })
  if ('refused' in decided) throw new Error(`The post was not approved: ${JSON.stringify(decided)}`)
  return out
}

/** Photos that the author of this post took with her phone. */
function writeRealPhotos(house: HouseWithEveryone, post: string, author: string): Promise<string> {
  return inHouse(
    house,
  ).idOf(`insert into house.phone_photos (trust_id, id, school_id, post_id, version_id, person_id, pictures, hours, clauses, asked_at, due_at)
    select trust_id, gen_random_uuid(), school_id, post_id, id, '${author}', array[gen_random_uuid()], 24, '{}', now(), now()
    from house.post_versions where post_id = '${post}' limit 1 returning id`)
}

/** What somebody wrote to an account, passed to nobody yet. */
function writeRealComment(house: HouseWithEveryone, account: string): Promise<string> {
  const { idOf, somebody } = inHouse(house)
  return idOf(`with comment as (
    insert into house.comments (trust_id, id, school_id, account_id, how, said_as, written_at, found_at, entered_by, there, there_at, category, route, also,
      keep_evidence, sure, rank, names_dsl, state, keep_until, changed_at)
    values ('${house.trust}', gen_random_uuid(), '${house.school}', '${account}', 'by_hand', 'comment', now(), now(), '${somebody('account_manager').id}',
      'there', now(), 'safeguarding_disclosure', 'DSL', '{}', true, 0.9, 0, true, 'waiting', now() + interval '90 days', now()) returning *),
    words as (
    insert into house.comment_texts (trust_id, comment_id, number, school_id, text, writer, link, remote_uri, attached, because, read_at)
    select trust_id, id, 1, school_id, 'He hits me.', 'kez', '', '', false, 'It says so.', now() from comment)
    select id from comment`)
}

/** Its bytes need not play: they are only sent. */
export async function writeRealVideo(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const post = real.get('/posts/:id') ?? ''
  const kept = await house.works.files.put(house.trust, Buffer.from('a video'))
  if ('refused' in kept) throw new Error('There is no room for the video.')
  const { inTrust } = inHouse(house)
  const id = await inTrust(
    'post_videos',
    'post_id, sha256, size, width, height, duration_ms, sound, removed, added_at',
    `'${post}', '${kept.sha256}', 7, 160, 120, 1000, false, '{}', now()`,
  )
  await house.boot.query(`insert into house.video_frames (trust_id, video_id, second, sha256, size, width, height, state, asked_at)
    values ('${house.trust}', '${id}', 0, '${kept.sha256}', 7, 160, 120, 'not_possible', now())`)
  real.set(':video', id)
}

/** A seal that was released again, so that the post shows what it always did. */
export async function writeRealSeal(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { idOf } = inHouse(house)
  const seal =
    await idOf(`insert into house.post_seals (trust_id, id, post_id, school_id, author_id, call_id, was_state, by_person, at, released_by, released_at)
    select c.trust_id, gen_random_uuid(), t.post_id, c.school_id, c.by_person, c.id, 'waiting', c.by_person, now(), c.by_person, now()
    from house.safeguarding_calls c join house.post_targets t on t.id = '${real.get('/targets/:id') ?? ''}' returning id`)
  real.set('/sealed-pictures/:id', seal)
}
