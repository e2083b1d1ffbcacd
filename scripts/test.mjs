// npm test: everything; what needs the Bluesky servers is red where they cannot be had, unless CLAUSEWISE_WITHOUT_BLUESKY=yes says so beforehand.
// npm test -- src/checks: only the tests whose path contains these words.
import { totalmem } from 'node:os'
import { inRoot, root, runScript, Stop } from './ready/place.mjs'
import { ready } from './ready.mjs'
import { runChecks } from './tests/checks.mjs'
import { runFloor } from './tests/floor.mjs'
import { runVitest } from './tests/vitest.mjs'

const unit = { name: 'unit', config: 'vitest.config.ts' }
const journeys = { name: 'journeys', config: 'vitest.journeys.config.ts' }

/** Both at once have been seen to take up to 7 GB. */
const ROOM_FOR_BOTH = 12 * 2 ** 30

await runScript(async () => {
  process.chdir(root)
  const args = process.argv.slice(2)
  const sums = args.length > 0 ? await some(args) : await all()
  const sum = part => sums.reduce((total, each) => total + (each[part] ?? 0), 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  // By name at the very end: who watches a machine often sees the last page only, and a failure may stand half an hour above it.
  for (const name of sums.flatMap(part => part.red ?? [])) console.log(`✗ ${name}`)
  for (const name of sums.flatMap(part => part.left ?? [])) console.log(`– not tried: ${name}`)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return sum('failed') === 0 ? 0 : 1
})

async function some(args) {
  const isJourney = args.some(arg => arg.startsWith('journeys'))
  const { chromium } = await ready({ tests: true, browser: isJourney })
  const part = isJourney ? journeys : unit
  return [await runVitest({ ...part, name: `${part.name}-part`, args, env: chromium ? { CHROMIUM: chromium } : {} })]
}

/** Nothing stops at the first failure: one run tells all. Only journeys need what was built. */
async function all() {
  const { chromium } = await ready({ tests: true, build: false, browser: true })
  const env = { CHROMIUM: chromium, CLAUSEWISE_WHOLE_RUN: 'yes' }
  // Beside what is built: each of them keeps one processor busy and leaves the other idle.
  const checks = runChecks()
  const sums = []
  const built = await ready().then(
    () => true,
    error => {
      if (!(error instanceof Stop)) throw error
      console.error(error.message)
      sums.push({ passed: 0, failed: 1, red: ['build'] })
      return false
    },
  )
  sums.push(await checks)
  // A journey waits half its time for a job, a mail or a page, and the tests have ends where one worker is left: beside each other they fill both.
  const beside = built && totalmem() >= ROOM_FOR_BOTH
  const bundles = built ? { CLAUSEWISE_BUNDLES: inRoot('dist') } : {}
  const tests = runVitest({ ...unit, env: { ...env, ...bundles }, beside })
  if (!beside) await tests
  const visits = built ? runVitest({ ...journeys, env: { ...env, CLAUSEWISE_PICTURES: 'none' }, beside }) : []
  sums.push(...(await Promise.all([tests, visits].flat())))
  sums.push(await runFloor())
  return sums
}
