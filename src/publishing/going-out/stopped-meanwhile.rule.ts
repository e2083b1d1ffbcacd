import type { Target } from '../posts/targets.store.ts'

/**
 * Stopped while somebody may have been posting it by hand: then it has to be known. Whatever stopped it, and whatever became of the post since: an
 * author who took it back to change a word does not see that a colleague had just posted it. One whose time was over, or whose account was closed,
 * has failed: a link that is pasted on Monday may be of what was posted in time on Friday.
 */
export function stoppedMeanwhile({
  state,
  link,
  handedOverAt,
}: Pick<Target, 'state' | 'link' | 'handedOverAt'>): boolean {
  return link === null && (state === 'stopped' || (state === 'failed' && handedOverAt !== null))
}
