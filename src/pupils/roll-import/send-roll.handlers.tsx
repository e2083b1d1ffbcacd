import { bearerOf, LONGEST_WAIT, type Visitor } from '../../people/people.ts'
import type { Answer, Ask } from '../../platform/platform.ts'
import { wordsIn } from '../../ui/ui.ts'
import { sendRoll, type SentRoll } from './send-roll.ts'
import { sentenceOfRefusal } from './sentence-of-refusal.ts'

const t = wordsIn('en-GB')

type Refused = Extract<SentRoll, { refused: string }>

/** What cannot be read is 422. The rest has its own number, by which a program knows whether to try again. */
const STATUS: Partial<Record<Refused['refused'], number>> = {
  'no-key': 401,
  'other-key': 403,
  wait: 429,
  'as-form': 415,
  'file-too-large': 413,
  busy: 409,
}

/** `POST /api/roll`: docs/roll-api.md. A session counts for nothing here, or a page elsewhere could bring a roll. */
export async function takeSentRoll(ask: Ask<Visitor | null>): Promise<Answer> {
  const { works, client, query, headers, takeBody } = ask
  const outcome = await sendRoll(works, {
    key: bearerOf(headers),
    client,
    school: query['school'],
    fileName: query['name'] ?? '',
    isForm: (headers['content-type'] ?? '').toLowerCase().startsWith('multipart/'),
    take: takeBody,
  })
  if (!('refused' in outcome))
    return { json: { import: outcome.import, sentence: t(`roll.sent-${outcome.next}`) }, status: 202 }
  const status = STATUS[outcome.refused] ?? 422
  const extra =
    status === 401 ? { 'www-authenticate': 'Bearer' } : status === 429 ? { 'retry-after': String(LONGEST_WAIT) } : null
  return { json: { sentence: sentenceOf(outcome) }, status, ...(extra === null ? {} : { headers: extra }) }
}

function sentenceOf(outcome: Refused): string {
  const { refused } = outcome
  if (refused === 'no-key' || refused === 'other-key' || refused === 'wait' || refused === 'as-form')
    return t(`roll.sent-${refused}`)
  return sentenceOfRefusal({ ...outcome, refused })
}
