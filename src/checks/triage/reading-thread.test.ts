import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingThread } from './reading-thread.ts'

/** A program that fails in its first threads, and in each of them for good, as an encoder does that did not load: in reading, or as it loads. */
async function programFailing(threads: number, when: 'reading' | 'loading' = 'reading') {
  const folder = await mkdtemp(join(tmpdir(), 'reading-thread-'))
  const program = join(folder, 'program.mjs')
  await writeFile(
    program,
    `import { readdirSync, writeFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
writeFileSync(new URL(\`thread-\${threadId}\`, import.meta.url), '')
const begun = readdirSync(new URL('.', import.meta.url)).filter(name => name.startsWith('thread-')).length
const fail = () => { if (begun <= ${threads}) throw new Error('not loaded') }
if ('${when}' === 'loading') fail()
export default given => {
  fail()
  return given.toUpperCase()
}
`,
  )
  return () => program
}

describe('a thread that reads', () => {
  test('what failed in one thread is read in a new one, and so is what waited behind it', async () => {
    const read = readingThread<string, string>(await programFailing(1))
    expect(await Promise.all(['one', 'two', 'three'].map(read))).toEqual(['ONE', 'TWO', 'THREE'])
    expect(await read('four')).toBe('FOUR')
  })

  test('a program that does not load is begun in a new thread, and ends no process', async () => {
    const read = readingThread<string, string>(await programFailing(1, 'loading'))
    expect(await Promise.all(['one', 'two'].map(read))).toEqual(['ONE', 'TWO'])
  })

  test.each(['reading', 'loading'] as const)(
    'what fails twice in %s says why, and the next text begins anew',
    async when => {
      const read = readingThread<string, string>(await programFailing(2, when))
      await expect(read('one')).rejects.toThrow('not loaded')
      expect(await read('two')).toBe('TWO')
    },
  )
})
