import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ClauseState } from './coverage.rule.ts'
import { clauseCoverage, coverageJson } from './coverage.ts'
import { coverageInWords, coverageList } from './coverage-in-words.ts'
import { fileHash, type FlipRecord, flipRecordText } from './flip-record.ts'
import {
  controlsToFlip,
  filesNaming,
  greenClauses,
  neverRed,
  quickestFiles,
  readFlip,
  redClauses,
  type ToFlip,
} from './flipping.ts'
import { readTestResults } from './test-results.ts'

// A project in small: one control in one file, one test file, its results and the record. The packs are the real ones.
let root: string
const rule = 'src/checks/rule.ts'
const testFile = 'src/checks/rule.test.ts'
const title = 'a promise to buy asks the approver (s2-content-07)'

function put(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** What vitest writes. */
function putResults(
  name: string,
  status: 'passed' | 'failed',
  message = 'AssertionError: expected 1 to be 2',
  at = Date.now() + 1000,
) {
  const assertion = { ancestorTitles: ['checks'], title, status, failureMessages: status === 'passed' ? [] : [message] }
  const files = [{ name: join(root, testFile), assertionResults: [assertion] }]
  put(`var/test-results/${name}.json`, JSON.stringify({ startTime: at, testResults: files }))
}

function putRecord() {
  put(
    'docs/clauses/flips.json',
    flipRecordText({
      purchase_check: {
        acts: { [rule]: fileHash(root, rule) },
        tests: { [testFile]: { hash: fileHash(root, testFile), red: { 's2-content-07': `checks > ${title}` } } },
      },
    }),
  )
}

function stateOf(id: string): ClauseState | undefined {
  return clauseCoverage(root).packs['church-primary']?.find(one => one.clause.id === id)?.state
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clausewise-coverage-'))
  for (const folder of ['packs', 'migrations', 'journeys']) mkdirSync(join(root, folder))
  put(rule, "export const buys = control('purchase_check', true)")
  put(testFile, `test('${title}', () => {})`)
  putResults('unit', 'passed')
  putRecord()
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('coverage is read from what is there', () => {
  test('a passing test that went red without the control proves its clause', () => {
    expect(stateOf('s2-content-07')).toMatchObject({ state: 'proved', by: [{ control: 'purchase_check' }] })
    const { total, packs } = coverageJson(clauseCoverage(root))
    expect(total.proved).toBe(1)
    expect(total.clauses).toBe(total.proved + total.guidance + total.notYet)
    expect(packs['church-primary']?.proved).toBe(1)
  })

  test.each([
    ['the file in which the control acts has changed', () => put(rule, "control('purchase_check', false)"), 'stale'],
    ['the control acts somewhere else as well', () => put('src/other.ts', "control('purchase_check', 1)"), 'stale'],
    ['the test file has changed', () => put(testFile, 'nothing'), 'stale'],
    ['the test fails now', () => putResults('unit', 'failed'), 'test-fails'],
    ['the control acts nowhere any more', () => put(rule, ''), 'not-built'],
  ])('not when %s', (_when, change, why) => {
    change()
    expect(stateOf('s2-content-07')).toMatchObject({ state: 'notYet', why })
    expect(coverageJson(clauseCoverage(root)).total.proved).toBe(0)
  })

  test('a stale record is named with what to do', () => {
    put(rule, "control('purchase_check', false)")
    expect(clauseCoverage(root).stale).toEqual(['purchase_check'])
    expect(coverageInWords(clauseCoverage(root))).toContain('run npm run clauses -- --flip purchase_check again')
  })

  test('a later run of the same file counts instead of an older one', () => {
    putResults('clauses', 'failed', 'AssertionError: no', Date.now() + 5000)
    expect(stateOf('s2-content-07')).toMatchObject({ why: 'test-fails' })
  })

  test('missing results, and results older than the sources, are said in a sentence', () => {
    rmSync(join(root, 'var'), { recursive: true })
    expect(clauseCoverage(root).results).toEqual({ state: 'missing' })
    expect(coverageInWords(clauseCoverage(root))).toContain('No results of tests are here')
    putResults('unit', 'passed')
    utimesSync(join(root, rule), new Date(), new Date(Date.now() + 60_000))
    expect(clauseCoverage(root).results).toEqual({ state: 'older', than: rule })
    expect(coverageInWords(clauseCoverage(root))).toContain(`older than ${rule}: run npm test`)
  })

  test('the list says for each clause how it stands', () => {
    const covered = clauseCoverage(root).packs['church-primary'] ?? []
    const lines = coverageList(covered).split('\n')
    expect(lines).toHaveLength(covered.length)
    expect(lines.find(line => line.startsWith('s2-content-07'))).toMatch(
      /^s2-content-07 +proved {4}purchase_check: src\/checks\/rule\.test\.ts: checks > a promise/,
    )
    expect(lines.find(line => line.startsWith('s2-content-03c '))).toContain(
      'not yet   approval, tone_check, discrimination_check: does not act yet',
    )
  })
})

describe('taking a control out', () => {
  const before = () => readTestResults(root)
  const flips = (names: string[] = [], record: FlipRecord = {}) => controlsToFlip(root, names, before(), record)
  const only = (): ToFlip => {
    const [flip] = flips()
    if (flip === undefined) throw new Error('nothing acts')
    return flip
  }
  /** What a run without the control showed, whose report was put down before. */
  const flipped = () => {
    const run = { files: [testFile], report: join(root, 'var/test-results/without.json') }
    return readFlip(root, only(), run, before())
  }

  test('wants the tests that name its clauses, by their titles or by reading the file', () => {
    expect(flips()).toMatchObject([{ control: 'purchase_check', acts: [rule] }])
    expect(only().tests).toEqual(new Map([[testFile, new Set(['s2-content-07'])]]))
    put('src/checks/other.test.ts', "test('made for every pack', () => embeddedPacks())")
    put('src/checks/unrelated.test.ts', "test('another (s2-content-08)', () => use('s2-content-07'))")
    expect([...only().tests.keys()]).toEqual(['src/checks/other.test.ts', testFile])
    expect(flips(['two_people'])).toEqual([])
  })

  test('runs the quickest files first, and as few as name every clause', () => {
    const flip: ToFlip = {
      ...only(),
      tests: new Map([
        ['slow.test.ts', new Set(['a', 'b', 'c'])],
        ['rule.test.ts', new Set(['a', 'b'])],
        ['page.test.ts', new Set(['b', 'c'])],
      ]),
    }
    const took = {
      ...before(),
      took: new Map(Object.entries({ 'slow.test.ts': 900, 'rule.test.ts': 1, 'page.test.ts': 90 })),
    }
    expect(quickestFiles(flip, ['a', 'b', 'c'], took)).toEqual(['rule.test.ts', 'page.test.ts'])
    expect(quickestFiles(flip, ['b'], took)).toEqual(['rule.test.ts'])
    expect(filesNaming(flip, ['c'])).toEqual(['slow.test.ts', 'page.test.ts'])
  })

  test('is left out when nothing of it changed since the record', () => {
    putResults('without', 'failed')
    const record = { purchase_check: flipped() }
    expect(redClauses(record.purchase_check)).toEqual(new Set(['s2-content-07']))
    expect(flips([], record)[0]?.unchanged).toBe(true)
    put(rule, "const changed = control('purchase_check', true)")
    expect(flips([], record)[0]?.unchanged).toBe(false)
  })

  test.each([
    ['a crash', 'TypeError: x is not a function', []],
    ['a timeout', 'Error: Test timed out in 30000ms.', []],
    ['an assertion', 'AssertionError: expected undefined to be 1', ['s2-content-07']],
    ['a name that is not on the page', 'TestingLibraryElementError: Unable to find', ['s2-content-07']],
  ])('%s counts as red only when it is an assertion', (_how, message, red) => {
    putResults('without', 'failed', message)
    expect([...redClauses(flipped())]).toEqual(red)
  })

  test('a suite that did not load turns nothing red', () => {
    const files = [{ name: join(root, testFile), assertionResults: [] }]
    put('var/test-results/without.json', JSON.stringify({ startTime: 1, testResults: files }))
    expect(redClauses(flipped()).size).toBe(0)
    expect(neverRed({ purchase_check: flipped() }, flips(), before())).toEqual(['s2-content-07'])
  })

  test('a test that failed with the control in place says nothing about it', () => {
    putResults('unit', 'failed')
    putResults('without', 'failed')
    expect(greenClauses(only(), before())).toEqual([])
    expect(redClauses(flipped()).size).toBe(0)
  })
})
