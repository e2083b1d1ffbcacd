import { globSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

/**
 * Every address that a person or a remote server gave is opened by this folder's client, because only it looks where the
 * address leads. Here the source of the whole house is read (as syntax, so words in comments and texts do not count) for other ways out.
 */
const source = join(import.meta.dirname, '..', '..')

/** Modules that can open a connection, with the names in them that cannot. */
const waysOut = new Map<string, ReadonlySet<string>>([
  ['undici', new Set()],
  ['node:http', new Set(['createServer', 'Server', 'STATUS_CODES', 'METHODS', 'IncomingMessage', 'ServerResponse'])],
  ['node:https', new Set(['createServer', 'Server'])],
  ['node:http2', new Set(['createServer', 'createSecureServer', 'constants'])],
  ['node:net', new Set(['createServer', 'Server', 'isIP', 'isIPv4', 'isIPv6', 'BlockList'])],
  ['node:tls', new Set(['createServer', 'rootCertificates'])],
  ['node:dgram', new Set()],
  ['nodemailer', new Set()],
  ['ws', new Set()],
  ['got', new Set()],
  ['axios', new Set()],
  ['node-fetch', new Set()],
  ['@better-fetch/fetch', new Set()],
])
const globalWaysOut = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'sendBeacon'])
const globalObjects = new Set(['globalThis', 'window', 'self', 'global', 'navigator'])

/** Who else may, and why. A folder ends with a slash. */
const allowed: { where: string; what: string; why: string }[] = [
  { where: 'platform/outside/', what: 'undici', why: 'the door itself' },
  {
    where: 'ui/islands/',
    what: 'fetch',
    why: 'runs in the reader’s browser and asks only the server its page came from',
  },
  {
    where: 'platform/mail/',
    what: 'nodemailer',
    why: 'speaks to the mail server named in the installation’s settings',
  },
]

type Found = { file: string; what: string }

function readWaysOut(file: string, text: string): Found[] {
  const parsed = parseSync(file, text)
  if (parsed.errors.length > 0) throw new Error(`${file} cannot be read: ${parsed.errors[0]?.message}`)
  const found: Found[] = []
  walk(parsed.program, undefined, '', what => found.push({ file, what }))
  return found
}

type Syntax = { type: string; [field: string]: unknown }
const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function walk(node: unknown, parent: Syntax | undefined, field: string, report: (what: string) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, parent, field, report)
    return
  }
  if (!isSyntax(node) || node['importKind'] === 'type' || node['exportKind'] === 'type') return
  // Types are gone at run time. Four kinds of node that begin with TS hold code all the same.
  if (node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull|Instantiation)/.test(node.type)) return
  const way = moduleWay(node) ?? takenFromGlobal(node) ?? globalWay(node, parent, field)
  if (way) report(way)
  for (const [name, child] of Object.entries(node)) if (typeof child === 'object') walk(child, node, name, report)
}

function moduleWay(node: Syntax): string | undefined {
  const whole = node.type === 'ImportExpression' || node.type === 'ExportAllDeclaration'
  const named = node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration'
  const called = node.type === 'CallExpression' && isSyntax(node['callee']) && node['callee']['name'] === 'require'
  const from =
    whole || named ? node['source'] : called && Array.isArray(node['arguments']) ? node['arguments'][0] : undefined
  if (!isSyntax(from) || typeof from['value'] !== 'string') return undefined
  const name = waysOut.has(`node:${from['value']}`) ? `node:${from['value']}` : from['value']
  const harmless = waysOut.get(name)
  if (!harmless) return undefined
  const taken = named && Array.isArray(node['specifiers']) ? node['specifiers'].filter(isSyntax) : []
  const onlyHarmless =
    taken.length > 0 && taken.every(one => one['importKind'] === 'type' || harmless.has(takenName(one)))
  return onlyHarmless ? undefined : name
}

function takenName(specifier: Syntax): string {
  const name = specifier['imported'] ?? (specifier.type === 'ExportSpecifier' ? specifier['local'] : undefined)
  return isSyntax(name) && typeof name['name'] === 'string' ? name['name'] : '*'
}

function globalWay(node: Syntax, parent: Syntax | undefined, field: string): string | undefined {
  const name = node.type === 'Identifier' ? node['name'] : node.type === 'Literal' ? node['value'] : undefined
  if (typeof name !== 'string' || !globalWaysOut.has(name)) return undefined
  if (parent?.type === 'MemberExpression' && field === 'property') {
    const owner = parent['object']
    return isSyntax(owner) && typeof owner['name'] === 'string' && globalObjects.has(owner['name']) ? name : undefined
  }
  if (node.type === 'Literal') return undefined
  const isLabel = field === 'key' && parent?.['computed'] !== true && parent?.['shorthand'] !== true
  return isLabel ? undefined : name
}

/** `const { fetch: ask } = globalThis` takes a way out by its label. */
function takenFromGlobal(node: Syntax): string | undefined {
  const { id, init } = node
  if (node.type !== 'VariableDeclarator' || !isSyntax(id) || !isSyntax(init)) return undefined
  if (typeof init['name'] !== 'string' || !globalObjects.has(init['name']) || !Array.isArray(id['properties']))
    return undefined
  const labels = id['properties'].filter(isSyntax).map(one => (isSyntax(one['key']) ? one['key']['name'] : undefined))
  return labels.find((label): label is string => typeof label === 'string' && globalWaysOut.has(label))
}

const isAllowed = ({ file, what }: Found) => allowed.some(one => file.startsWith(one.where) && one.what === what)

test('no file of the house opens a connection but the client in platform/outside and those named here with a reason', () => {
  // Tests and the folders named testing speak to servers they have started themselves.
  const files = globSync('**/*.{ts,tsx,mjs,js}', { cwd: source })
    .map(file => relative(source, join(source, file)).split(sep).join('/'))
    .filter(file => !/\.test\.tsx?$/.test(file) && !file.includes('/testing/'))
  expect(files).toContain('platform/outside/outside.ts')
  const found = files.flatMap(file => readWaysOut(file, readFileSync(join(source, file), 'utf8')))
  expect(found.filter(one => !isAllowed(one)).map(one => `${one.file}: ${one.what}`)).toEqual([])
  expect(found).toContainEqual({ file: 'platform/outside/follow.ts', what: 'undici' })
})

test.each([
  `await fetch('https://example.com')`,
  `globalThis.fetch(url)`,
  `window['fetch'](url)`,
  `const ask = fetch`,
  `const { fetch: ask } = globalThis`,
  `const { fetch } = globalThis`,
  `call({ fetch })`,
  `new WebSocket(url)`,
  `navigator.sendBeacon(url)`,
  `import { request } from 'node:http'`,
  `import { createServer, get } from 'https'`,
  `import http from 'node:http'`,
  `import * as net from 'net'`,
  `import 'undici'`,
  `export { request } from 'undici'`,
  `export * from 'node:net'`,
  `await import('node:https')`,
  `require('node:tls')`,
  `const way = (fetch as unknown)`,
])('this way out is seen: %s', code => {
  expect(readWaysOut('planted.ts', code)).not.toEqual([])
})

test.each([
  `// fetch('https://example.com')`,
  `const words = "fetch(" + 'fetch'`,
  `outside.fetch(url)`,
  `new Agent({ fetch: outside.fetch })`,
  `import type { Dispatcher } from 'undici'`,
  `import { type Socket, isIP } from 'node:net'`,
  `import { createServer } from 'node:http'`,
  `type Door = { fetch: typeof globalThis.fetch }`,
])('this is none: %s', code => {
  expect(readWaysOut('planted.ts', code)).toEqual([])
})
