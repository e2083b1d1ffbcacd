import { defineConfig } from 'vitest/config'

/** Times hold for a machine that does other things beside the tests; no test asserts a time. */
const shared = { testTimeout: 30_000, hookTimeout: 120_000 }

export default defineConfig({
  // vitest compiles TSX for React unless told otherwise; tsconfig alone is not read for this.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Left alone it keeps one core back, which on a machine of two is half of it: 396 s instead of about 230.
    maxWorkers: '100%',
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
          // One set of real servers for all files, so they take turns.
          fileParallelism: false,
          globalSetup: ['src/platform/testing/test-cluster.ts', 'src/publishing/platforms/testing/bluesky-run.ts'],
          ...shared,
        },
      },
    ],
  },
})
