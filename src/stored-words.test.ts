import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { installationRoot } from './platform/platform.ts'

/**
 * What is kept is read years later and by people of other languages. So nothing that is stored may be a sentence of ours in the code: it is a key of
 * the catalogue, words that were said in the catalogue's language to whoever acted, or words of a person. Jobs, which no wall protects, carry ids only.
 */
const SRC = join(installationRoot(), 'src')

/** Kept on purpose, by the end of the file's path, each with its reason. */
const MEANT: readonly { readonly file: string; readonly words: RegExp; readonly why: string }[] = [
  {
    file: 'policy/structural-rules.ts',
    words: /./,
    why: 'our rules that no policy changes: shown and printed, and kept nowhere',
  },
  {
    file: 'policy/our-answers.ts',
    words: /./,
    why: 'our answers to what no policy answers: shown and printed, and kept nowhere',
  },
  {
    file: 'importing/suggested-pack.ts',
    words: /^(?:what it is called|from when it holds|any title)/,
    why: 'a remark in a file that the command line writes',
  },
  {
    file: 'files/write-whole.ts',
    words: /^There is no room left/,
    why: 'answered to whoever adds a file, and kept nowhere',
  },
]

const NOT_RUN = /\.(?:test|fixture)\.tsx?$|\/testing\/|\/gallery\/|^ui\/words\/|^sample\//
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  path => /\.tsx?$/.test(path) && !NOT_RUN.test(path),
)

const SENTENCE = /\p{L}{2,}[,.:;!?]? +\p{L}+/u
/** An id, a day, a fingerprint or one of our short marks: `policy-adopted`, `yes`. */
const MARK = /^[a-z0-9][a-z0-9_.:-]*$/i

