/** The check over one part of the labelled drafts, and what it got wrong. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type CheckRules, type Finding, findIn, type PreparedRoll, prepareRoll } from '../../src/checks/checks.ts'
import { readRoll } from '../../src/cli-input.ts'
import { asWritten, embeddedPack } from '../../src/policy/policy.ts'
import type { LabelledDraft } from './labelled.ts'

const school = z.object({ name: z.string(), contacts: z.array(z.string()), handles: z.array(z.string()) })
const staff = z.array(z.object({ name: z.string() }))

export interface LabelledSchool {
  readonly roll: PreparedRoll
  readonly rules: CheckRules
}

/** The invented school of the set under a policy that looks for every kind. `folder`: bench/labelled. */
export function openSchool(folder: string): LabelledSchool {
  const pack = embeddedPack('church-primary')
  if (pack === undefined) throw new Error('The pack church-primary is missing from packs/: use a whole checkout.')
  const own = school.parse(JSON.parse(readFileSync(join(folder, 'school.json'), 'utf8')))
  const colleagues = staff.parse(parse(readFileSync(join(folder, 'staff.csv')), { columns: true, trim: true }))
  return {
    roll: prepareRoll(readRoll(join(folder, 'roll.csv')), colleagues),
    rules: { get: asWritten(pack).get, own },
  }
}

export function look({ roll, rules }: LabelledSchool, draft: LabelledDraft): readonly Finding[] {
  return findIn({ text: draft.text, platform: draft.platform, alt: draft.alt }, roll, rules).findings
}
