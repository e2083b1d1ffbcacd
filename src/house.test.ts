import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installationRoot } from './platform/platform.ts'

const SRC = join(installationRoot(), 'src')

/** Floors from the ground up. A room may import from rooms below; on its own floor and below only through the door. */
const FLOORS: readonly (readonly string[])[] = [
  ['platform', 'history', 'timers', 'ui'],
  ['policy', 'people', 'pupils', 'checks'],
  ['publishing', 'desk', 'cases', 'evidence'],
  ['oversight', 'records'],
]
/** platform is the lowest of the ground: it knows no other room. ui knows no database, so it may not import history or platform. */
const KNOWS_NOTHING = new Set(['platform', 'ui'])
/** The roof puts things together. It too goes through doors. */
const ROOF = new Set(['sample'])
const isRoof = (room: string) => room === 'roof' || ROOF.has(room)

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

/** Paths around a door that are meant, each with its reason. */
const MEANT: Readonly<Record<string, string>> = {
  'ui/assets.ts -> platform/installation/root.ts':
    'ten lines that find the folder; through the door every page test would load the whole server',
  'policy/packs/roles.ts -> people/roles.ts':
    'the list of roles; through the door every script that reads a pack would load the whole server',
  'policy/control.ts -> platform/control/control.ts':
    'one line that does nothing; through the door every pure rule would load the whole server',
}

type Import = { from: string; to: string; fromRoom: string; toRoom: string }

function roomOf(path: string): string {
  const [first = ''] = relative(SRC, path).split('/')
  return first.includes('.') ? 'roof' : first
}

const oneImport = (from: string, to: string): Import => ({
  from: join(SRC, from),
  to: join(SRC, to),
  fromRoom: roomOf(join(SRC, from)),
  toRoom: roomOf(join(SRC, to)),
})

/** Reads imports as text: `from '…'`, `import '…'`, `import('…')`, `declare module '…'` is not one. */
function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8')
  const found = [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'(\.[^']+)'/g)].map(match =>
    resolve(dirname(path), match[1] ?? ''),
  )
  return found
    .filter(to => to.startsWith(SRC))
    .map(to => ({ from: path, to, fromRoom: roomOf(path), toRoom: roomOf(to) }))
}

/** A test is loaded by nobody: what it imports, beside or below, makes no circle. */
const isOfTests = (path: string) => /\.test\.tsx?$/.test(path) || path.includes('/testing/')

export function complaintAbout({ from, to, fromRoom, toRoom }: Import): string | null {
  if (fromRoom === toRoom) return null
  const isTest = isOfTests(from)
  // Tests may open the database of a test, which is nobody's door.
  if (isTest && (to.includes('/platform/testing/') || to.includes('/testing/'))) return null
  const door = join(SRC, toRoom, `${toRoom}.ts`)
  if (`${relative(SRC, from)} -> ${relative(SRC, to)}` in MEANT) return null
  const words = `${relative(SRC, from)} imports ${relative(SRC, to)}`
  if (isRoof(toRoom)) return isRoof(fromRoom) || isTest ? null : `${words}: nothing imports the roof`
  if (to !== door) return `${words}: go through its door ${relative(SRC, door)}`
  if (isRoof(fromRoom)) return null
  if (KNOWS_NOTHING.has(fromRoom)) return isTest ? null : `${words}: ${fromRoom} knows no other room`
  const floor = (room: string) => FLOORS.findIndex(rooms => rooms.includes(room))
  if (floor(fromRoom) === -1) return `${words}: ${fromRoom} is not on the plan in CONTRIBUTING.md`
  if (floor(toRoom) > floor(fromRoom))
    return `${words}: that is upwards; tell a fact instead and let school.ts subscribe`
  return null
}

/**
 * Rooms that import each other, straight or through others, types too: each time a way round, in words. One of them would be loaded before what it
 * is made of, and which one depends on who began ("Cannot read properties of undefined", seen in a list of jobs).
 */
export function circlesAmong(imports: readonly Import[]): string[] {
  const ways = new Map<string, Map<string, string>>()
  for (const { from, to, fromRoom, toRoom } of imports) {
    if (fromRoom === toRoom || isOfTests(from) || isRoof(fromRoom)) continue
    const out = ways.get(fromRoom) ?? new Map<string, string>()
    if (!out.has(toRoom)) out.set(toRoom, `${relative(SRC, from)} imports ${relative(SRC, to)}`)
    ways.set(fromRoom, out)
  }
  const done = new Set<string>()
  const found: string[] = []
  const walk = (room: string, rooms: readonly string[], steps: readonly string[]) => {
    const begun = rooms.indexOf(room)
    if (begun !== -1) found.push(steps.slice(begun).join('; '))
    if (begun !== -1 || done.has(room)) return
    for (const [next, step] of ways.get(room) ?? []) walk(next, [...rooms, room], [...steps, step])
    done.add(room)
  }
  for (const room of ways.keys()) walk(room, [], [])
  return found
}

