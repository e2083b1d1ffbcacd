import { openAsks } from '../posts/author-answers.ts'
import { waitsForSomebody } from '../posts/held.rule.ts'
import type { PostRead } from '../posts/read-post.ts'
import { type CardsShown, cardsShown, INFORMS } from '../showing/cards-shown.rule.ts'

/** The findings with a card on the page one writes on: first what hand-in will refuse, then what it will ask, as the draft stands now. */
export function cardsOfDraft({ check, post }: Pick<PostRead, 'check' | 'post'>): CardsShown {
  const { contested } = post.draft
  const asks = new Set(openAsks(check, contested).map(({ key }) => key))
  return cardsShown(check.findings, finding => {
    const said = (contested[finding.key] ?? '').trim() !== ''
    if (finding.outcome === 'block' && !said && !waitsForSomebody(finding)) return 0
    return asks.has(finding.key) ? 1 : INFORMS
  })
}
