import { endKey, makeKey, readKeyName, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, goTo, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { rollAnswer, schoolOf } from './roll.handlers.tsx'
import { KeyMadePage, RollApiPage } from './roll-keys.page.tsx'
import { addressFor } from './see-roll.ts'

const t = wordsIn('en-GB')

/** Answered with a page and not with a redirect: what is shown on it is kept nowhere. */
export async function takeNewKey(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolOf(ask)
  const { name, problems } = readKeyName(ask.form)
  if (problems.length > 0) return rollAnswer(ask, problems)
  const outcome = await makeKey(ask.works, ask.visitor.identity, { school, purpose: 'roll', name })
  if ('refused' in outcome) return rollAnswer(ask, [{ field: 'key-name', key: `keys.${outcome.refused}` }])
  const body = <KeyMadePage name={name} secret={outcome.key} school={school} address={addressFor(ask.works, school)} />
  return page(t('keys.made-title', { name }), body)
}

export async function takeEndKey(ask: Ask<Visitor>): Promise<Answer> {
  const { school } = await endKey(ask.works, ask.visitor.identity, 'roll', ask.params['key'] ?? '')
  return goTo(`/pupils/roll?school=${school}&said=ended`)
}

export async function showRollApi({ works }: Ask<Visitor | null>): Promise<Answer> {
  return page(t('roll.api-title'), <RollApiPage address={addressFor(works, t('roll.api-your-school'))} />)
}
