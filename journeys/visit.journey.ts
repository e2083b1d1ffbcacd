import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { openBrowser, stranger } from './visit.ts'

test('a window that is kept shows the page as it is at this step, also where only what stands behind "#" differs', async () => {
  let served = 0
  const server = createServer((request, response) => {
    if (request.url === '/step') served += 1
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><html lang="en-GB"><title>Step</title><p id="part">${served}`)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await openBrowser()
  try {
    const person = await stranger({ browser, address, journey: 'visit' })
    const shown: (string | null)[] = []
    for (const path of ['/step', '/step#part', '/step#part']) {
      const window = await person.beside('twin', address + path, () => browser.newContext())
      await window.goto(address + path)
      shown.push(await window.locator('#part').textContent())
    }
    expect(shown).toEqual(['1', '2', '3'])
    await person.leave()
  } finally {
    await browser.close()
    server.close()
  }
})
