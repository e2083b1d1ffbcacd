import { createServer, type Server } from 'node:http'
import { getAllByRole, getByLabelText, getByRole, queryByRole } from '@testing-library/dom'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asPhone, describeVideos, madeVideo, pictures } from '../../platform/opened-safely/testing/make-video.ts'
import { addVideo } from '../media/add-video.ts'
import { decidePost } from '../posts/decide-post.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { readPost } from '../posts/read-post.ts'
import { decidingRoutes } from '../deciding/deciding.routes.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { withdrawingRoutes } from '../withdrawing/withdrawing.routes.ts'
import { handWorkRoutes } from './hand-work.routes.ts'

let at: SchoolPages
let news: string
let facebook: string
let platform: Server
let base = ''
let shown: { status: number; html: string }
let ann: Asker
let gethin: Asker
let ifeoma: Asker

const text = 'Our school fair begins at two on Saturday, with cakes, plants and a raffle for new library books.'

beforeAll(async () => {
  at = await openSchoolPages('trust-provider', [...handWorkRoutes, ...withdrawingRoutes, ...decidingRoutes])
  news = await at.house.addAccount(at.school, 'website', 'Robin Hill news page')
  facebook = await at.house.addAccount(at.school, 'facebook', 'Robin Hill on Facebook')
  platform = createServer((_asked, answer) =>
    answer.writeHead(shown.status, { 'content-type': 'text/html' }).end(shown.html),
  )
  await new Promise<void>(resolve => platform.listen(0, '127.0.0.1', resolve))
  const address = platform.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  ann = await at.as(at.ann)
  gethin = await at.as(at.gethin)
  ifeoma = await at.as(at.ifeoma)
})
beforeEach(() => {
  shown = { status: 200, html: `<p>${text}</p>` }
})
afterAll(async () => {
  platform.close()
  await at.close()
})

async function ready(account = news, author = at.ann, alt?: string): Promise<{ post: string; path: string }> {
  const post = await at.approved(author, at.ifeoma, at.school, { text, targets: [account] }, alt)
  await at.runJobs()
  const [target] = await at.targetsOf(post)
  return { post, path: `/targets/${target?.id}` }
}

async function live(): Promise<{ post: string; path: string }> {
  const one = await ready()
  expect((await gethin.post(`${one.path}/posted`, { link: `${base}/news/1` })).status).toBe(303)
  return one
}

describeVideos('posting a video by hand', () => {
  test('the page plays it and gives it to be downloaded, with its still picture, description and captions to be copied', async () => {
    const id = await at.house.write(at.ann, at.school, { text, targets: [news] })
    const path = join(tmpdir(), `clausewise-hand-${id}.mp4`)
    await writeFile(path, madeVideo([...pictures(1, '160x120', 5), ...asPhone]))
    const upload = { field: 'video', filename: 'cakes.mp4', path, size: 1, tooLarge: false }
    expect(await addVideo(at.house.works, at.ann, id, upload)).toHaveProperty('added')
    await at.house.boot.query(`update house.video_frames set state = 'not_possible'`)
    const { video } = await readPost(at.house.works, at.ann, id)
    const filmed = { alt: 'Cakes under an awning', captions: 'Come and buy', poster: null }
    await at.house.rewrite(at.ann, id, { filmed, shown: { [video?.id ?? '']: {} } })
    expect(await handInPost(at.house.works, at.ann, id)).toHaveProperty('handedIn')
    const { version, sentence } = await readPost(at.house.works, at.ifeoma, id)
    const decision = { version: version?.id ?? '', decision: 'approved', words: '', confirmed: sentence } as const
    expect(await decidePost(at.house.works, at.ifeoma, id, decision)).not.toHaveProperty('refused')
    await at.runJobs()
    const [target] = await at.targetsOf(id)
    const { body, status } = await gethin.get(`/targets/${target?.id}`)
    expect(status).toBe(200)
    const film = getByRole(body, 'link', { name: 'Download the video' })
    expect([film.getAttribute('href'), film.getAttribute('download')]).toEqual([
      `/posts/${id}/videos/${video?.sha256}`,
      'video.mp4',
    ])
    expect(getByRole(body, 'link', { name: 'Download its still picture' }).getAttribute('href')).toContain(
      video?.frames[0]?.sha256,
    )
    expect(body.querySelector('video')?.getAttribute('src')).toBe(film.getAttribute('href'))
    expect(body.querySelector('#alt-video')?.textContent).toContain('Cakes under an awning')
    expect(body.querySelector('#captions')?.textContent).toContain('Come and buy')
  })
})

