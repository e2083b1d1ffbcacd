import { defineConfig } from 'vitest/config'

// Journeys: a real browser in front of the built house. One file at a time, since each starts servers of its own on two processors.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['journeys/**/*.journey.ts'],
    exclude: ['journeys/bluesky-servers/**', 'journeys/postgres-17/**'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
