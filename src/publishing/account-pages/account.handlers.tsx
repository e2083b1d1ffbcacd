import type { VNode } from 'preact'
import { personById, rolesAt, type School, type Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, field, goTo, NotAllowed, NotFound, page } from '../../platform/platform.ts'
import { policyInForce } from '../../policy/policy.ts'
import { wordsIn } from '../../ui/ui.ts'
import { changeAccountKey } from '../accounts/change-account-key.ts'
import { closeAccount } from '../accounts/close-account.ts'
import { type ConnectRefusal, connectBlueskyAccount } from '../accounts/connect-bluesky-account.ts'
import { LONGEST_HANDLE, LONGEST_NAME, mayKeepAccounts, type OpenRefusal } from '../accounts/may-keep-accounts.rule.ts'
import { openAccount } from '../accounts/open-account.ts'
import { troubleWords } from '../platforms/problem-words.ts'
import { clausesShown } from '../showing/clause-shown.ts'
import { type AccountFacts, AccountPage, ClosePage, KeyPage, type KeyTyped } from './account.page.tsx'
import { AccountsPage, type SchoolsAccounts } from './accounts.page.tsx'
import { accountShown, accountsOf } from './accounts-shown.store.ts'
import { type AddTyped, emptyAccount, readAccount, readWay, USUAL_SERVICE } from './add-account.form.ts'
import { AddAccountPage, ChooseWay, type Wrong } from './add-account.page.tsx'

const t = wordsIn('en-GB')

/** A page whose title says first that something is not right, as GOV.UK found screen-reader users need it. */
function formPage(title: string, body: VNode, wrong: Wrong | null): Answer {
  return page(wrong === null ? title : `${t('house.error-prefix')}: ${title}`, body, {
    status: wrong === null ? 200 : 422,
  })
}

