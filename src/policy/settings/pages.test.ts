import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installationRoot } from '../../platform/platform.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { structuralRules } from '../structural-rules.ts'
import { structuralRulesPage } from '../structural-rules-page.ts'
import { isSettingName, settingNames } from './settings.ts'
import { settingsPage } from './settings-page.ts'

const root = installationRoot()

/** Which source files name a setting in quotes. The catalogue, the packs, the pages of the policy, what staff are told of monitoring, the cues of importing and tests only describe. */
function usesInSource(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(
      file =>
        /\.tsx?$/.test(file) &&
        !/\.test\.tsx?$|\/testing\/|^policy\/(settings|packs|pages|importing|monitoring)\/|^sample\//.test(file),
    )
    .sort()
  for (const file of files) {
    const quoted = readFileSync(join(root, 'src', file), 'utf8').matchAll(/'([a-z_]+(?:\.[a-z_]+)+)'/g)
    for (const name of new Set([...quoted].map(match => match[1] ?? ''))) {
      if (isSettingName(name)) found.set(name, [...(found.get(name) ?? []), `src/${file}`])
    }
  }
  return found
}

describe('the pages written from the catalogue', () => {
  const uses = usesInSource()

  test('where each setting acts is what the source says', async () => {
    const inOrder = settingNames.filter(name => uses.has(name)).map(name => [name, uses.get(name)?.join(', ')])
    const json = `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`
    await expect(json).toMatchFileSnapshot(join(root, 'src/policy/settings/where-it-acts.json'))
  })

  test('docs/settings.md is current', async () => {
    const page = settingsPage(embeddedPacks(), name => uses.get(name) ?? [])
    for (const name of settingNames) expect(page).toContain(`### \`${name}\`\n`)
    await expect(page).toMatchFileSnapshot(join(root, 'docs/settings.md'))
  })

  test('docs/structural-rules.md says what adoption shows', async () => {
    const page = structuralRulesPage()
    for (const { rule, why, inASmallSchool } of structuralRules)
      for (const words of [rule, why, inASmallSchool]) expect(page).toContain(words)
    await expect(page).toMatchFileSnapshot(join(root, 'docs/structural-rules.md'))
  })
})
