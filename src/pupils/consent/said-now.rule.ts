import type { ConsentGroup, ConsentKind } from './consent.ts'

type Said = {
  readonly giver: string
  readonly guardian: string | null
  readonly kind: string
  readonly channel: string
  readonly answer: string
  readonly at: Date
}

/**
 * What each giver says today to one kind in one group of channels, as the office reads it: nobody in the list was not asked, or has not answered.
 * Whether it may go is another question (`mayGo`): a yes may not count, and an answer for one platform is not in here.
 *
 * @param answers the newest first
 */
export function saidNow<S extends Said>(answers: readonly S[], kind: ConsentKind, group: ConsentGroup): S[] {
  const found = new Map<string, S>()
  for (const one of answers) {
    const giver = one.guardian ?? one.giver
    const fits = one.kind === 'everything' || (one.kind === kind && one.channel === group)
    // A refusal to this very thing stays what it is when "nothing at all" comes after it.
    if (fits && !found.has(giver)) found.set(giver, one)
  }
  return [...found.values()]
}
