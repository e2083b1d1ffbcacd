import { z } from 'zod'
import { controlNames, ways } from './controls.ts'
import {
  askable,
  citationStates,
  citedKinds,
  effects,
  guidanceMoments,
  moments,
  occasions,
  openReasons,
  strengths,
  themes,
} from './pack.ts'
import { type Bound, boundTitles, roleSchema } from './roles.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/i, 'an id of letters, digits, dots, hyphens and underscores')
const wording = z.string().trim().min(1)
const clauseIds = z.array(id).min(1)
// The keys of boundTitles are the names of Bound; `Object.keys` forgets that.
const bound = z.enum(Object.keys(boundTitles) as Bound[])
/** A day, or a month where the policy prints no day. */
const printedDay = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a day such as 2026-09-01 or a month such as 2026-09')

const clause = z.strictObject({
  id,
  ref: wording,
  says: wording,
  strength: z.enum(strengths),
  binds: z.array(bound).min(1),
  theme: z.enum(themes),
  how: z.enum(ways).optional(),
  operated_by: z.array(z.enum(controlNames)).min(1).optional(),
  shown_at: z.array(z.enum(guidanceMoments)).min(1).optional(),
  words_only: z.literal(true).optional(),
})

const question = z.strictObject({
  id,
  asks: wording,
  who: z.enum(askable),
  at: z.enum(moments),
  on: z.enum(occasions).default('every_post'),
  answers: z
    .array(
      z.strictObject({
        id,
        label: wording,
        does: z.enum(effects),
        only_on: z.literal('website').optional(),
        own_device: z.literal(true).optional(),
        then: wording.optional(),
      }),
    )
    .min(2),
  clauses: clauseIds,
  confirms: wording.optional(),
})

const openQuestion = z.strictObject({
  id,
  about: z.enum(openReasons).default('local'),
  asked: z.enum(['always', 'suggested']).default('always'),
  asks: wording,
  word: wording.optional(),
  why: wording,
  clauses: clauseIds,
  choices: z
    .array(z.strictObject({ id, label: wording, sets: z.record(z.string(), z.unknown()).default({}) }))
    .default([]),
  number_for: z.string().optional(),
  ours: z.union([z.string(), z.number()]),
})

/** The shape of `packs/<name>/pack.yaml`, before its references are checked. */
export const packSchema = z.strictObject({
  pack: id,
  title: wording,
  written_for: wording,
  source: wording,
  effective: printedDay.nullable(),
  review: z.strictObject({ due: printedDay.nullable(), months: z.number().int().min(1).max(60).nullable() }),
  template: z
    .strictObject({
      source: wording,
      provider: wording.optional(),
      version: wording.optional(),
      dated: printedDay.optional(),
      superseded_on: printedDay.optional(),
    })
    .optional(),
  titles: z.array(z.strictObject({ title: wording, role: roleSchema })).min(1),
  clauses: z.array(clause).min(1),
  aims: clauseIds.optional(),
  linked_policies: z.array(z.strictObject({ id, title: wording, clauses: clauseIds })).default([]),
  citations: z
    .array(
      z.strictObject({
        id,
        names: wording,
        what: z.enum(citedKinds),
        state: z.enum(citationStates),
        now: wording.optional(),
        clauses: clauseIds,
      }),
    )
    .default([]),
  settings: z.record(z.string(), z.strictObject({ value: z.unknown(), clauses: clauseIds })),
  questions: z.array(question),
  open_questions: z.array(openQuestion),
})

export type RawPack = z.output<typeof packSchema>
