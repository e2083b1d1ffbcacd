import { existsSync, readFileSync } from 'node:fs'
import { inRoot, root, Stop } from '../ready/place.mjs'

export function readFloor({ floorFile, floorShape }) {
  if (!existsSync(inRoot(floorFile))) return {}
  const read = floorShape.safeParse(JSON.parse(readFileSync(inRoot(floorFile), 'utf8')))
  if (!read.success)
    throw new Stop(`${floorFile} cannot be read: a line a pack, such as "church-primary": { "proved": 1, "shown": 2 }.`)
  return read.data
}

/** Says what fell below the floor and what to do, or that it can be raised. @returns 1 when something fell */
export function checkTheFloor(coverage) {
  const covered = coverage.clauseCoverage(root)
  const { total, packs } = coverage.coverageJson(covered)
  const { fallen, risen } = coverage.checkFloor(readFloor(coverage), packs)
  const sums = `${total.proved} of ${total.clauses} proved, ${total.guidance} shown as guidance`
  console.log(`${fallen.length === 0 ? '✓' : '✗'} clauses (${sums})`)
  if (fallen.length > 0) {
    for (const words of fallen) console.log(words)
    console.log('npm run clauses -- --list <pack> shows which clause lost its proof.')
  }
  for (const remark of coverage.remarks(covered)) console.log(remark)
  if (fallen.length === 0 && risen.length > 0)
    console.log([...risen, 'Keep it: npm run clauses -- --raise, and commit docs/clauses/floor.json.'].join('\n'))
  return fallen.length === 0 ? 0 : 1
}
