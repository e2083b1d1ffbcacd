import { loadSource } from '../ready/load-source.mjs'

/** The coverage of clauses, which is written in TypeScript. */
export const loadCoverage = () => loadSource('src/policy/coverage/for-scripts.ts')
