import {
  policyJobs,
  changeDraft,
  embeddedPack,
  enterDocument,
  type Role,
  sayPack,
  sendQuestion,
  startDraft,
  startImport,
} from '../../policy/policy.ts'
import { adoptAtOnce } from '../../policy/testing/adopt-at-once.ts'
import { decidePost, readPost } from '../../publishing/publishing.ts'
import { drawPicture, generateSampleTrust } from '../sample.ts'
import type { HouseWithEveryone, Somebody } from './house-with-everyone.ts'

/** One of each thing that a path can name. A path that names another thing makes this test fail until it stands here too. */
export async function writeRealThings(
  house: HouseWithEveryone,
  cookieOf: (role: Role) => string,
): Promise<ReadonlyMap<string, string>> {
  const { idOf, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  const real = new Map<string, string>()
  const account = await house.addAccount()
  const [drawn] = generateSampleTrust('routes', '2026-11-20T10:00:00Z').pictures
  if (drawn === undefined) throw new Error('The sample draws no picture.')
  const pictures = [await drawPicture(drawn)]
  const post = await house.write(teacher, { text: 'The garden club meets on Friday.', account, pictures })
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
  const call = await house.server.inject({
    method: 'POST',
    url: `/posts/${post}/tell-dsl`,
    headers: { 'sec-fetch-site': 'same-origin', cookie: cookieOf('teacher') },
  })
  const document = await importDocument(house)
  real
    .set('/policy/import/:id', document)
    .set(':passage', await idOf(`select id from house.import_passages where import_id = '${document}'`))
    .set('/posts/:id', post)
    .set('/accounts/:id', account)
    .set('/people/:id', teacher.id)
    .set('/dsl-calls/:id', /^\/dsl-calls\/([\w-]+)/.exec(String(call.headers.location))?.[1] ?? '')
    .set(':holding', await idOf(`select id from house.role_holdings where person_id = '${teacher.id}'`))
    .set(':picture', await idOf(`select id from house.post_pictures where post_id = '${post}'`))
    .set('/targets/:id', await idOf(`select id from house.post_targets where post_id = '${out}'`))
    .set('/phone-photos/:id', await writeRealPhotos(house, out, teacher.id))
    .set(
      '/accounts/leavers/:id',
      await idOf(`insert into house.leaver_tasks (trust_id, id, school_id, account_id, person_id, asked_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', '${account}', '${teacher.id}', now()) returning id`),
    )
    .set('/comments/:id', await writeRealComment(house, account))
    .set('/policy/versions/:id', await idOf('select id from house.policy_versions'))
    .set(':school', await writeRealBadge(house))
    .set('/policy/public/:version', await idOf('select id from house.policy_versions'))
    .set(
      '/policy/questions/:id',
      await idOf(`insert into house.policy_questions (trust_id, id, school_id, asked_by, asked_at, words, notice, to_roles, rung, due_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', '${teacher.id}', now(), 'Why?', 'n', '{headteacher}', 3, now()) returning id`),
    )
    .set(
      '/policy/suggestions/:id',
      await idOf(`insert into house.policy_suggestions (trust_id, id, school_id, version_id, clause_id, words, by_person, made_at)
        select trust_id, gen_random_uuid(), '${house.school}', id, 's2-school-use-05a', 'Say it twice.', '${teacher.id}', now()
        from house.policy_versions returning id`),
    )
    .set(
      '/not-names/:id',
      await idOf(`insert into house.not_names (trust_id, id, school_id, word, added_by, added_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'rose', '${teacher.id}', now()) returning id`),
    )
    .set(
      '/consent-questions/:id',
      await idOf(`insert into house.consent_questions (trust_id, id, school_id, post_id, platforms, asked_by, asked_at, notice_version)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', '${post}', '{facebook}', '${teacher.id}', now(), 'n') returning id`),
    )
  for (const write of WRITERS) await write(house, real)
  const missing = [...real].filter(([, id]) => id === '')
  if (missing.length > 0) throw new Error(`Not there: ${missing.map(([path]) => path).join(', ')}.`)
  return real
}

async function writeRealMail(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { idOf, somebody } = inHouse(house)
  real.set(
    '/mail/:id',
    await idOf(`insert into house.kept_mail (trust_id, id, to_person, to_address, subject, body, at)
      values ('${house.trust}', gen_random_uuid(), '${somebody('teacher').id}', 'a@b.example', 'A post', 'Words', now()) returning id`),
  )
}

const WRITERS = [writeRealMail, writeRealSeal, writeRealAbsence, writeRealLists, writeRealFamily, writeRealDraft]

/** Far ahead, so that it keeps nobody from anything else that is tried. */
async function writeRealAbsence(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { idOf, somebody } = inHouse(house)
  const { id } = somebody('teacher')
  real.set(
    ':absence',
    await idOf(`insert into house.absences (trust_id, id, person_id, starts_on, ends_on, said_by, said_at)
      values ('${house.trust}', gen_random_uuid(), '${id}', current_date + 300, current_date + 301, '${id}', now()) returning id`),
  )
}

/** Its bytes need not play: they are only sent. */
async function writeRealVideo(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const post = real.get('/posts/:id') ?? ''
  const kept = await house.works.files.put(house.trust, Buffer.from('a video'))
  if ('refused' in kept) throw new Error('There is no room for the video.')
  const { idOf } = inHouse(house)
  const id =
    await idOf(`insert into house.post_videos (trust_id, id, post_id, sha256, size, width, height, duration_ms, sound, removed, added_at)
    values ('${house.trust}', gen_random_uuid(), '${post}', '${kept.sha256}', 7, 160, 120, 1000, false, '{}', now()) returning id`)
  await house.boot.query(`insert into house.video_frames (trust_id, video_id, second, sha256, size, width, height, state, asked_at)
    values ('${house.trust}', '${id}', 0, '${kept.sha256}', 7, 160, 120, 'not_possible', now())`)
  real.set(':video', id)
}

/** A seal that was released again, so that the post shows what it always did. */
async function writeRealSeal(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { idOf } = inHouse(house)
  const seal =
    await idOf(`insert into house.post_seals (trust_id, id, post_id, school_id, author_id, call_id, was_state, by_person, at, released_by, released_at)
    select c.trust_id, gen_random_uuid(), t.post_id, c.school_id, c.by_person, c.id, 'waiting', c.by_person, now(), c.by_person, now()
    from house.safeguarding_calls c join house.post_targets t on t.id = '${real.get('/targets/:id') ?? ''}' returning id`)
  real.set('/sealed-pictures/:id', seal)
}

/** A staff list, a roll and answers of before, each read and not taken over yet. */
async function writeRealLists(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  await writeRealVideo(house, real)
  const { idOf, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  real
    .set(
      '/watched-words/:id',
      await idOf(`insert into house.watched_words (trust_id, id, school_id, does, name, words, why, added_by, added_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'warns', 'strike', '{strike}', 'Talks go on.', '${teacher.id}', now()) returning id`),
    )
    .set(
      '/people/lists/:list',
      await idOf(`insert into house.staff_lists (trust_id, id, school_id, state, file_name, file_sha256, headings, rows, row_count, columns, brought_by, brought_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'to-check', 'staff.csv', repeat('0', 64), '["Name","Email"]',
          '[{"line":2,"cells":["Ro Ash","ro@school.example"]}]', 1, '{"full":"Name","email":"Email"}', '${teacher.id}', now()) returning id`),
    )
    .set(
      '/pupils/roll/imports/:import',
      await idOf(`insert into house.roll_imports (trust_id, id, school_id, state, source, file_name, file_sha256, headings, row_count, columns, brought_by, brought_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'to-check', 'hand', 'roll.csv', repeat('0', 64), '["Forename","Surname","DOB"]', 1,
          '{"forename":"Forename","surname":"Surname","born":"DOB"}', '${teacher.id}', now()) returning id`),
    )
    .set(
      '/pupils/roll/keys/:key',
      await idOf(`insert into house.school_keys (trust_id, id, school_id, purpose, name, key_hash, made_by, made_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'roll', 'MIS', repeat('0', 64), '${teacher.id}', now()) returning id`),
    )
    .set(
      '/check-keys/:key',
      await idOf(`insert into house.school_keys (trust_id, id, school_id, purpose, name, key_hash, made_by, made_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'check', 'Website', repeat('1', 64), '${teacher.id}', now()) returning id`),
    )
    .set(
      '/pupils/earlier/:file',
      await idOf(`insert into house.earlier_files (trust_id, id, school_id, state, file_name, file_sha256, headings, row_count, said, brought_by, brought_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'to-check', 'consents.csv', repeat('0', 64), '["Adno","Photo"]', 1,
          '{"child":{"mis-id":"Adno"},"answers":[{"heading":"Photo","kinds":["face"],"channels":["website"],"values":{"y":"yes"}}],"basics":null}',
          '${teacher.id}', now()) returning id`),
    )
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

/** A child with a guardian, an answer and a flag. */
async function writeRealFamily(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { idOf, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  const pupil =
    await idOf(`insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on)
    values ('${house.trust}', gen_random_uuid(), '${house.school}', 'Ilaria', 'Marchetti', '2018-03-04', '3', 'Elm', '2022-09-01') returning id`)
  const guardian = await idOf(
    `insert into house.guardians (trust_id, id, name) values ('${house.trust}', gen_random_uuid(), 'Ada Marchetti') returning id`,
  )
  await house.boot.query(`insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
    values ('${house.trust}', '${pupil}', '${guardian}', 'mother', true, 1)`)
  real
    .set(
      '/pupils/complaints/:id',
      await idOf(`insert into house.family_complaints (trust_id, id, school_id, guardian_id, words, notice_version, at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', '${guardian}', 'Why?', 'n', now()) returning id`),
    )
    .set(
      '/pupils/complaints/about-the-head/:id',
      await idOf(`insert into house.family_complaints (trust_id, id, school_id, guardian_id, words, notice_version, at, about_head, goes_to)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', '${guardian}', 'Why?', 'n', now(), true, '{chair_of_governors}') returning id`),
    )
    .set('/pupils/:id', pupil)
    .set(
      '/adults/:adult',
      await idOf(`insert into house.other_adults (trust_id, id, school_id, name, what, added_by, added_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', 'Pat Visitor', 'visitor', '${teacher.id}', now()) returning id`),
    )
    .set(':guardian', guardian)
    .set(
      ':answer',
      await idOf(`insert into house.consent_answers (trust_id, id, pupil_id, giver, guardian_id, kind, channel, answer, how, recorded_by, at, recorded_at)
        values ('${house.trust}', gen_random_uuid(), '${pupil}', 'guardian', '${guardian}', 'face', 'website', 'yes', 'paper', '${teacher.id}', now(), now()) returning id`),
    )
    .set(
      ':flag',
      await idOf(`insert into house.never_publish_flags (trust_id, id, pupil_id, reason, set_by, set_at, review_on)
        values ('${house.trust}', gen_random_uuid(), '${pupil}', 'adopted', '${teacher.id}', now(), '2999-01-01') returning id`),
    )
}

/** A policy on its way, with a question sent and a document of the library; and what a school asks its trust. */
async function writeRealDraft(house: HouseWithEveryone, real: Map<string, string>): Promise<void> {
  const { idOf, somebody } = inHouse(house)
  const teacher = somebody('teacher')
  const { visitor } = somebody('headteacher')
  await adoptForTrust(house)
  const started = await startDraft(house.works, visitor, house.school)
  if ('refused' in started) throw new Error(`No draft was started: ${started.refused}`)
  const { draft } = started
  await changeDraft(house.works, visitor, draft, () => sayPack('church-primary', null, 0))
  const question = 'faces-at-present'
  const sent = await sendQuestion(house.works, visitor, draft, { question, to: teacher.id, words: '' })
  const typed = { kind: 'policy', title: 'Code of conduct', version: '', owner: '', reviewOn: '', address: '' }
  const entered = await enterDocument(house.works, visitor, house.school, typed)
  real
    .set('/policy/drafts/:draft', draft)
    .set('/policy/drafts/:draft/questions/:question', question)
    .set('/policy/drafts/:draft/settings/:setting', 'publishing.names')
    .set('/policy/drafts/:draft/look/:what', 'rules')
    .set('/policy/drafts/:draft/linked/:linked', 'code-of-conduct')
    .set('/policy/asked/:sent', 'refused' in sent ? '' : sent.sent)
    .set('/policy/sign/:seal', await idOf('select id from house.policy_seals'))
    .set('/policy/library/:document', 'entered' in entered ? entered.entered : '')
    .set(
      '/policy/trust-requests/:request',
      await idOf(`insert into house.policy_trust_requests (trust_id, id, school_id, draft_id, items, reason, asked_by, asked_at)
        values ('${house.trust}', gen_random_uuid(), '${house.school}', '${draft}', '[]', 'Why', '${teacher.id}', now()) returning id`),
    )
}

/** A policy of the trust beside the school's own, so that the draft has something to ask the trust for. */
async function adoptForTrust({ works, atTheTrust }: HouseWithEveryone): Promise<void> {
  const officer = atTheTrust.get('trust_administrator')
  if (officer === undefined) throw new Error('Nobody speaks for the trust.')
  const open = Object.fromEntries((embeddedPack('trust-provider')?.openQuestions ?? []).map(one => [one.id, one.ours]))
  await adoptAtOnce(works, officer.visitor, { school: null, pack: 'trust-provider', answers: { open }, from: null })
}

/** A document of the school's own, read as the worker reads it. */
async function importDocument(house: HouseWithEveryone): Promise<string> {
  const head = inHouse(house).somebody('headteacher')
  const text = '1.1 Staff must not post names of pupils.\n\n1.2 Posts are kind.'
  const outcome = await startImport(house.works, head.visitor, house.school, { text })
  if ('refused' in outcome) throw new Error(`The document was not taken: ${outcome.refused}`)
  for (const { name, work } of policyJobs)
    if (name === 'policy.read-document') await work(house.works, { trust: house.trust, import: outcome.started })
  return outcome.started
}

/** Who holds a role in the house, and one id out of its tables; an empty text when there is none. */
function inHouse({ everyone, boot }: HouseWithEveryone) {
  return {
    somebody: (role: Role): Somebody => {
      const found = everyone.get(role)
      if (found === undefined) throw new Error(`Nobody is ${role}.`)
      return found
    },
    idOf: async (sql: string): Promise<string> => (await boot.query<{ id: string }>(sql)).rows[0]?.id ?? '',
  }
}

/** Bytes that are no picture: nothing here looks at them. */
async function writeRealBadge({ boot, trust, school }: HouseWithEveryone): Promise<string> {
  await boot.query(
    `insert into house.school_badges (trust_id, school_id, sha256, jpeg, set_at) values ($1, $2, repeat('a', 64), $3, now())`,
    [trust, school, Buffer.from([0xff, 0xd8])],
  )
  return school
}
