import { FormPage } from '../../people/people.ts'
import { InsetText, NotificationBanner, useWords } from '../../ui/ui.ts'
import type { HerAnswer } from './family.store.ts'
import { Done } from './answers.page.tsx'
import { newestOf } from './newest-of.rule.ts'
import type { ChildSeen } from './see-family.ts'

/** The receipt: what was kept in this half hour, and how to change it. */
export function KeptPage({
  family,
  since,
  forOffice,
  now,
}: {
  family: readonly ChildSeen[]
  since: Date
  forOffice: boolean
  now: Date
}) {
  const t = useWords()
  const kept = family
    .map(child => ({ child, lines: linesOf(child.answers.filter(one => one.how === 'link' && one.given >= since)) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <FormPage title={t('family.kept-title')}>
      {kept.length > 0 && <NotificationBanner type="success" text={t('family.kept-banner')} />}
      <Waits answers={kept.flatMap(({ lines }) => lines)} />
      {forOffice && <InsetText text={t('family.for-office')} />}
      {kept.length === 0 && <p class="govuk-body">{t('family.kept-none')}</p>}
      {kept.map(({ child, lines }) => (
        <>
          <h2 class="govuk-heading-m">{child.name}</h2>
          <ul class="cw-lines">
            {lines.map(line => (
              <li class="cw-line">
                <span class="cw-line__what">
                  {t(`consent.state-${line.answer}`)}: {t(`consent.channel-${line.channel}`)}
                </span>
                <span class="cw-line__about">
                  {line.kinds.map(kind => t(`consent.kind-${kind}`)).join(', ')}. {t.moment(line.given, now)}
                </span>
              </li>
            ))}
          </ul>
        </>
      ))}
      <p class="govuk-body">{t('family.kept-change')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/family/answers">
          {t('family.kept-back')}
        </a>
      </p>
      <Done />
    </FormPage>
  )
}

/** Where a yes waits because no speaker has read its words, it says so. */
export function Waits({ answers }: { answers: readonly Pick<HerAnswer, 'waits'>[] }) {
  const t = useWords()
  return answers.some(one => one.waits) ? <InsetText text={t('languages.waits')} /> : null
}

type Line = Pick<HerAnswer, 'answer' | 'channel' | 'given' | 'waits'> & { kinds: HerAnswer['kind'][] }

/** What was answered alike for one group stands in one line. */
function linesOf(answers: readonly HerAnswer[]): Line[] {
  const lines = new Map<string, Line>()
  for (const { kind, channel, answer, given, waits } of newestOf(answers)) {
    const key = `${channel} ${answer} ${given.getTime()}`
    const line = lines.get(key)
    if (line === undefined) lines.set(key, { channel, answer, given, waits, kinds: [kind] })
    else line.kinds.push(kind)
  }
  return [...lines.values()]
}
