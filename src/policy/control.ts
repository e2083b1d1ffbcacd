import type { ControlName } from './packs/controls.ts'

/**
 * Stands in the code where a control acts: `if (control('two_people', author === person)) return refusal`. What is true is what the
 * control holds back, puts or keeps.
 *
 * It does nothing: it is the place itself. `npm run clauses -- --flip` builds the tests with one control answering false, as if its code
 * were taken out, and wants a test to fail that names the clause. The programme that runs in a school has no such switch
 * (`vitest.config.ts` replaces this file, and only there).
 */
export function control(_name: ControlName, acts: boolean): boolean {
  return acts
}
