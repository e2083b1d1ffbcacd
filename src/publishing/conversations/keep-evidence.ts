import { append, canonicalJson, sha256 } from '../../history/history.ts'
import { rolesAt, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { commentPolicyOf } from './comment-policy.ts'
import { changeComment, type Comment, lockComment } from './comments.store.ts'
import { type CommentText, textsOf } from './comment-texts.store.ts'
import { mayDecide } from './decide-comment.rule.ts'
import { type NotThere, roleOf } from './decide-comment.ts'

/** Is there anything that is not kept yet? Also where its writer has changed it since. */
export function saysMoreThanKept(
  { evidenceAt }: Pick<Comment, 'evidenceAt'>,
  texts: readonly Pick<CommentText, 'readAt'>[],
): boolean {
  return evidenceAt === null || texts.some(({ readAt }) => readAt > evidenceAt)
}

/**
 * Its words as they were read, who wrote them, where and when: kept beyond the days after which the words of others are deleted. The hash over all of
 * it stands in history, so that what is shown one day is what was kept. Never a picture.
 */
export async function keepAsEvidence(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<
  | { readonly kept: string }
  | NotThere
  | { readonly refused: 'not-yours' | 'forgotten'; readonly clauses: readonly string[] }
> {
  return act(works, visitor.identity, async one => {
    const comment = await lockComment(one.tx, id)
    if (comment === null) return { refused: 'not-there', clauses: [] }
    const roles = rolesAt(visitor, comment.school)
    if (!mayDecide(roles, comment)) return { refused: 'not-yours', clauses: [] }
    const texts = await textsOf(one.tx, id)
    if (!saysMoreThanKept(comment, texts)) return { kept: '' }
    if (texts.length === 0) return { refused: 'forgotten', clauses: [] }
    const hash = sha256(
      canonicalJson({
        comment: id,
        account: comment.accountName,
        written: comment.writtenAt?.toISOString() ?? null,
        texts: texts.map(({ number, text, writer, link, remoteUri, attached, readAt }) => ({
          number,
          text,
          writer,
          link,
          remoteUri,
          attached,
          readAt: readAt.toISOString(),
        })),
      }),
    )
    await changeComment(one, id, { evidence_at: one.at, evidence_hash: hash })
    const { evidence } = commentPolicyOf((await policyInForce(one.tx, comment.school, one.at)).settings)
    await append(one, {
      kind: 'comment-evidence-kept',
      school: comment.school,
      subject: id,
      clauses: [...evidence.clauses],
      facts: { comment_id: id, sha256: hash, as_role: roleOf(roles, comment) },
      words: { by_name: visitor.name },
    })
    return { kept: hash }
  })
}
