// npm run check: format, lint and types, without any test.
import { runScript } from './ready/place.mjs'
import { ready } from './ready.mjs'
import { runChecks } from './tests/checks.mjs'

await runScript(async () => {
  await ready({ tests: true, build: false })
  const { passed, failed } = await runChecks()
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
