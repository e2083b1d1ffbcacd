import { isDeepStrictEqual } from 'node:util'
import { append } from '../../history/history.ts'
import { noticeVersion, type Visitor } from '../../people/people.ts'
import { act, type Works } from '../../platform/platform.ts'
import { openAccountsOf } from '../accounts/accounts.store.ts'
import { videoOf } from '../media/videos.store.ts'
import { consentFor } from '../posts/consent-of-post.ts'
import { lockPost, picturesOf } from '../posts/posts.store.ts'
import { childrenIn, heldAt, peopleIn } from '../posts/who-is-in.rule.ts'
import { TELL_OFFICE } from '../queues.ts'
import { childrenAsked, insertQuestion, questionAbout, settle } from './consent-questions.store.ts'

declare module '../../history/history.ts' {
  interface HistoryKinds {
    'consent-question-asked': { facts: { question_id: string; notice: string }; words: Record<string, never> }
    'consent-question-settled': { facts: { question_id: string; how: string }; words: Record<string, never> }
  }
}

export type AskOfficeRefusal = { readonly refused: 'not-yours' | 'not-a-draft' | 'nothing-to-ask' }

/**
 * One press from a stopped draft: the office is asked about the families of whoever is in it. It sees who has not answered; the author is told how
 * it ended and nothing else (s1-protocol-2c). Pressed again while it is open, with the same children and places, it is the same question.
 */
export async function askOffice(
  works: Works,
  visitor: Visitor,
  id: string,
): Promise<{ readonly asked: string } | AskOfficeRefusal> {
  return act(works, visitor.identity, async one => {
    const post = await lockPost(one.tx, id)
    if (post === null || post.author !== one.who.person) return { refused: 'not-yours' }
    if (post.state !== 'draft' && post.state !== 'changes_asked') return { refused: 'not-a-draft' }
    const children = childrenIn(peopleIn(post, await picturesOf(one.tx, id), await videoOf(one.tx, id)))
    const accounts = await openAccountsOf(one.tx, post.school)
    const targets = accounts.filter(account => post.draft.targets.includes(account.id))
    const platforms = [...new Set(targets.map(({ platform }) => platform))]
    const consent = await consentFor(one, post.school, children, platforms)
    if (heldAt(consent).length === 0) return { refused: 'nothing-to-ask' }
    const before = await questionAbout(one.tx, id)
    if (before !== null && before.settledAt === null) {
      const same = isDeepStrictEqual(
        [before.platforms.toSorted(), await childrenAsked(one.tx, before.id)],
        [platforms.toSorted(), children],
      )
      if (same) return { asked: before.id }
      await settle(one, before.id, 'asked-anew')
    }
    const notice = noticeVersion('writing-a-post')
    const question = await insertQuestion(one, { school: post.school, post: id, platforms, notice }, children)
    await append(one, {
      kind: 'consent-question-asked',
      school: post.school,
      subject: id,
      clauses: consent.clauses,
      facts: { question_id: question, notice },
      words: {},
    })
    await works.jobs.send(one.tx, TELL_OFFICE, { trust: one.who.trust, school: post.school, subject: question })
    return { asked: question }
  })
}
