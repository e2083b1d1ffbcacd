import { getAllByRole, getByRole, queryByRole } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, theHouse } from '../../platform/platform.ts'
import { roles } from '../../policy/policy.ts'
import { findAccount } from '../accounts/accounts.store.ts'
import { connectionOf } from '../accounts/connection.ts'
import { waitingFor } from '../deciding/deciding.pages.tsx'
import { beginAttempt } from '../going-out/begin-attempt.ts'
import { keepOutcome } from '../going-out/keep-outcome.ts'
import { addPictures } from '../media/add-pictures.ts'
import { coverPicture } from '../media/cover-picture.ts'
import { forgetPicture } from '../media/forget-picture.job.ts'
import { askLook } from '../media/looks.store.ts'
import { lookAtPictures } from '../media/look-at-picture.job.ts'
import { readPicture } from '../media/read-picture.ts'
import { decidePost } from '../posts/decide-post.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost } from '../posts/read-post.ts'
import { takeBackPost } from '../posts/take-back-post.ts'
import { publishingRoutes } from '../routes.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { draftWithPicture } from './testing/draft-with-picture.ts'
import { openCallsFor } from './calls.store.ts'
import { releaseSealOf } from './release-seal.ts'
import { sealPictureOf } from './seal-picture.ts'

let at: SchoolPages
let ann: Asker
let gethin: Asker
let lead: Visitor
let facebook: string
let bluesky: string

beforeAll(async () => {
  at = await openSchoolPages('church-primary', publishingRoutes)
  lead = await at.house.addPerson('Dilys Lead', ['dsl'], at.school)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  bluesky = await at.house.addAccount(at.school, 'bluesky', 'Robin Hill on Bluesky', 'bluesky')
  ann = await at.as(at.ann)
  gethin = await at.as(at.gethin)
})
afterAll(() => at.close())

/** A draft of Ann's with one picture of its own. */
const drafted = (more: Parameters<typeof draftWithPicture>[3] = {}) =>
  draftWithPicture(at.house, at.ann, at.school, { targets: [facebook], ...more })

async function waiting(more: Parameters<typeof draftWithPicture>[3] = {}) {
  const made = await drafted(more)
  const handed = await handInPost(at.house.works, at.ann, made.post)
  if ('refused' in handed) throw new Error(JSON.stringify(handed))
  return { ...made, path: `/posts/${made.post}/pictures/${made.sha256}` }
}

async function approved(more: Parameters<typeof draftWithPicture>[3] = {}) {
  const made = await waiting(more)
  const { version, sentence } = await readPost(at.house.works, at.gethin, made.post)
  const decided = await decidePost(at.house.works, at.gethin, made.post, {
    version: version?.id ?? '',
    decision: 'approved',
    words: '',
    confirmed: sentence,
  })
  if ('refused' in decided) throw new Error(JSON.stringify(decided))
  return made
}

const sealOf = async (post: string) =>
  (
    await at.house.boot.query<{ id: string; was_state: string; call_id: string; released_by: string | null }>(
      'select id, was_state, call_id, released_by from house.post_seals where post_id = $1 order by at desc, id',
      [post],
    )
  ).rows[0]
const isClosed = async (sha256: string) =>
  (await at.house.boot.query('select 1 from house.sealed_pictures where sha256 = $1 and not released', [sha256])).rows
    .length > 0
const asTheHouse = <T>(work: Parameters<typeof act<T>>[2]) => act(at.house.works, theHouse(at.house.trust), work)

