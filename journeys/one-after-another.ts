import { beforeEach, onTestFailed } from 'vitest'

/** Each step of a journey needs the one before it: once one fails, the rest are skipped instead of waiting for what cannot come. */
export function oneAfterAnother(): void {
  let broken = false
  beforeEach(test => {
    if (broken) test.skip('a step before it failed')
    onTestFailed(() => {
      broken = true
    })
  })
}
