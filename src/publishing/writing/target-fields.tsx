import { Checkboxes, Counter, Details, Textarea, useWords } from '../../ui/ui.ts'
import type { Account } from '../accounts/accounts.store.ts'
import { outwardSentence } from '../../pupils/pupils.ts'
import type { PostRead } from '../posts/read-post.ts'
import { roomOn } from './fits.ts'
import { type Problem, problemAt } from './problems.ts'

/** Where it goes: a tick for each account, with how much room is left there and, folded, another text for it alone. */
export function TargetFields({
  read: { post, accounts, mayGo },
  problems,
}: {
  read: PostRead
  problems: readonly Problem[]
}) {
  const t = useWords()
  const { draft } = post
  if (accounts.length === 0) {
    return (
      <p class="govuk-body govuk-inset-text" id="targets">
        {t('writing.targets-none')}
      </p>
    )
  }
  return (
    <Checkboxes
      name="targets[]"
      idPrefix="targets"
      fieldset={{ legend: { text: t('writing.targets-label'), classes: 'govuk-fieldset__legend--m' } }}
      {...(mayGo.length > 0 ? { hint: { html: <MayGo mayGo={mayGo} /> } } : {})}
      errorMessage={problemAt(problems, 'targets')}
      values={draft.targets}
      items={accounts.map(account => ({
        value: account.id,
        text: account.name,
        hint: { html: <About account={account} text={(draft.own[account.id] ?? '').trim() || draft.text} /> },
        conditional: { html: <OwnText account={account} text={draft.own[account.id] ?? ''} /> },
      }))}
    />
  )
}

/** Bold where something keeps it back: a grey line above the accounts is read by nobody. */
function MayGo({ mayGo }: Pick<PostRead, 'mayGo'>) {
  const t = useWords()
  const sentence = outwardSentence(t, mayGo)
  return mayGo.every(({ outcome }) => outcome.may === 'yes') ? <>{sentence}</> : <strong>{sentence}</strong>
}

function About({ account, text }: { account: Account; text: string }) {
  const t = useWords()
  const platform = t('writing.platform', { platform: account.platform })
  const room = roomOn(account, text)
  return (
    <>
      {account.way === 'by_hand'
        ? t('writing.target-by-hand', { platform })
        : t('writing.target-sent', { platform, handle: account.handle })}
      {account.state === 'needs_attention' && <> · {t('writing.target-attention')}</>}
      {room !== null && (
        <>
          <br />
          <Counter {...room} of="text" instead={`own-${account.id}`} />
        </>
      )}
    </>
  )
}

function OwnText({ account, text }: { account: Account; text: string }) {
  const t = useWords()
  return (
    <Details summaryText={t('writing.target-own', { account: account.name })} open={text !== ''}>
      <Textarea
        name={`own[${account.id}]`}
        id={`own-${account.id}`}
        rows={4}
        label={{ text: t('writing.target-own-label', { account: account.name }) }}
        hint={{ text: t('writing.target-own-hint') }}
        value={text}
        attributes={{ dir: 'auto' }}
      />
    </Details>
  )
}
