import type { Governance, Visitor } from '../../people/people.ts'
import { SummaryList, Tag, useWords } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import type { Role } from '../packs/roles.ts'
import { type Holder, type TitleHeld, titlesHeld } from './deputies.rule.ts'
import { Look, type LookOptions } from './look.pages.tsx'
import { titleAt } from './stand-ins-for-head.rule.ts'

export function LookAtTitles({ at, pack, visitor }: LookOptions) {
  return (
    <Look at={at} what="titles">
      <TitlesTable pack={pack} holders={at.read.holders} governance={at.read.governance} visitor={visitor} />
    </Look>
  )
}

/** Whoever may give a role finds the register from here. */
const KEEPERS: readonly Role[] = ['headteacher', 'office_manager', 'trust_administrator']

type TitlesOptions = {
  pack: Pick<Pack, 'titles' | 'settings'>
  holders: readonly Holder[]
  governance: Governance | null
  visitor: Pick<Visitor, 'holdings'>
}

/** The policy's own titles, who that is here today, and who stands in. */
export function TitlesTable({ pack, holders, governance, visitor }: TitlesOptions) {
  const t = useWords()
  const keeps = visitor.holdings.some(held => KEEPERS.includes(held.role))
  return (
    <SummaryList
      rows={titlesHeld(pack, holders, governance).map(held => ({
        key: { text: held.title },
        value: {
          html: (
            <>
              <p class="govuk-body">
                {titleAt(held.role, governance)}: <Holders held={held} keeps={keeps} />
              </p>
              <p class="govuk-hint">
                {t('adopting.titles-deputy', { who: namesWithRoles(t, held.deputies, governance) })}
              </p>
            </>
          ),
        },
      }))}
    />
  )
}

/** More than these are a staff list, which is not the point here. */
const MOST_NAMES = 4

function Holders({ held, keeps }: { held: TitleHeld; keeps: boolean }) {
  const t = useWords()
  if (held.holders.length > MOST_NAMES) return <>{t('adopting.titles-many', { count: held.holders.length })}</>
  if (held.holders.length > 0) return <>{held.holders.map(holder => holder.name).join(', ')}</>
  if (held.gap === null) return <>{t('adopting.titles-none')}</>
  return (
    <>
      <Tag
        text={t(`adopting.gap-${held.gap}`)}
        classes={held.gap === 'nobody' ? 'govuk-tag--red' : 'govuk-tag--yellow'}
      />{' '}
      {keeps && (
        <a class="govuk-link" href="/people">
          {t('adopting.gap-give')}
          <span class="govuk-visually-hidden">: {held.title}</span>
        </a>
      )}
    </>
  )
}

function namesWithRoles(
  t: ReturnType<typeof useWords>,
  people: readonly Holder[],
  governance: Governance | null,
): string {
  if (people.length === 0) return t('adopting.titles-none')
  if (people.length > MOST_NAMES) return t('adopting.titles-many', { count: people.length })
  return people.map(one => t('house.person-chip', { role: titleAt(one.role, governance), name: one.name })).join('; ')
}
