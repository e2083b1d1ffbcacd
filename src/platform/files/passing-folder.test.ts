import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clearPassing, passingFolder } from './passing-folder.ts'

test('what a killed process left is removed after some minutes; what a living one holds, or somebody else’s, is not', async () => {
  const root = await mkdtemp(join(tmpdir(), 'passing-test-'))
  const killed = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(killed, 'spawn')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const long = new Date(Date.now() - 3_600_000)
  const folders = {
    left: `clausewise-passing-${killed.pid}-a`,
    young: `clausewise-passing-${killed.pid}-b`,
    mine: `clausewise-passing-${process.pid}-c`,
    other: 'somebody-else',
  }
  for (const name of Object.values(folders)) {
    await mkdir(join(root, name))
    await writeFile(join(root, name, 'photo.jpg'), 'with its place')
    if (name !== folders.young) await utimes(join(root, name), long, long)
  }
  expect(await clearPassing(Date.now(), root)).toBe(1)
  expect((await readdir(root)).toSorted()).toEqual([folders.young, folders.mine, folders.other].toSorted())
  await rm(root, { recursive: true })
})

test('a passing folder may be entered by its owner only, and is named for its process', async () => {
  const folder = await passingFolder()
  expect(folder).toContain(`clausewise-passing-${process.pid}-`)
  // Windows has no such bits.
  if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o777).toBe(0o700)
  await rm(folder, { recursive: true })
})
