import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium, provideChromium } from './chromium.mjs'

const folder = mkdtempSync(join(tmpdir(), 'clausewise-chromium-'))
const [onPath, later, usual] = ['on-path', 'later', 'usual'].map(name => join(folder, name)) as [string, string, string]

beforeEach(() => {
  for (const place of [onPath, later, usual]) {
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A Linux machine whose only folders are those of this test, on which nothing may be installed. */
const machine = (env: Record<string, string> = {}) => ({
  env: { PATH: [onPath, later].join(delimiter), ...env },
  platform: 'linux',
  usual: [usual],
  installs: () => false,
})

function put(place: string, name: string): string {
  const path = join(place, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}

describe('the browser of the tests', () => {
  test('is found on the path, in the order of its folders, the part without a window first', () => {
    const edge = put(later, 'microsoft-edge')
    expect(findChromium(machine())).toBe(edge)
    const chrome = put(onPath, 'google-chrome')
    expect(findChromium(machine())).toBe(chrome)
    const shell = put(onPath, 'chromium-headless-shell')
    expect(findChromium(machine())).toBe(shell)
  })

  test('is found in the usual places where the path does not lead there', async () => {
    const chromium = put(usual, 'chromium')
    expect(findChromium(machine())).toBe(chromium)
    expect(findChromium(machine({ PATH: '' }))).toBe(chromium)
    expect(await provideChromium(machine())).toBe(chromium)
  })

  test('is the one that CHROMIUM names, and a name that leads nowhere is said', () => {
    put(onPath, 'chromium')
    const own = put(usual, 'my-browser')
    expect(findChromium(machine({ CHROMIUM: own }))).toBe(own)
    const nowhere = join(usual, 'gone')
    expect(() => findChromium(machine({ CHROMIUM: nowhere }))).toThrow(
      `CHROMIUM is set to ${nowhere}, but nothing is there.`,
    )
  })

  test('that is nowhere, and may not be installed, becomes a sentence that says what to do', async () => {
    expect(findChromium(machine())).toBeUndefined()
    await expect(provideChromium(machine())).rejects.toMatchObject({
      name: 'Stop',
      message: expect.stringMatching(
        /^The tests need a Chromium, Chrome or Edge, and this machine has none\. Install one/,
      ),
    })
  })
})
