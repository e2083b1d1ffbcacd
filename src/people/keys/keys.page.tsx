import type { ComponentChildren } from 'preact'
import { field, type Form } from '../../platform/platform.ts'
import { Button, Input, useWords, WarningText } from '../../ui/ui.ts'
import { dayOf } from '../day.ts'
import type { SeenKey } from './see-keys.ts'

/** The keys that open, each with who made it, when it was used and the press that ends it. `ends`: the address of that press. */
export function KeyLines({ keys, now, ends }: { keys: readonly SeenKey[]; now: Date; ends: (key: SeenKey) => string }) {
  if (keys.length === 0) return null
  return (
    <ul class="cw-lines">
      {keys.map(key => (
        <KeyLine key={key.id} one={key} now={now} ends={ends(key)} />
      ))}
    </ul>
  )
}

function KeyLine({ one, now, ends }: { one: SeenKey; now: Date; ends: string }) {
  const t = useWords()
  const made = t('keys.made', { who: one.by ?? t('keys.somebody'), when: t.moment(one.madeAt, now) })
  const used = one.lastUsedAt === null ? t('keys.unused') : t('keys.used', { when: t.moment(one.lastUsedAt, now) })
  return (
    <li class="cw-line">
      <span class="cw-line__what">{one.name}</span>
      <span class="cw-line__about">
        {made} · {used}
        {one.fullOn === dayOf(now) && <> · {t('keys.full-today')}</>}
      </span>
      <form class="cw-line__action" method="post" action={ends}>
        <Button
          html={t.rich('keys.end', {
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

/** Asks what the new key is called, and makes it. `wrong`: what is not right with the name. */
export function NewKeyForm({
  action,
  hint,
  form,
  wrong,
}: {
  action: string
  hint: string
  form: Form
  wrong: { errorMessage?: { text: string } }
}) {
  const t = useWords()
  return (
    <form method="post" action={action} novalidate>
      <Input
        id="key-name"
        name="key-name"
        label={{ text: t('keys.name') }}
        hint={{ text: hint }}
        autocomplete="off"
        value={field(form, 'key-name')}
        {...wrong}
      />
      <Button text={t('keys.button')} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}

/** A command, ready to be copied. */
export function Command({ children }: { children: ComponentChildren }) {
  return (
    <p class="govuk-body">
      <code class="cw-hash">{children}</code>
    </p>
  )
}

/** A key that was just made. `address`: where it opens. */
export type MadeKey = { name: string; secret: string; school: string; address: string }

/** The one time that a key is shown. */
export function KeyShown({ secret }: { secret: string }) {
  const t = useWords()
  return (
    <>
      <WarningText text={t('keys.once')} iconFallbackText={t('house.warning')} />
      <p class="govuk-body">
        <code class="cw-hash" id="key">
          {secret}
        </code>
      </p>
    </>
  )
}
