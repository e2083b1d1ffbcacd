import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installationRoot } from './platform/platform.ts'

const root = installationRoot()

function documents(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (['node_modules', 'dist', 'var', '.git'].includes(name)) return []
    if (statSync(path).isDirectory()) return documents(path)
    return name.endsWith('.md') ? [path] : []
  })
}

const all = documents(root).map(path => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }))

describe('the documents', () => {
  test('every npm script that a document names exists', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const named = all.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:`|\n)npm (run (?:-s )?)?([a-z-]+)/g)].map(match => ({ path, script: match[2] ?? '' })),
    )
    const known = new Set([...Object.keys(manifest.scripts), 'ci', 'install', 'rebuild', 'run'])
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter(one => !known.has(one.script))).toEqual([])
  })

  test('every file of ours that a document names is there', () => {
    const named = all.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|migrations|docs|journeys|bench|scripts)\/[A-Za-z0-9_./-]*[A-Za-z0-9_/])`/g)].map(
        match => ({ path, file: match[1] ?? '' }),
      ),
    )
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(one => !existsSync(join(root, one.file)))).toEqual([])
  })

  test('every file of ours that a remark in the source names is there', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.tsx?$/.test(name),
    )
    const named = sources.flatMap(name =>
      readFileSync(join(root, 'src', name), 'utf8')
        .split('\n')
        .filter(line => /^\s*(\*|\/\/|\/\*)/.test(line))
        .flatMap(line => [
          ...line.matchAll(/\b((?:src|journeys|bench|scripts|docs|migrations)\/[\w./-]+\.(?:tsx?|mjs|md|sql|json))\b/g),
        ])
        .map(match => ({ in: name, file: match[1] ?? '' })),
    )
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter(one => !existsSync(join(root, one.file)))).toEqual([])
  })

  test('every link of a document to another leads to a file, and the page of docs/ has them all', () => {
    const links = all.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(match => ({ path, to: match[1] ?? '' })),
    )
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter(({ path, to }) => !existsSync(join(root, path, '..', to)))).toEqual([])
    const page = readFileSync(join(root, 'docs', 'README.md'), 'utf8')
    const there = readdirSync(join(root, 'docs')).filter(name => name !== 'README.md')
    expect(there.filter(name => !page.includes(`](${name}${name.includes('.') ? '' : '/'})`))).toEqual([])
  })

  test('every test that the table of pupils and consent names is there', () => {
    const table = readFileSync(join(root, 'docs', 'pupils-and-consent.md'), 'utf8')
    const lines = [...table.matchAll(/^\| [^|]+ \| `([^`]+\.(?:test\.tsx?|journey\.ts))` \| ([^|]+) \|$/gm)]
    expect(lines.length).toBeGreaterThan(100)
    // What runs as a test, and no message or remark: part of a title, or of the row that a title is made of.
    const titles = (file: string) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /(?:\b(?:test|it|describe)\(|[\])]\(|[[{]|\), |\w: )\s*(?:'((?:[^'\\\n]|\\.)*)'|`([^`]*)`|"([^"\n]*)")/g,
        ),
      ].map(([, single, tick, double]) => (single ?? tick ?? double ?? '').replaceAll("\\'", "'"))
    const lost = lines.filter(([, file = '', name = '']) => !titles(file).some(title => title.includes(name.trim())))
    expect(lost.map(([line]) => line)).toEqual([])
  })

  test('decisions have numbers of their own, a date and a status', () => {
    const decisions = readdirSync(join(root, 'docs', 'decisions')).filter(name => name !== 'README.md')
    const numbers = decisions.map(name => name.slice(0, 3))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const name of decisions)
      expect(readFileSync(join(root, 'docs', 'decisions', name), 'utf8'), name).toMatch(
        /^# \d{3} .+\n\nDate: \d{4}-\d{2}-\d{2}\. Status: (accepted|superseded by \[)/,
      )
  })
})
