/**
 * What the policy says. `inForce` with the versions at hand (aim: under 50 µs warm), for one version and for a hundred; then as every act asks it,
 * `policyInForce`, with its question to the database and the transaction; and the packs, as the build keeps them and read from their YAML (aim: 50 ms).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { act, installationRoot } from '../src/platform/platform.ts'
import { inForce } from '../src/policy/in-force.rule.ts'
import { settle } from '../src/policy/settle.rule.ts'
import { keepPack, keptPack } from '../src/policy/packs/kept-packs.ts'
import { embeddedPack, embeddedPackNames, policyInForce, readPack } from '../src/policy/policy.ts'
import { adoptAtOnce } from '../src/policy/testing/adopt-at-once.ts'
import { openHouseWithEveryone } from '../src/sample/testing/house-with-everyone.ts'
import { machine, show, timed } from './measure.ts'
import { ownDatabase } from './own-database.ts'

const VERSIONS = 100

const settled = settle(embeddedPack('church-primary') ?? null)
if ('refused' in settled) throw new Error('church-primary cannot be settled.')
const kept = mkdtempSync(join(tmpdir(), 'kept-packs-'))
const database = await ownDatabase()
const house = await openHouseWithEveryone(database.connections)
try {
  const head = house.everyone.get('headteacher')
  if (head === undefined) throw new Error('Nobody is head.')
  const ask = () =>
    act(house.works, head.visitor.identity, async ({ tx, at }) => {
      const policy = await policyInForce(tx, house.school, at)
      return policy.settings.get('publishing.names').value
    })
  const reference = await machine()
  show('SHA-256 of 1 MB (the machine)', reference, reference)
  for (const name of embeddedPackNames()) {
    const yaml = readFileSync(join(installationRoot(), 'packs', name, 'pack.yaml'), 'utf8')
    show(`the pack ${name}, read and checked`, await timed(20, () => readPack(yaml, name)), reference)
    const pack = embeddedPack(name)
    if (pack === undefined) throw new Error(`The pack ${name} is gone.`)
    keepPack(name, yaml, pack, kept)
    show(`the pack ${name}, as the build keeps it`, await timed(20, () => keptPack(name, yaml, kept)), reference)
  }
  for (const many of [1, VERSIONS]) {
    const versions = Array.from({ length: many }, (_, day) => {
      const from = new Date(Date.UTC(2026, 0, 1 + day))
      return { school: 'school', from, adoptedAt: from, settings: settled }
    })
    const at = new Date(Date.UTC(2027, 0, 1))
    const thousand = () => {
      for (let turn = 0; turn < 1_000; turn += 1) inForce(versions, at)?.settings.get('publishing.names')
    }
    show(`inForce a thousand times, ${many} version(s) at hand`, await timed(50, thousand), reference)
  }
  show('what is in force, one version adopted', await timed(500, ask), reference)
  const open = Object.fromEntries(
    (embeddedPack('church-primary')?.openQuestions ?? []).map(question => [question.id, question.ours]),
  )
  for (let version = 1; version < VERSIONS; version += 1) {
    await adoptAtOnce(house.works, head.visitor, {
      school: house.school,
      pack: 'church-primary',
      answers: { open },
      from: null,
    })
  }
  show(`what is in force, ${VERSIONS} versions adopted`, await timed(500, ask), reference)
} finally {
  await house.close()
  await database.close()
  rmSync(kept, { recursive: true })
}
