import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Folders of files that arrived and were not removed yet. */
export type KeptUploads = { readonly names: () => string[]; readonly close: () => void }

/** Gives this process a temporary folder of its own until it is closed: other tests receive files at the same time. */
export function watchUploads(): KeptUploads {
  const before = process.env['TMPDIR']
  const own = mkdtempSync(join(tmpdir(), 'clausewise-test-'))
  process.env['TMPDIR'] = own
  return {
    names: () => readdirSync(own).filter(name => name.startsWith('clausewise-passing-')),
    close() {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
      rmSync(own, { recursive: true, force: true })
    },
  }
}
