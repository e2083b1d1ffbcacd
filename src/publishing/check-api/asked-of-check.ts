import { z } from 'zod'
import { commentShape, draftShape } from '../../checks/checks.ts'
import type { Values, WordKey } from '../../ui/ui.ts'

/** So many texts go in one request, and so many bytes. */
export const MOST_ITEMS = 50
export const LARGEST_REQUEST = 256 * 1024

/** One thing, or several under `items`. */
const manyOf = <Shape extends z.ZodType>(one: Shape) => z.strictObject({ items: z.array(one).min(1).max(MOST_ITEMS) })

export type Asked<Item> = { readonly items: readonly Item[]; readonly several: boolean }

/** What is asked at one address: `one` and `many` judge a request, and the description is made from both. */
export type AskShape<Item> = {
  readonly one: z.ZodType<Item>
  readonly many: z.ZodType<{ items: Item[] }>
  readonly example: string
}

export const draftsAsked = {
  one: draftShape,
  many: manyOf(draftShape).meta({ id: 'Drafts' }),
  example: '{"platform":"facebook","text":"…"}',
} satisfies AskShape<z.infer<typeof draftShape>>

export const commentsAsked = {
  one: commentShape,
  many: manyOf(commentShape).meta({ id: 'Comments' }),
  example: '{"platform":"facebook","where":"comment","text":"…"}',
} satisfies AskShape<z.infer<typeof commentShape>>

/** One sentence about the first thing that is wrong. Never with what was sent: only the names of fields are ours to repeat. */
export type Misread = { readonly field?: string; readonly says: WordKey; readonly values: Values }

/** Reads the body of a request. */
export function readAsked<Item>(shape: AskShape<Item>, body: Buffer): Asked<Item> | Misread {
  const { example } = shape
  let raw: unknown
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return { says: 'keys.told-not-json', values: { example } }
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { says: 'keys.told-whole', values: { example } }
  if ('items' in raw) {
    const many = shape.many.safeParse(raw)
    return many.success ? { items: many.data.items, several: true } : misread(many.error, raw)
  }
  const one = shape.one.safeParse(raw)
  return one.success ? { items: [one.data], several: false } : misread(one.error, raw)
}

/** What a server has itself, and the command line is given. */
const OWN: readonly PropertyKey[] = ['roll', 'staff']

function misread({ issues: [issue] }: z.ZodError, raw: object): Misread {
  if (issue === undefined) throw new Error('A request was refused without a reason.')
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys
    const field = nameOf([...issue.path, unknown])
    return { field, says: whyNot(unknown), values: { field } }
  }
  const field = nameOf(issue.path)
  if (valueAt(raw, issue.path) === undefined) return { field, says: 'keys.told-missing', values: { field } }
  if (issue.code === 'too_big')
    return { field, says: 'keys.told-too-big', values: { field, of: issue.origin, most: Number(issue.maximum) } }
  if (issue.code === 'too_small') return { field, says: 'keys.told-too-small', values: { field } }
  const wanted = issue.code === 'invalid_type' ? issue.expected : 'id'
  return { field, says: 'keys.told-wrong-type', values: { field, wanted } }
}

/** What people look at where a post is written, because a picture has to be opened in the cage and can be covered there. */
const SEEN: readonly PropertyKey[] = ['image', 'images', 'picture', 'pictures', 'video', 'videos']

function whyNot(unknown: PropertyKey): WordKey {
  if (OWN.includes(unknown)) return 'keys.told-own-roll'
  return SEEN.includes(unknown) ? 'keys.told-not-looked-at' : 'keys.told-unknown'
}

/** `items[2].text`, as a programmer writes it; cut where somebody sent a name as long as a text. */
function nameOf(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`
    return before === '' ? String(step) : `${before}.${String(step)}`
  }, '')
  return name.length > 80 ? `${name.slice(0, 80).toWellFormed()}…` : name
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (within, step) => (typeof within === 'object' && within !== null ? Reflect.get(within, step) : undefined),
    raw,
  )
}
