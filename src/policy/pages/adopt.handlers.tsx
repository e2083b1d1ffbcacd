import type { VNode } from 'preact'
import { peopleWithRoles, rolesAt, type School, type Visitor } from '../../people/people.ts'
import { act, type Answer, type Ask, field, goTo, NotAllowed, NotFound, page } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { adoptPolicy } from '../adopt-policy.ts'
import { type AdoptRefusal, mayAdopt } from '../adopt-policy.rule.ts'
import { inForce, ours, settle } from '../in-force.rule.ts'
import { findPack, listPacks } from '../packs/find-pack.ts'
import { roles } from '../packs/roles.ts'
import { policyInForce, settledVersion } from '../policy-in-force.ts'
import { lastNumber, versionById, versionsFor } from '../policy-versions.store.ts'
import { whatChanges } from '../what-changes.rule.ts'
import { answersOf, answerTo, readWish, startOf, type Wish, wishPath } from './adopt.form.ts'
import { AdoptCheck } from './adopt-check.page.tsx'
import { AdoptRules, AskQuestion, AskStart } from './adopt-question.page.tsx'
import { AdoptTasks, ChoosePack } from './adopt-steps.page.tsx'
import { AdoptedPage } from './adopted.page.tsx'
import { adopterOf, canBeId, ChooseSchool, schoolAsked } from './which-school.tsx'

const t = wordsIn('en-GB')

/** A page that says first in its title that something is not right, as GOV.UK found screen-reader users need it. */
function stepPage(title: string, body: VNode, wrong: boolean): Answer {
  return page(wrong ? `${t('house.error-prefix')}: ${title}` : title, body, { status: wrong ? 422 : 200 })
}

function mustAdopt(visitor: Visitor, school: School): void {
  if (!mayAdopt(rolesAt(visitor, school.id)))
    throw new NotAllowed('A policy is adopted by the headteacher or an officer of the trust.')
}

/** All steps before the check. Every answer stands in the address, so each step only reads. */
export async function showAdopt(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, query } = ask
  const adoptable = visitor.schools.filter(mine => mayAdopt(rolesAt(visitor, mine.id)))
  const school = schoolAsked({ ...visitor, schools: query['school'] ? visitor.schools : adoptable }, query['school'])
  if (school === null)
    return page(
      t('policy.adopt-title'),
      <ChooseSchool title={t('policy.adopt-title')} schools={adoptable} path="/policy/adopt" />,
    )
  mustAdopt(visitor, school)
  const { pack, packs } = await act(works, visitor.identity, async ({ tx }) => ({
    pack: await findPack(tx, school.id, query['pack'] ?? ''),
    packs: await listPacks(tx, school.id),
  }))
  if (pack === undefined) {
    const tried = query['answered'] === 'pack'
    return stepPage(t('policy.adopt-title'), <ChoosePack school={school} packs={packs} wrong={tried} />, tried)
  }
  const wish = readWish(school, pack, name => query[name] ?? '')
  const answered = afterAnswer(wish, query['answered'] ?? '', works.clock.now())
  if (answered !== null) return answered
  return stepOf(ask, wish)
}

/** Where an answer leads: on, when it can stand; else the same question again with what was typed. Null: nothing was answered. */
function afterAnswer(wish: Wish, answered: string, now: Date): Answer | null {
  if (answered === 'start') {
    if (!('wrong' in startOf(wish, now))) return goTo(wishPath(wish))
    return stepPage(t('policy.start-title'), <AskStart wish={wish} now={now} tried />, true)
  }
  const question = wish.pack.openQuestions.find(one => one.id === answered)
  if (question === undefined) return null
  if (answerTo(question, wish.open[question.id]) === null)
    return stepPage(question.asks, <AskQuestion wish={wish} question={question} wrong />, true)
  const after = wish.pack.openQuestions.indexOf(question)
  const next = answersOf(wish).missing.find(one => wish.pack.openQuestions.indexOf(one) > after)
  return goTo(next === undefined ? wishPath(wish) : wishPath(wish, { ask: next.id }))
}

async function stepOf({ works, visitor, query }: Ask<Visitor>, wish: Wish): Promise<Answer> {
  const now = works.clock.now()
  const asked = query['ask']
  if (asked === 'start') return page(t('policy.start-title'), <AskStart wish={wish} now={now} tried={false} />)
  if (asked === 'rules') {
    const people = await act(works, visitor.identity, ({ tx }) => peopleWithRoles(tx, roles, wish.school.id))
    return page(t('policy.rules-title'), <AdoptRules wish={wish} people={people} />)
  }
  const question = wish.pack.openQuestions.find(one => one.id === asked)
  if (question !== undefined) return page(question.asks, <AskQuestion wish={wish} question={question} wrong={false} />)
  return page(t('policy.adopt-title'), <AdoptTasks wish={wish} now={now} />)
}

