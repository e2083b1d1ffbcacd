import { defineConfig } from 'vitest/config'

// Journeys: a real browser in front of the built house. Two at a time: each waits half its time for a job, a mail or a page. The longest stands
// first, since vitest begins with what took longest in the run before, and on a fresh machine with the largest file.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['journeys/**/*.journey.ts'],
    exclude: ['journeys/bluesky-servers/**', 'journeys/postgres-17/**'],
    globalSetup: ['journeys/filled-sample.ts'],
    maxWorkers: 2,
    // Journeys of one worker share what they loaded: each had loaded most of the house anew, 6 s of processor a journey.
    isolate: false,
    // The second that is usual was too short for a page beside another browser: a step that was right failed for it on a slow day.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 300_000,
    hookTimeout: 400_000,
  },
})
