import type { TargetState } from '../posts/post.ts'

/**
 * Stopped while somebody may have been posting it by hand: then it has to be known. Whatever stopped it, and whatever became of the post since: an
 * author who took it back to change a word does not see that a colleague had just posted it.
 */
export function stoppedMeanwhile(target: { readonly state: TargetState; readonly link: string | null }): boolean {
  return target.state === 'stopped' && target.link === null
}
