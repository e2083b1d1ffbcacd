import { z } from 'zod'
import { type AnswerDoes, type CheckResult, kinds, outcomes } from './finding.ts'
import { reminders } from './reminders.ts'
import { type Triage, routes } from './triage/triage.ts'
import { categories } from './triage/words/cue.ts'

/** The contract by which programs ask and are answered: one shape for the command line and the API. The description of the API is made from it. */

/** One text of a program, in UTF-16 code units: a long page of a website. 250,000 took over a second, in which no page was answered. */
export const LONGEST_SENT = 50_000
/** Descriptions of pictures with one text: twice what a post may have. 80,000 empty ones took six seconds. */
export const MOST_ALTS = 20

const id = z.union([z.string().max(200), z.number()]).meta({ description: 'Yours; it comes back with the answer.' })

const words = z.string().max(LONGEST_SENT)

/** A text about to be published. A field that is not known is refused, or somebody believed a picture to be checked that was not. */
export const draftShape = z
  .strictObject({
    id: id.exactOptional(),
    platform: z.string().min(1).max(60).meta({ description: 'Where it is to go.', example: 'facebook' }),
    text: z.string().max(LONGEST_SENT).meta({ example: 'Well done to our chess club!' }),
    alt: z
      .array(z.string().max(LONGEST_SENT))
      .max(MOST_ALTS)
      .exactOptional()
      .meta({ description: 'What is said of each picture for those who do not see it.' }),
    link_card: z
      .strictObject({ title: words.exactOptional(), description: words.exactOptional(), url: words.exactOptional() })
      .exactOptional()
      .meta({ description: 'What the network shows of a link. Its picture is not looked at.' }),
    poll: z
      .strictObject({ question: words.exactOptional(), options: z.array(words).max(MOST_ALTS) })
      .exactOptional()
      .meta({ description: 'What can be chosen, with the question or without.' }),
    place: words.exactOptional().meta({ description: 'The place that is named with it.' }),
    file_names: z
      .array(z.string().max(1000))
      .max(MOST_ALTS)
      .exactOptional()
      .meta({ description: 'The names of the files that go out with it, which readers see and keep.' }),
    captions: words.exactOptional().meta({
      description:
        'What is said in a video: its words, with their times or without. The video itself is not looked at.',
    }),
  })
  .meta({ id: 'Draft' })

/** Something that others wrote under a post, about the school or to it. */
export const commentShape = z
  .strictObject({
    id: id.exactOptional(),
    platform: z.string().min(1).max(60).meta({ description: 'Where it was written.', example: 'facebook' }),
    where: z.string().max(60).exactOptional().meta({ description: 'comment, mention, message or review' }),
    text: z.string().max(LONGEST_SENT),
  })
  .meta({ id: 'Comment' })

const place = z.int().min(0).meta({
  description:
    'Counted in UTF-16 code units of the text as it was sent; of what has several parts over all of them, with one between two lines.',
})

const askShape = z
  .strictObject({
    question: z.string(),
    about: z.string().meta({ description: 'The words it is about, with what stands around them.' }),
    answers: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        does: z.enum(['goes', 'advise', 'approve', 'stops', 'clearer', 'head'] satisfies AnswerDoes[]),
        then: z.string(),
      }),
    ),
  })
  .meta({
    id: 'Ask',
    description:
      'One question to the author, where the check cannot know. The page keeps the answer; here it is only told.',
  })

const findingShape = z
  .strictObject({
    kind: z.enum(kinds),
    outcome: z.enum(outcomes).exclude(['clear']),
    in: z.string().meta({
      description:
        'text, alt (alt:2 where there are several), link_card, poll, place, file_name:1 or captions; of those with several parts each that was sent is a line, an empty one too: of a poll its question and its options, of a card its title, description and url',
      example: 'text',
    }),
    start: place,
    end: place,
    span: z.string(),
    setting: z.string().meta({ description: 'What in the policy decides on it.', example: 'publishing.names' }),
    clauses: z.array(z.string()).meta({ description: 'The clauses behind that; none where the policy is silent.' }),
    because: z.string(),
    instead: z.string(),
    sure: z.number().min(0).max(1),
    ask: askShape.exactOptional(),
    reminder: z.literal(true).exactOptional().meta({
      description:
        'A reminder, not a check: of this kind the check misses many and can be wrong, so that it finds nothing says nothing. Left out where it can be relied upon.',
    }),
  })
  .meta({ id: 'Finding' })

/** What a text answers. Of pictures nothing can be sent to the API, so a place in a picture is not described. */
export const checkedShape = z
  .strictObject({
    id: id.exactOptional(),
    outcome: z.enum(outcomes).meta({ description: 'The strictest of its findings.' }),
    findings: z.array(findingShape),
    took_ms: z.number().min(0),
  })
  .meta({ id: 'Checked' })

/** What a comment answers: a suggestion to a person, never an act. */
export const sortedShape = z
  .strictObject({
    id: id.exactOptional(),
    category: z.enum(categories),
    route: z.enum(routes).meta({ description: 'Who should see it first.' }),
    also: z.array(z.enum(routes)),
    keep_evidence: z.boolean(),
    sure: z.number().min(0).max(1).meta({ description: 'Below about 0.5 it is little more than a guess.' }),
    because: z.string(),
  })
  .meta({ id: 'Sorted', description: 'A suggestion to a person, never an act. Every comment still needs a reader.' })

/** A result as the contract has it: without what only the page needs. */
export function toldCheck({ outcome, findings }: CheckResult, tookMilliseconds: number) {
  return {
    outcome,
    findings: findings.map(({ key: _key, replace: _replace, whose: _whose, ...finding }) => ({
      ...finding,
      ...(reminders.has(finding.kind) ? { reminder: true as const } : {}),
    })),
    took_ms: Math.round(tookMilliseconds * 100) / 100,
  }
}

export function toldTriage({ keepEvidence, sure, because, ...where }: Triage) {
  return { ...where, keep_evidence: keepEvidence, sure, because }
}
