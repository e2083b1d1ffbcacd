import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './npm.mjs'
import { Stop } from './place.mjs'

// Chromium without the parts that draw a window stands first: the same pages took half the processor time in it (6.1 s instead of 11.6 s for the
// gallery's tests), and with two cores that is what a whole run waits for.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** What decides where a browser may lie, and whether one may be installed; a test hands in another machine. */
const thisMachine = {
  env: process.env,
  platform: process.platform,
  usual: ['/usr/bin', '/usr/local/bin', '/opt/google/chrome'],
  // Ubuntu's package of this name only points to a snap, which a container cannot install.
  installs: () => isDebian() && process.getuid?.() === 0,
}

/** Path of a Chromium, Chrome or Edge of this machine, or undefined. `CHROMIUM` in the environment comes first. */
export function findChromium(machine = thisMachine) {
  const chosen = machine.env.CHROMIUM
  if (chosen) {
    if (!existsSync(chosen)) throw new Stop(`CHROMIUM is set to ${chosen}, but nothing is there.`)
    return chosen
  }
  return candidates(machine).find(path => existsSync(path))
}

/** macOS and Windows: the makers' usual folders (not tried). */
function candidates({ env, platform, usual }) {
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge']
    return ['', env.HOME ?? ''].flatMap(home =>
      apps.map(app => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
    )
  }
  if (platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA, 'ProgramFiles(x86)': x86 } = env
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return [ProgramFiles, x86, LOCALAPPDATA].filter(Boolean).flatMap(base => programs.map(path => join(base, path)))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...new Set([...folders, ...usual])].flatMap(folder => names.map(name => join(folder, name)))
}

/** The machine's browser; on Debian, as root, its package is installed when there is none. */
export async function provideChromium(machine = thisMachine) {
  const found = findChromium(machine)
  if (found) return found
  const sentence =
    'The tests need a Chromium, Chrome or Edge, and this machine has none. Install one (on Debian: apt-get install chromium fonts-liberation fonts-noto-core), or set CHROMIUM to its path.'
  if (!machine.installs()) throw new Stop(sentence)
  console.log('Installing Chromium from Debian (once) ...')
  await aptGet(machine, ['update'], sentence)
  // Debian before 12 has no package of the part without a window.
  await install(machine, 'chromium-headless-shell', sentence).catch(() => install(machine, 'chromium', sentence))
  const installed = findChromium(machine)
  if (!installed) throw new Stop(sentence)
  return installed
}

const install = (machine, browser, sentence) =>
  aptGet(
    machine,
    ['install', '-y', '--no-install-recommends', browser, 'fonts-liberation', 'fonts-noto-core'],
    sentence,
  )

async function aptGet(machine, args, sentence) {
  const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await run('apt-get', args, { env })
  if (code !== 0) throw new Stop(`${sentence}\napt-get said: ${output.trim().split('\n').slice(-3).join('\n')}`)
}

export function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