type Node = { readonly type: string; readonly start: number; readonly end: number } & {
  readonly [part: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
const nameOf = (node: unknown): string => {
  const name = isNode(node) ? (node['name'] ?? node['value']) : ''
  return typeof name === 'string' ? name : ''
}

/** Properties that hold words for people wherever they stand in what is kept: of a mail, of a policy's text, of what somebody signs. */
const WORDS_FOR_PEOPLE = new Set([
  'subject',
  'body',
  'words',
  'reason',
  'sentence',
  'asks',
  'why',
  'says',
  'label',
  'title',
  'source',
  'confirms',
  'then',
])

type Kept = { readonly words: string; readonly where: 'job' | 'kept' }

/** The literals that a file keeps: in history, in jobs, in rows, and as words for people. */
function kept(file: string, code: string): Kept[] {
  const program = parseSync(file, code).program as unknown as Node
  const constants = new Map<string, Node[]>()
  const found: Kept[] = []
  const visit = (value: unknown, what: (node: Node) => void): void => {
    if (Array.isArray(value)) return value.forEach(one => visit(one, what))
    if (!isNode(value)) return
    what(value)
    for (const part of Object.values(value)) visit(part, what)
  }
  visit(program, node => {
    if (node.type !== 'VariableDeclarator' || !isNode(node['init'])) return
    constants.set(nameOf(node['id']), [...(constants.get(nameOf(node['id'])) ?? []), node['init']])
  })
  /** The literals that this expression can be; what a function answers is not looked into. */
  const literals = (node: unknown, seen: readonly string[] = []): string[] => {
    if (!isNode(node)) return []
    const all = (...parts: unknown[]) => parts.flat().flatMap(part => literals(part, seen))
    switch (node.type) {
      case 'Literal':
        return typeof node['value'] === 'string' ? [node['value']] : []
      case 'TemplateLiteral':
        return [
          nodes(node['quasis'])
            .map(part => String((part['value'] as { raw?: unknown } | undefined)?.raw))
            .join('…'),
          ...all(node['expressions']),
        ]
      case 'ConditionalExpression':
        return all(node['consequent'], node['alternate'])
      case 'LogicalExpression':
      case 'BinaryExpression':
        return all(node['left'], node['right'])
      case 'ArrayExpression':
        return all(node['elements'])
      case 'ObjectExpression':
        return all(node['properties'])
      case 'Property':
        return all(node['value'])
      case 'SpreadElement':
      case 'AwaitExpression':
      case 'ParenthesizedExpression':
        return all(node['argument'] ?? node['expression'])
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
        return all(node['expression'])
      case 'Identifier': {
        const name = nameOf(node)
        return seen.includes(name) ? [] : (constants.get(name) ?? []).flatMap(init => literals(init, [...seen, name]))
      }
      default:
        return []
    }
  }
  const keep = (where: Kept['where'], node: unknown) => {
    for (const words of literals(node)) found.push({ words, where })
  }
  visit(program, node => {
    if (node.type === 'CallExpression') {
      const callee = isNode(node['callee']) ? code.slice(node['callee'].start, node['callee'].end) : ''
      const [first, second, third] = nodes(node['arguments'])
      if (/\bjobs\.send$/.test(callee)) keep('job', third)
      if (/^(?:append|tellFact)$/.test(callee)) keep('kept', second)
      // A map of words to find is set there too, and nothing is kept: the check knows no database.
      if (/\.(?:values|set)$/.test(callee) && !file.startsWith('checks/')) keep('kept', first)
    }
    // Lists of words to find, too.
    if (file.startsWith('checks/')) return
    if (node.type === 'Property' && WORDS_FOR_PEOPLE.has(nameOf(node['key']))) keep('kept', node['value'])
  })
  return found
}

/** A job may hold no more than marks; of everything else kept, no sentence. */
const wrongIn = (file: string, code: string): string[] => [
  ...new Set(
    kept(file, code)
      .filter(({ words, where }) =>
        where === 'job' ? words !== '' && !MARK.test(words.replaceAll('…', 'x')) : SENTENCE.test(words),
      )
      .map(({ words }) => words.replaceAll(/\s+/g, ' ')),
  ),
]

test('no sentence of ours is kept from the code, and no job carries more than ids and marks', () => {
  expect(files.length).toBeGreaterThan(1_000)
  const all = files.map(path => ({ path, wrong: wrongIn(path, readFileSync(join(SRC, path), 'utf8')) }))
  expect(
    all.flatMap(({ path, wrong }) =>
      wrong
        .filter(words => !MEANT.some(meant => path.endsWith(meant.file) && meant.words.test(words)))
        .map(words => `${path}: ${words}`),
    ),
  ).toEqual([])
  // A reason that excuses nothing any more is taken out.
  for (const { file, words } of MEANT)
    expect(all.some(({ path, wrong }) => path.endsWith(file) && wrong.some(each => words.test(each)))).toBe(true)
})

test.each([
  ['in history', "append(one, { kind: 'k', facts: {}, words: { reason: 'Left the school.' } })"],
  ['in history, through a constant', "const why = 'Left the school.'; append(one, { words: { reason: why } })"],
  ['in a row', "tx.insertInto('posts').values({ problem: late ? 'It was too late.' : null })"],
  ['in a change of a row', "tx.updateTable('posts').set({ problem: `It came ${n} days late.` })"],
  ['in a mail', "const mail = { toAddress, subject: 'A post waits', body: t('telling.body') }"],
  ['in a job', "one.works.jobs.send(one.tx, TELL, { trust, about: 'It waits' })"],
])('a sentence %s would be noticed', (_where, code) => {
  expect(wrongIn('a.ts', code)).toHaveLength(1)
})

test('a word in a job would be noticed, and a mark or a key of the catalogue is none', () => {
  expect(wrongIn('a.ts', "works.jobs.send(tx, TELL, { trust, about: 'Waits!' })")).toEqual(['Waits!'])
  expect(wrongIn('a.ts', 'works.jobs.send(tx, TELL, { trust, about: `consent-${how}` })')).toEqual([])
  expect(wrongIn('a.ts', "const mail = { subject: 'telling.subject', body: t('telling.body') }")).toEqual([])
})
