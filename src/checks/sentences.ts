import { type Words, wordsIn } from '../ui/ui.ts'
import type { Kind, Sighting } from './finding.ts'
import type { Consequence } from './what-it-does.rule.ts'

type Tone = Consequence['tone']

/** English until a policy can be had in another language; a finding is kept with the words people saw. */
export function words(): Words {
  return wordsIn('en-GB')
}

/** Kinds whose sentence is what the words say, with what the policy makes of it behind. */
const wording = [
  'identifying_detail',
  'confidential_pupil',
  'confidential_staff',
  'confidential_school',
  'third_party_name',
  'copyright_uncredited',
  'live_location',
  'negative_tone',
  'accusation',
  'discriminatory',
  'political_view',
  'endorsement_commercial',
  'own_word',
  'closed_subject',
] as const satisfies readonly Kind[]

function isWording(kind: Kind): kind is (typeof wording)[number] {
  return wording.some(one => one === kind)
}

/** One sentence that says what was found and what the policy says of it. */
export function becauseOf(sighting: Sighting, tone: Tone, span: string): string {
  const shown = span.length > 60 ? `${span.slice(0, 57).toWellFormed()}…` : span.toWellFormed()
  const detail = sighting.about?.detail
  const { kind } = sighting
  const { watched } = sighting.about ?? {}
  if (kind === 'political_view' && watched !== undefined)
    return words()(`checks.policy-${tone}`, {
      says: words()('checks.says-election', { name: watched.name, span: shown }),
    })
  const { guardian } = sighting.about ?? {}
  if (kind === 'third_party_name' && guardian !== undefined)
    return words()(`checks.policy-${tone}`, { says: words()(`checks.says-guardian-${guardian}`, { span: shown }) })
  if (isWording(kind)) {
    const says = words()(`checks.says-${kind}`, { span: shown, name: watched?.name ?? '' })
    const held = kind === 'closed_subject' && (tone === 'asks' || tone === 'silent')
    return words()(held ? `checks.held-${tone}` : `checks.policy-${tone}`, { says })
  }
  return words()(`checks.because-${kind}-${tone}`, {
    span: shown,
    detail: detail === undefined ? '' : words()(`checks.detail-${detail}`),
  })
}

/** A wording or a step that would be allowed. @param inVideo where nothing can be covered */
export function insteadOf(sighting: Sighting, tone: Tone, inVideo = false): string {
  const say = words()
  const pictured = sighting.box !== undefined
  if (pictured && (isWording(sighting.kind) || sighting.kind === 'pupil_initials'))
    return say(inVideo ? 'checks.instead-words-in-video' : 'checks.instead-words-in-picture')
  if (inVideo && pictured) return say('checks.instead-in-video')
  const year = sighting.about?.year
  if (sighting.kind === 'pupil_name') {
    const wording = sighting.replace?.with.trim() ?? standInWords('one-of', year)
    return say(
      `checks.instead-name-${tone === 'forbidden' ? tone : tone === 'silent' || tone === 'allowed' ? 'unsure' : 'consent'}`,
      { wording },
    )
  }
  if (sighting.kind === 'image_names' && sighting.box === undefined) return say('checks.instead-image_names-alt')
  if (sighting.kind === 'image_face' && tone !== 'forbidden') return say('checks.instead-image_face-asks')
  if (sighting.kind === 'political_view' && sighting.about?.watched !== undefined) return say('checks.instead-election')
  if (sighting.about?.detail === 'join_code') return say('checks.instead-image_code')
  if (sighting.kind === 'staff_named')
    return say(`checks.instead-staff-${tone === 'forbidden' || tone === 'asks' ? tone : 'allowed'}`)
  const group = year ?? say(sighting.kind === 'pupil_initials' ? 'checks.this-class' : 'checks.the-class')
  return say(`checks.instead-${sighting.kind}`, { group })
}

/** Words for a pupil without a name, with the year where it is known: "one of our Year 4 pupils". */
export function standInWords(
  form: 'one-of' | 'owner' | 'praised' | 'praised-after-our',
  year: string | undefined,
): string {
  return year === undefined ? words()(`checks.stand-in-${form}-any`) : words()(`checks.stand-in-${form}`, { year })
}
