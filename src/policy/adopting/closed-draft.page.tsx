import { Button, InsetText, NotificationBanner, SummaryList, useWords, WarningText, type Words } from '../../ui/ui.ts'
import type { AdoptedVersion } from '../policy-versions.store.ts'
import { roleSchema, roleTitles } from '../packs/roles.ts'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { AnswersShown } from './answers-shown.tsx'
import type { Seal, Signature } from './signing/seals.store.ts'
import type { Capacity, Signer } from './signing/signers.rule.ts'
import { titleAt } from './stand-ins-for-head.rule.ts'
import { Step, toTasks } from './step.tsx'
import type { SaidHere } from './tasks.handlers.tsx'

function startPath({ read }: AtDraft): string {
  return `/policy/adopt?school=${read.school?.id ?? 'trust'}`
}

function Said({ said }: { said: SaidHere | null }) {
  const t = useWords()
  return said === null ? null : <NotificationBanner type="success" text={t(`adopting.said-${said}`)} />
}

type SealedOptions = {
  at: AtDraft
  seal: Seal
  signatures: readonly Signature[]
  open: readonly { readonly capacity: Capacity; readonly signers: readonly Signer[] }[]
  said: SaidHere | null
  trustsSince: AdoptedVersion | null
}

/** A text that waits for signatures: who has signed, who is waited for, and what changing it would mean. */
export function SealedDraft({ at, seal, signatures, open, said, trustsSince }: SealedOptions) {
  const t = useWords()
  return (
    <Step at={at} back={startPath(at)} title={t('adopting.sealed-title')}>
      <Said said={said} />
      {trustsSince !== null && <InsetText text={t('adopting.sign-trust-adopted-since', trustsSince)} />}
      <p class="govuk-body">
        {t('adopting.sealed-body', { title: seal.title, when: t.moment(seal.sealedAt, at.now) })}
      </p>
      <Signatures at={at} signatures={signatures} open={open} />
      <p class="govuk-body">
        {t('adopting.sealed-hash')} <code class="cw-hash">{seal.hash}</code>
      </p>
      <Button text={t('adopting.sealed-look')} href={`/policy/sign/${seal.id}`} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={draftPath(at.read.draft.id, '/reopen')}>
            {t('adopting.sealed-reopen')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={draftPath(at.read.draft.id, '/give-up')}>
            {t('adopting.give-up-link')}
          </a>
        </li>
      </ul>
    </Step>
  )
}

/** One line an office: who signed it and when, or who can. */
export function Signatures({
  at,
  signatures,
  open,
}: {
  at: { readonly read: Pick<AtDraft['read'], 'governance'>; readonly now: Date }
  signatures: readonly Signature[]
  open: SealedOptions['open']
}) {
  const t = useWords()
  return (
    <SummaryList
      rows={[
        ...signatures.map(signature => ({
          key: { text: t(`adopting.capacity-${signature.capacity}`) },
          value: { text: signedInWords(t, signature, at.now) },
        })),
        ...open.map(({ capacity, signers }) => ({
          key: { text: t(`adopting.capacity-${capacity}`) },
          value: { text: waitedFor(t, signers, at.read.governance) },
        })),
      ]}
    />
  )
}

/** `Mr A. Dunn, Chair of governors, signed on …`, with the meeting where a body decided. */
export function signedInWords(t: Words, signature: Signature, now: Date): string {
  const known = roleSchema.safeParse(signature.role)
  const who = t('adopting.signed', {
    name: signature.name,
    role: known.success ? roleTitles[known.data] : signature.role,
    when: t.moment(signature.signedAt, now),
    standsIn: signature.standsIn ? 'yes' : 'no',
  })
  if (signature.meetingOn === null) return who
  const day = t.day(new Date(`${signature.meetingOn}T12:00:00Z`), now)
  return `${who} ${t('adopting.signed-meeting', { day, minute: signature.minute ?? '' })}`
}

function waitedFor(t: Words, signers: readonly Signer[], governance: AtDraft['read']['governance']): string {
  if (signers.length === 0) return t('adopting.waits-nobody')
  const names = signers.map(signer =>
    t('house.person-chip', { role: titleAt(signer.role, governance), name: signer.name }),
  )
  const standsIn = signers.every(signer => signer.standsIn)
  return t('adopting.waits-for', { who: names.join('; '), standsIn: standsIn ? 'yes' : 'no' })
}

/** A draft that is over: adopted, or put aside with everything that was said in it. */
export function ClosedDraft({ at, said, version }: { at: AtDraft; said: SaidHere | null; version: string | null }) {
  const t = useWords()
  const { draft } = at.read
  const given = draft.state === 'given_up'
  return (
    <Step at={at} back={startPath(at)} title={t(`adopting.closed-${draft.state}`)}>
      <Said said={said} />
      {given ? (
        <>
          <InsetText text={t('adopting.closed-given-up-body', { when: t.day(draft.closedAt ?? at.now, at.now) })} />
          <form method="post" action={draftPath(draft.id, '/take-up')}>
            <Button text={t('adopting.take-up')} preventDoubleClick />
          </form>
        </>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/policy/versions/${version ?? ''}`}>
            {t('adopting.closed-record')}
          </a>
        </p>
      )}
      <AnswersShown at={at} />
    </Step>
  )
}

export function GiveUpPage({ at }: { at: AtDraft }) {
  const t = useWords()
  const { draft } = at.read
  return (
    <Step at={at} back={toTasks(at)} title={t('adopting.give-up-title')}>
      <p class="govuk-body">{t('adopting.give-up-body')}</p>
      {draft.state === 'sealed' && <WarningText text={t('adopting.give-up-sealed')} />}
      <form method="post" action={draftPath(draft.id, '/give-up')}>
        <Button text={t('adopting.give-up-button')} classes="govuk-button--warning" preventDoubleClick />
      </form>
    </Step>
  )
}

/** Before anything that is signed is changed: whose signatures will no longer count. */
export function ReopenPage({ at, signatures }: { at: AtDraft; signatures: readonly Signature[] }) {
  const t = useWords()
  return (
    <Step at={at} back={toTasks(at)} title={t('adopting.reopen-title')}>
      <p class="govuk-body">{t('adopting.reopen-body')}</p>
      {signatures.length > 0 && (
        <WarningText
          text={t('adopting.reopen-void', {
            count: signatures.length,
            who: signatures.map(signature => signature.name).join(', '),
          })}
        />
      )}
      <form method="post" action={draftPath(at.read.draft.id, '/reopen')}>
        <Button text={t('adopting.reopen-button')} classes="govuk-button--warning" preventDoubleClick />
      </form>
    </Step>
  )
}
