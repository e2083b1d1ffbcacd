import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runCommandLine } from './cli.ts'
import { installationRoot } from './platform/platform.ts'
import { embeddedPack, embeddedPackNames, readPack, writePack } from './policy/policy.ts'

const folder = mkdtempSync(join(tmpdir(), 'cli-policy-'))
let out = ''
let said = ''
beforeEach(() => {
  out = ''
  said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((said += String(text)), true))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function packFile(name: string, change: (yaml: string) => string): string {
  const path = join(folder, name)
  writeFileSync(path, change(readFileSync(join(installationRoot(), 'packs', 'church-primary', 'pack.yaml'), 'utf8')))
  return path
}

describe('clausewise policy lint', () => {
  test.each(embeddedPackNames())('finds nothing in %s, as it stands and as it is written out', async name => {
    expect(await runCommandLine(['policy', 'lint', join(installationRoot(), 'packs', name, 'pack.yaml')])).toBe(0)
    expect(out).toMatch(/\d+ clauses and \d+ settings; nothing to put right\./)
    const pack = embeddedPack(name)
    if (pack === undefined) throw new Error(`${name} is not there`)
    const path = join(folder, `${name}.yaml`)
    writeFileSync(path, writePack(pack))
    expect(await runCommandLine(['policy', 'lint', path])).toBe(0)
  })

  test('names file, line, what is wrong and what is allowed, every fault at once', async () => {
    const path = packFile('faults.yaml', yaml =>
      yaml
        .replace('strength: must', 'strength: shall')
        .replace('theme: policy-lifecycle', 'theme: weather')
        .replace('review: {', 'revue: {'),
    )
    expect(await runCommandLine(['policy', 'lint', path])).toBe(1)
    const lines = readFileSync(path, 'utf8').split('\n')
    const line = lines.findIndex(one => one.includes('strength: shall')) + 1
    expect(out).toContain(
      `${path}:${line}: strength of s2-header-1 has a value that is not known (allowed: must, should, advice)`,
    )
    expect(out).toContain('theme of s2-header-1')
    expect(out).toContain('revue is not known here')
    out = ''
    expect(await runCommandLine(['policy', 'lint', path, '--json'])).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ file: path, line })]),
    })
  })

  test.each([
    ['an unknown setting', 'publishing.names:', 'publishing.nmaes:', 'publishing.nmaes'],
    [
      'an impossible value',
      /publishing\.names:\n?\s*\{? ?value: \w+/,
      'publishing.names: { value: sometimes',
      'publishing.names',
    ],
  ])('says what is allowed for %s', async (_what, from, to, named) => {
    const path = packFile('setting.yaml', yaml => yaml.replace(from, to))
    expect(await runCommandLine(['policy', 'lint', path])).toBe(1)
    expect(out).toContain(named)
    expect(out).toMatch(/:\d+: .*\(allowed|\(did you mean|\(.*\)/)
  })

  test('is not harmed by a file that unfolds without end', async () => {
    const path = join(folder, 'bomb.yaml')
    const layers = 'abcdefghi'.split('').map(
      (name, at, all) =>
        `${name}: &${name} [${Array(9)
          .fill(at === 0 ? '"x"' : `*${all[at - 1]}`)
          .join(', ')}]`,
    )
    writeFileSync(path, layers.join('\n'))
    expect(await runCommandLine(['policy', 'lint', path])).toBe(1)
    expect(out).toContain('cannot be unfolded')
  })

  test.each([
    ['a file that is not there', join(folder, 'nowhere.yaml'), 'is not there'],
    ['a folder', folder, 'is a folder'],
  ])('says for %s what to do', async (_what, path, words) => {
    expect(await runCommandLine(['policy', 'lint', path])).toBe(2)
    expect(said).toContain(words)
    expect(said.trim().split('\n')).toHaveLength(1)
  })
})

describe('clausewise policy diff', () => {
  test('of a pack with itself finds nothing', async () => {
    expect(await runCommandLine(['policy', 'diff', 'church-primary', 'church-primary'])).toBe(0)
    expect(out).toBe('Nothing differs.\n')
  })

  test('names a clause that changed, one that came and one that is gone (s2-school-use-05a)', async () => {
    const pack = embeddedPack('church-primary')
    if (pack === undefined) throw new Error('the pack is not there')
    const path = join(folder, 'newer.yaml')
    const gone = pack.clauses.find(clause => clause.sets.length === 0 && clause.id === 's2-opening-4')
    const clauses = pack.clauses
      .filter(clause => clause !== gone)
      .map(clause => (clause.id === 's2-school-use-05a' ? { ...clause, says: 'First names only.' } : clause))
    const [first] = clauses
    if (first === undefined || gone === undefined) throw new Error('the pack has changed')
    writeFileSync(path, writePack({ ...pack, clauses: [...clauses, { ...first, id: 's2-new-1', says: 'Be kind.' }] }))
    expect(await runCommandLine(['policy', 'diff', 'church-primary', path])).toBe(1)
    expect(out).toContain('  ~ s2-school-use-05a (says): First names only.')
    expect(out).toContain('  + s2-new-1: Be kind.')
    expect(out).toContain('  - s2-opening-4: ')
  })

  test('names a question that is asked otherwise, a linked policy that came, an aim and a title that are gone', async () => {
    const pack = embeddedPack('church-primary')
    if (pack === undefined) throw new Error('the pack is not there')
    const [question, ...others] = pack.questions
    const [aim, ...aims] = pack.aims ?? []
    const [title, ...titles] = pack.titles
    if (question === undefined || aim === undefined || title === undefined) throw new Error('the pack has changed')
    const path = join(folder, 'asks-otherwise.yaml')
    const newer = {
      ...pack,
      questions: [{ ...question, answers: question.answers.toReversed(), asks: 'Is it kind?' }, ...others],
      linked: [...pack.linked, { id: 'bring-a-book', title: 'Reading at home', clauses: ['s2-content-02'] }],
      aims,
      titles,
    }
    writeFileSync(path, writePack(newer))
    expect(await runCommandLine(['policy', 'diff', 'church-primary', path])).toBe(1)
    expect(out.trim().split('\n')).toEqual([
      'Questions:',
      `  ~ ${question.id}: Is it kind?`,
      'Linked policies:',
      '  + bring-a-book: Reading at home',
      'Aims:',
      `  - ${aim}: ${pack.clauses.find(one => one.id === aim)?.says}`,
      'Titles:',
      expect.stringMatching(`^ {2}- ${title.title}: `),
    ])
    out = ''
    expect(await runCommandLine(['policy', 'diff', 'church-primary', path, '--json'])).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      beside: [
        { what: 'question', kind: 'changed', was: question.asks },
        { what: 'linked' },
        { what: 'aim' },
        { what: 'title-of' },
      ],
    })
  })

  test('of two policies prints settings with both values as JSON (s2-school-use-05a, s1-protocol-2c)', async () => {
    expect(await runCommandLine(['policy', 'diff', 'trust-provider', 'church-primary', '--json'])).toBe(1)
    const { settings, clauses } = JSON.parse(out) as { settings: { setting: string }[]; clauses: { added: unknown[] } }
    expect(settings.find(one => one.setting === 'publishing.names')).toMatchObject({ after: 'never' })
    expect(clauses.added).toHaveLength(embeddedPack('church-primary')?.clauses.length ?? 0)
  })

  test('says which packs there are when there is none of that name, and what to do without a command', async () => {
    expect(await runCommandLine(['policy', 'diff', 'church-primary', 'kirk'])).toBe(2)
    expect(said).toContain('There is no pack "kirk": choose one of church-primary')
    said = ''
    expect(await runCommandLine(['policy', 'frobnicate'])).toBe(2)
    expect(said).toContain('only lint, diff, import and coverage')
    said = ''
    expect(await runCommandLine(['policy', 'diff', 'church-primary'])).toBe(2)
    expect(said).toContain('clausewise policy --help')
  })
})

