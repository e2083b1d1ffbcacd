import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getByRole, getByText } from '@testing-library/dom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portrait } from '../../checks/pictures/testing/draw-pictures.ts'
import { addPictures } from '../media/add-pictures.ts'
import { lookAtWaiting } from '../media/look-at-picture.job.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost } from '../posts/read-post.ts'
import { saveDraft } from '../posts/save-draft.ts'
import { publishingRoutes } from '../routes.ts'
import { notToBeLookedAt } from '../testing/not-to-be-looked-at.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'

let at: SchoolPages
let ann: Asker
let gethin: Asker
let facebook: string

beforeAll(async () => {
  at = await openSchoolPages('church-primary', publishingRoutes)
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  ann = await at.as(at.ann)
  gethin = await at.as(at.gethin)
}, 60_000)
afterAll(() => at.close())

/** A draft with the portrait in it, described. */
async function drafted(): Promise<{ id: string; cover: string }> {
  const id = await at.house.write(at.ann, at.school, { text: 'We looked at the stars.', targets: [facebook] })
  const path = join(tmpdir(), `clausewise-cover-${id}.jpg`)
  const bytes = await readFile(portrait)
  await writeFile(path, bytes)
  const upload = { field: 'pictures', filename: 'stars.jpg', path, size: bytes.length, tooLarge: false }
  await addPictures(at.house.works, at.ann, id, [upload])
  const { post, pictures } = await readPost(at.house.works, at.ann, id)
  const picture = pictures[0]?.id ?? ''
  await saveDraft(
    at.house.works,
    at.ann,
    id,
    { ...post.draft, shown: { [picture]: {} } },
    { [picture]: 'Somebody in a space suit' },
    post.revision,
  )
  await at.house.rewrite(at.ann, id, {})
  return { id, cover: `/posts/${id}/pictures/${picture}/cover` }
}

describe('what was found in a picture', () => {
  test('stops the post of its author, who may say that it is none, and whoever approves reads both (s2-school-use-06a)', async () => {
    const { id } = await drafted()
    await lookAtWaiting(at.house.works, at.house.trust)
    const page = await ann.get(`/posts/${id}/write`)
    expect(page.text).toContain('1 face found.')
    getByText(page.body, 'A face can be recognised in this picture')
    const [face] = (await readPost(at.house.works, at.ann, id)).check.findings
    await at.house.rewrite(at.ann, id, { contested: { [face?.key ?? '']: 'She is an astronaut, not a pupil' } })
    expect(await handInPost(at.house.works, at.ann, id)).toHaveProperty('handedIn')
    const shown = await gethin.get(`/posts/${id}`)
    expect(shown.text).toContain('1 face found.')
    expect(shown.text).toContain('In picture 1.')
    expect(shown.text).toContain('She is an astronaut, not a pupil')
  })

  test('is not passed off as nothing where it could not be looked at', async () => {
    const { id } = await drafted()
    await notToBeLookedAt(at.house.boot)
    expect((await ann.get(`/posts/${id}/write`)).text).toContain('This picture could not be looked at')
    expect(await handInPost(at.house.works, at.ann, id)).toHaveProperty('handedIn')
    const { text } = await gethin.get(`/posts/${id}`)
    expect(text).toContain('Clausewise could not look at this picture. Please look at it closely yourself.')
    expect(text).not.toContain('No face found')
  })
})

describe('the page that covers a picture', () => {
  test('says calmly what is found, and before the press that nothing is kept', async () => {
    const { cover } = await drafted()
    expect((await ann.get(cover)).text).toContain('We are still looking at this picture')
    await lookAtWaiting(at.house.works, at.house.trust)
    const { text } = await ann.get(cover)
    expect(text).toContain('Clausewise finds faces and does not know whose they are.')
    expect(text).toContain('1. Face, plainly to be recognised')
    expect(text).toContain('The picture without the covers is not kept. This cannot be undone.')
  })

  test('of a picture that a version has says that the version keeps it', async () => {
    const { id, cover } = await drafted()
    await notToBeLookedAt(at.house.boot)
    await handInPost(at.house.works, at.ann, id)
    expect((await ann.get(cover)).goesTo).toBe(`/posts/${id}`)
    await ann.post(`/posts/${id}/take-back`)
    expect((await ann.get(cover)).text).toContain('The version that you handed in before keeps the picture it had.')
  })

  test('is nobody’s but the author’s', async () => {
    const { cover } = await drafted()
    expect((await gethin.get(cover)).status).toBe(404)
    expect((await gethin.post(cover, { what: 'all' })).status).toBe(404)
  })

  test('shows what was changed elsewhere as it stands now', async () => {
    const { cover } = await drafted()
    const answer = await ann.post(cover, { looked: '0'.repeat(64), what: 'all' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The picture was changed in another window meanwhile.')
    expect(answer.html).toContain('<title>Error: Cover or crop picture 1')
  })
})

test('a picture at which what looks broke down is said to be that on both pages, with what to do, and not that it cannot be looked at', async () => {
  const { id, cover } = await drafted()
  const picture = cover.split('/').at(-2)
  const states = async (state: string) =>
    at.house.boot.query(`update house.picture_looks set state = $1, looked_at = asked_at where picture_id = $2`, [
      state,
      picture,
    ])
  const pages = async () => [(await ann.get(cover)).text, (await ann.get(`/posts/${id}/write`)).text]
  await states('stopped')
  for (const text of await pages()) {
    expect(text).toContain('broke down twice at this one. That says nothing about the picture')
    expect(text).toContain('Take it out and add it once more.')
    expect(text).not.toContain('could not be looked at')
  }
  await states('not_possible')
  for (const text of await pages()) expect(text).toContain('This picture could not be looked at')
})

test('the stop line and its press stand at the picture that is covered, and closing it keeps every word of the draft', async () => {
  const { id, cover } = await drafted()
  const sha256 = (await readPost(at.house.works, at.ann, id)).pictures[0]?.sha256 ?? ''
  const { body, text } = await ann.get(cover)
  expect(text).toContain('Anyone undressed, changing or hurt in a picture?')
  const stop = getByRole(body, 'button', { name: 'Close picture 1 and tell the safeguarding lead' })
  const action = stop.closest('form')?.getAttribute('action') ?? ''
  expect(action).toBe(`/posts/${id}/pictures/${sha256}/stop`)
  expect((await ann.post(action)).goesTo).toContain(`?post=${id}&closed=yes`)
  const { rows } = await at.house.boot.query<{ state: string; draft: string }>(
    'select state, draft from house.posts where id = $1',
    [id],
  )
  expect(rows[0]?.state).toBe('sealed')
  expect(rows[0]?.draft).toContain('We looked at the stars.')
})
