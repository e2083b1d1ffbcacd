import { type Channel, isRefusal, socialPlatforms } from './consent.ts'
import type { OneAnswer } from './record-answers.rule.ts'

type Said = { readonly kind: string; readonly channel: string; readonly answer: string }

/**
 * What taking objections back writes down: one beside each refusal of hers that stands, and none where she refused nothing, so that a yes that she did
 * give is not taken for something else. What is said of social media as a whole takes back what she refused for one platform,
 * and what is said of one platform takes that one out of what she refused for all.
 *
 * @param hers every answer of this one giver, the newest first
 */
export function takingBack(answers: readonly OneAnswer[], hers: readonly Said[]): OneAnswer[] {
  return answers.flatMap((one): OneAnswer[] => {
    const { kind, channel, answer } = one
    if (answer !== 'objection_withdrawn' || channel === 'everywhere') return [one]
    const newest = (at: Channel) => hers.find(said => said.kind === kind && said.channel === at)
    const refused = (said: Said | undefined) => said !== undefined && isRefusal(said.answer)
    // "Nothing at all" stands behind each thing of which nothing was said since, and what was said of social media behind each platform.
    const group = socialPlatforms.some(at => at === channel) ? 'social' : channel
    const here = hers.find(
      said =>
        said.kind === 'everything' || (said.kind === kind && (said.channel === channel || said.channel === group)),
    )
    const alone = channel === 'social' ? socialPlatforms.filter(at => refused(newest(at))) : []
    return [...(refused(here) || refused(newest(channel)) ? [channel] : []), ...alone].map(at => ({
      kind,
      channel: at,
      answer,
    }))
  })
}
