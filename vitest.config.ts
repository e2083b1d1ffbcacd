import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Times hold for a machine at a load of 15 (forty hashes of a password took over 60 s there); no test asserts a time, so a long one costs nothing. */
const shared = { testTimeout: 180_000, hookTimeout: 300_000 }

/**
 * A worker keeps what all its files loaded, half a gigabyte and more, and went through all of it each time it had grown by some: a tenth of its time.
 * Where there is memory it begins with room for it, and moves what is young less often.
 */
const roomy =
  totalmem() >= 12 * 2 ** 30
    ? ['--initial-old-space-size=1500', '--min-semi-space-size=16', '--max-semi-space-size=64']
    : []

/**
 * `npm run clauses -- --flip` asks for the tests without one control: every place in which it acts then answers false, as if its code were
 * taken out, and a test has to notice. Only here: nothing that runs in a school reads this, and the built programme has no such switch.
 */
const withoutControl = process.env['CLAUSEWISE_WITHOUT_CONTROL']
const placeOfControls = join(import.meta.dirname, 'src', 'platform', 'control', 'control.ts')

/**
 * vitest keeps transformed files from run to run and knows plugins by name only: the first control taken out would be so in every later run
 * (seen). So this file is never kept, and all others are kept apart from those of whole runs.
 */
const takenOut = (name: string): Plugin => ({
  name: 'without a control',
  enforce: 'pre',
  api: { vitest: { ignoreFsModuleCache: true } },
  configureVitest: ({ defineCacheKeyGenerator }) =>
    defineCacheKeyGenerator(({ id }) => (isPlaceOfControls(id) ? false : null)),
  load: id =>
    isPlaceOfControls(id)
      ? `export const control = (name, acts) => name === ${JSON.stringify(name)} ? false : acts`
      : null,
})
const isPlaceOfControls = (id: string) => id.split('?')[0] === placeOfControls

export default defineConfig({
  ...(withoutControl === undefined ? {} : { plugins: [takenOut(withoutControl)] }),
  // vitest compiles TSX for React unless told otherwise; tsconfig alone is not read for this.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    ...(withoutControl === undefined ? {} : { fsModuleCachePath: 'node_modules/.vitest-cache-without-control' }),
    // One worker more than a small machine has cores, since many tests wait for the database, a browser or a child process.
    maxWorkers: Math.max(3, availableParallelism()),
    // Files of one worker share what they loaded: to load all of the house anew for each was half of all processor time (1,243 s instead of 682).
    // So no test may leave anything behind in a module; what a file needs to itself, it makes: a database, a folder, a server.
    isolate: false,
    execArgv: roomy,
    // The second that is usual was too short for a browser beside two other workers.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'packs/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.bluesky.test.ts'],
          globalSetup: ['src/platform/testing/test-cluster.ts'],
          ...shared,
        },
      },
      {
        extends: true,
        test: {
          name: 'bluesky',
          include: ['src/**/*.bluesky.test.ts'],
          // One set of real servers for all files, so they take turns, after the others: vitest wants a group for each number of workers.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          globalSetup: ['src/platform/testing/test-cluster.ts', 'src/publishing/platforms/testing/bluesky-run.ts'],
          ...shared,
        },
      },
    ],
  },
})
