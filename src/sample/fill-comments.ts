import type { Works } from '../platform/platform.ts'
import { decideOnComment, enterCommentByHand, keepAsEvidence } from '../publishing/publishing.ts'
import { done } from './adopt-policies.ts'
import type { SampleTrust } from './sample-trust.ts'
import { visitorFor } from './visitor-for.ts'

type Plan = { readonly text: string; readonly writer: string; readonly daysAgo: number }

const DAY = 86_400_000

const WAITING: readonly Plan[] = [
  { text: 'Lovely to see the garden growing, well done to everyone.', writer: 'Dilys from the allotments', daysAgo: 1 },
  {
    text: 'Still nobody has answered my two emails about the trip money. Who do I ask?',
    writer: 'Worn-out dad',
    daysAgo: 2,
  },
  {
    text: 'I know which way she walks home. She will get what is coming to her tonight.',
    writer: 'nobody_99',
    daysAgo: 0,
  },
  { text: 'my stepdad hits me with a belt and i dont want to go home today', writer: 'skye', daysAgo: 0 },
]
const SILLY: Plan = {
  text: 'I could murder one of those flapjacks from the bake sale',
  writer: 'Dilys from the allotments',
  daysAgo: 6,
}
const NASTY: Plan = {
  text: 'That office woman is a fat useless cow and everybody should tell her so',
  writer: 'nobody_99',
  daysAgo: 4,
}
const UNHAPPY: Plan = {
  text: 'The car park is a disgrace at pick-up time and I have complained three times',
  writer: 'Worn-out dad',
  daysAgo: 3,
}

/** What others wrote on the Facebook page of the first school: some of it waits, some was decided on, by the people who would. */
export async function fillComments(works: Works, clock: { at: Date }, sample: SampleTrust): Promise<void> {
  const school = sample.schools.find(one => one.key === 'st-orrins')?.id ?? ''
  const page = sample.accounts.find(one => one.schoolId === school && one.platform === 'facebook')
  const keeper = sample.staff.find(({ roles }) =>
    roles.some(held => held.role === 'account_manager' && held.schoolId === school && held.until === null),
  )
  if (page === undefined || keeper === undefined) throw new Error('The sample has nobody who keeps a Facebook page.')
  const by = visitorFor(sample, keeper.id)
  const now = clock.at
  const enter = async ({ text, writer, daysAgo }: Plan): Promise<string> => {
    clock.at = new Date(now.getTime() - daysAgo * DAY)
    const day = clock.at.toISOString().slice(0, 10)
    const typed = { account: page.id, saidAs: 'comment', text, writer, link: `${page.address}/posts/1`, day } as const
    return done(await enterCommentByHand(works, by, school, typed), 'enter a comment').entered
  }
  const usual = { words: '', seenBy: null, wasWrong: false, rather: null, read: 1 }
  const silly = await enter(SILLY)
  done(
    await decideOnComment(works, by, silly, { ...usual, deed: 'no_action', wasWrong: true, rather: 'benign' }),
    'decide on a comment',
  )
  const nasty = await enter(NASTY)
  done(await keepAsEvidence(works, by, nasty), 'keep a comment as evidence')
  done(
    await decideOnComment(works, by, nasty, { ...usual, deed: 'hidden', words: 'It attacks a colleague.' }),
    'decide on a comment',
  )
  const unhappy = await enter(UNHAPPY)
  done(await decideOnComment(works, by, unhappy, { ...usual, deed: 'passed_complaints' }), 'pass a comment on')
  for (const plan of WAITING) await enter(plan)
  clock.at = now
}
