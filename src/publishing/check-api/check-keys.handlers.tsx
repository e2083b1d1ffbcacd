import {
  ChooseSchool,
  endKey,
  formAnswer,
  makeKey,
  type Problem,
  readKeyName,
  rolesAt,
  rollKeepers,
  schoolAsked,
  type School,
  seeKeys,
  type Visitor,
} from '../../people/people.ts'
import { type Answer, type Ask, goTo, look, page, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { CheckKeyMadePage, CheckKeysPage } from './check-keys.page.tsx'

const t = wordsIn('en-GB')

/** The school asked for, of those whose keys she keeps; null when she has to choose. */
function schoolOfKeys({ visitor, query }: Ask<Visitor>): { school: School | null; schools: readonly School[] } {
  const schools = visitor.schools.filter(({ id }) => rollKeepers.some(role => rolesAt(visitor, id).has(role)))
  return { schools, school: schoolAsked({ schools }, query['school']) }
}

const apiAddress = ({ settings }: Works) => `${settings.baseUrl}/api/v1`

export async function showCheckKeys(ask: Ask<Visitor>): Promise<Answer> {
  const { school, schools } = schoolOfKeys(ask)
  if (school !== null) return keysAnswer(ask, school, [])
  const title = t('keys.check-title')
  return page(title, <ChooseSchool title={title} path="/check-keys" schools={schools} />)
}

/** Answered with a page and not with a redirect: what is shown on it is kept nowhere. */
export async function takeNewCheckKey(ask: Ask<Visitor>): Promise<Answer> {
  const { school } = schoolOfKeys(ask)
  if (school === null) return goTo('/check-keys')
  const { name, problems } = readKeyName(ask.form)
  if (problems.length > 0) return keysAnswer(ask, school, problems)
  const outcome = await makeKey(ask.works, ask.visitor.identity, { school: school.id, purpose: 'check', name })
  if ('refused' in outcome) return keysAnswer(ask, school, [{ field: 'key-name', key: `keys.${outcome.refused}` }])
  const body = <CheckKeyMadePage name={name} secret={outcome.key} school={school.id} address={apiAddress(ask.works)} />
  return page(t('keys.made-title', { name }), body)
}

export async function takeEndCheckKey({ works, visitor, params }: Ask<Visitor>): Promise<Answer> {
  const { school } = await endKey(works, visitor.identity, 'check', params['key'] ?? '')
  return goTo(`/check-keys?school=${school}&said=ended`)
}

async function keysAnswer(ask: Ask<Visitor>, school: School, problems: readonly Problem[]): Promise<Answer> {
  const { works, visitor, query, form } = ask
  const seen = await look(works, visitor.identity, async one => ({
    school,
    keys: await seeKeys(one, school.id, 'check'),
    address: apiAddress(works),
    now: one.at,
  }))
  const ended = problems.length === 0 && query['said'] === 'ended'
  const body = <CheckKeysPage seen={seen} ended={ended} form={form} problems={problems} />
  return formAnswer(t('keys.check-title'), body, problems)
}
