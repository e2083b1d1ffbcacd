import type { PostState, TargetState } from '../posts/post.ts'

/** Stopped, by a withdrawal or because it may not go there any more, while somebody may have been posting it by hand: that has to be known. */
export function stoppedMeanwhile(
  target: { readonly state: TargetState; readonly problem: string | null; readonly link: string | null },
  post: PostState,
): boolean {
  return (
    target.state === 'stopped' &&
    target.link === null &&
    (post === 'stopped' || post === 'sealed' || target.problem === 'consent')
  )
}
