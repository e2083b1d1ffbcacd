import { PostForm, TextField } from '../../people/people.ts'
import { Button, InsetText, useWords } from '../../ui/ui.ts'
import type { SeenPlan } from './see-earlier.ts'

/** Below a file that was taken over: how many of its yeses wait for the head, the one press that lets them count, and by whom and why they do. */
export function AcceptFile({ seen }: { seen: SeenPlan }) {
  const t = useWords()
  const { found, waiting, accepts, mayAccept, now } = seen
  const action = `/pupils/earlier/${found.id}/accept`
  const running = accepts.find(({ endedAt }) => endedAt === null)
  return (
    <>
      {accepts.map(({ accepted, by, at, reason }) => (
        <p class="govuk-body">
          {t('consent.file-accepted', { count: accepted, who: by, when: t.moment(at, now), reason })}
        </p>
      ))}
      {waiting > 0 && <InsetText text={t('consent.file-waits', { count: waiting })} />}
      {running !== undefined && mayAccept && (
        <form method="post" action={action} novalidate>
          <Button text={t('covered.look-again')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
      {running === undefined && waiting > 0 && mayAccept && (
        <PostForm action={action} button={t('consent.file-accept-button', { count: waiting })} notice="families">
          <h2 class="govuk-heading-m">{t('consent.file-accept-title')}</h2>
          <p class="govuk-body">{t('consent.file-accept-lead')}</p>
          <TextField name="reason" label={t('consent.accept-reason')} />
        </PostForm>
      )}
    </>
  )
}
