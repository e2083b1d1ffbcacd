import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOutside } from '../../../platform/platform.ts'
import type { Connection } from '../connector.ts'
import type { Outgoing } from '../outgoing.ts'
import { byHand, comparePasted, type PastedPage, readPastedPage } from './by-hand.ts'
import { readHtml } from './pasted-page.ts'

const alt = 'Six pairs of muddy boots in a row'
const photo = { sha256: 'ab', mediaType: 'image/jpeg', size: 1, width: 1, height: 1, alt } as const
const text = 'It’s “Wellie Wednesday” tomorrow: bring boots, a coat and something warm to drink.'
const outgoing: Outgoing = { text, language: 'en', pictures: [photo], repliesClosed: true }

test('a video is a step of its own, with its still picture, its description and its captions, and needs the description', () => {
  const poster = { sha256: 'cd', mediaType: 'image/jpeg', size: 1, width: 1, height: 1 } as const
  const video = {
    ...({ sha256: 'ef', mediaType: 'video/mp4', size: 1, width: 1, height: 1, durationMs: 1, sound: true } as const),
    ...{ alt, captions: 'WEBVTT', poster },
  }
  const sent: Outgoing = { text: '', language: 'en', pictures: [], video, repliesClosed: false }
  expect(byHand.manualSteps({ deed: 'publish', outgoing: sent })).toContainEqual({
    ...{ step: 'add-video', sha256: 'ef', poster: 'cd', alt, captions: 'WEBVTT' },
  })
  expect(byHand.validate(sent)).toEqual([])
  expect(byHand.validate({ ...sent, video: { ...video, alt: ' ' } })).toEqual([{ code: 'video-alt-missing' }])
})

const pages: Record<string, string> = {
  '/post': `<meta property="og:description" content="It's &quot;Wellie Wednesday&quot; tomorrow:  bring boots, a coat and something warm to drink.">
    <script>var other = "not seen"</script><img src="x" alt="${alt}">`,
  '/cut': `<meta property="og:description" content="It's &quot;Wellie Wednesday&quot; tomorrow: bring boots, a coat…">`,
  '/wall': '<title>Log in</title><p>Please sign in to continue</p>',
  '/changed': `<p>${text.replace('boots', 'shoes')}</p>`,
}
const gone = new Set<string>()
let server: Server
let base: string
const outside = openOutside({ allowLoopback: true, ports: 'any' })

beforeAll(async () => {
  server = createServer((asked, answer) => {
    const path = asked.url ?? ''
    const html = gone.has(path) ? undefined : pages[path]
    answer.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(html ?? 'Not here')
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  await outside.close()
  server.close()
})

function connection(): Connection {
  const refuse = () => Promise.reject(new Error('by hand needs no key'))
  const keyring = { tokens: refuse, save: refuse, secret: refuse }
  return { outside, service: '', account: 'school', keyring, openPicture: refuse }
}

test.for([
  ['/post', { text: 'same', altMissing: [] }],
  ['/cut', { text: 'beginning', altMissing: [1] }],
  ['/wall', { text: 'not-seen', altMissing: [1] }],
  ['/changed', { text: 'not-seen', altMissing: [1] }],
  ['/nowhere', { text: 'unreadable', altMissing: [1] }],
] as const)('the page %s is compared with the approved version', async ([path, expected]) => {
  const page = await readPastedPage(outside, base + path)
  expect(comparePasted('website', outgoing, page)).toEqual({ ...expected, elsewhere: undefined })
})

const at = (url: string): PastedPage => ({ url, status: 200, text, descriptions: [], hash: '' })

test.for([
  ['facebook', 'https://www.facebook.com/a/posts/1', undefined],
  ['facebook', 'https://facebook.com.example.org/a/posts/1', 'facebook.com.example.org'],
  ['x', 'https://notx.com/a', 'notx.com'],
  ['website', 'https://anything.example.org/', undefined],
] as const)('a link for %s to %s is on the right site, or the other site is named', ([platform, url, elsewhere]) => {
  expect(comparePasted(platform, outgoing, at(url)).elsewhere).toBe(elsewhere)
})

test('a post without text is never called the same', () => {
  expect(comparePasted('website', { ...outgoing, text: ' ' }, at('https://a.example.org')).text).toBe('not-seen')
})

test('a page nested very deep is read without running out of stack', () => {
  expect(readHtml(`${'<b>'.repeat(20_000)}deep`).text).toContain('deep')
})

test('what a person does is listed in order: copy, add each picture with its alt text, close replies, post, paste the link', () => {
  const steps = byHand.manualSteps({ deed: 'publish', outgoing, url: 'https://www.facebook.com/school' })
  expect(steps).toEqual([
    { step: 'open', url: 'https://www.facebook.com/school' },
    { step: 'copy-text', text },
    { step: 'add-picture', sha256: 'ab', alt, number: 1 },
    { step: 'close-replies' },
    { step: 'post' },
    { step: 'paste-link' },
  ])
})

test('nothing is sent or deleted by us: each step answers with what a person does', async () => {
  const slot = byHand.newSlot(new Date(0), () => 0)
  expect(byHand.recordOf(outgoing, slot, 'school')).toBeUndefined()
  expect(await byHand.finish(connection(), outgoing, slot)).toMatchObject({ outcome: 'no-such-thing' })
  expect(await byHand.remove(connection(), { uri: `${base}/post` })).toMatchObject({
    outcome: 'no-such-thing',
    steps: [{ step: 'open', url: `${base}/post` }, { step: 'delete' }, { step: 'look-that-it-is-gone' }],
  })
})

test('a page that was seen and is now not found is gone; any other answer is for a person to look at', async () => {
  const uri = `${base}/post`
  const { hash: cid } = await readPastedPage(outside, uri)
  expect(await byHand.observe(connection(), { uri, cid })).toMatchObject({ outcome: 'no-such-thing' })
  gone.add('/post')
  expect(await byHand.observe(connection(), { uri })).toMatchObject({ outcome: 'no-such-thing' })
  expect(await byHand.observe(connection(), { uri, cid })).toEqual({ outcome: 'gone' })
  expect(await byHand.observe(connection(), { uri: 'http://127.0.0.1:1/post', cid })).toMatchObject({
    outcome: 'try-later',
  })
})

test('a picture without a description is refused wherever it goes', () => {
  const bare = { ...outgoing, pictures: [{ ...photo, alt: ' ' }] }
  expect(byHand.validate(outgoing)).toEqual([])
  expect(byHand.validate(bare)).toEqual([{ code: 'alt-missing', picture: 1 }])
  expect(byHand.validate({ ...outgoing, text: '', pictures: [] })).toEqual([{ code: 'nothing-to-post' }])
  expect(byHand.validate({ ...outgoing, text: 'half \ud83d' })).toEqual([{ code: 'text-broken' }])
})

test.each([
  ['See https://st-orrins.example/menu for more', true],
  ['The menu is at www.st-orrins.org.uk', true],
  ['Read it on st-orrins.org.uk/news.', true],
  ['Tomorrow at 3.30pm. Bring a coat, e.g. a warm one.', false],
  ['', false],
])('of “%s” whoever posts it is told to look at the preview card: %s', (text, told) => {
  const steps = byHand.manualSteps({ deed: 'publish', outgoing: { ...outgoing, text } }).map(({ step }) => step)
  expect(steps.includes('look-at-card')).toBe(told)
  if (told) expect(steps.indexOf('look-at-card')).toBe(steps.indexOf('post') - 1)
})
