import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isDebian } from './chromium.mjs'
import { run } from './npm.mjs'
import { inRoot } from './place.mjs'

/** Is there an ffmpeg? `FFMPEG` in the environment comes first, as for the house itself. */
export function hasFfmpeg() {
  if (process.env.FFMPEG) return existsSync(process.env.FFMPEG)
  const names = process.platform === 'win32' ? ['ffmpeg.exe'] : ['ffmpeg']
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
  return folders.filter(Boolean).some(folder => names.some(name => existsSync(join(folder, name))))
}

/** How long nobody tries again after it could not be installed: a machine without a network waited for apt-get at each start. Milliseconds. */
const TRIED_AGAIN_AFTER = 24 * 60 * 60_000

/**
 * On Debian, as root, its package is installed when there is none; elsewhere, or where that fails, everything goes on without: the house then takes no
 * video and says so, and tests of videos say what they miss.
 * @param {string} notes where it is noted that it failed
 */
export async function provideFfmpeg(notes = inRoot('node_modules', '.cache')) {
  if (hasFfmpeg()) return
  const sentence =
    'Without ffmpeg no video is taken. Install it (on Debian: apt-get install ffmpeg), or set FFMPEG to its path.'
  const failed = join(notes, 'clausewise-no-ffmpeg')
  if (!isDebian() || process.getuid?.() !== 0 || isFresh(failed)) return console.log(sentence)
  console.log('Installing ffmpeg from Debian (once) ...')
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'ffmpeg']]) {
    const { code } = await run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    if (code === 0) continue
    mkdirSync(notes, { recursive: true })
    writeFileSync(failed, '')
    return console.log(`That did not work. ${sentence}`)
  }
}

const isFresh = file => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < TRIED_AGAIN_AFTER