describe('posting by hand', () => {
  test('the page holds the text, each picture with its description, the steps in order, and the field for the link', async () => {
    const { post, path } = await ready(news, at.ann, 'A table with six cakes under a striped awning')
    const { body, status } = await gethin.get(path)
    expect(status).toBe(200)
    expect(getByRole(body, 'heading', { level: 1 }).textContent).toBe('Post on Robin Hill news page by hand')
    expect(body.querySelector('#text-to-post')?.textContent).toBe(text)
    expect(body.querySelector('#alt-1')?.textContent).toBe('A table with six cakes under a striped awning')
    const picture = getByRole(body, 'link', { name: 'Download picture 1' })
    expect(picture.getAttribute('href')).toMatch(new RegExp(`^/posts/${post}/pictures/[0-9a-f]{64}$`))
    expect(picture.getAttribute('download')).toBe('picture-1.jpg')
    const steps = [...body.querySelectorAll('.cw-steps > li')].map(step => step.querySelector('p')?.textContent)
    expect(steps).toEqual([
      'Open Robin Hill news page',
      'Copy the text',
      'Add picture 1',
      'Post it',
      'Paste the link of the post',
    ])
    expect(getByLabelText(body, 'Link of the post')).toBeTruthy()
    expect(getAllByRole(body, 'button', { name: 'I have posted it' })).toHaveLength(1)
  })

  test('the pasted link is compared with what was approved, and the page says in words what came of it', async () => {
    const { path } = await ready()
    expect((await gethin.post(`${path}/posted`, { link: `${base}/news/1` })).goesTo).toBe(`${path}?done=posted`)
    const { body, text: all } = await gethin.get(`${path}?done=posted`)
    expect(getByRole(body, 'heading', { level: 1 }).textContent).toBe('It is recorded as live')
    expect(all).toContain('The page shows exactly the approved text.')
    expect(getByRole(body, 'link', { name: 'Open it on Robin Hill news page' }).getAttribute('href')).toBe(
      `${base}/news/1`,
    )
  })

  test('a page with other words is not called the same, and a link to another site is said to be that', async () => {
    shown = { status: 200, html: '<p>Please sign in to go on.</p>' }
    const other = await ready()
    await gethin.post(`${other.path}/posted`, { link: `${base}/news/2` })
    expect((await gethin.get(other.path)).text).toContain('does not show the approved text')
    const elsewhere = await ready(facebook)
    await gethin.post(`${elsewhere.path}/posted`, { link: `${base}/news/3` })
    expect((await gethin.get(elsewhere.path)).text).toContain('The link leads to another site')
  })

  test('without a whole link nothing is recorded, and what was typed is still there', async () => {
    const { path } = await ready()
    const empty = await gethin.post(`${path}/posted`, { link: '  ' })
    expect(empty.status).toBe(422)
    expect(getByRole(empty.body, 'alert').textContent).toContain('Paste the link of the post')
    const broken = await gethin.post(`${path}/posted`, { link: 'robin-hill <3' })
    expect(broken.status).toBe(422)
    expect(broken.html).toContain('value="robin-hill &lt;3"')
    expect(broken.text).toContain('Paste a whole link that begins with https://')
    expect(getAllByRole((await gethin.get(path)).body, 'button', { name: 'I have posted it' })).toHaveLength(1)
  })

  test('who may not is told kindly who may, with the clause, and pressing changes nothing (s1-protocol-6a)', async () => {
    const own = await ready(news, at.gethin)
    const seen = await gethin.get(own.path)
    expect(getByRole(seen.body, 'heading', { level: 1 }).textContent).toBe('Somebody else does this by hand')
    expect(seen.text).toContain('Headteacher · Ifeoma Head')
    expect(getByRole(seen.body, 'link', { name: /^Clause Staff protocol, 6/ }).getAttribute('href')).toContain(
      's1-protocol-6a',
    )
    expect((await gethin.post(`${own.path}/posted`, { link: `${base}/news/4` })).status).toBe(422)
    expect(getAllByRole((await ifeoma.get(own.path)).body, 'button', { name: 'I have posted it' })).toHaveLength(1)
    const notHers = await ann.get((await ready()).path)
    expect(queryByRole(notHers.body, 'button', { name: 'I have posted it' })).toBeNull()
  })

  test('a post withdrawn while somebody was posting it can still be told, and then has to come down', async () => {
    const { post, path } = await ready()
    expect((await ifeoma.post(`/posts/${post}/withdraw`, { reason: 'Another date' })).goesTo).toBe(
      `/posts/${post}?done=withdrawn`,
    )
    const late = await gethin.get(path)
    expect(getByRole(late.body, 'heading', { level: 1 }).textContent).toBe('This post is not to go out any more')
    expect((await gethin.post(`${path}/posted`, { link: `${base}/news/5` })).status).toBe(303)
    const now = await gethin.get(`${path}?done=posted`)
    expect(getByRole(now.body, 'heading', { level: 1 }).textContent).toBe(
      'Remove the post from Robin Hill news page by hand',
    )
    expect(now.text).toContain('While you were posting it, the post was withdrawn.')
  })

  test('an address that is none, or of another school, is not found', async () => {
    const other = await at.house.addSchool('Tansel Lane')
    const stranger = await at.as(await at.house.addPerson('Olu Elsewhere', ['headteacher'], other, 'Tansel Lane'))
    const { path } = await ready()
    for (const asked of [path, '/targets/x', '/targets/00000000-0000-4000-8000-000000000000'])
      expect((await stranger.get(asked)).status, asked).toBe(404)
    expect((await stranger.post(`${path}/posted`, { link: `${base}/news/6` })).status).toBe(404)
    expect((await stranger.post('/targets/x/removed')).status).toBe(404)
  })
})

