import { type Problem, readDay } from '../../people/people.ts'
import { field, type Form, groupField, listField } from '../../platform/platform.ts'
import {
  answerWays,
  type Channel,
  consentAnswers,
  consentChannels,
  consentGroups,
  consentKinds,
} from '../consent/consent.ts'
import type { AnswersSaid, OneAnswer } from '../consent/record-answers.rule.ts'

/** In the list of wordings: nobody knows in which words the family was asked. */
export const UNKNOWN_WORDING = 'unknown'

const answerOf = (typed: string | undefined) => consentAnswers.find(one => one === typed)

/** `answer[face-social]=yes`: what a grid of kinds by groups says. */
function gridAnswers(form: Form): OneAnswer[] {
  const typed = groupField(form, 'answer')
  return consentKinds.flatMap(kind =>
    consentGroups.flatMap(channel => {
      const answer = answerOf(typed[`${kind}-${channel}`])
      return answer === undefined ? [] : [{ kind, channel, answer }]
    }),
  )
}

/** One platform for itself. */
function platformAnswer(form: Form): OneAnswer[] {
  const channel = consentChannels.find((one): one is Channel => one === field(form, 'platform'))
  const kind = consentKinds.find(one => one === field(form, 'platform-kind'))
  const answer = answerOf(field(form, 'platform-answer'))
  return channel === undefined || kind === undefined || answer === undefined ? [] : [{ kind, channel, answer }]
}

/** How, in which words and when: what every form about answers asks. */
export function readBasics(
  form: Form,
): Pick<AnswersSaid, 'how' | 'wording' | 'on' | 'until'> & { readonly problems: Problem[] } {
  const how = answerWays.find(one => one === field(form, 'how'))
  const wording = field(form, 'wording')
  const on = readDay(form, 'on')
  const until = readDay(form, 'until')
  const problems: Problem[] = []
  if (how === undefined) problems.push({ field: 'how', key: 'consent.refused-no-way' })
  if (wording === '') problems.push({ field: 'wording', key: 'consent.refused-no-such-wording' })
  if (on.is !== 'day') problems.push({ field: 'on-day', key: 'consent.refused-no-day' })
  if (until.is !== 'day' && until.is !== 'nothing')
    problems.push({ field: 'until-day', key: 'consent.refused-until-unread' })
  return {
    how: how ?? 'office',
    wording: wording === UNKNOWN_WORDING ? null : wording,
    on: on.is === 'day' ? on.day : '',
    until: until.is === 'day' ? until.day : null,
    problems,
  }
}

/** What the office typed about one child. `nothing`: the family wants the child nowhere at all. */
export function readAnswers(form: Form): { said: AnswersSaid; problems: readonly Problem[] } {
  const { problems, ...basics } = readBasics(form)
  const who = field(form, 'who')
  if (who === '') problems.push({ field: 'who', key: 'consent.refused-no-giver' })
  const source = field(form, 'source')
  const nothing = listField(form, 'nothing').includes('nothing')
  const answers: OneAnswer[] = nothing
    ? [{ kind: 'everything', channel: 'everywhere', answer: 'no' }]
    : [...gridAnswers(form), ...platformAnswer(form)]
  const giver: AnswersSaid['giver'] =
    who === 'pupil'
      ? { is: 'pupil' }
      : who === 'elsewhere'
        ? { is: 'elsewhere', source }
        : { is: 'guardian', guardian: who }
  return { said: { giver, answers, interpreter: field(form, 'interpreter'), ...basics }, problems }
}
