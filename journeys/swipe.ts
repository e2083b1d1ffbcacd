import type { Locator, Page } from 'playwright-core'

/** A finger put on the middle of something, moved and lifted: a real touch by the browser's own protocol. Pixels. */
export async function swipe(page: Page, what: Locator, right: number, down: number): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const place = await what.boundingBox()
  if (place === null) throw new Error('It is not on the page.')
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2]
  const device = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    device.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [{ x, y }])
  for (const part of [0.5, 1]) await touch('touchMove', [{ x: x + right * part, y: y + down * part }])
  await touch('touchEnd', [])
}
