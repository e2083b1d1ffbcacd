import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { houseNode, inRoot, root } from '../ready/place.mjs'
import { toolEnvironment } from './checks.mjs'

/**
 * Runs vitest with one configuration and counts what it wrote about itself.
 * @param {{name: string, config: string, args?: string[], env?: Record<string, string>}} run
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function runVitest({ name, config, args = [], env = {} }) {
  const folder = inRoot('var', 'test-results')
  const report = inRoot('var', 'test-results', `${name}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const options = ['--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await new Promise((resolve, reject) => {
    const child = spawn(houseNode, [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', ...options, ...args], {
      cwd: root,
      env: { ...toolEnvironment(), ...env },
      stdio: 'inherit',
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const sum = count(report)
  // An error outside any test, or no file found, fails the run though no test did.
  if (code !== 0 && sum.failed === 0) sum.failed = 1
  return sum
}

function count(report) {
  let read
  try {
    read = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
  // A file that could not be loaded has no tests to fail.
  const broken = read.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  }
}
