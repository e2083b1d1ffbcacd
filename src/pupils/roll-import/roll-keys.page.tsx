import { Command, KeyLines, KeyShown, type MadeKey, NewKeyForm } from '../../people/people.ts'
import type { Form } from '../../platform/platform.ts'
import { BackLink, Table, useWords } from '../../ui/ui.ts'
import { RollFrame, useRollProblem } from './roll-frame.tsx'
import type { RollProblem } from './roll.form.ts'
import type { SeenRoll } from './see-roll.ts'

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
      <HowToSend address={address} secret={t('keys.the-key')} />
      <p class="govuk-body">
        <a class="govuk-link" href="/api/roll">
          {t('roll.api-title')}
        </a>
      </p>
      <KeyLines keys={keys} now={now} ends={key => `/pupils/roll/keys/${key.id}/end`} />
      <NewKeyForm
        action={`/pupils/roll/keys?school=${school.id}`}
        hint={t('roll.key-name-hint')}
        form={form}
        wrong={useRollProblem(problems, 'key-name')}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/check-keys?school=${school.id}`}>
          {t('keys.check-link')}
        </a>
      </p>
    </>
  )
}

/** The whole command, ready to be copied. */
function HowToSend({ address, secret }: { address: string; secret: string }) {
  return <Command>{`curl --data-binary @roll.csv -H "Authorization: Bearer ${secret}" "${address}"`}</Command>
}

/** The one page that shows a key. */
export function KeyMadePage({ name, secret, school, address }: MadeKey) {
  const t = useWords()
  return (
    <>
      <BackLink href={`/pupils/roll?school=${school}`} />
      <RollFrame title={t('keys.made-title', { name })}>
        <KeyShown secret={secret} />
        <p class="govuk-body">{t('roll.key-how')}</p>
        <HowToSend address={address} secret={secret} />
        <p class="govuk-body">{t('roll.key-columns')}</p>
      </RollFrame>
    </>
  )
}

const ANSWERS = [202, 401, 403, 409, 413, 415, 422, 429, 503] as const

/** For whoever writes the program: open to everybody, as it says nothing of any school. */
export function RollApiPage({ address }: { address: string }) {
  const t = useWords()
  return (
    <RollFrame title={t('roll.api-title')}>
      <p class="govuk-body">{t('roll.api-lead')}</p>
      <HowToSend address={address} secret={t('keys.the-key')} />
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