describe('the plan of the house', () => {
  const all = filesBelow(SRC).flatMap(importsOf)

  test('no rooms import each other in a circle', () => {
    expect(circlesAmong(all)).toEqual([])
  })

  test.each([
    [
      'two rooms',
      [
        ['people/x.ts', 'policy/policy.ts'],
        ['policy/y.ts', 'people/people.ts'],
      ],
      1,
    ],
    [
      'three rooms',
      [
        ['people/x.ts', 'policy/policy.ts'],
        ['policy/y.ts', 'pupils/pupils.ts'],
        ['pupils/z.ts', 'people/people.ts'],
      ],
      1,
    ],
    [
      'a test that looks back',
      [
        ['people/x.test.ts', 'policy/policy.ts'],
        ['policy/y.ts', 'people/people.ts'],
      ],
      0,
    ],
    [
      'two ways to one room',
      [
        ['publishing/x.ts', 'policy/policy.ts'],
        ['publishing/x.ts', 'people/people.ts'],
        ['policy/y.ts', 'people/people.ts'],
      ],
      0,
    ],
  ] as const)('%s: as many circles as there are', (_what, imports, circles) => {
    const read = imports.map(([from, to]) => oneImport(from, to))
    expect(circlesAmong(read)).toHaveLength(circles)
  })

  test('every import goes through a door and never upwards', () => {
    expect(all.length).toBeGreaterThan(50)
    expect(all.map(complaintAbout).filter(complaint => complaint !== null)).toEqual([])
  })

  test.each([
    ['a path around a door', 'publishing/posts/x.ts', 'policy/settings/settings.ts', 'go through its door'],
    ['upwards', 'policy/x.ts', 'publishing/publishing.ts', 'upwards'],
    ['the ground knowing a room', 'platform/db/x.ts', 'history/history.ts', 'knows no other room'],
    ['a room not on the plan', 'helpers/x.ts', 'policy/policy.ts', 'not on the plan'],
    ['a room importing the roof', 'publishing/x.ts', 'school.ts', 'nothing imports the roof'],
  ])('%s would be found', (_what, from, to, complaint) => {
    expect(complaintAbout(oneImport(from, to))).toContain(complaint)
  })

  test('each room has a README of at most 40 lines', () => {
    for (const room of readdirSync(SRC).filter(name => statSync(join(SRC, name)).isDirectory())) {
      const lines = readFileSync(join(SRC, room, 'README.md'), 'utf8')
        .trimEnd()
        .split('\n').length
      expect(lines, room).toBeLessThanOrEqual(40)
    }
  })

  test('a job that goes through all schools lets none of them hold up the others', () => {
    const all = filesBelow(SRC).filter(path => path.endsWith('.job.ts'))
    const each = all.map(path => [relative(SRC, path), readFileSync(path, 'utf8')] as const)
    const through = each.filter(([, text]) => text.includes('allSchools('))
    expect(through.length).toBeGreaterThan(3)
    expect(through.filter(([, text]) => !text.includes('eachByItself(')).map(([path]) => path)).toEqual([])
  })

  test('no folder or file has a name that says nothing', () => {
    const empty = filesBelow(SRC).filter(path =>
      /(^|[/.-])(utils?|helpers?|common|misc|manager|base)([/.-]|$)/.test(relative(SRC, path)),
    )
    expect(empty.map(path => relative(SRC, path)).filter(path => !path.includes('nursery-manager'))).toEqual([])
  })

  test('only the own room names its tables in SQL', () => {
    const owners = new Map<string, string>()
    for (const path of filesBelow(SRC)) {
      const text = readFileSync(path, 'utf8')
      const merged = /interface House \{([\s\S]*?)\n {2}\}/.exec(text)
      for (const match of merged?.[1]?.matchAll(/^ {4}([a-z_]+): \{/gm) ?? []) owners.set(match[1] ?? '', roomOf(path))
    }
    expect(owners.size).toBeGreaterThan(10)
    const strangers: string[] = []
    for (const path of filesBelow(SRC).filter(one => !/\.test\.tsx?$/.test(one) && !one.includes('/testing/'))) {
      const text = readFileSync(path, 'utf8')
      for (const match of text.matchAll(
        /(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\('([a-z_]+)(?: as [a-z]+)?'/g,
      )) {
        const owner = owners.get(match[1] ?? '')
        if (owner !== undefined && owner !== roomOf(path) && !ROOF.has(roomOf(path)))
          strangers.push(`${relative(SRC, path)} reads ${match[1]}, which is ${owner}'s`)
      }
    }
    expect(strangers).toEqual([])
  })
})
