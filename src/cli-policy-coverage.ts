import { CannotCheck } from './cli-input.ts'
import { clauseCoverage, coverageInWords, coverageJson, coverageList } from './policy/policy.ts'

/** Exit status where no results of tests are here, so that nothing counts as proved. */
const NO_RESULTS = 1

/**
 * `clausewise policy coverage [PACK]`: what the last tests prove about every clause; of one pack, a line a clause. The same numbers as
 * `npm run clauses`. Gives the exit status.
 */
export function showCoverage(pack: string | undefined, { json }: { json?: true }): number {
  const coverage = clauseCoverage()
  const covered = pack === undefined ? undefined : coverage.packs[pack]
  if (pack !== undefined && covered === undefined)
    throw new CannotCheck(`There is no pack "${pack}": choose one of ${Object.keys(coverage.packs).join(', ')}.`)
  const numbers = coverageJson(coverage)
  const words = () => (covered === undefined ? coverageInWords(coverage) : coverageList(covered))
  const asJson = () => JSON.stringify(pack === undefined ? numbers : { [pack]: numbers.packs[pack] })
  process.stdout.write(`${json === true ? asJson() : words()}\n`)
  return coverage.results.state === 'missing' ? NO_RESULTS : 0
}
