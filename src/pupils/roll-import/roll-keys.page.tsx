import { field, type Form } from '../../platform/platform.ts'
import { BackLink, Button, Input, Table, useWords, WarningText } from '../../ui/ui.ts'
import { RollFrame, useRollProblem } from './roll-frame.tsx'
import type { RollProblem } from './roll.form.ts'
import type { SeenKey, SeenRoll } from './see-roll.ts'

/** Keys with which an MIS sends the roll: what there is, and a new one. */
export function RollKeys({
  seen: { school, keys, address, now },
  form,
  problems,
}: {
  seen: SeenRoll
  form: Form
  problems: readonly RollProblem[]
}) {
  const t = useWords()
  return (
    <>
      <h2 class="govuk-heading-m">{t('roll.keys')}</h2>
      <p class="govuk-body">{t('roll.keys-lead')}</p>
      <HowToSend address={address} secret={t('roll.keys-the-key')} />
      <p class="govuk-body">
        <a class="govuk-link" href="/api/roll">
          {t('roll.api-title')}
        </a>
      </p>
      {keys.length > 0 && (
        <ul class="cw-lines">
          {keys.map(key => (
            <KeyLine key={key.id} one={key} now={now} />
          ))}
        </ul>
      )}
      <form method="post" action={`/pupils/roll/keys?school=${school.id}`} novalidate>
        <Input
          id="key-name"
          name="key-name"
          label={{ text: t('roll.key-name') }}
          hint={{ text: t('roll.key-name-hint') }}
          autocomplete="off"
          value={field(form, 'key-name')}
          {...useRollProblem(problems, 'key-name')}
        />
        <Button text={t('roll.key-button')} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </>
  )
}

function KeyLine({ one, now }: { one: SeenKey; now: Date }) {
  const t = useWords()
  const made = t('roll.key-made', { who: one.by ?? t('roll.key-somebody'), when: t.moment(one.madeAt, now) })
  const used =
    one.lastUsedAt === null ? t('roll.key-unused') : t('roll.key-used', { when: t.moment(one.lastUsedAt, now) })
  return (
    <li class="cw-line">
      <span class="cw-line__what">{one.name}</span>
      <span class="cw-line__about">
        {made} · {used}
      </span>
      <form class="cw-line__action" method="post" action={`/pupils/roll/keys/${one.id}/end`}>
        <Button
          html={t.rich('roll.key-end', {
            name: one.name,
            hidden: words => <span class="govuk-visually-hidden">{words}</span>,
          })}
          classes="govuk-button--secondary cw-line__button"
          preventDoubleClick
        />
      </form>
    </li>
  )
}

/** The whole command, ready to be copied. */
function HowToSend({ address, secret }: { address: string; secret: string }) {
  return (
    <p class="govuk-body">
      <code class="cw-hash">{`curl --data-binary @roll.csv -H "Authorization: Bearer ${secret}" "${address}"`}</code>
    </p>
  )
}

/** The one page that shows a key. */
export function KeyMadePage({
  name,
  secret,
  school,
  address,
}: {
  name: string
  secret: string
  school: string
  address: string
}) {
  const t = useWords()
  return (
    <>
      <BackLink href={`/pupils/roll?school=${school}`} />
      <RollFrame title={t('roll.key-made-title', { name })}>
        <WarningText text={t('roll.key-once')} iconFallbackText={t('house.warning')} />
        <p class="govuk-body">
          <code class="cw-hash" id="key">
            {secret}
          </code>
        </p>
        <p class="govuk-body">{t('roll.key-how')}</p>
        <HowToSend address={address} secret={secret} />
        <p class="govuk-body">{t('roll.key-columns')}</p>
      </RollFrame>
    </>
  )
}

const ANSWERS = [202, 401, 409, 413, 415, 422, 429, 503] as const

/** For whoever writes the program: open to everybody, as it says nothing of any school. */
export function RollApiPage({ address }: { address: string }) {
  const t = useWords()
  return (
    <RollFrame title={t('roll.api-title')}>
      <p class="govuk-body">{t('roll.api-lead')}</p>
      <HowToSend address={address} secret={t('roll.keys-the-key')} />
      <p class="govuk-body">{t('roll.api-file')}</p>
      <p class="govuk-body">{t('roll.api-next')}</p>
      <Table
        caption={t('roll.api-answers')}
        captionClasses="govuk-table__caption--m"
        head={[{ text: t('roll.api-number') }, { text: t('roll.api-means') }]}
        rows={ANSWERS.map(number => [{ text: String(number) }, { text: t(`roll.api-${number}`) }])}
      />
    </RollFrame>
  )
}
