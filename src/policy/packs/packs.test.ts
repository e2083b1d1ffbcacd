import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { installationRoot } from '../../platform/platform.ts'
import { asWritten } from '../settle.rule.ts'
import { keptPack } from './kept-packs.ts'
import type { Pack } from './pack.ts'
import { embeddedPack, embeddedPackNames, embeddedPacks, keepEmbeddedPacks } from './packs.ts'

function pack(name: string): Pack {
  const found = embeddedPack(name)
  if (found === undefined) throw new Error(`there is no pack ${name}`)
  return found
}

const primary = pack('church-primary')
const trust = pack('trust-provider')

describe('the packs that come with the programme', () => {
  test('are found by name, and nothing else is', () => {
    const folder = join(installationRoot(), 'packs')
    const folders = readdirSync(folder).filter(name => existsSync(join(folder, name, 'pack.yaml')))
    expect(folders).toEqual(expect.arrayContaining(['church-primary', 'trust-provider']))
    expect(embeddedPackNames()).toEqual(folders.sort())
    expect(embeddedPacks().map(one => one.name)).toEqual(embeddedPackNames())
    expect(embeddedPack('../packs/church-primary')).toBeUndefined()
    expect(embeddedPack('no-such-policy')).toBeUndefined()
  })

  test('are the same when the build has kept them, and an altered YAML is read anew', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-packs-'))
    try {
      keepEmbeddedPacks(folder)
      for (const one of embeddedPacks()) {
        const yaml = readFileSync(join(installationRoot(), 'packs', one.name, 'pack.yaml'), 'utf8')
        expect(keptPack(one.name, yaml, folder)).toEqual(one)
        expect(keptPack(one.name, yaml.replace('clauses:', 'clauses: '), folder)).toBeUndefined()
      }
      expect(keptPack('no-such-policy', '', folder)).toBeUndefined()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('carry every clause of the church primary school’s and the trust’s policy', () => {
    expect(primary.clauses).toHaveLength(101)
    expect(primary.clauses.every(clause => clause.id.startsWith('s2-'))).toBe(true)
    expect(trust.clauses).toHaveLength(134)
    expect(trust.clauses.every(clause => clause.id.startsWith('s1-'))).toBe(true)
  })

  test.each(embeddedPacks())('$name: the approver’s questions and the author’s each have what they need', one => {
    for (const question of one.questions) {
      expect(question.confirms !== undefined, question.id).toBe(question.who === 'approver')
      for (const answer of question.answers) if (answer.does !== 'go_on') expect(answer.then, question.id).toBeDefined()
    }
  })
})

describe('church-primary', () => {
  const { get } = asWritten(primary)

  test('names never, and only the head clears a wrong finding (s2-school-use-05a)', () => {
    expect(get('publishing.names')).toEqual({
      value: 'never',
      clauses: ['s2-school-use-05a', 's2-content-03b'],
      from: 'policy',
    })
    expect(get('publishing.clear_finding')).toEqual({
      value: 'head_with_reason',
      clauses: ['s2-school-use-05a'],
      from: 'policy',
    })
  })

  test('faces never on social media, allowed on the website (s2-school-use-06a, s2-school-use-06c)', () => {
    expect(get('publishing.faces.social').value).toBe('never')
    expect(get('publishing.faces.social').clauses).toContain('s2-school-use-06a')
    expect(get('publishing.faces.website')).toEqual({
      value: 'allowed',
      clauses: ['s2-school-use-06c'],
      from: 'policy',
    })
  })

  test('no replies, no praise of one person, handles avoided (s2-school-use-04a, s2-school-use-09a, s2-school-use-11)', () => {
    expect(get('publishing.replies').value).toBe('never')
    expect(get('publishing.individual_targeting').value).toBe('never')
    expect(get('publishing.handles')).toEqual({ value: 'avoid', clauses: ['s2-school-use-11'], from: 'policy' })
  })

  test('a promise to buy goes to the approver (s2-content-07)', () => {
    expect(get('screening.purchase')).toEqual({ value: 'approve', clauses: ['s2-content-07'], from: 'policy' })
  })

  test('consent opens faces but no names (s2-school-use-05a, s2-school-use-06c)', () => {
    expect(get('consent.unlocks').value).toEqual(['faces'])
  })

  test('what it does not say is ours', () => {
    expect(get('takedown.hours')).toEqual({ value: null, clauses: [], from: 'ours' })
    expect(get('monitoring.trigger')).toEqual({ value: 'off', clauses: [], from: 'ours' })
  })
})

describe('trust-provider', () => {
  const { get } = asWritten(trust)

  test('names with an additional consent (s1-protocol-2c)', () => {
    expect(get('publishing.names').value).toBe('with_additional_consent')
    expect(get('publishing.names').clauses).toContain('s1-protocol-2c')
  })

  test('faces with consent for the platform (s1-protocol-1a, s1-protocol-1b)', () => {
    expect(get('publishing.faces.social').value).toBe('with_platform_consent')
    expect(get('consent.scope')).toEqual({ value: 'per_platform', clauses: ['s1-protocol-1b'], from: 'policy' })
  })

  test('the manager approves before a post goes out (s1-protocol-5), and the author does not publish it (s1-protocol-6a)', () => {
    expect(get('publishing.approver')).toEqual({
      value: ['line_manager', 'headteacher', 'nursery_manager'],
      clauses: ['s1-protocol-5'],
      from: 'policy',
    })
    expect(get('publishing.author_may_publish')).toEqual({ value: 'no', clauses: ['s1-protocol-6a'], from: 'policy' })
  })

  test('a post has one of five purposes (s1-protocol-3b, s1-protocol-4a)', () => {
    expect(get('publishing.purposes').value).toEqual([
      'children',
      'staff_good_work',
      'trust_or_school',
      'achievements',
      'updates_reminders',
    ])
  })

  test('says nothing of contacts with pupils, so the answer is whom to ask', () => {
    expect(get('contacts.pupil.accept')).toEqual({ value: 'no_rule', clauses: [], from: 'ours' })
  })
})

test('a bundle finds the packs from any working directory, without a database', async () => {
  const cache = join(installationRoot(), 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'packs-'))
  try {
    const outfile = join(folder, 'names.mjs')
    const names =
      "import { embeddedPacks } from './packs.ts'; console.log(embeddedPacks().map(pack => pack.clauses.length).join())"
    await build({
      stdin: { contents: names, resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      outfile,
    })
    const { stdout } = await promisify(execFile)(process.execPath, [outfile], { cwd: '/', env: { PATH: '' } })
    expect(stdout.trim()).toBe(
      embeddedPacks()
        .map(one => one.clauses.length)
        .join(),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
