import { Button, Checkboxes, InsetText, useWords } from '../../ui/ui.ts'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { localIn, topics } from './draft.ts'
import { capacities, type Capacity, officesNobodyHolds, signatoriesOf, whoMaySign } from './signing/signers.rule.ts'
import { titleAt } from './stand-ins-for-head.rule.ts'
import { ClausesInFull, SeenTurn, Step, toTasks } from './step.tsx'

/** Whom the policy names, who that is today, and whoever else should sign. */
export function SignatoriesPage({ at, wrong }: { at: AtDraft; wrong: string | null }) {
  const t = useWords()
  const { read } = at
  const floor = read.floor
  const named = floor === null ? [] : signatoriesOf(floor)
  const all = read.settings === null ? [] : signatoriesOf(read.settings)
  const nobody = officesNobodyHolds(all, read.place, read.holders)
  const others = capacities.filter(capacity => !named.includes(capacity))
  return (
    <Step
      at={at}
      back={toTasks(at)}
      title={t('adopting.signatories-title')}
      wrong={wrong === null ? [] : [{ text: wrong, field: 'who' }]}
    >
      <p class="govuk-body">
        {t(named.length === 0 ? 'adopting.signatories-undecided' : 'adopting.signatories-named')}
      </p>
      {read.pack !== null && floor !== null && (
        <ClausesInFull pack={read.pack} ids={floor.get('policy.signatories').clauses} />
      )}
      {named.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {named.map(capacity => (
            <li>
              <strong>{t(`adopting.capacity-${capacity}`)}</strong>: <WhoCan at={at} capacity={capacity} />
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={draftPath(read.draft.id, '/signatories')} novalidate>
        <SeenTurn entry={read.entries.get(topics.setting(read.pack?.name ?? '', 'policy.signatories'))} />
        <Checkboxes
          name="who[]"
          idPrefix="who"
          fieldset={{
            legend: {
              text: t(named.length === 0 ? 'adopting.signatories-who' : 'adopting.signatories-more'),
              classes: 'govuk-fieldset__legend--m',
            },
          }}
          hint={{ text: t('adopting.signatories-two') }}
          {...(wrong === null ? {} : { errorMessage: { text: wrong } })}
          items={others.map(capacity => ({
            value: capacity,
            text: t(`adopting.capacity-${capacity}`),
            hint: { html: <WhoCan at={at} capacity={capacity} /> },
            checked: all.includes(capacity),
          }))}
        />
        <Button text={t('adopting.save')} preventDoubleClick />
      </form>
      {nobody.length > 0 && (
        <InsetText
          text={t('adopting.signatories-nobody', {
            offices: nobody.map(capacity => t(`adopting.capacity-${capacity}`)).join(', '),
          })}
        />
      )}
    </Step>
  )
}

/** Who could sign in this office today; a stand-in is called one. */
function WhoCan({ at: { read }, capacity }: { at: AtDraft; capacity: Capacity }) {
  const t = useWords()
  const signers = whoMaySign(capacity, read.place, read.holders, [])
  if (signers.length === 0) return <>{t('adopting.waits-nobody')}</>
  const who = signers
    .map(signer => t('house.person-chip', { role: titleAt(signer.role, read.governance), name: signer.name }))
    .join('; ')
  return <>{t('adopting.waits-for', { who, standsIn: signers.every(signer => signer.standsIn) ? 'yes' : 'no' })}</>
}

/** Which questions of the trust's policy each of its schools answers for itself. */
export function LocalPage({ at }: { at: AtDraft }) {
  const t = useWords()
  const { pack, entries, draft } = at.read
  if (pack === null) return null
  return (
    <Step at={at} back={toTasks(at)} title={t('adopting.local-title')}>
      <p class="govuk-body">{t('adopting.local-body')}</p>
      <form method="post" action={draftPath(draft.id, '/local')} novalidate>
        <Checkboxes
          name="local[]"
          idPrefix="local"
          fieldset={{ legend: { text: t('adopting.local-which'), classes: 'govuk-fieldset__legend--m' } }}
          items={pack.openQuestions.map(question => ({
            value: question.id,
            text: question.asks,
            checked: localIn(entries, pack.name, question.id),
          }))}
        />
        <Button text={t('adopting.save')} preventDoubleClick />
      </form>
    </Step>
  )
}
