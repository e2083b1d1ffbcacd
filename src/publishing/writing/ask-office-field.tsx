import { Button, useWords } from '../../ui/ui.ts'
import type { PostRead } from '../posts/read-post.ts'

/** Where families' answers keep the draft back: one press asks the office, or how far that is. Who is meant is not said here. */
export function AskOffice({ read: { post, accounts, mayGo, question, readAt } }: { read: PostRead }) {
  const t = useWords()
  const chosen = accounts.filter(account => post.draft.targets.includes(account.id)).map(({ platform }) => platform)
  const held = mayGo.some(({ place, outcome }) => outcome.may !== 'yes' && chosen.some(platform => platform === place))
  if (!held) return null
  const open = question !== null && question.settledAt === null
  // Unchanged since: there is nothing to ask anew.
  const again = open && post.changedAt > question.askedAt
  return (
    <div class="govuk-form-group">
      {open && <p class="govuk-body">{t('askoffice.open', { when: t.nearMoment(question.askedAt, readAt) })}</p>}
      {question?.settledHow === 'nothing-more' && question.settledAt !== null && (
        <p class="govuk-body">{t('askoffice.settled-line', { when: t.nearMoment(question.settledAt, readAt) })}</p>
      )}
      {(!open || again) && (
        <Button
          text={t(again ? 'askoffice.again' : 'askoffice.button')}
          name="do"
          value="ask-office"
          classes="govuk-button--secondary cw-finding__button"
        />
      )}
    </div>
  )
}
