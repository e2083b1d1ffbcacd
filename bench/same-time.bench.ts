/**
 * Nobody may learn from a clock why a child cannot be shown: no, no answer, withdrawn, objected or a never-publish flag. The same question by the same
 * person on the same database, one reason after the other in turn; then the page of the author. And the ways in of a family: a link that was guessed,
 * is spent, is over or never was.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { act } from '../src/platform/platform.ts'
import { comeIn, lookAtFamilyLink } from '../src/pupils/family/family-session.ts'
import type { Draft } from '../src/publishing/posts/post.ts'
import { mayGoFor, outwardSentence } from '../src/pupils/pupils.ts'
import { openHouseWithEveryone } from '../src/sample/testing/house-with-everyone.ts'
import { wordsIn } from '../src/ui/ui.ts'
import { percentiles, type Percentiles } from './measure.ts'
import { ownDatabase } from './own-database.ts'
import { load } from './processor.ts'

const OTHERS = 5_000
/** Children of each reason, so that no page of the database answers for one of them alone. */
const EACH = 100
const ROUNDS = Number(process.env['SAME_TIME_ROUNDS'] ?? 600)
const PAGES = Math.ceil(ROUNDS / 6)
const t = wordsIn('en-GB')

/** What the family said to every kind and place, the last thing last; whether there is a flag. */
const reasons = {
  no: { said: ['no'], flag: false },
  'no answer': { said: [], flag: false },
  withdrawn: { said: ['yes', 'withdrawn'], flag: false },
  objected: { said: ['objected'], flag: false },
  'nothing at all': { said: ['yes', 'everything'], flag: false },
  'flag, all yes': { said: ['yes'], flag: true },
  'flag, a no': { said: ['no'], flag: true },
  'flag, silent': { said: [], flag: true },
} as const
type Reason = keyof typeof reasons
const names = Object.keys(reasons) as Reason[]

const database = await ownDatabase()
const house = await openHouseWithEveryone(database.connections)

/** In turn and never one after the other, so that what else the machine does falls on all alike. */
async function inTurn<Of extends string>(
  rounds: number,
  of: readonly Of[],
  work: (one: Of, round: number) => Promise<unknown>,
): Promise<Map<Of, number[]>> {
  const took = new Map<Of, number[]>(of.map(one => [one, []]))
  for (let round = -Math.ceil(rounds / 5); round < rounds; round += 1) {
    const from = Math.abs(round) % of.length
    for (const one of [...of.slice(from), ...of.slice(0, from)]) {
      const began = performance.now()
      await work(one, Math.abs(round))
      if (round >= 0) took.get(one)?.push(performance.now() - began)
    }
  }
  return took
}

function show(
  title: string,
  took: ReadonlyMap<string, number[]>,
  beside: string,
  notes: ReadonlyMap<string, string> = new Map(),
): void {
  console.log(`\n${title}; ${load()}`)
  const of: Percentiles = percentiles(took.get(beside) ?? [])
  for (const [name, times] of took) {
    const { p50, p95 } = percentiles(times)
    const least = Math.min(...times)
    console.log(
      `  ${name.padEnd(16)} least ${least.toFixed(2)} ms  p50 ${p50.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms  p50 beside “${beside}” ${(p50 / of.p50).toFixed(3)}  ${notes.get(name) ?? ''}`,
    )
  }
}

