import { InsetText, SummaryList, useWords } from '../../ui/ui.ts'

export type Installation = {
  readonly address: string
  readonly proxies: readonly string[]
  readonly cage: { readonly limits: boolean; readonly network: boolean; readonly user: boolean }
  /** Why no videos are taken, in a sentence; null: they are. */
  readonly noVideo: string | null
  /** Whose name mails are sent under; null: they are kept. */
  readonly mailFrom: string | null
  readonly watchesRolls: boolean
}

/** What an administrator should know of the computer it runs on, and cannot change from here. */
export function InstallationPage({ address, proxies, cage, noVideo, mailFrom, watchesRolls }: Installation) {
  const t = useWords()
  const allowed = (yes: boolean) => ({ allowed: yes ? 'yes' : 'no' })
  const opening = [
    t('people.installation-opening-held'),
    t('people.installation-network', allowed(cage.network)),
    t('people.installation-user', allowed(cage.user)),
    t('people.installation-limits', allowed(cage.limits)),
  ]
  const rows = [
    [
      t('people.installation-address'),
      `${address} · ${t('people.installation-proxies', { count: proxies.length, proxies: proxies.join(', ') })}`,
    ],
    [t('people.installation-opening'), opening.join(' ')],
    [t('people.installation-video'), noVideo ?? t('people.installation-video-taken')],
    [
      t('people.installation-mail'),
      mailFrom === null ? t('people.installation-mail-kept') : t('people.installation-mail-sent', { from: mailFrom }),
    ],
    [
      t('people.installation-rolls'),
      t(watchesRolls ? 'people.installation-rolls-folder' : 'people.installation-rolls-none'),
    ],
  ] as const
  return (
    <>
      <h1 class="govuk-heading-l">{t('people.installation-title')}</h1>
      <p class="govuk-body">{t('people.installation-body')}</p>
      {!(cage.network && cage.user) && <InsetText text={t('people.installation-weaker')} />}
      <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />
    </>
  )
}