export async function showAccounts({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const all = await act(works, visitor.identity, ({ tx }) =>
    accountsOf(
      tx,
      visitor.schools.map(school => school.id),
    ),
  )
  const schools: SchoolsAccounts[] = visitor.schools.map(school => ({
    school,
    accounts: all.filter(account => account.school === school.id),
    mayKeep: mayKeepAccounts(rolesAt(visitor, school.id)),
  }))
  return page(
    t('accounts.title'),
    <AccountsPage schools={schools} done={query['done'] === 'closed' ? 'closed' : null} />,
  )
}

/** The account with what its pages show; one that is not there, or of another's school, is not found. */
async function factsOf({ works, visitor, params }: Ask<Visitor>): Promise<AccountFacts> {
  return act(works, visitor.identity, async ({ tx, at }) => {
    const account = await accountShown(tx, params['id'] ?? '')
    const school = visitor.schools.find(mine => mine.id === account?.school)
    if (account === null || school === undefined) throw new NotFound('There is no such account for this person.')
    const openedBy = (await personById(tx, account.openedBy))?.name ?? ''
    return { account, school, openedBy, mayKeep: mayKeepAccounts(rolesAt(visitor, school.id)), now: at }
  })
}

/** The same for pages of those who keep accounts. A closed account has none of them. */
async function factsToKeep(ask: Ask<Visitor>): Promise<AccountFacts> {
  const facts = await factsOf(ask)
  if (!facts.mayKeep) throw new NotAllowed('Others keep the accounts of this school.')
  if (facts.account.state === 'closed') throw new NotFound('This account is closed.')
  return facts
}

export async function showAccount(ask: Ask<Visitor>): Promise<Answer> {
  const facts = await factsOf(ask)
  const said = ask.query['done']
  return page(
    t('accounts.account-title'),
    <AccountPage facts={facts} done={said === 'opened' || said === 'connected' ? said : null} />,
  )
}

function schoolToKeep({ visitor, query }: Ask<Visitor>): School | null {
  const mine = visitor.schools.filter(school => mayKeepAccounts(rolesAt(visitor, school.id)))
  const [only, ...others] = mine
  const asked = query['school'] ?? ''
  if (asked === '') return only !== undefined && others.length === 0 ? only : null
  const found = mine.find(school => school.id === asked)
  if (found === undefined) throw new NotFound('There is no such school whose accounts this person keeps.')
  return found
}

export async function showAdd(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolToKeep(ask)
  // The list has a button for each school.
  if (school === null) return goTo('/accounts')
  const way = readWay(ask.query['way'] ?? '')
  if (way !== null) return addPage(ask, school, emptyAccount(way), null)
  const wrong = ask.query['answered'] === 'way' ? { field: 'way', text: t('accounts.choose-way') } : null
  return formPage(t('accounts.which-way'), <ChooseWay school={school} wrong={wrong} />, wrong)
}

function addPage({ works }: Ask<Visitor>, school: School, typed: AddTyped, wrong: Wrong | null): Answer {
  const facts = { school, typed, wrong, sample: works.settings.mode === 'sample' }
  return formPage(t(`accounts.add-${typed.way}`), <AddAccountPage facts={facts} />, wrong)
}

export async function takeAdd(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const school = schoolToKeep(ask)
  const way = readWay(field(form, 'way'))
  if (school === null || way === null) return goTo('/accounts')
  const typed = readAccount(form, way)
  const wish = { school: school.id, name: typed.name, isPublic: typed.isPublic }
  if (way === 'by_hand') {
    if (typed.platform === null)
      return addPage(ask, school, typed, { field: 'platform', text: t('accounts.choose-platform') })
    const outcome = await openAccount(works, visitor, { ...wish, platform: typed.platform, handle: typed.handle })
    return 'refused' in outcome
      ? addRefused(ask, school, typed, outcome)
      : goTo(`/accounts/${outcome.opened}?done=opened`)
  }
  const appPassword = field(form, 'app_password')
  if (appPassword.trim() === '')
    return addPage(ask, school, typed, { field: 'app_password', text: t('accounts.enter-app-password') })
  const outcome = await connectBlueskyAccount(works, visitor, wish, {
    service: typed.service,
    handle: typed.handle,
    appPassword,
  })
  return 'refused' in outcome
    ? addRefused(ask, school, typed, outcome)
    : goTo(`/accounts/${outcome.opened}?done=connected`)
}

const FIELD: Readonly<Record<OpenRefusal['refused'], string>> = {
  'not-a-keeper': 'press',
  'name-missing': 'name',
  'name-too-long': 'name',
  'handle-missing': 'handle',
  'handle-too-long': 'handle',
  'not-public': 'public',
  'head-agrees-first': 'public',
  'no-accounts': 'press',
  'already-here': 'handle',
}

async function addRefused(
  ask: Ask<Visitor>,
  school: School,
  typed: AddTyped,
  refusal: OpenRefusal | ConnectRefusal,
): Promise<Answer> {
  if (refusal.refused === 'not-connected') return addPage(ask, school, typed, notConnected(refusal))
  const policy = await act(ask.works, ask.visitor.identity, ({ tx, at }) => policyInForce(tx, school.id, at))
  return addPage(ask, school, typed, {
    field: FIELD[refusal.refused],
    text: t(`accounts.refused-${refusal.refused}`, { name: LONGEST_NAME, handle: LONGEST_HANDLE }),
    clauses: clausesShown(policy, refusal.clauses),
  })
}

/** What the network said, at the field it is about, and that the app password is to be typed again. */
function notConnected({ trouble }: ConnectRefusal): Wrong {
  const about = trouble.outcome === 'refused' && trouble.code.startsWith('address-') ? 'service' : 'app_password'
  return { field: about, text: t('accounts.not-connected', { why: troubleWords(trouble) }) }
}

export async function showKey(ask: Ask<Visitor>): Promise<Answer> {
  const facts = await factsToKeep(ask)
  if (facts.account.way === 'by_hand') throw new NotFound('An account that is posted to by hand has no key here.')
  const { service, handle } = facts.account
  return keyPage(facts, { service: service ?? USUAL_SERVICE, handle }, null)
}

function keyPage(facts: AccountFacts, typed: KeyTyped, wrong: Wrong | null): Answer {
  return formPage(t('accounts.key-title'), <KeyPage facts={facts} typed={typed} wrong={wrong} />, wrong)
}

export async function takeKey(ask: Ask<Visitor>): Promise<Answer> {
  const facts = await factsToKeep(ask)
  const { handle, service } = readAccount(ask.form, 'bluesky')
  const appPassword = field(ask.form, 'app_password')
  const typed = { handle, service }
  if (handle === '') return keyPage(facts, typed, { field: 'handle', text: t('accounts.refused-handle-missing') })
  if (appPassword.trim() === '')
    return keyPage(facts, typed, { field: 'app_password', text: t('accounts.enter-app-password') })
  const outcome = await changeAccountKey(ask.works, ask.visitor, facts.account.id, { service, handle, appPassword })
  if (!('refused' in outcome)) return goTo(`/accounts/${facts.account.id}?done=connected`)
  if (outcome.refused === 'not-connected') return keyPage(facts, typed, notConnected(outcome))
  return keyPage(facts, typed, {
    field: outcome.refused === 'other-account' ? 'handle' : 'press',
    text: t(`accounts.refused-${outcome.refused}`),
  })
}

export async function showClose(ask: Ask<Visitor>): Promise<Answer> {
  return closePage(await factsToKeep(ask), null)
}

function closePage(facts: AccountFacts, wrong: Wrong | null): Answer {
  return formPage(t('accounts.close-page-title'), <ClosePage facts={facts} wrong={wrong} />, wrong)
}

export async function takeClose(ask: Ask<Visitor>): Promise<Answer> {
  const facts = await factsToKeep(ask)
  const outcome = await closeAccount(ask.works, ask.visitor, facts.account.id)
  return 'refused' in outcome
    ? closePage(facts, { field: 'press', text: t(`accounts.refused-${outcome.refused}`) })
    : goTo('/accounts?done=closed')
}