describe('clausewise policy import', () => {
  const policy = [
    '1.1 Staff must not post names of pupils.',
    '1.2 Names of pupils may be used in a post with the consent of a parent.',
    '1.2 The headteacher asks the website to remove such content within 24 hours.',
  ].join('\n\n')

  test('prints a pack that lint finds in order, with everything marked as not confirmed', async () => {
    const path = join(folder, 'Our policy.txt')
    writeFileSync(path, policy)
    expect(await runCommandLine(['policy', 'import', path])).toBe(0)
    expect(out.match(/^# A policy as a pack/gm)).toHaveLength(1)
    expect(out).toContain('NOTHING OF IT IS CONFIRMED')
    const pack = readPack(out, 'out')
    expect(pack.name).toBe('own-our-policy')
    expect(pack.clauses.map(clause => clause.id)).toEqual(['own-1.1', 'own-1.2', 'own-1.2-second'])
    expect(pack.settings['takedown.hours']).toBe(24)
    expect(out.match(/# unconfirmed, \d+ % sure/g)).toHaveLength(pack.clauses.length)
    expect(out).toMatch(/# unconfirmed; contradicts: own-1\.1, own-1\.2\. Choose one\n\s+publishing\.names:/)
    expect(out).toContain('The document does not say from when it holds')
    expect(said).toMatch(
      /^clausewise: 3 clauses, \d of them surer than 90 %, 1 contradiction; nothing is confirmed yet\./,
    )
    expect(said).toContain('Printed before more than one paragraph: 1.2.')
    expect(readFileSync(path, 'utf8')).toBe(policy)
  })

  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'This is a picture'],
    ['a web page', Buffer.from('<!doctype html><p>Hello</p>'), 'This is a web page'],
    ['nothing', Buffer.alloc(0), 'There is not a word in this file'],
  ])('says for %s in one line what to do', async (_what, bytes, words) => {
    const path = join(folder, 'other.docx')
    writeFileSync(path, bytes)
    expect(await runCommandLine(['policy', 'import', path])).toBe(2)
    expect(said).toContain(words)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(out).toBe('')
  })

  test('says that a file is not there', async () => {
    expect(await runCommandLine(['policy', 'import', join(folder, 'nowhere.docx')])).toBe(2)
    expect(said).toContain('is not there')
  })
})

describe('clausewise policy coverage', () => {
  test('prints a line a pack, and of one pack a line a clause', async () => {
    await runCommandLine(['policy', 'coverage'])
    for (const name of embeddedPackNames()) expect(out).toContain(name)
    out = ''
    await runCommandLine(['policy', 'coverage', 'church-primary'])
    expect(out.trim().split('\n')).toHaveLength(embeddedPack('church-primary')?.clauses.length ?? 0)
    expect(out).toMatch(/^s2-school-use-05a +(?:proved|guidance|not yet)/m)
    out = ''
    await runCommandLine(['policy', 'coverage', 'church-primary', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      'church-primary': { clauses: embeddedPack('church-primary')?.clauses.length },
    })
  })

  test('says which packs there are when there is none of that name', async () => {
    expect(await runCommandLine(['policy', 'coverage', 'kirk'])).toBe(2)
    expect(said).toContain('There is no pack "kirk": choose one of church-primary')
  })
})