describe('one press beneath a picture (ours-stop-question)', () => {
  test('closes it for everybody in the very next request, calls the safeguarding lead and takes the post out of the queue', async () => {
    const { post, path, picture, sha256 } = await waiting()
    const page = await gethin.get(`/posts/${post}`)
    expect(page.text).toContain('Anyone undressed, changing or hurt in a picture?')
    const button = getByRole(page.body, 'button', { name: 'Close picture 1 and tell the safeguarding lead' })
    expect(button.closest('form')?.getAttribute('action')).toBe(`${path}/stop`)
    expect((await gethin.get(path)).status).toBe(200)
    expect((await waitingFor(at.house.works, at.gethin, 9)).map(({ id }) => id)).toContain(post)

    const { goesTo = '' } = await gethin.post(`${path}/stop`)
    const told = await gethin.get(goesTo)
    expect(told.text).toContain('Designated safeguarding lead (DSL) · Dilys Lead')
    expect(told.text).toContain('The picture is closed: nobody can open it here any more')

    // Whoever asks, by whichever address: author, approver, head, the lead herself.
    for (const who of [ann, gethin, await at.as(at.ifeoma), await at.as(lead)])
      for (const address of [path, `/posts/${post}/pictures/${picture}`])
        expect([address, (await who.get(address)).status]).toEqual([address, 404])
    expect((await ann.get(`/posts/${post}/pictures/${picture}/cover`)).status).not.toBe(200)
    await expect(readPicture(at.house.works, at.house.trust, sha256)).rejects.toThrow('somebody stopped it')
    expect((await waitingFor(at.house.works, at.gethin, 9)).map(({ id }) => id)).not.toContain(post)
    await at.runJobs()
    expect((await at.mailTo(lead)).at(-1)?.subject).toBe('A member of staff asks for you')
    expect(JSON.stringify(await at.mailTo(lead))).not.toContain(post)
  })

  test('the post cannot be approved, refused, taken back or handed in any more', async () => {
    const { post, sha256 } = await waiting()
    const { version, sentence } = await readPost(at.house.works, at.gethin, post)
    await sealPictureOf(at.house.works, at.gethin, post, sha256)
    for (const decision of ['approved', 'refused', 'changes_asked'] as const)
      expect(
        await decidePost(at.house.works, at.gethin, post, {
          version: version?.id ?? '',
          decision,
          words: 'No',
          confirmed: sentence,
        }),
      ).toMatchObject({ refused: 'not-waiting' })
    expect(await takeBackPost(at.house.works, at.ann, post)).toEqual({ refused: 'sealed' })
    expect(await handInPost(at.house.works, at.ann, post)).toMatchObject({ refused: [{ refused: 'not-a-draft' }] })
    expect((await at.stateOf(post)) ?? '').toBe('sealed')
  })

  test('the author reads one sentence, without a reason, and nothing of what the picture was said to show', async () => {
    const { post, path } = await waiting({ alt: 'Children on the beach' })
    await gethin.post(`${path}/stop`)
    const { body, text } = await ann.get(`/posts/${post}`)
    expect(text).toContain('This post is closed. It does not go out, and nobody can open its pictures.')
    expect(text).toContain('That says nothing about whoever wrote it.')
    for (const word of ['undressed', 'safeguarding', 'Children on the beach', 'Gethin'])
      expect([word, text.includes(word)]).toEqual([word, false])
    expect(body.querySelectorAll('main img')).toHaveLength(0)
    expect(queryByRole(body, 'button', { name: 'Change it' })).toBeNull()
    await at.runJobs()
    const mail = (await at.mailTo(at.ann)).at(-1)
    expect(mail?.subject).toBe('Your post is closed')
    expect(mail?.body).not.toContain('safeguarding')
    expect((await ann.get('/posts')).text).toContain('It is closed. There is nothing for you to do.')
  })

  test('history says that it was closed to whoever pressed and to the safeguarding leads, and to nobody else', async () => {
    const { post, sha256 } = await waiting()
    await sealPictureOf(at.house.works, at.gethin, post, sha256)
    const sees = async (who: Visitor) =>
      (await act(at.house.works, who.identity, one => historyOf(one.tx, post))).some(
        ({ kind }) => kind === 'picture-sealed',
      )
    expect([await sees(at.gethin), await sees(lead), await sees(at.ann), await sees(at.ifeoma)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    const [row] = (await at.happened(post)).filter(({ kind }) => kind === 'picture-sealed')
    expect(row).toMatchObject({ clauses: ['ours-stop-question'], facts: { pictures: 1, was: 'waiting' }, words: {} })
    expect((await gethin.get(`/posts/${post}`)).text).toContain('A picture of a post was closed at the stop line')
  })

  test('a second press changes nothing and calls nobody again; a picture that is not of the post is not sealed', async () => {
    const { post, path, sha256 } = await waiting()
    const calls = async () =>
      (await at.house.boot.query<{ n: string }>('select count(*) n from house.safeguarding_calls')).rows[0]?.n
    expect(await sealPictureOf(at.house.works, at.gethin, post, '0'.repeat(64))).toEqual({ refused: 'no-such-picture' })
    expect(await at.stateOf(post)).toBe('waiting')
    await gethin.post(`${path}/stop`)
    const before = await calls()
    expect(await gethin.post(`${path}/stop`)).toMatchObject({ goesTo: `/posts/${post}` })
    expect(await calls()).toBe(before)
    expect(await sealPictureOf(at.house.works, at.ann, post, sha256)).toEqual({ refused: 'sealed' })
    // Whoever saw something that is no longer where her page says is called all the same.
    const other = await waiting()
    expect((await gethin.post(`/posts/${other.post}/pictures/${sha256}/stop`)).goesTo).toMatch(/^\/dsl-calls\//)
    expect((await gethin.post('/posts/x/pictures/y/stop')).goesTo).toBe('/tell-dsl')
  })

  test('whoever works at the school may press, whichever role is hers; nobody of another school can', async () => {
    const stranger = await at.house.addPerson(
      'Sol Stranger',
      ['headteacher', 'dsl'],
      await at.house.addSchool('Elsewhere'),
    )
    const { post, sha256 } = await waiting()
    expect(await sealPictureOf(at.house.works, stranger, post, sha256)).toEqual({ refused: 'not-there' })
    for (const role of roles) {
      const holder = await at.house.addPerson(`Stops as ${role}`, [role], at.school)
      expect([role, await sealPictureOf(at.house.works, holder, post, sha256)]).toMatchObject([role, { told: 'dsl' }])
      expect([role, await at.stateOf(post)]).toEqual([role, 'sealed'])
      // For the next: as if nobody had pressed, and she were not there.
      await at.house.boot.query('delete from house.sealed_pictures where seal_id = $1', [(await sealOf(post))?.id])
      await at.house.boot.query('delete from house.post_seals where post_id = $1', [post])
      await at.house.boot.query(`update house.posts set state = 'waiting' where id = $1`, [post])
      await at.house.boot.query('delete from house.role_holdings where person_id = $1', [holder.identity.person])
    }
  }, 60_000)

  test('a lead whose own post it is is neither asked nor shown it (ours-stand-in)', async () => {
    const made = await draftWithPicture(at.house, lead, at.school, { targets: [facebook] })
    const handed = await handInPost(at.house.works, lead, made.post)
    expect(handed).not.toHaveProperty('refused')
    await at.runJobs()
    const asked = async (who: Visitor) =>
      (await at.mailTo(who)).filter(({ subject }) => subject === 'A member of staff asks for you').length
    const before = [await asked(lead), await asked(at.ifeoma)]
    const called = await sealPictureOf(at.house.works, at.gethin, made.post, made.sha256)
    expect(called).toMatchObject({ told: 'head' })
    await at.runJobs()
    expect([await asked(lead), await asked(at.ifeoma)]).toEqual([before[0], (before[1] ?? 0) + 1])
    expect((await at.mailTo(lead)).map(({ subject }) => subject)).toContain('Your post is closed')
    const dilys = await at.as(lead)
    const calls = await act(at.house.works, lead.identity, one => openCallsFor(one.tx, lead.identity.person))
    expect(calls.map(({ id }) => id)).not.toContain('called' in called && called.called)
    const seal = await sealOf(made.post)
    expect((await dilys.post(`/sealed-pictures/${seal?.id}/release`)).status).toBe(404)
    expect((await dilys.get('/sealed-pictures')).text).not.toContain('A post by Dilys Lead')
  })
})

describe('every way out is shut at once (ours-stop-question)', () => {
  test('nobody sends it to a platform, looks at it, covers it, adds it anew or destroys it', async () => {
    const { post, picture, sha256, bytes } = await drafted()
    const account = await asTheHouse(one => findAccount(one.tx, bluesky))
    if (account === null) throw new Error('no account')
    const connection = connectionOf(at.house.works, at.house.trust, account)
    expect((await connection.openPicture(sha256)).length).toBeGreaterThan(0)
    await sealPictureOf(at.house.works, at.ann, post, sha256)
    await expect(connection.openPicture(sha256)).rejects.toThrow('sealed')

    await asTheHouse(one => askLook(one, { id: picture, sha256 }))
    await lookAtPictures.work(at.house.works, { trust: at.house.trust, picture })
    const looks = await at.house.boot.query('select state, faces from house.picture_looks where picture_id = $1', [
      picture,
    ])
    expect(looks.rows).toEqual([{ state: 'not_possible', faces: null }])
    expect(at.house.reports).toEqual([])
    expect(
      await coverPicture(at.house.works, at.ann, post, picture, sha256, { boxes: [], crop: 'square' }),
    ).toMatchObject({ refused: 'handed-in' })

    const again = await at.house.write(at.ann, at.school, { text: 'Once more', targets: [facebook] })
    expect(await addPictures(at.house.works, at.ann, again, [await bytes()])).toMatchObject({
      added: 0,
      trouble: [{ trouble: 'sealed' }],
    })
    // What the safeguarding lead and the police may need stays, unopened.
    await at.house.boot.query('delete from house.post_pictures where id = $1', [picture])
    await forgetPicture.work(at.house.works, { trust: at.house.trust, sha256 })
    expect(await at.house.works.files.has(at.house.trust, sha256)).toBe(true)
  })

  test('approved and planned, it never goes out; ready to be posted by hand, it is no work any more and its download is shut', async () => {
    const planned = await approved({
      targets: [facebook],
      plannedFor: new Date(at.house.clock.at.getTime() + 3_600_000).toISOString(),
    })
    await sealPictureOf(at.house.works, at.ifeoma, planned.post, planned.sha256)
    at.house.pass(2 * 3_600_000)
    await at.runJobs()
    expect(await at.targetsOf(planned.post)).toMatchObject([{ state: 'stopped' }])

    const ready = await approved()
    await at.runJobs()
    const [target] = await at.targetsOf(ready.post)
    expect(target?.state).toBe('to_post_by_hand')
    const page = await gethin.get(`/targets/${target?.id}`)
    const download = getByRole(page.body, 'link', { name: 'Download picture 1' }).getAttribute('href') ?? ''
    expect((await gethin.get(download)).status).toBe(200)
    expect(getAllByRole(page.body, 'button', { name: /Close picture 1/ })).toHaveLength(1)
    await gethin.post(`${download}/stop`)
    expect((await gethin.get(download)).status).toBe(404)
    const after = await gethin.get(`/targets/${target?.id}`)
    expect(queryByRole(after.body, 'link', { name: 'Download picture 1' })).toBeNull()
    // Somebody may have been posting it at that very moment: then it has to be known, so that it comes down.
    expect(after.text).toContain('paste its link')
    await gethin.post(`/targets/${target?.id}/posted`, { link: 'https://www.facebook.com/robinhill/1' })
    expect(await at.targetsOf(ready.post)).toMatchObject([{ state: 'to_remove_by_hand' }])
    expect(await at.stateOf(ready.post)).toBe('sealed')
  })

  test('a colleague has it open to post by hand, its author takes it back, and the colleague presses: it is closed and the lead is called', async () => {
    const { post, sha256 } = await approved()
    await at.runJobs()
    const [target] = await at.targetsOf(post)
    expect(target?.state).toBe('to_post_by_hand')
    const page = await gethin.get(`/targets/${target?.id}`)
    const stop = getByRole(page.body, 'button', { name: /Close picture 1/ })
      .closest('form')
      ?.getAttribute('action')
    expect(await takeBackPost(at.house.works, at.ann, post)).toEqual({ takenBack: true })
    const { goesTo = '' } = await gethin.post(stop ?? '')
    expect((await gethin.get(goesTo)).text).toContain('The picture is closed: nobody can open it here any more')
    expect(await at.stateOf(post)).toBe('sealed')
    expect(await isClosed(sha256)).toBe(true)
    const call = (await sealOf(post))?.call_id ?? ''
    expect(await act(at.house.works, lead.identity, ({ tx }) => openCallsFor(tx, lead.identity.person))).toContainEqual(
      expect.objectContaining({ id: call, by: at.gethin.identity.person }),
    )
  })

  test('whatever breaks while it is being closed, the lead is called, and nobody reads that it is closed', async () => {
    const { post, path } = await waiting()
    const before = at.house.reports.length
    await at.house.boot.query(
      `create function house.broken() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`,
    )
    await at.house.boot.query(
      'create trigger broken before insert on house.post_seals for each row execute function house.broken()',
    )
    const { goesTo = '' } = await gethin.post(`${path}/stop`)
    await at.house.boot.query('drop trigger broken on house.post_seals; drop function house.broken()')
    const told = await gethin.get(goesTo)
    expect(told.text).toContain('Designated safeguarding lead (DSL) · Dilys Lead')
    expect(told.text).not.toContain('The picture is closed')
    expect(told.text).toContain('The picture could not be closed')
    expect(await at.stateOf(post)).toBe('waiting')
    expect(at.house.reports.splice(before)).toHaveLength(1)
    const open = await act(at.house.works, lead.identity, ({ tx }) => openCallsFor(tx, lead.identity.person))
    expect(open.at(-1)).toMatchObject({ by: at.gethin.identity.person })
  })

  test('an attempt that is under way comes down as soon as it is known to be there, or never goes', async () => {
    for (const [came, state] of [
      [
        {
          outcome: 'published',
          uri: 'at://did:plc:robin/app.bsky.feed.post/3k',
          cid: 'b',
          link: 'https://bsky.app/profile/robin/post/3k',
        },
        'removing',
      ],
      [{ outcome: 'try-later', detail: 'the picture could not be read' }, 'stopped'],
    ] as const) {
      const { post, sha256 } = await approved({ targets: [bluesky] })
      const [target] = await at.targetsOf(post)
      const begun = await asTheHouse(one => beginAttempt(one, target?.id ?? ''))
      if (begun === null) throw new Error('nothing was begun')
      await sealPictureOf(at.house.works, at.ifeoma, post, sha256)
      expect(await at.targetsOf(post)).toMatchObject([{ state: 'sending' }])
      await asTheHouse(one => keepOutcome(one, begun, came))
      expect(await at.targetsOf(post)).toMatchObject([{ state }])
      expect(await asTheHouse(one => beginAttempt(one, target?.id ?? ''))).toBeNull()
    }
  })

  test('what is live comes down', async () => {
    const { post, sha256 } = await approved()
    await at.runJobs()
    await at.house.boot.query(
      `update house.post_targets set state = 'live', link = 'https://www.facebook.com/robinhill/2', live_at = now() where post_id = $1`,
      [post],
    )
    await sealPictureOf(at.house.works, at.ann, post, sha256)
    expect(await at.targetsOf(post)).toMatchObject([{ state: 'to_remove_by_hand' }])
    await at.runJobs()
    expect((await at.mailTo(at.gethin)).map(({ subject }) => subject)).toContain('A post has to be deleted by hand')
    expect((await ann.get(`/posts/${post}`)).text).toContain('This post is closed')
  })

  test('every other post with the same picture is closed with it, at another school too, and what it was before a cover', async () => {
    const first = await waiting()
    const second = await at.house.addSchool('Tansel Lane')
    const cora = await at.house.addPerson('Cora Teacher', ['teacher'], second)
    const same = await draftWithPicture(at.house, cora, second, { same: first })
    expect(same.sha256).toBe(first.sha256)
    expect(await sealPictureOf(at.house.works, at.gethin, first.post, first.sha256)).toHaveProperty('called')
    // At once, before any job: the bytes are asked for by themselves.
    await expect(readPicture(at.house.works, at.house.trust, same.sha256)).rejects.toThrow('sealed')
    await at.runJobs()
    expect(await at.stateOf(same.post)).toBe('sealed')
    expect((await (await at.as(cora)).get(`/posts/${same.post}`)).text).toContain('This post is closed')
    // Nobody at that school but the author sees what was a draft.
    const head = await at.house.addPerson('Hugh Head', ['headteacher'], second)
    expect((await (await at.as(head)).get(`/posts/${same.post}`)).status).toBe(404)
  })

  test('a cover does not keep the picture beneath it open', async () => {
    const made = await waiting()
    await takeBackPost(at.house.works, at.ann, made.post)
    const done = await coverPicture(at.house.works, at.ann, made.post, made.picture, made.sha256, {
      boxes: [],
      crop: 'upper',
    })
    expect(done).toHaveProperty('covered')
    const covered = (await readPost(at.house.works, at.ann, made.post)).pictures[0]?.sha256 ?? ''
    expect((await ann.get(`/posts/${made.post}/pictures/${made.sha256}`)).status).toBe(200)
    await sealPictureOf(at.house.works, at.ann, made.post, covered)
    for (const bytes of [covered, made.sha256])
      await expect(readPicture(at.house.works, at.house.trust, bytes)).rejects.toThrow('sealed')
  })
})

describe('pressed by mistake', () => {
  test('only a safeguarding lead opens it again, and the post stands where it stood', async () => {
    const { post, path } = await waiting()
    await gethin.post(`${path}/stop`)
    const seal = await sealOf(post)
    const dilys = await at.as(lead)
    expect((await dilys.get('/')).body.querySelector('a[href="/sealed-pictures"]')).not.toBeNull()
    const page = await dilys.get('/sealed-pictures')
    expect(page.text).toContain('A post by Ann Teacher')
    expect(page.text).toContain('Closed by Gethin Manager')
    expect(page.body.querySelectorAll('main img')).toHaveLength(0)

    const shut = await at.house.addPerson('Tara Trust', ['trust_administrator'], null)
    for (const who of [at.ann, at.gethin, at.ifeoma, shut]) {
      const outcome = await releaseSealOf(at.house.works, who, seal?.id ?? '')
      expect('refused' in outcome && ['not-the-dsl', 'not-there'].includes(outcome.refused)).toBe(true)
      expect((await (await at.as(who)).post(`/sealed-pictures/${seal?.id}/release`)).status).toBe(403)
    }
    expect((await gethin.get(path)).status).toBe(404)

    expect(await dilys.post(`/sealed-pictures/${seal?.id}/release`)).toMatchObject({
      goesTo: '/sealed-pictures?done=released',
    })
    await at.runJobs()
    expect(await at.stateOf(post)).toBe('waiting')
    expect((await gethin.get(path)).status).toBe(200)
    expect((await waitingFor(at.house.works, at.gethin, 99)).map(({ id }) => id)).toContain(post)
    expect((await at.happened(post)).map(({ kind }) => kind)).toContain('picture-released')
    expect((await dilys.post(`/sealed-pictures/${seal?.id}/release`)).goesTo).toBe('/sealed-pictures')
    expect((await dilys.post('/sealed-pictures/x/release')).status).toBe(404)
  })

  test('what was approved goes back to its author, and the others that had the same picture are opened with it', async () => {
    const first = await approved()
    const same = await draftWithPicture(at.house, at.ann, at.school, { same: first })
    await sealPictureOf(at.house.works, at.gethin, first.post, first.sha256)
    await at.runJobs()
    expect([await at.stateOf(first.post), await at.stateOf(same.post)]).toEqual(['sealed', 'sealed'])
    expect(await releaseSealOf(at.house.works, lead, (await sealOf(first.post))?.id ?? '')).toEqual({ released: true })
    await at.runJobs()
    expect([await at.stateOf(first.post), await at.stateOf(same.post)]).toEqual(['changes_asked', 'draft'])
    expect((await readPicture(at.house.works, at.house.trust, first.sha256)).length).toBeGreaterThan(0)
  })
})
