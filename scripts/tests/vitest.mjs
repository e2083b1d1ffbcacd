import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { houseNode, inRoot, root } from '../ready/place.mjs'
import { toolEnvironment } from './checks.mjs'

/**
 * Runs vitest with one configuration and counts what it wrote about itself. `npm run clauses` reads the reports, so a run of some files only
 * goes by a name of its own and leaves that of the last whole run as it is.
 * @param {{name: string, config: string, args?: string[], env?: Record<string, string>, quiet?: boolean}} run `quiet`: vitest says nothing but
 *   what cannot be a test's result
 * @returns {Promise<{passed: number, failed: number, skipped: number, red: string[], left: string[], report: string}>} `red`: the names of what
 *   failed; `left`: the files of which nothing was tried; `report`: the path of the JSON
 */
export async function runVitest({ name, config, args = [], env = {}, quiet = false }) {
  const folder = inRoot('var', 'test-results')
  const report = inRoot('var', 'test-results', `${name}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const reporters = quiet ? ['--reporter=json'] : ['--reporter=default', '--reporter=json']
  const options = ['--config', config, ...reporters, `--outputFile.json=${report}`]
  const code = await new Promise((resolve, reject) => {
    const child = spawn(houseNode, [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', ...options, ...args], {
      cwd: root,
      env: { ...toolEnvironment(), ...env },
      stdio: quiet ? ['inherit', 'ignore', 'inherit'] : 'inherit',
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const sum = count(report)
  // An error outside any test, or no file found, fails the run though no test did.
  if (code !== 0 && sum.failed === 0)
    Object.assign(sum, { failed: 1, red: [`${name}: an error outside any test, see above`] })
  return { ...sum, report }
}

function count(report) {
  let read
  try {
    read = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0, red: [], left: [] }
  }
  // A file that could not be loaded has no tests to fail.
  const broken = read.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
    red: [...broken.map(file => `${relative(root, file.name)}: could not be loaded`), ...namesOfRed(read)],
    left: namesOfLeft(read),
  }
}

/** Files whose every test was left out: one test more or less inside a file is its own business and stands in its report. */
function namesOfLeft(read) {
  const left = file =>
    file.assertionResults.length > 0 &&
    file.assertionResults.every(test => ['skipped', 'pending'].includes(test.status))
  return read.testResults
    .filter(left)
    .map(file => `${relative(root, file.name)} (${file.assertionResults.length} tests)`)
}

function namesOfRed(read) {
  const red = file => file.assertionResults.filter(test => test.status === 'failed')
  return read.testResults.flatMap(file => red(file).map(test => `${relative(root, file.name)}: ${test.fullName}`))
}
