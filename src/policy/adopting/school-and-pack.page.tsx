import { askedFirst } from './asked-first.rule.ts'
import { Button, InsetText, Radios, Tag, useWords } from '../../ui/ui.ts'
import { SchoolFields, type SchoolTyped } from '../law/school-fields.tsx'
import type { Pack } from '../packs/pack.ts'
import { type AtDraft, draftPath } from './at-draft.tsx'
import { topics } from './draft.ts'
import { placeId } from './places.ts'
import type { Choosable } from './school-and-pack.handlers.tsx'
import { isTrustsByName } from './tasks.rule.ts'
import { SeenTurn, Step, toTasks, type Wrong } from './step.tsx'

/** Where the school lies and who is responsible for it, asked before anything that hangs on it. */
export function SchoolPage({ at, typed }: { at: AtDraft; typed: SchoolTyped | null }) {
  const t = useWords()
  const { read } = at
  const wrong: Wrong[] = []
  if (typed !== null && typed.nation === null) wrong.push({ text: t('adopting.school-choose-nation'), field: 'nation' })
  if (typed !== null && typed.governance === null)
    wrong.push({ text: t('adopting.school-choose-governance'), field: 'governance' })
  return (
    <Step at={at} back={toTasks(at)} title={t('adopting.school-title')} wrong={wrong}>
      <p class="govuk-body">{t('adopting.school-why')}</p>
      <form method="post" action={draftPath(read.draft.id, '/school')} novalidate>
        <SchoolFields typed={typed ?? { nation: read.nation, governance: read.governance }} asked={typed !== null} />
        <Button text={t('policy.continue')} />
      </form>
    </Step>
  )
}

type PackOptions = {
  at: AtDraft
  choosable: Choosable
  /** What somebody comes with, chosen beforehand. */
  along: Pack | null
  wrong: string | null
}

/** Which policy: the trust's, one that comes with the programme, or one that was imported. */
export function PackPage({ at, choosable, along, wrong }: PackOptions) {
  const t = useWords()
  const { chosen, base, draft, entries } = at.read
  const { trusts, packs } = choosable
  const taken =
    chosen === null || isTrustsByName(at.read)
      ? undefined
      : chosen.base === null
        ? `pack:${chosen.pack}`
        : base?.replaced
          ? undefined
          : 'trust'
  const value = along === null ? taken : `pack:${along.name}`
  return (
    <Step at={at} back={toTasks(at)} wrong={wrong === null ? [] : [{ text: wrong, field: 'pack' }]}>
      <form method="post" action={draftPath(draft.id, '/pack')} novalidate>
        <SeenTurn entry={entries.get(topics.pack)} />
        <Radios
          name="pack"
          idPrefix="pack"
          fieldset={{
            legend: { text: t('adopting.pack-title'), isPageHeading: true, classes: 'govuk-fieldset__legend--l' },
          }}
          hint={{ text: t('adopting.pack-hint') }}
          value={value}
          {...(wrong === null ? {} : { errorMessage: { text: wrong } })}
          items={[
            trusts !== null && {
              value: 'trust',
              text: t('adopting.pack-trusts', { title: trusts.title, number: trusts.number }),
              hint: { text: t('adopting.pack-trusts-hint') },
            },
            ...packs.map(pack => ({
              value: `pack:${pack.name}`,
              html: <PackTitle pack={pack} />,
              hint: { text: countsInWords(t, pack) },
            })),
          ]}
        />
        <Button text={t('policy.continue')} />
      </form>
      {trusts !== null && (
        <InsetText text={t('adopting.pack-measured', { title: trusts.title, number: trusts.number })} />
      )}
      <InsetText text={t('adopting.pack-kept')} />
      <p class="govuk-body">
        {t('importing.from-adopt')}{' '}
        <a class="govuk-link" href={`/policy/import?school=${placeId(at.read)}`}>
          {t('importing.link-from-adopt')}
        </a>
      </p>
    </Step>
  )
}

function PackTitle({ pack }: { pack: Pack }) {
  const t = useWords()
  return (
    <>
      {pack.title}{' '}
      {pack.template?.supersededOn !== undefined && (
        <Tag text={t('adopting.pack-superseded', { when: pack.template.supersededOn })} classes="govuk-tag--yellow" />
      )}
    </>
  )
}

function countsInWords(t: ReturnType<typeof useWords>, pack: Pack): string {
  return t('adopting.pack-counts', {
    for: pack.written_for,
    clauses: pack.clauses.length,
    questions: askedFirst(pack).size,
  })
}
