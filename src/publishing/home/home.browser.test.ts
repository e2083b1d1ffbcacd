import { existsSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decidingRoutes } from '../deciding/deciding.routes.ts'
import { handWorkRoutes } from '../hand-work/hand-work.routes.ts'
import { handInPost } from '../posts/hand-in-post.ts'
import { stopRoutes } from '../stop/stop.routes.ts'
import { type Asker, openSchoolPages, type SchoolPages } from '../testing/school-pages.tsx'
import { withdrawingRoutes } from '../withdrawing/withdrawing.routes.ts'
import { writingRoutes } from '../writing/writing.routes.ts'
import { homeRoutes } from './home.routes.ts'

const found = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  path => path && existsSync(path),
)
/** A folder for pictures of the pages, for people to look at; none are taken where it is not set. */
const pictures = process.env['CLAUSEWISE_PICTURES']

let at: SchoolPages
let browser: Browser
let address: string
const paths: Record<string, { path: string; who: () => Asker }> = {}

beforeAll(async () => {
  if (!found) throw new Error('These tests need a Chromium: set CHROMIUM to the path of a Chromium, Chrome or Edge.')
  at = await openSchoolPages('trust-provider', [
    ...homeRoutes,
    ...handWorkRoutes,
    ...withdrawingRoutes,
    ...stopRoutes,
    ...decidingRoutes,
    ...writingRoutes,
  ])
  const news = await at.house.addAccount(at.school, 'website', 'Robin Hill news page')
  const olwen = await at.house.addPerson('Olwen Head', ['headteacher', 'dsl', 'account_manager'], at.school)
  const [ann, head] = [await at.as(at.ann), await at.as(olwen)]
  const text = 'Our school fair begins at two on Saturday, with cakes, plants and a raffle for new library books.'
  const byHand = await at.approved(
    at.ann,
    olwen,
    at.school,
    { text, targets: [news] },
    'A table with six cakes under a striped awning',
  )
  const withdrawn = await at.approved(at.ann, olwen, at.school, { text: `${text} Come early.`, targets: [news] })
  await at.runJobs()
  const [toPost] = await at.targetsOf(byHand)
  const [toRemove] = await at.targetsOf(withdrawn)
  await head.post(`/targets/${toRemove?.id}/posted`, { link: 'http://127.0.0.1:9/news/2026/11/20/our-school-fair' })
  await head.post(`/posts/${withdrawn}/withdraw`, { reason: 'The date is wrong' })
  for (const day of ['Monday', 'Tuesday']) {
    const post = await at.house.write(at.ann, at.school, { text: `The library is open on ${day}.`, targets: [news] })
    await handInPost(at.house.works, at.ann, post)
  }
  const { goesTo = '' } = await ann.post('/tell-dsl')
  await at.runJobs()
  const mail = (await ann.get('/mail')).body.querySelector('main .cw-lines a')?.getAttribute('href') ?? ''
  const one = (path: string, asker: Asker) => ({ path, who: () => asker })
  Object.assign(paths, {
    home: one('/', head),
    'home-author': one('/', ann),
    'post-by-hand': one(`/targets/${toPost?.id}`, head),
    'not-yours': one(`/targets/${toPost?.id}`, ann),
    'remove-by-hand': one(`/targets/${toRemove?.id}`, head),
    withdraw: one(`/posts/${byHand}/withdraw`, ann),
    'tell-dsl': one('/tell-dsl', ann),
    told: one(goesTo, ann),
    mail: one('/mail', ann),
    'one-mail': one(mail, ann),
    history: one('/history', head),
  })
  address = await at.server.listen({ host: '127.0.0.1', port: 0 })
  // Chromium refuses its sandbox to root, as which tests run in containers.
  browser = await chromium.launch({ executablePath: found, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
})
afterAll(async () => {
  await browser?.close()
  await at?.close()
})

const names = [
  'home',
  'home-author',
  'post-by-hand',
  'not-yours',
  'remove-by-hand',
  'withdraw',
  'tell-dsl',
  'told',
  'mail',
  'one-mail',
  'history',
]

describe('in a real browser', () => {
  test.each(names)(
    '%s passes axe on a phone by day and on a desk by night, and nothing has to be scrolled sideways',
    async name => {
      const { path, who } = paths[name] ?? { path: '', who: () => expect.unreachable(name) }
      const context = await browser.newContext()
      await context.addCookies([...who().cookies].map(([cookie, value]) => ({ name: cookie, value, url: address })))
      const page = await context.newPage()
      for (const [width, colorScheme] of [
        [390, 'light'],
        [1280, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 844 })
        await page.emulateMedia({ colorScheme })
        const answer = await page.goto(`${address}${path}`)
        expect([name, answer?.status()]).toEqual([name, 200])
        if (pictures)
          await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`), fullPage: true })
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
      await context.close()
    },
  )

  test('the picture to post can be fetched by who posts it', async () => {
    const { path, who } = paths['post-by-hand'] ?? expect.unreachable('no such page')
    const picture = (await who().get(path)).body.querySelector('main img')?.getAttribute('src') ?? ''
    expect((await who().get(picture)).status).toBe(200)
  })
})
