import { z } from 'zod'
import { sha256 } from '../../history/history.ts'
import { type Role, roleSchema } from '../packs/roles.ts'
import type { SettingName } from '../settings/settings.ts'
import type { Start } from './dates.rule.ts'

export const draftStates = ['open', 'sealed', 'adopted', 'given_up'] as const
export type DraftState = (typeof draftStates)[number]

/** A policy on its way to be adopted. `school` null: for the whole trust. */
export type Draft = {
  readonly id: string
  readonly school: string | null
  readonly state: DraftState
  readonly startedBy: string
  readonly startedAt: Date
  readonly closedAt: Date | null
}

/** How an answer came about: given by the adopter, taken as we suggest it, or given by the colleague she asked. */
export const ways = ['own', 'suggested', 'colleague'] as const
export type Way = (typeof ways)[number]

/** The last word on one topic of a draft. `turn` counts how often something was said; whoever changes it says which turn she saw. */
export type Entry = {
  readonly topic: string
  readonly turn: number
  readonly value: unknown
  readonly way: Way
  readonly by: string
  readonly at: Date
}

export type Entries = ReadonlyMap<string, Entry>

/** What a draft can be about. Answers name the policy they belong to, so that choosing another one loses none. */
export const topics = {
  pack: 'pack',
  start: 'start',
  review: 'review',
  question: (pack: string, id: string) => `question:${pack}:${id}`,
  setting: (pack: string, name: SettingName) => `setting:${pack}:${name}`,
  /** The trust leaves this question to each of its schools. */
  local: (pack: string, id: string) => `local:${pack}:${id}`,
  linked: (pack: string, id: string) => `linked:${pack}:${id}`,
  /** Which role a title of the policy means here. A topic is short, and a title need not be. */
  title: (pack: string, title: string) => `title:${pack}:${sha256(title).slice(0, 24)}`,
  seen: (what: Seeable) => `seen:${what}`,
} as const

/** What has to be looked at before the policy can be signed. */
export const seeables = ['titles', 'linked', 'changes', 'rules', 'left-out', 'template'] as const
export type Seeable = (typeof seeables)[number]

/** `base`: the trust's version on which a school builds its own. */
export type Chosen = { readonly pack: string; readonly base: string | null }

const chosen = z.object({ pack: z.string(), base: z.string().nullable() })
const start = z.discriminatedUnion('when', [
  z.object({ when: z.literal('signed') }),
  z.object({ when: z.literal('day'), day: z.string() }),
])
const linked = z.object({ document: z.string().nullable(), reason: z.string() })
const setting = z.object({ value: z.unknown().optional() })
const seen = z.object({ of: z.string() })

/** Which document stands for a policy that this one is read with; `document` null: there is none, for this reason. */
export type LinkedSaid = z.output<typeof linked>

function parsed<T>(entries: Entries, topic: string, shape: z.ZodType<T>): T | null {
  const entry = entries.get(topic)
  if (entry === undefined) return null
  const read = shape.safeParse(entry.value)
  return read.success ? read.data : null
}

export const chosenIn = (entries: Entries): Chosen | null => parsed(entries, topics.pack, chosen)
export const startIn = (entries: Entries): Start | null => parsed(entries, topics.start, start)
export const reviewIn = (entries: Entries): string | null => parsed(entries, topics.review, z.string())
export const linkedIn = (entries: Entries, pack: string, id: string): LinkedSaid | null =>
  parsed(entries, topics.linked(pack, id), linked)
export const localIn = (entries: Entries, pack: string, id: string): boolean =>
  parsed(entries, topics.local(pack, id), z.boolean()) ?? false

/** Which role a title means here, as the adopter said; null where nothing was said. */
export const titleIn = (entries: Entries, pack: string, title: string): Role | null =>
  parsed(entries, topics.title(pack, title), roleSchema)

/** What was chosen for a setting on its own page; undefined where nothing was, or it was taken back. */
export const settingIn = (entries: Entries, pack: string, name: SettingName): unknown =>
  parsed(entries, topics.setting(pack, name), setting)?.value

/**
 * Was exactly this looked at? `of`: its fingerprint now; after a change it has to be looked at again.
 * @param by by this person herself; by anybody who works on the draft where it is left out
 */
export function sawIt(entries: Entries, what: Seeable, of: string, by?: string): 'seen' | 'changed-since' | 'not-yet' {
  const said = parsed(entries, topics.seen(what), seen)
  if (said === null || (by !== undefined && entries.get(topics.seen(what))?.by !== by)) return 'not-yet'
  return said.of === of ? 'seen' : 'changed-since'
}
