/**
 * `npm start` after installation, with an empty data folder: from the command until the first page answers. Aim: 5 s. It makes a database,
 * the tables and the whole sample. `dist/` is there already, as after the first start or `npm run build`. Then the same folder a second time: it takes
 * seconds, and installs and builds nothing.
 */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { machine, percentiles, show } from './measure.ts'
import { startHouse } from '../journeys/house.ts'
import { installationRoot } from '../src/platform/installation/root.ts'

const ROUNDS = 5

/** Whatever an installation or a build writes, with its time: of node_modules each package, of dist/ each file. */
function marks(): string {
  const root = installationRoot()
  const modules = join(root, 'node_modules')
  const paths = [
    join(modules, '.package-lock.json'),
    ...readdirSync(modules).map(name => join(modules, name)),
    ...readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).map(name => join(root, 'dist', name)),
  ]
  return paths
    .map(path => `${path} ${statSync(path).mtimeMs}`)
    .sort()
    .join('\n')
}

const reference = await machine()
show('SHA-256 of 1 MB (the machine)', reference, reference)
const took = { cold: [] as number[], second: [] as number[] }
for (let round = 0; round < ROUNDS; round += 1) {
  const first = await startHouse()
  took.cold.push(first.startedIn)
  await first.stop({ keep: true })
  const before = marks()
  const second = await startHouse({ data: first.folder })
  took.second.push(second.startedIn)
  const code = await second.stop({ keep: true })
  if (code !== 0) throw new Error(`The house stopped with ${code}:\n${second.printed()}`)
  rmSync(first.folder, { recursive: true, force: true })
  if (marks() !== before) throw new Error('The second start installed or built something.')
}
show(`cold start, ${ROUNDS} times`, percentiles(took.cold), reference)
show(`second start, ${ROUNDS} times; it installed and built nothing`, percentiles(took.second), reference)
