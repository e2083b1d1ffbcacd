import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { historyOf } from '../../history/history.ts'
import type { Visitor } from '../../people/people.ts'
import { act, installationRoot } from '../../platform/platform.ts'
import { freshDatabase } from '../../platform/testing/fresh-database.ts'
import { type HouseWithEveryone, openHouseWithEveryone } from '../../sample/testing/house-with-everyone.ts'
import { queues } from '../../school.ts'
import { findPack, listPacks } from '../packs/find-pack.ts'
import type { Pack } from '../packs/pack.ts'
import { embeddedPack } from '../packs/packs.ts'
import { writePack } from '../packs/write-pack.ts'
import { policyInForce } from '../policy-in-force.ts'
import { settingNames } from '../settings/settings.ts'
import { adoptAtOnce } from '../testing/adopt-at-once.ts'
import { readPack } from '../packs/read-pack.ts'
import { bringPack, LARGEST_PACK, MOST_FAULTS } from './bring-pack.ts'
import { readingLimits, readPackApart } from './read-pack-apart.ts'

let house: HouseWithEveryone
let head: Visitor
let folder: string

beforeAll(async () => {
  house = await openHouseWithEveryone(await freshDatabase({ queues }))
  const known = house.everyone.get('headteacher')
  if (known === undefined) throw new Error('Nobody is head.')
  head = known.visitor
  folder = await mkdtemp(join(tmpdir(), 'bring-pack-'))
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true })
})

async function bring(yaml: string, who = head) {
  const path = join(folder, 'upload')
  await writeFile(path, yaml)
  return bringPack(house.works, who, house.school, { path, fileName: 'theirs.yaml' })
}
const church = () => {
  const pack = embeddedPack('church-primary')
  if (pack === undefined) throw new Error('church-primary is gone.')
  return pack
}
const faultsOf = async (yaml: string) => {
  const outcome = await bring(yaml)
  return 'refused' in outcome && outcome.refused === 'pack-unreadable' ? outcome.faults : []
}

test('a pack that was given out elsewhere is the very pack here, under a name of the school’s own, and in force once adopted (s0-header-1, s3-end-1)', async () => {
  const outcome = await bring(writePack(church()))
  const name = 'brought' in outcome ? outcome.brought : ''
  expect(name).toMatch(/^own-/)
  const inTx = <T>(work: Parameters<typeof act<T>>[2]) => act(house.works, head.identity, work)
  const brought = await inTx(({ tx }) => findPack(tx, house.school, name))
  expect(brought).toEqual({ ...church(), name })
  expect((await inTx(({ tx }) => listPacks(tx, house.school))).map(one => one.name)).toEqual(
    expect.arrayContaining([name, 'church-primary']),
  )
  const open = Object.fromEntries(church().openQuestions.map(question => [question.id, question.ours]))
  const settingsOf = async (text: Pack | null) => {
    if (text === null) throw new Error('It is not there.')
    const wish = { school: house.school, pack: text.name, text, answers: { open }, from: null }
    await adoptAtOnce(house.works, head, wish)
    return inTx(async ({ tx, at }) => {
      const { settings } = await policyInForce(tx, house.school, at)
      return settingNames.map(setting => settings.get(setting))
    })
  }
  expect(await settingsOf(brought)).toEqual(await settingsOf(church()))
  const { rows } = await house.boot.query<{ id: string }>('select id from house.own_packs where name = $1', [name])
  const happened = await inTx(({ tx }) => historyOf(tx, rows[0]?.id ?? ''))
  expect(happened).toMatchObject([{ kind: 'own-policy-brought', facts: { was: 'church-primary', pack: name } }])
})

test('the same again is another pack, and none takes the place of ours', async () => {
  const first = await bring(writePack(church()))
  const second = await bring(writePack(church()))
  expect(first).not.toEqual(second)
  expect(await act(house.works, head.identity, ({ tx }) => findPack(tx, house.school, 'church-primary'))).toEqual(
    church(),
  )
})

