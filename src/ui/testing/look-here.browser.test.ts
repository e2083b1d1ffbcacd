import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { faultsIn, openBrowser, WCAG_22_AA } from './browser.ts'

/** A contrast that axe has let pass is not worked out again: nothing that is pale may slip by because of what was seen before. */
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  page = await browser.newPage()
})

const FINE = '<p style="color:#222">We planted beans.</p>'
const faultsOf = async (body: string, looking: 'colours' | 'tags' = 'tags') => {
  await page.setContent(
    `<!doctype html><html lang="en"><title>Beans</title><body style="background:#fff"><main>${body}</main></body></html>`,
  )
  const faults = await faultsIn(page, looking === 'tags' ? { tags: WCAG_22_AA } : looking)
  return faults.map(([rule]) => rule)
}

test('a page of known colours is looked at for all else', async () => {
  expect(await faultsOf(FINE)).toEqual([])
  expect(await faultsOf(FINE)).toEqual([])
  expect(await faultsOf(`${FINE}<img src="data:,">`)).toEqual(['image-alt'])
  expect(await faultsOf(FINE, 'colours')).toEqual([])
})

test.each([
  ['a pale text', '<p style="color:#bbb">We planted beans.</p>'],
  [
    'a text of known colour on another ground',
    '<div style="background:#444"><p style="color:#222">We planted</p></div>',
  ],
  ['a text of known colour that is let through', '<div style="opacity:0.3"><p style="color:#222">We planted</p></div>'],
])('beside known ones %s is a fault, the second time too', async (_, body) => {
  expect(await faultsOf(FINE)).toEqual([])
  expect(await faultsOf(FINE + body)).toEqual(['color-contrast'])
  expect(await faultsOf(FINE + body, 'colours')).toEqual(['color-contrast'])
})

test('that a button may be pale while it is off says nothing of one that is not', async () => {
  const button = (off: string) => `<button ${off} style="color:#bbb;background:#fff">Save</button>`
  expect(await faultsOf(button('disabled'))).toEqual([])
  expect(await faultsOf(button(''))).toEqual(['color-contrast'])
})

test('what is hidden, and what axe cannot tell, is known to nobody', async () => {
  const pale = (style: string) => `<p style="color:#ccc;${style}">We planted beans.</p>`
  expect(await faultsOf(pale('display:none'))).toEqual([])
  expect(await faultsOf(pale(''))).toEqual(['color-contrast'])
  const striped = (under: string) => `<div style="background-image:linear-gradient(#fff,${under})">${FINE}</div>`
  expect(await faultsOf(striped('#000'))).toEqual([])
  expect(await faultsOf(striped('#000'))).toEqual([])
})
