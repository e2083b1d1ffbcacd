import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'

/** Folders of files that arrived and were not removed yet. Others on this machine may be at work: compare before and after, not with none. */
export async function keptUploads(): Promise<string[]> {
  return (await readdir(tmpdir())).filter(name => name.startsWith('clausewise-upload-')).toSorted()
}
