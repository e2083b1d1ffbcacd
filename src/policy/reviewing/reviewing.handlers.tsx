import { clauseActs } from '../../history/history.ts'
import { personById, rolesAt, type School, type Visitor, ChooseSchool, schoolAsked } from '../../people/people.ts'
import {
  act,
  type Answer,
  type Ask,
  field,
  type Form,
  goTo,
  listField,
  NotFound,
  page,
} from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { canBeId, seePolicy } from '../pages/which-school.tsx'
import { decideSuggestion } from './decide-suggestion.ts'
import { endReview } from './end-review.ts'
import { mayRaise, mayReview } from './may-review.rule.ts'
import { raiseTrigger } from './raise-trigger.ts'
import { readFigures } from './read-figures.ts'
import { type ReviewPackFacts, ReviewPackPage } from './review-pack.page.tsx'
import { ReviewPage, type ReviewFactsShown } from './review.page.tsx'
import { suggestionsOf } from './reviewing.store.ts'
import { seeReview } from './see-review.ts'
import { whoDecides } from './who-decides.ts'
import { suggestChange } from './suggest-change.ts'
import { type SuggestionsFacts, SuggestionsPage, SuggestPage } from './suggest.page.tsx'

const t = wordsIn('en-GB')

type Tried = Pick<ReviewFactsShown, 'wrong' | 'typed' | 'ticked'>
const NOTHING_TRIED: Tried = { wrong: null, typed: {}, ticked: null }

/** A title that says first that something is not right, as screen-reader users need it. */
function answer(title: string, body: Parameters<typeof page>[1], wrong: boolean): Answer {
  return page(wrong ? `${t('house.error-prefix')}: ${title}` : title, body, { status: wrong ? 422 : 200 })
}

function mustBeSchool(visitor: Visitor, asked: string | undefined): School {
  const school = schoolAsked(visitor, asked)
  if (school === null) throw new NotFound('Say for which school.')
  return school
}

export async function showReview(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const title = t('reviewing.title')
  if (school === null)
    return page(title, <ChooseSchool title={title} schools={ask.visitor.schools} path="/policy/review" />)
  return reviewPage(ask, school, NOTHING_TRIED)
}

async function reviewPage({ works, visitor, query }: Ask<Visitor>, school: School, tried: Tried): Promise<Answer> {
  const facts = await act(works, visitor.identity, async (one): Promise<ReviewFactsShown | null> => {
    const review = await seeReview(one, school.id)
    if (review === null) return null
    const seen = await seePolicy(one, school, undefined)
    const roles = rolesAt(visitor, school.id)
    const done = (['raised', 'keep', 'amend', 'withdraw'] as const).find(known => known === query['done'])
    return {
      seen,
      review,
      mayEnd: mayReview(roles, review.settings),
      mayRaise: mayRaise(roles),
      done: tried.wrong === null ? (done ?? null) : null,
      ...tried,
    }
  })
  if (facts === null) return nothingToReview()
  return answer(t('reviewing.title'), <ReviewPage {...facts} />, tried.wrong !== null)
}

function nothingToReview(): Answer {
  const title = t('reviewing.title')
  return page(
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{t('reviewing.no-policy')}</p>
    </>,
  )
}

/** What those who review have before them, to print. */
export async function showReviewPack({ works, visitor, query }: Ask<Visitor>): Promise<Answer> {
  const title = t('reviewing.pack-title')
  const school = schoolAsked(visitor, query['school'])
  if (school === null)
    return page(title, <ChooseSchool title={title} schools={visitor.schools} path="/policy/review/pack" />)
  const figures = await readFigures(works, visitor.identity.trust, school)
  const facts = await act(works, visitor.identity, async (one): Promise<ReviewPackFacts | null> => {
    const review = await seeReview(one, school.id)
    if (review === null) return null
    const seen = await seePolicy(one, school, undefined)
    const ids = review.pack.clauses.map(({ id }) => id)
    return { seen, review, figures, acted: await clauseActs(one.tx, one.who.trust, school.id, ids, figures.since) }
  })
  return facts === null ? nothingToReview() : page(title, <ReviewPackPage {...facts} />)
}

/** Every text of a form by its name, to be shown again. */
function typedIn(form: Form, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(name => [name, field(form, name)]))
}

export async function takeTrigger(ask: Ask<Visitor>): Promise<Answer> {
  const school = mustBeSchool(ask.visitor, ask.query['school'])
  const typed = typedIn(ask.form, ['kind', 'raise-reason', 'clauses'])
  const outcome = await raiseTrigger(ask.works, ask.visitor, {
    school: school.id,
    kind: typed['kind'] ?? '',
    reason: typed['raise-reason'] ?? '',
    clauses: typed['clauses'] ?? '',
  })
  if ('raised' in outcome) return goTo(`/policy/review?school=${school.id}&done=raised`)
  const wrong = { text: t(`reviewing.refused-${outcome.refused}`), form: 'raise' as const }
  return reviewPage(ask, school, { wrong, typed, ticked: null })
}

