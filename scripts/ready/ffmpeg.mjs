import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isDebian } from './chromium.mjs'
import { run } from './npm.mjs'

/** Is there an ffmpeg? `FFMPEG` in the environment comes first, as for the house itself. */
export function hasFfmpeg() {
  if (process.env.FFMPEG) return existsSync(process.env.FFMPEG)
  const names = process.platform === 'win32' ? ['ffmpeg.exe'] : ['ffmpeg']
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
  return folders.filter(Boolean).some(folder => names.some(name => existsSync(join(folder, name))))
}

/**
 * On Debian, as root, its package is installed when there is none; elsewhere, or where that fails, everything goes on without: the house then takes no
 * video and says so, and tests of videos say what they miss.
 */
export async function provideFfmpeg() {
  if (hasFfmpeg()) return
  const sentence =
    'Without ffmpeg no video is taken. Install it (on Debian: apt-get install ffmpeg), or set FFMPEG to its path.'
  if (!isDebian() || process.getuid?.() !== 0) return console.log(sentence)
  console.log('Installing ffmpeg from Debian (once) ...')
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'ffmpeg']]) {
    const { code } = await run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    if (code !== 0) return console.log(`That did not work. ${sentence}`)
  }
}
