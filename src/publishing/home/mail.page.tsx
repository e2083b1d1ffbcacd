import type { KeptMail } from '../../platform/platform.ts'
import { BackLink, linkTo, SummaryList, useWords } from '../../ui/ui.ts'

export function MailListPage({ mails, more, now }: { mails: readonly KeptMail[]; more: boolean; now: Date }) {
  const t = useWords()
  return (
    <>
      <h1 class="govuk-heading-l">{t('home.mail-title')}</h1>
      <p class="govuk-body">{mails.length === 0 ? t('home.mail-none') : t('home.mail-lead')}</p>
      <ul class="cw-lines">
        {mails.map(mail => (
          <li class="cw-line">
            <a class="cw-line__what govuk-link" href={`/mail/${mail.id}`}>
              {mail.subject}
            </a>
            <span class="cw-line__about">
              {t('home.mail-to', { address: mail.to, when: t.nearMoment(mail.at, now) })}
            </span>
          </li>
        ))}
      </ul>
      {more && <p class="govuk-body">{t('home.mail-more', { count: mails.length })}</p>}
    </>
  )
}

/** One mail as it would have arrived; addresses of our own pages in it can be pressed, as in a mail programme. */
export function MailPage({ mail, baseUrl, now }: { mail: KeptMail; baseUrl: string; now: Date }) {
  const t = useWords()
  return (
    <>
      <BackLink href="/mail" text={t('home.mail-back')} />
      <h1 class="govuk-heading-l">{mail.subject}</h1>
      <SummaryList
        rows={[
          { key: { text: t('home.mail-to-label') }, value: { text: mail.to } },
          { key: { text: t('home.mail-when') }, value: { text: t.moment(mail.at, now) } },
        ]}
      />
      <div class="cw-mail" dir="auto">
        {mail.body.split('\n').map(line => (
          <p class="govuk-body">
            <WithLinks line={line} baseUrl={baseUrl} />
          </p>
        ))}
      </div>
    </>
  )
}

function WithLinks({ line, baseUrl }: { line: string; baseUrl: string }) {
  return (
    <>
      {line.split(/(https?:\/\/\S+)/).map(part =>
        part === baseUrl || part.startsWith(`${baseUrl}/`) ? (
          <a {...linkTo(part)} class="govuk-link">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  )
}
