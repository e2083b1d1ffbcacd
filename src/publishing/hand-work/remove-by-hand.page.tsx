import { Button, ClockChip, ErrorSummary, linkTo, NotificationBanner, useWords } from '../../ui/ui.ts'
import { ToThePost } from './not-by-hand.page.tsx'
import { removeBy } from './remove-within.ts'
import { StepWords } from './post-by-hand.page.tsx'
import type { TargetRead } from './read-target.ts'

export type RemoveOptions = {
  read: TargetRead
  problem: string | null
  /** We looked and could not tell, so a person's own look is asked for. */
  lookYourself: boolean
  /** It was withdrawn while she was posting it. */
  late: boolean
}

/** Delete it there, then say so; it is called gone only when a machine or a person has looked. */
export function RemoveByHandPage({ read, problem, lookYourself, late }: RemoveOptions) {
  const t = useWords()
  const { target, steps } = read
  return (
    <>
      {problem !== null && <ErrorSummary errorList={[{ text: problem, href: '#removing' }]} />}
      {late && <NotificationBanner text={t('handwork.posted-late')} />}
      <h1 class="govuk-heading-l">{t('handwork.remove-title', { account: target.accountName })}</h1>
      <p class="govuk-body">
        <ClockChip clock={{ due: removeBy(target.comingDownSince) }} now={read.readAt} />
      </p>
      <p class="govuk-body">{t('handwork.remove-lead')}</p>
      <h2 class="govuk-heading-m">{t('handwork.remove-address')}</h2>
      <p class="govuk-body">
        {target.link === null ? (
          t('handwork.remove-no-address', { account: target.accountName })
        ) : (
          <a {...linkTo(target.link)} class="govuk-link cw-address" rel="noreferrer noopener" target="_blank">
            {target.link}
          </a>
        )}
      </p>
      <ol class="cw-steps">
        {steps.map(step => (
          <li class="cw-step">
            <StepWords read={read} step={step} />
          </li>
        ))}
      </ol>
      <form method="post" action={`/targets/${target.id}/removed`} id="removing">
        {!lookYourself && (
          <>
            <Button name="do" value="deleted" text={t('handwork.deleted-button')} preventDoubleClick />
            <p class="govuk-hint">{t('handwork.deleted-hint')}</p>
          </>
        )}
        {lookYourself && (
          <>
            <p class="govuk-body">{t('handwork.looked-hint')}</p>
            <Button name="do" value="looked" text={t('handwork.looked-button')} preventDoubleClick />
          </>
        )}
      </form>
      <ToThePost read={read} />
    </>
  )
}