try {
  const teacher = house.everyone.get('teacher')
  const lead = house.everyone.get('dsl')
  if (teacher === undefined || lead === undefined) throw new Error('Nobody writes or nobody leads.')
  const { trust, school, boot } = house
  const insertChildren = async (surname: string, count: number) => {
    const { rows } = await boot.query<{ id: string }>(
      `insert into house.pupils (trust_id, id, school_id, legal_forename, surname, date_of_birth, year_group, class_name, admitted_on)
       select $1, gen_random_uuid(), $2, 'Child', $3, '2018-03-04', '3', 'C' || (n / 30), '2022-09-01' from generate_series(1, $4::int) n returning id`,
      [trust, school, surname, count],
    )
    return rows.map(({ id }) => id)
  }
  const say = (pupils: readonly string[], answer: string, ago: string) =>
    boot.query(
      `insert into house.consent_answers (trust_id, id, pupil_id, giver, guardian_id, kind, channel, answer, how, recorded_by, at, recorded_at)
       select $1, gen_random_uuid(), p, 'guardian', p, k, c, $3, 'paper', $2, now() - $5::interval, now() - $5::interval
       from unnest($4::uuid[]) p, unnest($6::text[]) k, unnest($7::text[]) c`,
      [
        trust,
        teacher.id,
        answer === 'everything' ? 'no' : answer,
        pupils,
        ago,
        answer === 'everything'
          ? ['everything']
          : ['face', 'unrecognisable', 'first_name', 'full_name', 'work', 'voice_video', 'name_with_image'],
        answer === 'everything' ? ['everywhere'] : ['in_school', 'website', 'social', 'facebook'],
      ],
    )
  const groups = new Map<Reason, string[]>()
  const others = await insertChildren('Otherwise', OTHERS)
  // One length of name for all, or the size of a page would tell of the name.
  for (const [at, name] of names.entries()) groups.set(name, await insertChildren(`Reason${at}`, EACH))
  await boot.query(
    `insert into house.guardians (trust_id, id, name) select trust_id, id, 'Guardian' from house.pupils where trust_id = $1`,
    [trust],
  )
  await boot.query(
    `insert into house.guardianships (trust_id, pupil_id, guardian_id, relationship, parental_responsibility, priority)
     select trust_id, id, id, 'mother', true, 1 from house.pupils where trust_id = $1`,
    [trust],
  )
  await say(others, 'yes', '40 days')
  for (const [name, pupils] of groups) {
    const { said, flag } = reasons[name]
    for (const [at, answer] of said.entries()) await say(pupils, answer, `${30 - at} days`)
    if (flag)
      await boot.query(
        `insert into house.never_publish_flags (trust_id, id, pupil_id, reason, set_by, set_at, review_on)
         select $1, gen_random_uuid(), p, 'safeguarding', $2, now(), '2999-01-01' from unnest($3::uuid[]) p`,
        [trust, lead.id, pupils],
      )
  }
  await boot.query('analyze')

  const sentences = new Map<string, string>()
  const ask = async (name: Reason, round: number) => {
    const pupil = groups.get(name)?.[round % EACH] ?? ''
    const { places } = await act(house.works, teacher.visitor.identity, ({ tx, at }) =>
      mayGoFor(tx, school, [pupil], ['face'], ['facebook', 'website'], at),
    )
    sentences.set(name, outwardSentence(t, places))
  }
  show('the check of one child on two places', await inTurn(ROUNDS, names, ask), 'no')
  console.log(`  sentences: ${[...new Set(sentences.values())].join(' | ')}`)
  if (new Set(sentences.values()).size !== 1) throw new Error('The sentence tells the reason.')

  const account = await house.addAccount()
  const picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#8fb8c9' } })
    .png()
    .toBuffer()
  const posts = new Map<Reason, { post: string; pupil: string; at: number }>()
  for (const [at, name] of names.entries()) {
    const post = await house.write(teacher, { text: 'Our garden is in flower.', account, pictures: [picture] })
    const pupil = groups.get(name)?.[0] ?? ''
    const { rows } = await boot.query<{ draft: string }>('select draft from house.posts where id = $1', [post])
    const draft: Draft = JSON.parse(rows[0]?.draft ?? '{}')
    const shown = Object.fromEntries(Object.keys(draft.shown ?? {}).map(one => [one, { [pupil]: 'face' as const }]))
    await boot.query('update house.posts set draft = $2 where id = $1', [post, JSON.stringify({ ...draft, shown })])
    posts.set(name, { post, pupil, at })
  }
  const cookie = await house.enter(teacher)
  const pages = new Map<string, string>()
  const open = async (name: Reason) => {
    const { post } = posts.get(name) ?? { post: '' }
    const answer = await house.server.inject({ url: `/posts/${post}/write`, headers: { cookie } })
    if (answer.statusCode !== 200) throw new Error(`The page of a draft was answered ${answer.statusCode}.`)
    pages.set(name, answer.body)
  }
  const took = await inTurn(PAGES, names, open)
  const notes = new Map<string, string>()
  const bare = new Set<string>()
  for (const [name, { at }] of posts) {
    const html = pages.get(name) ?? ''
    // What differs by itself: ids, nonces and instants of each draft, and the name of its child.
    const plain = html
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replaceAll(/nonce="[^"]*"/g, '')
      .replaceAll(`Reason${at}`, 'Reason')
      .replaceAll(/\d{2}:\d{2}(:\d{2})?/g, 'time')
      .replaceAll(/[0-9a-f]{64}/g, 'hash')
    bare.add(plain)
    notes.set(
      name,
      `${html.length} characters, SHA-256 of the rest ${createHash('sha256').update(plain).digest('hex').slice(0, 8)}, the sentence in it: ${plain.includes('Not on Facebook')}`,
    )
  }
  show('the page of the draft, at the server', took, 'no', notes)
  if (bare.size !== 1) throw new Error(`The page differs by reason: ${bare.size} kinds.`)

  // Ways in. A link of its own for each round, since a press spends it and a second one is counted.
  const hash = (token: string) => createHash('sha256').update(token).digest('hex')
  const guardian = groups.get('no')?.[0] ?? ''
  await boot.query(`update house.guardians set email = 'one@home.example' where id = $1`, [guardian])
  const make = async (state: 'open' | 'spent' | 'over', count: number) => {
    const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'))
    await boot.query(
      `insert into house.family_links (trust_id, id, guardian_id, school_id, token_hash, code_hash, sent_how, made_by, asked_herself, made_at, expires_at, spent_at)
       select $1, gen_random_uuid(), $2, $3, h, null, 'mail', $1, false, now() - interval '40 days',
         now() + case when $5 = 'over' then interval '-1 day' else interval '1 day' end, case when $5 = 'spent' then now() end
       from unnest($4::text[]) h`,
      [trust, guardian, school, tokens.map(hash), state],
    )
    return tokens
  }
  const most = ROUNDS + Math.ceil(ROUNDS / 5) + 2
  const never = () => Array.from({ length: most }, () => randomBytes(32).toString('base64url'))
  const right = await make('open', most)
  const ways = {
    'never was': never(),
    // The first half is that of a link that works.
    'half right': right.map(token => token.slice(0, 21) + randomBytes(32).toString('base64url').slice(21, 43)),
    spent: await make('spent', most),
    over: await make('over', most),
  } as const
  await boot.query('analyze house.family_links')
  const ofWays = Object.keys(ways) as (keyof typeof ways)[]
  const looked = await inTurn(ROUNDS, ofWays, (way, round) => lookAtFamilyLink(house.works, ways[way][round] ?? ''))
  show('a link is opened', looked, 'never was')
  let turn = 0
  const pressed = await inTurn(ROUNDS, ofWays, async way => {
    // Each once: the eighth press of one secret waits.
    const token = ways[way][Math.floor(turn++ / ofWays.length) % most] ?? randomUUID()
    const came = await comeIn(house.works, { token }, null)
    if ('in' in came || came.refused !== 'over') throw new Error(`A link that is ${way} was answered otherwise.`)
  })
  show('a link is pressed', pressed, 'never was')
  for (const method of ['GET', 'POST'] as const) {
    const answers = new Set<string>()
    for (const way of ofWays) {
      const token = ways[way][most - 1] ?? ''
      const { statusCode, body } = await house.server.inject({ method, url: `/family/${token}` })
      answers.add(`${statusCode} ${body.replaceAll(token, 'token').replaceAll(/nonce="[^"]*"/g, '')}`)
    }
    console.log(`  ${method}: ${answers.size} answer by status and bytes, for ${ofWays.length} ways`)
    if (answers.size !== 1) throw new Error('What is answered tells how a link fails.')
  }
  if (house.reports.length > 0) throw new Error(`Something was reported: ${String(house.reports[0])}`)
} finally {
  await house.close()
  await database.close()
}
