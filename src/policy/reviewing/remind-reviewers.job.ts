import { allSchools, dayOf, peopleWithRoles, personById, schoolById } from '../../people/people.ts'
import { act, type Act, eachByItself, type JobKind, type Mail, theHouse, type Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { trustMovedOn } from '../adopting/trust/trust-moved-on.ts'
import { reviewersBy } from './may-review.rule.ts'
import { CHECK_REVIEWS, TELL_OF_REVIEW, TELL_OF_SUGGESTION, TELL_OF_TRUST, TELL_SUGGESTER } from './queues.ts'
import { stageReached } from './review-due.rule.ts'
import { firstToRemind, suggestionById } from './reviewing.store.ts'
import { seeReview } from './see-review.ts'

const t = wordsIn('en-GB')

/** Every morning: whose review is two months, a month or a week away, or is today. The row that is written first sends the letters. */
const checkReviews: JobKind<Works> = {
  name: CHECK_REVIEWS,
  every: '20 6 * * *',
  async work(works, { trust }) {
    const schools = await act(works, theHouse(trust), one => allSchools(one.tx))
    await eachByItself(
      schools,
      ({ id }) => act(works, theHouse(trust), one => remindOf(one, id)),
      error => works.report(error, CHECK_REVIEWS),
    )
  },
}

async function remindOf(one: Act, school: string): Promise<void> {
  const seen = await seeReview(one, school)
  const due = seen?.due.due ?? null
  if (seen === null || due === null) return
  const stage = stageReached(due, seen.today)
  if (stage === null) return
  const people = await peopleWithRoles(one.tx, [...reviewersBy(seen.settings)], school)
  // Where nobody holds the office today the stage is kept for whoever holds it tomorrow.
  if (people.length === 0) return
  if (!(await firstToRemind(one, { school, version: seen.version.id, due, stage }))) return
  for (const person of new Set(people.map(each => each.id)))
    await one.works.jobs.send(one.tx, TELL_OF_REVIEW, { trust: one.who.trust, person, school, due })
}

/** One letter to one person; none when the review has ended meanwhile, or she has left. */
const tellOfReview: JobKind<Works> = {
  name: TELL_OF_REVIEW,
  async work(works, { trust, person, school, due }) {
    if (person === undefined || school === undefined || due === undefined)
      throw new Error('A job to remind of a review names no person, school or day.')
    const mail = await act(works, theHouse(trust), async (one): Promise<Mail | null> => {
      const seen = await seeReview(one, school)
      if (seen === null || seen.due.due !== due) return null
      return mailTo(one, person, {
        subject: t('reviewing.mail-subject'),
        body: 'reviewing.mail-body',
        values: {
          school: (await schoolById(one.tx, school))?.name ?? '',
          title: seen.pack.title,
          due: t.day(new Date(`${due}T12:00:00Z`), one.at),
          late: seen.overdue ? 'yes' : 'no',
          address: `${works.settings.baseUrl}/policy/review?school=${school}`,
        },
      })
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

/** The trust adopted, and the school's own version still holds: one letter to one person, with the two side by side. */
const tellOfTrust: JobKind<Works> = {
  name: TELL_OF_TRUST,
  async work(works, { trust, person, school, subject }) {
    if (person === undefined || school === undefined || subject === undefined)
      throw new Error('A job to tell of a trust’s adoption names no person, school or version.')
    const mail = await act(works, theHouse(trust), async (one): Promise<Mail | null> => {
      const moved = await trustMovedOn(one, school)
      if (moved === null || moved.trusts.id !== subject) return null
      return mailTo(one, person, {
        subject: t('reviewing.mail-trust-subject'),
        body: 'reviewing.mail-trust-body',
        values: {
          school: (await schoolById(one.tx, school))?.name ?? '',
          number: String(moved.trusts.number),
          own: String(moved.own.number),
          address: `${works.settings.baseUrl}/policy/compare?school=${school}&from=${moved.own.id}&to=${subject}`,
        },
      })
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

/** A change was suggested: one letter to one of those who answer it, without its words. None when somebody has answered meanwhile. */
const tellOfSuggestion: JobKind<Works> = {
  name: TELL_OF_SUGGESTION,
  async work(works, { trust, suggestion: id, person }) {
    if (id === undefined || person === undefined)
      throw new Error('A job to tell of a suggestion names none, or nobody.')
    const mail = await act(works, theHouse(trust), async (one): Promise<Mail | null> => {
      const suggestion = await suggestionById(one.tx, id)
      if (suggestion === null || suggestion.decision !== null) return null
      return mailTo(one, person, {
        subject: t('reviewing.mail-suggested-subject'),
        body: 'reviewing.mail-suggested-body',
        values: {
          school: (await schoolById(one.tx, suggestion.school))?.name ?? '',
          address: `${works.settings.baseUrl}/policy/suggestions?school=${suggestion.school}#suggestion-${id}`,
        },
      })
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

/** Whoever suggested a change hears that it was answered; the reply itself is read after signing in. */
const tellSuggester: JobKind<Works> = {
  name: TELL_SUGGESTER,
  async work(works, { trust, suggestion: id }) {
    if (id === undefined) throw new Error('A job to tell of a suggestion names none.')
    const mail = await act(works, theHouse(trust), async (one): Promise<Mail | null> => {
      const suggestion = await suggestionById(one.tx, id)
      if (suggestion === null || suggestion.decision === null) return null
      return mailTo(one, suggestion.by, {
        subject: t('reviewing.mail-suggestion-subject'),
        body: 'reviewing.mail-suggestion-body',
        values: { address: `${works.settings.baseUrl}/policy/suggestions?school=${suggestion.school}` },
      })
    })
    if (mail !== null) await works.mail.send(works.db, trust, works.clock.now(), mail)
  },
}

type Letter = {
  readonly subject: string
  readonly body:
    | 'reviewing.mail-body'
    | 'reviewing.mail-trust-body'
    | 'reviewing.mail-suggestion-body'
    | 'reviewing.mail-suggested-body'
  readonly values: Readonly<Record<string, string>>
}

async function mailTo(one: Act, id: string, { subject, body, values }: Letter): Promise<Mail | null> {
  const person = await personById(one.tx, id)
  if (person === null || (person.leftOn !== null && person.leftOn < dayOf(one.at))) return null
  return { toPerson: id, toAddress: person.email, subject, body: t(body, { ...values, name: person.name }) }
}

export const reviewingJobs: readonly JobKind<Works>[] = [
  checkReviews,
  tellOfReview,
  tellOfTrust,
  tellOfSuggestion,
  tellSuggester,
]
