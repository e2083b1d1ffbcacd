import { type Finding, secondOf } from '../../checks/checks.ts'
import type { PostRead } from '../posts/read-post.ts'

/** Where the words of a finding stand on the page: `text`, `own:<account>` or `alt:<picture>`, `image:<picture>`, those of the video as the check names them; null where they cannot be told any more. */
export function placeOf(
  finding: Pick<Finding, 'in' | 'start' | 'end' | 'span'>,
  read: Pick<PostRead, 'post' | 'pictures' | 'accounts'>,
): string | null {
  if (finding.in === 'text') return 'text'
  if (finding.in === 'alt:video' || finding.in === 'captions' || secondOf(finding.in) !== undefined) return finding.in
  const [kind, which] = finding.in.split(':')
  if (kind === 'alt' || kind === 'image') {
    const picture = read.pictures[which === undefined ? 0 : Number(which) - 1]
    return picture === undefined ? null : `${kind}:${picture.id}`
  }
  const { own, targets } = read.post.draft
  const account = read.accounts.find(
    one =>
      one.platform === which?.replace(/-\d+$/, '') &&
      targets.includes(one.id) &&
      (own[one.id] ?? '').trim().slice(finding.start, finding.end) === finding.span,
  )
  return account === undefined ? null : `own:${account.id}`
}

/** The id of the field at a place, for links of the error summary. */
export function fieldIdOf(place: string): string {
  return place.replace(':', '-')
}
