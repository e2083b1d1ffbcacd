import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of this installation: where package.json, migrations/ and packs/ lie.
 * Searched upwards from this file, because the code runs both from src/ (tests) and bundled from dist/.
 */
export function installationRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  let folder = from
  for (;;) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "clausewise"')) return folder
    const up = dirname(folder)
    if (up === folder) throw new Error(`No package.json of clausewise above ${from}. Run it from a whole checkout.`)
    folder = up
  }
}
