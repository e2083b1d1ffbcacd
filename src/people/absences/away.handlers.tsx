import { type Answer, type Ask, field, type Form, goTo, page } from '../../platform/platform.ts'
import type { WordKey } from '../../ui/ui.ts'
import { dayOf } from '../day.ts'
import { formAnswer, type Problem, t } from '../form-page.tsx'
import { isId } from '../is-id.ts'
import type { Visitor } from '../visitor.ts'
import { actsField, placeOfAway, readAway } from './away.form.ts'
import { AbsencePage, AwayPage, SayAwayPage } from './away.page.tsx'
import type { Deputies } from './deputies.ts'
import { endAbsence } from './end-absence.ts'
import { nameStandIn } from './name-stand-in.ts'
import { sayAway } from './say-away.ts'
import { seeAbsence, seeAway, seeSayAway } from './see-absences.ts'

const said = {
  kept: 'away.said-kept',
  named: 'away.said-named',
  back: 'away.said-back',
} as const satisfies Record<string, WordKey>

const saying = (query: Readonly<Record<string, string>>): WordKey | null =>
  Object.entries(said).find(([name]) => name === query['said'])?.[1] ?? null

export async function showAway(deputies: Deputies, { works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const seen = await seeAway(works, visitor.identity, deputies)
  const today = dayOf(works.clock.now())
  const me = visitor.identity.person
  return page(t('away.title'), <AwayPage seen={seen} me={me} today={today} saying={saying(query)} />)
}

async function sayAwayAnswer(
  deputies: Deputies,
  { works, visitor, params }: Ask<Visitor>,
  form: Form,
  problems: readonly Problem[],
): Promise<Answer> {
  const seen = await seeSayAway(works, visitor.identity, params['id'] ?? '', deputies)
  const self = seen.person.id === visitor.identity.person
  return formAnswer(
    t('away.say-short'),
    <SayAwayPage seen={seen} self={self} form={form} problems={problems} />,
    problems,
  )
}

export async function showSayAway(deputies: Deputies, ask: Ask<Visitor>): Promise<Answer> {
  return sayAwayAnswer(deputies, ask, {}, [])
}

export async function takeSayAway(deputies: Deputies, ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form, params } = ask
  const { person, offices } = await seeSayAway(works, visitor.identity, params['id'] ?? '', deputies)
  const { wish, problems } = readAway(
    form,
    offices.map(({ held }) => held.id),
  )
  if (wish === null) return sayAwayAnswer(deputies, ask, form, problems)
  const kept = await sayAway(works, visitor.identity, person.id, wish, deputies)
  if (!('refused' in kept)) return goTo(`/absences/${kept.absence}?said=kept`)
  if ('holding' in kept)
    return sayAwayAnswer(deputies, ask, form, [{ field: actsField(kept.holding), key: `away.refused-${kept.refused}` }])
  return sayAwayAnswer(deputies, ask, form, [{ field: placeOfAway[kept.refused], key: `away.refused-${kept.refused}` }])
}

async function absenceAnswer(deputies: Deputies, ask: Ask<Visitor>, problems: readonly Problem[]): Promise<Answer> {
  const { works, visitor, params, query } = ask
  const seen = await seeAbsence(works, visitor.identity, params['absence'] ?? '', deputies)
  const today = dayOf(works.clock.now())
  return formAnswer(
    t('away.say-short'),
    <AbsencePage seen={seen} today={today} saying={saying(query)} problems={problems} />,
    problems,
  )
}

export async function showAbsence(deputies: Deputies, ask: Ask<Visitor>): Promise<Answer> {
  return absenceAnswer(deputies, ask, [])
}

export async function takeStandIn(deputies: Deputies, ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form, params } = ask
  const { absence } = await seeAbsence(works, visitor.identity, params['absence'] ?? '', deputies)
  const holding = field(form, 'holding')
  const standIn = field(form, actsField(holding))
  const wish = { absence: absence.id, holding, standIn: isId(standIn) ? standIn : null }
  const named = await nameStandIn(works, visitor.identity, wish, deputies)
  if (!('refused' in named)) return goTo(`/absences/${absence.id}?said=named`)
  return absenceAnswer(deputies, ask, [{ field: actsField(holding), key: `away.refused-${named.refused}` }])
}

export async function takeBack(deputies: Deputies, { works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const { absence } = await seeAbsence(works, visitor.identity, params['absence'] ?? '', deputies)
  await endAbsence(works, visitor.identity, absence.id, deputies)
  return goTo('/away?said=back')
}
