/** The names of what operates clauses. The room that keeps the list of them adds its own (`policy/control.ts`); this one knows none. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, as the tables of the house are
export interface Controls {}

/**
 * Stands in the code where a control acts: `if (control('two_people', author === person)) return refusal`. What is true is what the
 * control holds back, puts or keeps.
 *
 * It does nothing: it is the place itself. `npm run clauses -- --flip` builds the tests with one control answering false, as if its code
 * were taken out, and wants a test to fail that names the clause. The programme that runs in a school has no such switch
 * (`vitest.config.ts` replaces this file, and only there).
 */
export function control(_name: keyof Controls, acts: boolean): boolean {
  return acts
}
