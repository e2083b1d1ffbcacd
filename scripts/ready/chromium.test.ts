import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

  /** An apt-get that notes how it is called, has only these packages, and puts a browser where it would come to lie. */
  function debian(...packages: readonly string[]) {
    const noted = join(folder, 'noted')
    rmSync(noted, { force: true })
    const has = packages.map(name => `*" ${name} "*) echo > '${join(usual, name)}'; exit 0;;`).join(' ')
    const script = `#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> '${noted}'\ncase "$*" in update) exit 0;; ${has} esac\necho 'E: Unable to locate package' >&2\nexit 100\n`
    writeFileSync(put(onPath, 'apt-get'), script)
    return {
      machine: { ...machine({ PATH: onPath }), installs: () => true },
      calls: () => readFileSync(noted, 'utf8').trim().split('\n'),
    }
  }
  const asked = (name: string) =>
    `noninteractive install -y --no-install-recommends ${name} fonts-liberation fonts-noto-core`

  test('is Debian’s package, the part without a window, where it may be installed; and the second time nothing is', async () => {
    const { machine: here, calls } = debian('chromium-headless-shell', 'chromium')
    expect(await provideChromium(here)).toBe(join(usual, 'chromium-headless-shell'))
    expect(await provideChromium(here)).toBe(join(usual, 'chromium-headless-shell'))
    expect(calls()).toEqual(['noninteractive update', asked('chromium-headless-shell')])
  })

  test('is the whole Chromium on a Debian that has no part of it', async () => {
    const { machine: here, calls } = debian('chromium')
    expect(await provideChromium(here)).toBe(join(usual, 'chromium'))
    expect(calls()).toEqual(['noninteractive update', asked('chromium-headless-shell'), asked('chromium')])
  })

  test('that Debian cannot give becomes the same sentence, with what apt-get said', async () => {
    await expect(provideChromium(debian().machine)).rejects.toMatchObject({
      name: 'Stop',
      message: expect.stringMatching(/has none\. Install one[^]*apt-get said: E: Unable to locate package$/),
    })
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
