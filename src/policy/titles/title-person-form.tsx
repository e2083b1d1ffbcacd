import type { Governance, Visitor } from '../../people/people.ts'
import { Button, Details, Select, useWords } from '../../ui/ui.ts'
import { type Holder, type TitleHeld } from '../adopting/deputies.rule.ts'
import { standInsForHead } from '../adopting/stand-ins-for-head.rule.ts'
import type { Role } from '../packs/roles.ts'
import { AskOthersToSay } from './ask-title-person-form.tsx'
import { maySayTitle } from './say-title-person.rule.ts'
import type { TitlePerson } from './title-people.rule.ts'

export type TitlePersonOptions = {
  school: string
  visitor: Pick<Visitor, 'identity' | 'holdings'>
  held: TitleHeld
  /** Everybody who is at the school today. */
  staff: readonly Holder[]
  said: readonly TitlePerson[]
  number: number
  /** The draft at which it is said; null: on the page of who is who. */
  draft: string | null
  governance: Governance | null
}

/** Whoever may give a role finds the register from here. */
export const KEEPERS: readonly Role[] = ['headteacher', 'office_manager', 'trust_administrator']

/** Who holds a title, where several hold its role, and who is her deputy. */
export function TitlePersonForm(options: TitlePersonOptions) {
  const { school, visitor, held, staff, said, number, draft, governance } = options
  const t = useWords()
  const now = said.find(one => one.title === held.title)
  const everybody = [...new Map(staff.map(one => [one.person, one])).values()]
  const name = (id: string) => everybody.find(one => one.person === id)?.name ?? t('adopting.title-person-not-there')
  if (held.holders.length === 0 && now === undefined) return null
  // Nobody is offered herself, nor a deputy who could not stand in.
  const others = (people: readonly Holder[]) => people.filter(one => one.person !== visitor.identity.person)
  const [holders, deputies] = [others(held.holders), others([...held.deputies, ...held.holders])]
  const nobody = { person: null, deputy: null }
  const above = standInsForHead(governance)
  const maySay = maySayTitle(visitor, school, nobody, undefined, above) === null
  const ofHer = maySay && maySayTitle(visitor, school, nobody, now, above) !== null
  const herself = ofHer || holders.length < held.holders.length
  const nobodyElse = ofHer || (herself && holders.length === 0 && now === undefined)
  return (
    <>
      {now !== undefined && (
        <p class="govuk-body">
          {t('adopting.title-person-is', {
            name: name(now.person),
            deputy: now.deputy === null ? '' : name(now.deputy),
            has: now.deputy === null ? 'no' : 'yes',
          })}
        </p>
      )}
      {maySay && herself && (
        <AskOthersToSay
          {...{ school, held, staff, governance, now, number, draft }}
          me={visitor.identity.person}
          keeps={visitor.holdings.some(({ role }) => KEEPERS.includes(role))}
        />
      )}
      {maySay && !nobodyElse && (
        <Details
          summaryHtml={
            <>
              {t('adopting.title-person-change')}
              <span class="govuk-visually-hidden">: {held.title}</span>
            </>
          }
        >
          <form method="post" action="/policy/roles" novalidate>
            <input type="hidden" name="school" value={school} />
            <input type="hidden" name="of" value={held.title} />
            {draft !== null && <input type="hidden" name="draft" value={draft} />}
            <Select
              name="person"
              id={`holder-${number}`}
              label={{ text: t('adopting.title-person-who', { title: held.title }) }}
              value={now?.person ?? ''}
              items={[
                { value: '', text: t('adopting.title-person-all') },
                ...holders.map(one => ({ value: one.person, text: one.name })),
              ]}
            />
            <Select
              name="deputy"
              id={`deputy-${number}`}
              label={{ text: t('adopting.title-person-deputy', { title: held.title }) }}
              hint={{ text: t('adopting.title-person-deputy-hint') }}
              value={now?.deputy ?? ''}
              items={[
                { value: '', text: t('adopting.title-person-no-deputy') },
                ...deputies.map(one => ({ value: one.person, text: one.name })),
              ]}
            />
            <Button text={t('adopting.save')} classes="govuk-button--secondary" />
          </form>
        </Details>
      )}
    </>
  )
}