export async function showAdoptCheck(ask: Ask<Visitor>): Promise<Answer> {
  const wish = await wishOf(ask, name => ask.query[name] ?? '')
  return wish === null ? goTo('/policy/adopt') : checkPage(ask, wish, false, null)
}

export async function takeAdopt(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const wish = await wishOf(ask, name => field(form, name))
  if (wish === null) return goTo('/policy/adopt')
  const start = startOf(wish, works.clock.now())
  const rulesSeen = field(form, 'rules') === 'seen'
  // A day chosen yesterday may be today by now: the page says so and asks again.
  if ('wrong' in start)
    return stepPage(t('policy.start-title'), <AskStart wish={wish} now={works.clock.now()} tried />, true)
  const outcome = await adoptPolicy(works, visitor, {
    school: wish.school.id,
    pack: wish.pack.name,
    answers: answersOf(wish).answers,
    from: start.from,
    structuralRulesSeen: rulesSeen,
    lastSeen: Number(field(form, 'last')),
  })
  return 'refused' in outcome
    ? checkPage(ask, wish, rulesSeen, outcome)
    : goTo(`/policy/versions/${outcome.adopted}?done=adopted`)
}

async function wishOf(
  { works, visitor, query, form }: Ask<Visitor>,
  said: (name: string) => string,
): Promise<Wish | null> {
  const school = schoolAsked(visitor, query['school'] ?? field(form, 'school'))
  if (school === null) return null
  const pack = await act(works, visitor.identity, ({ tx }) => findPack(tx, school.id, said('pack')))
  if (pack === undefined) return null
  mustAdopt(visitor, school)
  return readWish(school, pack, said)
}

async function checkPage(
  { works, visitor }: Ask<Visitor>,
  wish: Wish,
  rulesSeen: boolean,
  refusal: AdoptRefusal | null,
): Promise<Answer> {
  const { answers, missing } = answersOf(wish)
  const start = startOf(wish, works.clock.now())
  const settings = settle(wish.pack, answers)
  if (missing.length > 0 || 'wrong' in start || 'refused' in settings) return goTo(wishPath(wish))
  const { today, last } = await act(works, visitor.identity, async ({ tx, at }) => ({
    today: await policyInForce(tx, wish.school.id, at),
    last: await lastNumber(tx, wish.school.id),
  }))
  const wrong =
    refusal === null
      ? null
      : {
          text: t(`policy.refused-${refusal.refused}`),
          field: refusal.refused === 'structural-rules-not-seen' ? 'rules' : 'adopt',
        }
  const facts = {
    wish,
    from: start.from,
    now: works.clock.now(),
    last,
    changes: whatChanges(today.settings, settings),
    rulesSeen,
    wrong,
  }
  return stepPage(t('policy.check-title'), <AdoptCheck facts={facts} />, wrong !== null)
}

/** An adopted version as a record, against what judged the moment before it. */
export async function showVersion({ works, visitor, params, query }: Ask<Visitor>): Promise<Answer> {
  const id = params['id'] ?? ''
  const facts = await act(works, visitor.identity, async ({ tx, at }) => {
    const version = canBeId(id) ? await versionById(tx, id) : null
    const school = visitor.schools.find(mine => version?.school === null || mine.id === version?.school)
    if (version === null || school === undefined) throw new NotFound('There is no such version for this person.')
    const others = (await versionsFor(tx, school.id)).filter(
      one => one.id !== version.id && one.adoptedAt <= version.adoptedAt,
    )
    const before = inForce(others, version.from)
    const settled = await settledVersion(tx, version.id)
    const was = before === null ? ours : (await settledVersion(tx, before.id)).settings
    return {
      schoolName: version.school === null ? visitor.trustName : school.name,
      version,
      settled,
      before,
      changes: whatChanges(was, settled.settings),
      adoptedBy: await adopterOf(tx, version),
      justNow: query['done'] === 'adopted',
      now: at,
      policyPath: `/policy?school=${school.id}`,
    }
  })
  return page(t('policy.record-page-title', { number: facts.version.number }), <AdoptedPage facts={facts} />)
}
