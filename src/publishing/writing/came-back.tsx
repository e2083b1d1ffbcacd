import { ClauseChip, InsetText, useWords } from '../../ui/ui.ts'
import { sentenceOf } from '../home/history-sentence.ts'
import type { PostRead } from '../posts/read-post.ts'
import { clausesShown } from '../showing/clause-shown.ts'

/** Why a post is with its author again: what an approver asked, in her words, or what happened meanwhile, with its clauses. */
export function CameBack({ read: { post, decision, cameBack, standing } }: { read: PostRead }) {
  const t = useWords()
  if (post.state === 'changes_asked' && decision?.decision === 'changes_asked')
    return (
      <InsetText>
        <strong>{t('writing.changes-asked')}</strong>
        <br />
        <span dir="auto">
          {t('writing.changes-asked-by', { role: decision.byRole, name: decision.byName, words: decision.words })}
        </span>
      </InsetText>
    )
  if (cameBack === null) return null
  const differs = Array.isArray(cameBack.facts['differs']) ? cameBack.facts['differs'] : []
  return (
    <InsetText>
      <strong>{t('writing.came-back')}</strong>
      <br />
      <span dir="auto">{sentenceOf(t, cameBack)}</span>
      {differs.length > 0 && (
        <>
          <br />
          {t('writing.came-back-differs', { differs: differs.map(one => t('writing.differs', { one })).join(' ') })}
        </>
      )}
      <br />
      {clausesShown(standing.policy, cameBack.clauses).map(clause => (
        <>
          <ClauseChip clause={clause} />{' '}
        </>
      ))}
    </InsetText>
  )
}
