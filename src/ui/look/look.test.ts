import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = import.meta.dirname
const sheets = readdirSync(folder).filter(file => file.endsWith('.scss'))
const read = (file: string) => readFileSync(join(folder, file), 'utf8')

type Scheme = Map<string, string>

function schemeNamed(name: 'light' | 'dark'): Scheme {
  const block = new RegExp(`\\$${name}: \\(([^)]*)\\)`).exec(read('_colours.scss'))?.[1] ?? ''
  return new Map(
    [...block.matchAll(/"([a-z-]+)": (#[0-9a-f]{6})/g)].map(([, colour = '', value = '']) => [colour, value]),
  )
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(scheme: Scheme, one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(name => luminance(scheme.get(name) ?? '')).toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const words: [string, string][] = [
  ...['ink', 'quiet', 'pine', 'pine-deep', 'visited', 'stop', 'ask', 'go'].flatMap((name): [string, string][] => [
    [name, 'ground'],
    [name, 'paper'],
  ]),
  ['on-pine', 'pine'],
  ['on-pine', 'pine-deep'],
  ['pine', 'pine-tint'],
  ['pine-deep', 'pine-tint'],
  ['ink', 'pine-tint'],
  ['ink', 'hover'],
  ['stop', 'stop-tint'],
  ['paper', 'stop'],
  ['paper', 'stop-deep'],
  ['ask', 'ask-tint'],
  ['ink', 'ask-tint'],
  ['go', 'go-tint'],
  ['paper', 'quiet'],
  ['paper', 'ask'],
  ['paper', 'go'],
  ['on-focus', 'focus'],
]

describe.each(['light', 'dark'] as const)('the %s scheme', name => {
  const scheme = schemeNamed(name)

  it.each(words)('can be read: %s on %s', (one, other) => {
    expect(contrast(scheme, one, other)).toBeGreaterThanOrEqual(4.5)
  })

  it('shows where a field ends', () => {
    expect(contrast(scheme, 'field-line', 'ground')).toBeGreaterThanOrEqual(3)
  })
})

it('both schemes have the same colours', () => {
  expect([...schemeNamed('dark').keys()]).toEqual([...schemeNamed('light').keys()])
  expect(schemeNamed('light').size).toBeGreaterThan(15)
})

describe('our style sheets', () => {
  // rtl.scss alone turns round what others' components name.
  it.each(sheets.filter(file => file !== 'rtl.scss'))(
    '%s names no left and no right, so that pages can be mirrored',
    file => {
      const rules = read(file).replaceAll(/\/\/.*$/gm, '')
      expect(rules.match(/\b(left|right)\b/g)).toBeNull()
    },
  )

  it.each(sheets)('%s has no type below 16 px', file => {
    const sizes = [...read(file).matchAll(/(?:\$size: |font-size: )(\d+)/g)].map(([, size]) => Number(size))
    expect(sizes.filter(size => size < 16)).toEqual([])
  })
})