describe('removing by hand', () => {
  async function withdrawn() {
    const one = await live()
    await ifeoma.post(`/posts/${one.post}/withdraw`, { reason: 'The date is wrong' })
    return one
  }

  test('the page shows the address and the steps; gone is said only after we looked', async () => {
    const { path } = await withdrawn()
    const seen = await gethin.get(path)
    expect(getAllByRole(seen.body, 'link', { name: `${base}/news/1` }).length).toBeGreaterThan(0)
    expect(getByRole(seen.body, 'button', { name: 'I have deleted it' })).toBeTruthy()
    const still = await gethin.post(`${path}/removed`, { do: 'deleted' })
    expect(still.status).toBe(422)
    expect(still.text).toContain('it can still be read there')
    shown = { status: 404, html: 'no' }
    expect((await gethin.post(`${path}/removed`, { do: 'deleted' })).goesTo).toBe(`${path}?done=machine`)
    expect((await gethin.get(`${path}?done=machine`)).text).toContain('We looked, and it is gone.')
  })

  test('where nothing can be told from outside, a person’s own look is asked for and recorded as hers', async () => {
    const { post, path } = await withdrawn()
    shown = { status: 200, html: '<p>Please sign in to go on.</p>' }
    const cannot = await gethin.post(`${path}/removed`, { do: 'deleted' })
    expect(cannot.status).toBe(422)
    expect(cannot.text).toContain('Please look yourself')
    expect(getByRole(cannot.body, 'button', { name: 'I looked and it is gone' })).toBeTruthy()
    expect((await gethin.post(`${path}/removed`, { do: 'looked' })).goesTo).toBe(`${path}?done=person`)
    expect((await gethin.get(`/posts/${post}`)).text).toContain('Withdrawn')
    const { rows } = await at.house.boot.query<{ by_person: string }>(
      `select by_person from house.history where kind = 'target-seen-gone' and subject_id = $1`,
      [post],
    )
    expect(rows).toEqual([{ by_person: at.gethin.identity.person }])
  })

  test('a word in the address of the page is not taken for something done', async () => {
    const { path } = await withdrawn()
    expect((await gethin.get(`${path}?done=machine`)).text).not.toContain('We looked, and it is gone.')
  })
})
