/** What the policy says, asked as every act asks it: `policyInForce` for a school with one adopted version, and with a hundred; and reading the packs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, installationRoot } from '../src/platform/platform.ts'
import { embeddedPack, embeddedPackNames, policyInForce, readPack } from '../src/policy/policy.ts'
import { adoptAtOnce } from '../src/policy/testing/adopt-at-once.ts'
import { openHouseWithEveryone } from '../src/sample/testing/house-with-everyone.ts'
import { machine, show, timed } from './measure.ts'
import { ownDatabase } from './own-database.ts'

const VERSIONS = 100

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
}