test('every fault is said with its file, its line and what is allowed, and nothing is kept', async () => {
  const yaml = readFileSync(join(installationRoot(), 'packs', 'church-primary', 'pack.yaml'), 'utf8')
  const count = async () => (await house.boot.query('select from house.own_packs')).rowCount
  const before = await count()
  const wrong = await faultsOf(yaml.replace('publishing.names:', 'publishing.nicknames:'))
  expect(wrong.join('\n')).toMatch(/^theirs\.yaml:\d+: .*publishing\.nicknames/)
  expect((await faultsOf('title: [')).join('\n')).toMatch(/^theirs\.yaml:\d+: this is not valid YAML/)
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghij'.split('').map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(', ')}]`),
  ]
  expect((await faultsOf(bomb.join('\n'))).join('\n')).toContain('this cannot be unfolded')
  expect(await bring('#'.repeat(LARGEST_PACK + 1))).toEqual({ refused: 'pack-too-large' })
  expect(await count()).toBe(before)
})

test('only those bring one who may adopt', async () => {
  const teacher = house.everyone.get('teacher')?.visitor
  if (teacher === undefined) throw new Error('Nobody is a teacher.')
  expect(await bring(writePack(church()), teacher)).toEqual({ refused: 'not-an-adopter' })
})

/** Our longest pack several times over, with clauses of other ids: nearly as large as a pack may be. `odd`: the quick reader does not take it. */
function nearlyTooLarge(odd: string): string {
  const yaml = writePack(church())
  const [before = '', after = ''] = yaml.split(/^clauses:\n/m)
  const rest = after.slice(after.search(/^\w/m))
  const clauses = after.slice(0, after.length - rest.length)
  // One that a setting alone operates would be one that nothing operates, under another id.
  const again = clauses
    .split(/^(?= *- id: )/m)
    .filter(clause => /operated_by|shown_at/.test(clause))
    .join('')
  const more: string[] = []
  for (let at = 0; yaml.length + (more.length + 2) * again.length < LARGEST_PACK; at += 1)
    more.push(again.replaceAll(/^( *- )id: /gm, `$1id: x${at}-`))
  return `${odd}${before}clauses:\n${clauses}${more.join('')}${rest}`
}

test.each([
  ['that is sound', '# a line that only one reader takes for such\u2028\n', false],
  ['with a fault in each part', '', true],
] as const)('a pack of the largest size %s holds up nobody while it is read', async (_what, odd, spoilt) => {
  const sound = nearlyTooLarge(odd)
  const yaml = spoilt ? sound.replaceAll('theme: publishing', 'theme: postings') : sound
  expect(yaml.length).toBeGreaterThan(LARGEST_PACK * 0.7)
  const begun = performance.now()
  try {
    readPack(yaml, 'theirs.yaml')
  } catch {
    // Its faults are looked at below.
  }
  const here = performance.now() - begun
  // The least of three: on a busy machine this process itself is not always given its turn.
  const held: number[] = []
  let outcome: Awaited<ReturnType<typeof bring>> = { refused: 'pack-too-slow' }
  for (let time = 0; time < 3; time += 1) {
    await setTimeout(50)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    outcome = await bring(yaml)
    delay.disable()
    held.push(delay.max / 1e6)
  }
  expect('refused' in outcome ? outcome.refused : 'brought').toBe(spoilt ? 'pack-unreadable' : 'brought')
  if ('refused' in outcome && outcome.refused === 'pack-unreadable') {
    expect(outcome.faults).toHaveLength(MOST_FAULTS)
    expect(outcome.count).toBeGreaterThan(MOST_FAULTS)
  }
  // Against the time this very machine needs for it just now, so that no slow day fails the test.
  const longest = Math.min(...held)
  console.info(`${Math.round(here)} ms to read, and nobody waited longer than ${Math.round(longest)} ms`)
  expect(longest).toBeLessThan(here / 3)
})

test('what takes too long or too much memory is put aside, and what comes after it is read', async () => {
  const yaml = nearlyTooLarge('# \u2028\n')
  expect(await readPackApart({ yaml, file: 'a' }, { ...readingLimits, ms: 50 })).toBeNull()
  expect(await readPackApart({ yaml, file: 'a' }, { ...readingLimits, memoryMb: 24 })).toBeNull()
  expect(await readPackApart({ yaml: writePack(church()), file: 'a' })).toEqual({ pack: church() })
})
