import { delimiter } from 'node:path'
import { run } from '../ready/npm.mjs'
import { houseNode, inRoot, root } from '../ready/place.mjs'

/** Node 24 and the packages' programs first, as `npm run` would set it; plain `node scripts/test.mjs` must find the same. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
})

const checks = [
  {
    name: 'format',
    program: '@biomejs/biome/bin/biome',
    args: ['format', '.'],
    advice: 'Repair it with: npm run format',
  },
  // Without --type-aware its rules about promises are accepted and never run.
  { name: 'lint', program: 'oxlint/bin/oxlint', args: ['--type-aware'] },
  // Several threads read the same types each for itself: half as much processor time again, for a tenth sooner, beside others that want it.
  { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit', '--singleThreaded'] },
]

/**
 * Format, lint and types beside each other; each says one line, and what it found only when it failed.
 * @returns {Promise<{passed: number, failed: number, red: string[]}>}
 */
export async function runChecks() {
  const sum = { passed: 0, failed: 0, red: [] }
  await Promise.all(
    checks.map(async ({ name, program, args, advice }) => {
      const began = performance.now()
      const script = inRoot('node_modules', program)
      const { code, output } = await run(houseNode, [script, ...args], { cwd: root, env: toolEnvironment() })
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      if (code === 0) sum.passed++
      else {
        sum.failed++
        sum.red.push(name)
      }
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
      if (code !== 0) console.log([output.trim(), advice].filter(Boolean).join('\n'))
    }),
  )
  return sum
}
