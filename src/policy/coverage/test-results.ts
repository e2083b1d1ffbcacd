import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'

/** One test as it ended. `name`: its describes and its title, joined by " > ". */
export type TestResult = {
  /** From the project's root. */
  readonly file: string
  readonly name: string
  readonly title: string
  readonly passed: boolean
  /** A sentence of `expect` that did not hold; a crash, a timeout or a suite that does not load is none. */
  readonly failedByAssertion: boolean
}

export type TestResults = {
  readonly tests: readonly TestResult[]
  /** When the run of each test file began. */
  readonly ranAt: ReadonlyMap<string, Date>
  /** How long the tests of each file took, in milliseconds: to run quick ones first. */
  readonly took: ReadonlyMap<string, number>
}

type FileResult = { readonly at: Date; readonly took: number; readonly tests: readonly TestResult[] }

const report = z.object({
  /** When the run began; missing where the files of several runs are kept together, each with its own. */
  startTime: z.number().optional(),
  testResults: z.array(
    z.object({
      name: z.string(),
      runBegan: z.number().optional(),
      startTime: z.number().default(0),
      endTime: z.number().default(0),
      assertionResults: z.array(
        z.object({
          ancestorTitles: z.array(z.string()),
          title: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

/** The folder in which `npm test` leaves what it saw, from the project's root. */
export const resultsFolder = join('var', 'test-results')

/** What whole runs of `npm test` leave, and what `npm run clauses -- --test` leaves for the files that name clauses. */
const KEPT = ['unit.json', 'journeys.json', 'clauses.json']

/** The newest result of every test file; empty where nothing ran yet. */
export function readTestResults(root: string): TestResults {
  const newest = new Map<string, FileResult>()
  for (const name of KEPT) {
    const path = join(root, resultsFolder, name)
    if (!existsSync(path)) continue
    for (const [file, found] of readReport(path, root)) {
      const known = newest.get(file)
      if (known === undefined || known.at < found.at) newest.set(file, found)
    }
  }
  return {
    tests: [...newest.values()].flatMap(one => one.tests),
    ranAt: new Map([...newest].map(([file, { at }]) => [file, at])),
    took: new Map([...newest].map(([file, { took }]) => [file, took])),
  }
}

/** One report of vitest, by test file. @throws when the file is no such report */
export function readReport(path: string, root: string): Map<string, FileResult> {
  const { startTime, testResults } = report.parse(JSON.parse(readFileSync(path, 'utf8')))
  return new Map(
    testResults.map(({ name, runBegan, startTime: from, endTime, assertionResults }) => {
      const file = relative(root, name).replaceAll('\\', '/')
      const tests = assertionResults.map(({ ancestorTitles, title, status, failureMessages }) => ({
        file,
        name: [...ancestorTitles, title].join(' > '),
        title,
        passed: status === 'passed',
        failedByAssertion: status === 'failed' && (failureMessages ?? []).some(isAssertion),
      }))
      return [file, { at: new Date(runBegan ?? startTime ?? 0), took: endTime - from, tests }]
    }),
  )
}

/** vitest's `expect`, its snapshots, and the queries by role and name of testing-library say so in the first words. */
function isAssertion(message: string): boolean {
  return /^(AssertionError|TestingLibraryElementError)\b|^Error: Snapshot /.test(message)
}

/** The source file that was changed last, of everything a test can depend on. */
export function newestSource(root: string): { readonly file: string; readonly at: Date } {
  let newest = { file: '', at: new Date(0) }
  for (const folder of ['src', 'packs', 'migrations', 'journeys'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(tsx?|yaml|sql|json)$/.test(entry) || /(^|[\\/])node_modules[\\/]/.test(entry)) continue
      const at = statSync(join(root, folder, entry)).mtime
      if (at > newest.at) newest = { file: `${folder}/${entry.replaceAll('\\', '/')}`, at }
    }
  return newest
}
