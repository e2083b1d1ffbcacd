import { defineConfig } from 'vitest/config'

export default defineConfig({
  // vitest compiles TSX for React unless told otherwise; tsconfig alone is not read for this.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'packs/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['src/platform/testing/test-cluster.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
