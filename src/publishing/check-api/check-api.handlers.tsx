import { bearerOf, type Visitor } from '../../people/people.ts'
import type { Answer, Ask, Works } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { checkForProgram } from './check-for-program.ts'
import { describeApi } from './describe-api.ts'
import { MOST_FOUND_A_DAY } from './limits-of-key.ts'
import type { ProgramRefusal, Sent, Told } from './take-request.ts'
import { triageForProgram } from './triage-for-program.ts'

const t = wordsIn('en-GB')

const STATUS: Readonly<Record<ProgramRefusal['refused'], number>> = {
  over: 401,
  other: 403,
  'no-policy': 409,
  'no-roll': 409,
  'too-large': 413,
  misread: 422,
  wait: 429,
  full: 429,
}

/** docs/check-api.md */
export const takeCheck = (ask: Ask<Visitor | null>) => answerProgram(ask, checkForProgram)
export const takeTriage = (ask: Ask<Visitor | null>) => answerProgram(ask, triageForProgram)

const described = new Map<string, object>()

/** Open to strangers, as it says nothing of any school; so it is made once. */
export async function showDescription({ works }: Ask<Visitor | null>): Promise<Answer> {
  const { baseUrl } = works.settings
  const json = described.get(baseUrl) ?? describeApi(baseUrl)
  described.set(baseUrl, json)
  return { json }
}

/** A session counts for nothing here, or a page elsewhere could ask which names stand on a roll. */
async function answerProgram(
  { works, client, headers, takeBytes }: Ask<Visitor | null>,
  serve: (works: Works, sent: Sent) => Promise<Told<object> | ProgramRefusal>,
): Promise<Answer> {
  const outcome = await serve(works, { key: bearerOf(headers), client, take: takeBytes })
  if ('refused' in outcome) return refusal(outcome)
  const [only] = outcome.told
  return { json: outcome.several ? { items: outcome.told } : only }
}

function refusal(outcome: ProgramRefusal): Answer {
  const status = STATUS[outcome.refused]
  if (outcome.refused === 'misread') {
    const { field, says, values } = outcome
    return { json: { sentence: t(says, values), ...(field === undefined ? {} : { field }) }, status }
  }
  if (outcome.refused === 'wait' || outcome.refused === 'full') {
    const { refused, seconds } = outcome
    const sentence = t(`keys.told-${refused}`, { seconds, most: MOST_FOUND_A_DAY })
    return { json: { sentence }, status, headers: { 'retry-after': String(seconds) } }
  }
  const answer = { json: { sentence: t(`keys.told-${outcome.refused}`) }, status }
  return status === 401 ? { ...answer, headers: { 'www-authenticate': 'Bearer' } } : answer
}
