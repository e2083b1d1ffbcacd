import type { Governance, School, Visitor } from '../../people/people.ts'
import { NotificationBanner, useWords } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import type { TitlePerson } from '../titles/title-people.rule.ts'
import { saysTitles } from '../titles/say-title-person.rule.ts'
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
  said: readonly TitlePerson[]
  saying: { readonly text: string; readonly kept: boolean } | null
}

export function RolesPage({ school, visitor, pack, governance, holders, said, saying }: RolesOptions) {
  const t = useWords()
  const named = namedByPolicy(pack)
  // Also whoever stands in for the head here and adopts nothing: what is about a sole head is hers to say.
  const maySay = saysTitles(visitor, school.id, standInsForHead(governance))
  const who = standInsForHead(governance, named).map(role => titleAt(role, governance).toLocaleLowerCase('en-GB'))
  return (
    <Step at={school} back={`/policy?school=${school.id}`} title={t('adopting.roles-title')}>
      {saying !== null && saying.kept && <NotificationBanner type="success" text={saying.text} />}
      {saying !== null && !saying.kept && <NotificationBanner text={saying.text} />}
      {pack === null ? (
        <p class="govuk-body">{t('policy.none-body')}</p>
      ) : (
        <>
          <p class="govuk-body">{t('adopting.roles-body')}</p>
          <TitlesTable
            pack={pack}
            holders={holders}
            governance={governance}
            visitor={visitor}
            school={maySay ? school.id : null}
            said={said}
          />
        </>
      )}
      <p class="govuk-body">{t('adopting.school-stand-in', { who: who.join(t('adopting.or')) })}</p>
    </Step>
  )
}