export async function takeEndOfReview(ask: Ask<Visitor>): Promise<Answer> {
  const school = mustBeSchool(ask.visitor, ask.query['school'])
  const typed = typedIn(ask.form, ['version', 'outcome', 'end-reason', 'months'])
  const wanted = [...listField(ask.form, 'wanted'), ...listField(ask.form, 'wanted[]')]
  const outcome = await endReview(ask.works, ask.visitor, {
    school: school.id,
    version: typed['version'] ?? '',
    outcome: typed['outcome'] ?? '',
    reason: typed['end-reason'] ?? '',
    months: typed['months'] ?? '',
    wanted,
  })
  if ('refused' in outcome) {
    const wrong = { text: t(`reviewing.refused-${outcome.refused}`), form: 'end' as const }
    return reviewPage(ask, school, { wrong, typed, ticked: wanted })
  }
  // To amend is to adopt another version, and to withdraw is to end this one: there it goes on, for whoever may.
  if (outcome.draft !== null) return goTo(`/policy/drafts/${outcome.draft}`)
  if (outcome.ends !== null) return goTo(`/policy/versions/${outcome.ends}/end?said=review`)
  return goTo(`/policy/review?school=${school.id}&done=${outcome.ended}`)
}

export async function showSuggest(ask: Ask<Visitor>): Promise<Answer> {
  const school = mustBeSchool(ask.visitor, ask.query['school'])
  return suggestPage(ask, school, ask.query['clause'] ?? '', '', null)
}

async function suggestPage(
  { works, visitor }: Ask<Visitor>,
  school: School,
  id: string,
  words: string,
  wrong: string | null,
): Promise<Answer> {
  const seen = await act(works, visitor.identity, one => seePolicy(one, school, undefined))
  const clause = seen.policy.settings.clause(id)
  if (clause === undefined) throw new NotFound('The policy in force has no such clause.')
  return answer(
    t('reviewing.suggest-title'),
    <SuggestPage seen={seen} clause={clause} words={words} wrong={wrong} />,
    wrong !== null,
  )
}

export async function takeSuggestion(ask: Ask<Visitor>): Promise<Answer> {
  const school = mustBeSchool(ask.visitor, ask.query['school'])
  const [clause, words] = [field(ask.form, 'clause'), field(ask.form, 'words')]
  const outcome = await suggestChange(ask.works, ask.visitor, { school: school.id, clause, words })
  if ('suggested' in outcome) return goTo(`/policy/suggestions?school=${school.id}&done=suggested`)
  return suggestPage(ask, school, clause, words, t(`reviewing.refused-${outcome.refused}`))
}

export async function showSuggestions(ask: Ask<Visitor>): Promise<Answer> {
  const school = schoolAsked(ask.visitor, ask.query['school'])
  const title = t('reviewing.suggestions-title')
  if (school === null)
    return page(title, <ChooseSchool title={title} schools={ask.visitor.schools} path="/policy/suggestions" />)
  return suggestionsPage(ask, school, null)
}

async function suggestionsPage(
  { works, visitor, query }: Ask<Visitor>,
  school: School,
  wrong: SuggestionsFacts['wrong'],
): Promise<Answer> {
  const facts = await act(works, visitor.identity, async (one): Promise<SuggestionsFacts> => {
    const seen = await seePolicy(one, school, undefined)
    const mayDecide = mayReview(rolesAt(visitor, school.id), seen.policy.settings)
    const me = visitor.identity.person
    const shown: SuggestionsFacts['shown'][number][] = []
    for (const suggestion of await suggestionsOf(one.tx, school.id)) {
      const mine = suggestion.by === me
      const deciders = await whoDecides(one.tx, school.id, seen.policy, suggestion.by)
      if (!mine && !mayDecide && !deciders.has(me)) continue
      const decides = !mine && (mayDecide || deciders.has(me))
      shown.push({ suggestion, mine, decides, byName: (await personById(one.tx, suggestion.by))?.name ?? '' })
    }
    const done = (['suggested', 'decided'] as const).find(known => known === query['done'])
    return { seen, shown, mayDecide, done: wrong === null ? (done ?? null) : null, wrong }
  })
  return answer(t('reviewing.suggestions-title'), <SuggestionsPage {...facts} />, wrong !== null)
}

export async function takeDecision(ask: Ask<Visitor>): Promise<Answer> {
  const id = ask.params['id'] ?? ''
  if (!canBeId(id)) throw new NotFound('There is no such suggestion.')
  const [decision, reply] = [field(ask.form, 'decision'), field(ask.form, 'reply')]
  const outcome = await decideSuggestion(ask.works, ask.visitor, { suggestion: id, decision, reply })
  if ('decided' in outcome) return goTo(`/policy/suggestions?school=${outcome.school}&done=decided`)
  if (outcome.refused === 'not-there') throw new NotFound('There is no such suggestion for this person.')
  const school = mustBeSchool(ask.visitor, ask.query['school'])
  return suggestionsPage(ask, school, { id, text: t(`reviewing.refused-${outcome.refused}`), reply, decision })
}
