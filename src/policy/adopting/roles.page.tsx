import type { Governance, School, Visitor } from '../../people/people.ts'
import { useWords } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { type Holder } from './deputies.rule.ts'
import { namedByPolicy, standInsForHead, titleAt } from './stand-ins-for-head.rule.ts'
import { Step } from './step.tsx'
import { TitlesTable } from './titles.page.tsx'

type RolesOptions = {
  school: School
  visitor: Visitor
  pack: Pack | null
  governance: Governance | null
  holders: readonly Holder[]
}

export function RolesPage({ school, visitor, pack, governance, holders }: RolesOptions) {
  const t = useWords()
  const named = namedByPolicy(pack)
  const who = standInsForHead(governance, named).map(role => titleAt(role, governance).toLocaleLowerCase('en-GB'))
  return (
    <Step at={school} back={`/policy?school=${school.id}`} title={t('adopting.roles-title')}>
      {pack === null ? (
        <p class="govuk-body">{t('policy.none-body')}</p>
      ) : (
        <>
          <p class="govuk-body">{t('adopting.roles-body')}</p>
          <TitlesTable pack={pack} holders={holders} governance={governance} visitor={visitor} />
        </>
      )}
      <p class="govuk-body">{t('adopting.school-stand-in', { who: who.join(t('adopting.or')) })}</p>
    </Step>
  )
}
