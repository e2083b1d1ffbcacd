/** What `scripts/clauses.mjs` uses; pages and other rooms go through `policy.ts`. */
export { clauseCoverage, countsOf, coverageJson } from './coverage.ts'
export { coverageInWords, coverageList, remarks } from './coverage-in-words.ts'
export { flipRecordFile, flipRecordText, readFlipRecord } from './flip-record.ts'
export { controlsToFlip, filesNaming, greenClauses, neverRed, quickestFiles, readFlip, redClauses } from './flipping.ts'
export { checkFloor, floorFile, floorShape, raisedFloor } from './floor.rule.ts'
export { newestSource, readTestResults, resultsFolder } from './test-results.ts'
