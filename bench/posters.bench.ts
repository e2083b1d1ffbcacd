/**
 * How well words are judged that stand in a picture: posters, certificates and displays, as if every letter had been read. Half of them are what hangs in every
 * school and have nothing to be found; each finding there is a wrong alarm. Nobody has tuned the check by them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findIn, type PictureLook } from '../src/checks/checks.ts'
import { installationRoot } from '../src/platform/installation/root.ts'
import { readDraft, recordsOf } from './labelled/labelled.ts'
import { openSchool } from './labelled/look.ts'
import { count, quality, type Tallies } from './labelled/score.ts'

const folder = join(installationRoot(), 'bench', 'labelled')
const { roll, rules } = openSchool(folder)
const posters = recordsOf(readFileSync(join(folder, 'posters', 'posters.txt'), 'utf8')).map(readDraft)

/** The words as they would be read: a line under a line. */
function asRead(text: string): PictureLook {
  const words = text
    .split('\n')
    .map((line, at) => ({ text: line, sure: 1, x: 40, y: 40 + at * 60, width: 600, height: 40 }))
  return { width: 800, height: 1200, faces: [], codes: [], words }
}

const tallies: Tallies = new Map()
let plain = 0
let alarmed = 0
let alarms = 0
for (const { id, text, labels } of posters) {
  const { findings } = findIn({ text: '', platform: 'facebook', pictures: [asRead(text)] }, roll, rules)
  const inIt = findings.filter(one => one.in === 'image:1')
  count(
    tallies,
    labels.map(label => ({ ...label, in: 'image:1' })),
    inIt,
  )
  if (labels.length > 0) continue
  plain += 1
  alarms += inIt.length
  if (inIt.length > 0) alarmed += 1
  for (const { kind, span } of inIt) console.log(`wrong alarm in ${id}: ${kind} “${span}”`)
}
console.log(`${posters.length} posters, ${plain} of them with nothing to be found`)
console.log(`wrong alarms per 100 plain posters: ${((alarms / plain) * 100).toFixed(1)}; in ${alarmed} of ${plain}`)
for (const [kind, tally] of [...tallies].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
  const { precision, recall, f1 } = quality(tally)
  console.log(
    `${kind.padEnd(28)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${tally.hit} found, ${tally.missed} missed, ${tally.wrong} wrong)`,
  )
}
