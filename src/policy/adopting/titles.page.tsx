import type { Governance, Visitor } from '../../people/people.ts'
import { Button, Details, NotificationBanner, Select, SummaryList, Tag, useWords } from '../../ui/ui.ts'
import type { Pack } from '../packs/pack.ts'
import { roles } from '../packs/roles.ts'
import { mayMean } from '../packs/what-titles-mean.rule.ts'
import { draftPath } from './at-draft.tsx'
import { deputyRoles, type Holder, type TitleHeld, titlesHeld } from './deputies.rule.ts'
import { topics } from './draft.ts'
import { Look, type LookOptions } from './look.pages.tsx'
import { namedByPolicy, titleAt } from './stand-ins-for-head.rule.ts'
import { stillSaid, type TitlePerson } from '../titles/title-people.rule.ts'
import { titlePersonSaying } from '../titles/title-person-saying.ts'
import { KEEPERS, TitlePersonForm } from '../titles/title-person-form.tsx'
import { SeenTurn } from './step.tsx'

/** Every title with its people, and the press that lets it mean another role here. */
export function LookAtTitles({ at, pack, visitor, wrong, saved, said }: LookOptions) {
  const t = useWords()
  const { read } = at
  const saying = titlePersonSaying(said)
  const titlePeople = stillSaid(pack.titles, at.around.titlePeople, at.around.onRegister, role =>
    deputyRoles(role, read.governance, namedByPolicy(pack)),
  )
  const held = titlesHeld(pack, read.holders, read.governance, titlePeople)
  return (
    <Look at={at} what="titles" wrong={wrong === null ? [] : [{ text: wrong.text, field: fieldOf(held, wrong.of) }]}>
      {saying !== null && <NotificationBanner {...(saying.kept ? { type: 'success' } : {})} text={saying.text} />}
      {held.some(({ title }) => title === saved) && (
        <NotificationBanner type="success" titleText={t('house.success')} text={t('adopting.titles-saved')} />
      )}
      {held.map((one, number) => (
        <section aria-labelledby={`title-${number}`}>
          <h2 class="govuk-heading-s" id={`title-${number}`}>
            {one.title}
          </h2>
          <WhoThatIs held={one} governance={read.governance} visitor={visitor} />
          {read.draft.school !== null && (
            <TitlePersonForm
              school={read.draft.school}
              visitor={visitor}
              held={one}
              staff={read.holders}
              said={titlePeople}
              number={number}
              draft={read.draft.id}
              governance={read.governance}
            />
          )}
          <Meaning at={at} held={one} number={number} error={wrong?.of === one.title ? wrong.text : null} />
        </section>
      ))}
    </Look>
  )
}

const roleField = (number: number) => `role-${number}`

function fieldOf(held: readonly TitleHeld[], title: string): string {
  return roleField(
    Math.max(
      0,
      held.findIndex(one => one.title === title),
    ),
  )
}

type MeaningOptions = { at: LookOptions['at']; held: TitleHeld; number: number; error: string | null }

/** The roles that this title may mean; what our rules rule out is not offered, and refused if it is sent. */
function Meaning({ at, held, number, error }: MeaningOptions) {
  const t = useWords()
  const { written, entries, draft, governance } = at.read
  const asWritten = written?.titles[number]?.role
  if (written === null || asWritten === undefined) return null
  const offered = roles.filter(role => mayMean(written, held.title, role) === null)
  return (
    <>
      {asWritten !== held.role && (
        <p class="govuk-body">{t('adopting.titles-as-written', { role: titleAt(asWritten, governance) })}</p>
      )}
      <Details
        summaryHtml={
          <>
            {t('adopting.titles-change')}
            <span class="govuk-visually-hidden">: {held.title}</span>
          </>
        }
        open={error !== null}
      >
        <form method="post" action={draftPath(draft.id, '/titles')} novalidate>
          <SeenTurn entry={entries.get(topics.title(written.name, held.title))} />
          <input type="hidden" name="title" value={held.title} />
          <Select
            name="role"
            id={roleField(number)}
            label={{ text: t('adopting.titles-means', { title: held.title }) }}
            hint={{ text: t('adopting.titles-means-hint') }}
            value={held.role}
            items={offered.map(role => ({ value: role, text: titleAt(role, governance) }))}
            {...(error === null ? {} : { errorMessage: { text: error } })}
          />
          <Button text={t('adopting.save')} classes="govuk-button--secondary" />
        </form>
      </Details>
    </>
  )
}

type TitlesOptions = {
  pack: Pick<Pack, 'titles' | 'settings'>
  holders: readonly Holder[]
  governance: Governance | null
  visitor: Pick<Visitor, 'identity' | 'holdings'>
  /** Where it can be said here who holds them. */
  school: string | null
  said: readonly TitlePerson[]
}

/** The policy's own titles, who that is here today, and who stands in. */
export function TitlesTable({ pack, holders, governance, visitor, school, said }: TitlesOptions) {
  return (
    <SummaryList
      rows={titlesHeld(pack, holders, governance, said).map((held, number) => ({
        key: { text: held.title },
        value: {
          html: (
            <>
              <WhoThatIs held={held} governance={governance} visitor={visitor} />
              {school !== null && (
                <TitlePersonForm
                  school={school}
                  visitor={visitor}
                  held={held}
                  staff={holders}
                  said={said}
                  number={number}
                  draft={null}
                  governance={governance}
                />
              )}
            </>
          ),
        },
      }))}
    />
  )
}

type WhoOptions = { held: TitleHeld } & Pick<TitlesOptions, 'governance' | 'visitor'>

function WhoThatIs({ held, governance, visitor }: WhoOptions) {
  const t = useWords()
  const keeps = visitor.holdings.some(({ role }) => KEEPERS.includes(role))
  return (
    <>
      <p class="govuk-body">
        {titleAt(held.role, governance)}: <Holders held={held} keeps={keeps} />
      </p>
      <p class="govuk-hint">{t('adopting.titles-deputy', { who: namesWithRoles(t, held.deputies, governance) })}</p>
    </>
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
