import { isRefusal } from './consent.ts'

type Said = { readonly kind: string; readonly channel: string; readonly answer: string }

/**
 * What of one person's answers stands: the newest to each thing, and nothing of before she said "nothing at all".
 *
 * @param answers hers alone, the newest first
 */
export function whatStands<One extends Said>(answers: readonly One[]): One[] {
  const seen = new Set<string>()
  const nothing = answers.findIndex(({ kind }) => kind === 'everything')
  return (nothing === -1 ? answers : answers.slice(0, nothing + 1)).filter(one => {
    const thing = thingOf(one)
    if (seen.has(thing)) return false
    seen.add(thing)
    return true
  })
}

const thingOf = ({ kind, channel }: Said) => `${kind} ${channel}`

/**
 * Does she say otherwise now to anything that she had answered? A first answer changes nothing, nor does a no that is called by another name. An
 * objection that was taken back has said nothing.
 */
export function saysOtherwise(before: readonly Said[], after: readonly Said[]): boolean {
  const [was, is] = [before, after].map(all => {
    const things = new Map(whatStands(all).map(one => [thingOf(one), sense(one)]))
    return (thing: string) => things.get(thing) ?? things.get('everything everywhere') ?? 'nothing'
  })
  if (was === undefined || is === undefined) return false
  return [...before, ...after].map(thingOf).some(thing => was(thing) !== 'nothing' && was(thing) !== is(thing))
}

const sense = ({ answer }: Said) => (isRefusal(answer) ? 'no' : answer === 'yes' ? 'yes' : 'nothing')
