import { formAnswer, type Problem, readDay, schoolById, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field, type Form, goTo, look, NotFound } from '../../platform/platform.ts'
import { wordsIn, type WordKey } from '../../ui/ui.ts'
import { flagReasons } from '../consent/consent.ts'
import { endFlag, flagsOf, reviewFlag, setFlag } from '../flags/keep-flags.ts'
import { heldSince, type PostsSince } from '../flags/posts-since.ts'
import { flagLettersOf, writeToGuardian } from '../flags/write-to-guardian.ts'
import { guardiansOf } from '../guardians/guardians.store.ts'
import { looksAt } from '../who-looked/family-looks.store.ts'
import { keepLook } from '../who-looked/keep-look.ts'
import { wordsField } from './flag-letters.tsx'
import { againField, FlagsPage } from './flags.page.tsx'
import { seePupil } from './see-pupil.ts'

const t = wordsIn('en-GB')
const idOf = (ask: Ask<Visitor>, name = 'id') => ask.params[name] ?? ''

/** What the page says after a press: only these, whatever stands in the address. */
const SAYINGS: Readonly<Record<string, WordKey>> = {
  flag: 'consent.said-flag',
  'flag-reviewed': 'consent.said-flag-reviewed',
  'flag-ended': 'consent.said-flag-ended',
  letter: 'consent.said-letter',
}
const saying = (ask: Ask<Visitor>): WordKey | null => SAYINGS[ask.query['said'] ?? ''] ?? null

async function flagsPage(
  ask: Ask<Visitor>,
  postsSince: PostsSince,
  form: Form,
  problems: readonly Problem[],
): Promise<Answer> {
  const { pupil, mayFlag, now } = await seePupil(ask.works, ask.visitor, idOf(ask))
  if (!mayFlag) throw new NotFound('There is no such pupil.')
  const { flags, posts, looks, writing } = await look(ask.works, ask.visitor.identity, async ({ tx }) => {
    const flags = await flagsOf(tx, pupil.id)
    const since = heldSince(flags)
    return {
      flags,
      posts: since === null ? [] : await postsSince(tx, pupil.id, since),
      looks: await looksAt(tx, pupil.id, 'flags'),
      writing: {
        school: (await schoolById(tx, pupil.school))?.name ?? '',
        guardians: await guardiansOf(tx, pupil.id),
        letters: await flagLettersOf(tx, pupil.id),
        writer: ask.visitor.name,
      },
    }
  })
  await keepLook(ask.works, ask.visitor, { school: pupil.school, page: 'flags', pupils: [pupil.id] })
  const told = problems.length > 0 ? null : saying(ask)
  const shown = { pupil, flags, posts, looks, writing, now, form, problems, saying: told }
  const body = <FlagsPage {...shown} />
  return formAnswer(t('consent.flags-title', { name: pupil.name }), body, problems)
}

export const showFlags = async (ask: Ask<Visitor>, postsSince: PostsSince): Promise<Answer> =>
  flagsPage(ask, postsSince, {}, [])

export async function takeFlag(ask: Ask<Visitor>, postsSince: PostsSince): Promise<Answer> {
  const reason = flagReasons.find(one => one === field(ask.form, 'reason'))
  const review = readDay(ask.form, 'review')
  if (reason === undefined)
    return flagsPage(ask, postsSince, ask.form, [{ field: 'reason', key: 'consent.refused-no-flag-reason' }])
  const reviewOn = review.is === 'day' ? review.day : null
  const outcome = await setFlag(ask.works, ask.visitor, idOf(ask), { reason, reviewOn })
  if ('flag' in outcome) return goTo(`/pupils/${idOf(ask)}/flags?said=flag`)
  const place = { 'no-review-day': 'review-day', 'set-already': 'reason' }[String(outcome.refused)] ?? null
  return flagsPage(ask, postsSince, ask.form, [{ field: place, key: `consent.refused-${outcome.refused}` }])
}

/** Whoever cannot be written to any more is as if she were not there. */
export async function takeFlagLetter(ask: Ask<Visitor>, postsSince: PostsSince): Promise<Answer> {
  const guardian = idOf(ask, 'guardian')
  const outcome = await writeToGuardian(ask.works, ask.visitor, idOf(ask), guardian, field(ask.form, 'words'))
  if ('letter' in outcome) return goTo(`/pupils/${idOf(ask)}/flags?said=letter`)
  const { refused } = outcome
  if (refused !== 'no-letter-words' && refused !== 'letter-too-long' && refused !== 'written-already')
    throw new NotFound('There is no such guardian to write to.')
  return flagsPage(ask, postsSince, ask.form, [{ field: wordsField(guardian), key: `consent.refused-${refused}` }])
}

export async function takeReviewFlag(ask: Ask<Visitor>, postsSince: PostsSince): Promise<Answer> {
  const flag = idOf(ask, 'flag')
  const until = readDay(ask.form, againField(flag))
  const outcome = await reviewFlag(ask.works, ask.visitor, idOf(ask), flag, until.is === 'day' ? until.day : null)
  if ('reviewed' in outcome) return goTo(`/pupils/${idOf(ask)}/flags?said=flag-reviewed`)
  if (outcome.refused !== 'no-review-day') throw new NotFound('There is no such flag.')
  return flagsPage(ask, postsSince, ask.form, [
    { field: `${againField(flag)}-day`, key: 'consent.refused-no-review-day' },
  ])
}

export async function takeEndFlag(ask: Ask<Visitor>): Promise<Answer> {
  const outcome = await endFlag(ask.works, ask.visitor, idOf(ask), idOf(ask, 'flag'))
  if ('refused' in outcome) throw new NotFound('There is no such flag.')
  return goTo(`/pupils/${idOf(ask)}/flags?said=flag-ended`)
}
