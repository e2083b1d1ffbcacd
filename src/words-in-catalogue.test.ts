import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSync } from 'vite'
import { installationRoot } from './platform/platform.ts'

const SRC = join(installationRoot(), 'src')

/** Words that stand in a page on purpose, by the end of the file's path, each with its reason. */
const MEANT: readonly { readonly file: string; readonly words: RegExp; readonly why: string }[] = [
  {
    file: 'check-keys.page.tsx',
    words: /^curl /,
    why: 'a command for whoever writes a program: the same in every language',
  },
  {
    file: 'roll-keys.page.tsx',
    words: /^curl /,
    why: 'a command for whoever writes a program: the same in every language',
  },
]

/** The key of some words, handed on to a page that looks them up. */
const KEY = /^[a-z]+\.[a-z0-9-]+$/

/** Nobody in a school reads them. */
const NOT_READ = /\.test\.tsx$|\/testing\/|\/gallery\//

const pages = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  path => path.endsWith('.tsx') && !NOT_READ.test(path),
)

/** A word of a language, and no name of a class, field or address. */
const LETTERS = /\p{L}{2,}/u
const SENTENCE = /\p{L}{2,}[,.:;!?]? +\p{L}+/u
/** Attributes whose value is read or heard. `class` holds several words, and none that is read. */
const READ_ALOUD = /^(?:text|html|alt|title|label|legend|hint|placeholder|summaryText|heading|aria-label|body)$/

type Node = { readonly type: string; readonly start: number } & { readonly [part: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

/** What stands written out between tags, in braces among them, and in attributes and properties that are read aloud. */
function writtenOut(file: string, code: string): string[] {
  const found: string[] = []
  const literal = (node: unknown): string =>
    !isNode(node)
      ? ''
      : node.type === 'Literal' && typeof node['value'] === 'string'
        ? node['value']
        : node.type === 'JSXExpressionContainer'
          ? literal(node['expression'])
          : node.type === 'TemplateLiteral'
            ? (node['quasis'] as { value: { raw: string } }[]).map(({ value }) => value.raw).join('…')
            : ''
  const nameOf = (node: unknown): string => {
    const name = isNode(node) ? (node['name'] ?? node['value']) : ''
    return typeof name === 'string' ? name : ''
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isNode(value)) return
    if (value.type === 'JSXText' && LETTERS.test(decoded(String(value['value'])))) found.push(String(value['value']))
    if (value.type === 'JSXElement' || value.type === 'JSXFragment')
      for (const child of value['children'] as unknown[])
        if (isNode(child) && child.type === 'JSXExpressionContainer' && LETTERS.test(literal(child)))
          found.push(literal(child))
    if (
      value.type === 'JSXAttribute' &&
      READ_ALOUD.test(nameOf(value['name'])) &&
      LETTERS.test(literal(value['value']))
    )
      found.push(literal(value['value']))
    if (value.type === 'Property' && READ_ALOUD.test(nameOf(value['key'])) && SENTENCE.test(literal(value['value'])))
      found.push(literal(value['value']))
    Object.values(value).forEach(visit)
  }
  visit(parseSync(file, code).program)
  return found.map(words => words.trim().replaceAll(/\s+/g, ' ')).filter(words => !KEY.test(words))
}

/** Without entities, whose names are letters too. */
const decoded = (text: string) => text.replaceAll(/&#?\w+;/g, ' ')

test('no page writes out a word: all of them stand in the catalogue', () => {
  expect(pages.length).toBeGreaterThan(150)
  const wrong = pages.flatMap(path =>
    writtenOut(path, readFileSync(join(SRC, path), 'utf8'))
      .filter(words => !MEANT.some(meant => path.endsWith(meant.file) && meant.words.test(words)))
      .map(words => `${path}: ${words}`),
  )
  expect(wrong).toEqual([])
  // A reason that excuses nothing any more is taken out.
  for (const { file, words } of MEANT)
    expect(
      pages.some(
        path =>
          path.endsWith(file) && writtenOut(path, readFileSync(join(SRC, path), 'utf8')).some(each => words.test(each)),
      ),
    ).toBe(true)
})

test.each([
  ['between tags', '<p>Please wait</p>'],
  ['in braces', "<p>{'Please wait'}</p>"],
  ['in an attribute', '<img alt="A pupil" />'],
  ['in a property', "<Button label={{ text: 'Send it now' }} />"],
])('a word %s would be noticed', (_where, code) => {
  expect(writtenOut('a.tsx', `export const A = () => ${code}`)).toHaveLength(1)
})
