import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visitor } from '../../people/people.ts'
import { asPhone, describeVideos, madeVideo, pictures, tone } from '../../platform/opened-safely/testing/make-video.ts'
import { faultsIn, openBrowser, WCAG_22_AA } from '../../ui/testing/browser.ts'
import { assetsFolder } from '../../ui/ui.ts'
import { openPublishingHouse, type PublishingHouse } from '../testing/publishing-house.ts'
import { openPages } from '../testing/writing-pages.tsx'
import { writingRoutes } from './writing.routes.ts'

let house: PublishingHouse
let pages: Awaited<ReturnType<typeof openPages>>
let browser: Browser
let address: string
let school: string
let teacher: Visitor

beforeAll(async () => {
  house = await openPublishingHouse()
  school = await house.addSchool()
  const head = await house.addPerson('Mrs Ifeoma Adebisi', ['headteacher'], school)
  teacher = await house.addPerson('Miss Carys Pugh', ['teacher'], school)
  await house.adopt(head, school, 'church-primary')
  pages = await openPages(house.works, writingRoutes, () => [teacher], assetsFolder())
  address = await pages.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await pages?.server.close()
  await house?.close()
})

describeVideos('a video in a real browser', () => {
  test('is added on a phone, plays and jumps to a second, and the page has no fault', async () => {
    const id = await house.write(teacher, school, { text: 'We sang at the lake.', targets: [] })
    const path = join(tmpdir(), `clausewise-browser-${id}.mp4`)
    await writeFile(path, madeVideo([...pictures(3, '320x240', 10), ...tone(3), ...asPhone]))
    const viewport = { width: 360, height: 740 }
    const context = await browser.newContext({ viewport, extraHTTPHeaders: { 'x-person': teacher.identity.person } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', message => void (/Content Security/.test(message.text()) && complaints.push(message.text())))
    await page.goto(`${address}/posts/${id}/write`)
    await page.getByLabel('Or add one video from this device').setInputFiles(path)
    await page.getByRole('button', { name: 'Add the chosen video' }).click()
    await page.getByText('The video was added. Describe it below.').waitFor()
    const player = page.locator('video')
    const played = await player.evaluate(async (film: HTMLVideoElement) => {
      film.muted = true
      await film.play()
      film.pause()
      film.currentTime = 2
      await new Promise(resolve => film.addEventListener('seeked', resolve, { once: true }))
      return { at: film.currentTime, wide: film.videoWidth, long: film.duration }
    })
    expect(played).toMatchObject({ at: 2, wide: 320 })
    expect(Math.abs(played.long - 3)).toBeLessThan(0.2)
    await page.getByLabel('Captions, for people who cannot hear it').fill('Good morning\nAnd goodbye')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.locator('track').waitFor({ state: 'attached' })
    // The player has read them: what is said at its moment, over the picture.
    await expect
      .poll(() =>
        player.evaluate((film: HTMLVideoElement) =>
          [...(film.textTracks[0]?.cues ?? [])].map(cue => (cue instanceof VTTCue ? cue.text : '')),
        ),
      )
      .toEqual(['Good morning', 'And goodbye'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
    expect(await faultsIn(page, { tags: WCAG_22_AA })).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  }, 60_000)
})
