import { control, type SettingName } from '../policy/policy.ts'
import type { FindingOutcome, Sighting } from './finding.ts'
import type { CheckRules } from './rules.ts'

/** What the policy in force makes of a sighting. `tone` picks the sentence. */
export interface Consequence {
  readonly outcome: FindingOutcome
  readonly setting: SettingName
  readonly clauses: readonly string[]
  readonly tone: 'forbidden' | 'asks' | 'careful' | 'silent' | 'allowed'
}

type Effect = FindingOutcome | 'off'

function effect(
  rules: CheckRules,
  setting:
    | 'screening.solicit_details'
    | 'screening.personal_details'
    | 'screening.purchase'
    | 'screening.identifying_detail'
    | 'screening.confidential'
    | 'screening.copyright'
    | 'screening.live_location'
    | 'screening.negative_tone'
    | 'screening.discriminatory'
    | 'screening.political'
    | 'screening.endorsement'
    | 'screening.own_words'
    | 'screening.closed_subjects',
): Consequence | undefined {
  const { value, clauses, from } = rules.get(setting)
  const outcome: Effect = value
  if (outcome === 'off') return undefined
  const tone =
    from === 'ours' ? 'silent' : outcome === 'block' ? 'forbidden' : outcome === 'approve' ? 'asks' : 'careful'
  return { outcome, setting, clauses, tone }
}

/** A name blocks where no consent can help, asks where a consent unlocks it, and is advice where the policy is silent. */
function pupilName(rules: CheckRules): Consequence {
  const { value, clauses, from } = rules.get('publishing.names')
  const about = { setting: 'publishing.names' as const, clauses }
  if (value === 'never' || value === 'no_personal_information') return { ...about, outcome: 'block', tone: 'forbidden' }
  if (from === 'ours') return { ...about, outcome: 'advise', tone: 'silent' }
  return { ...about, outcome: 'approve', tone: value === 'with_additional_consent' ? 'careful' : 'asks' }
}

function adultName(rules: CheckRules, setting: 'publishing.staff_names' | 'publishing.adult_names'): Consequence {
  const { value, clauses } = rules.get(setting)
  const about = { setting, clauses }
  if (value === 'never') return { ...about, outcome: 'block', tone: 'forbidden' }
  return value === 'with_permission'
    ? { ...about, outcome: 'approve', tone: 'asks' }
    : { ...about, outcome: 'advise', tone: 'allowed' }
}

/** "you" without a name may mean everybody, so a person decides. */
function individualTarget(rules: CheckRules, unnamed: boolean): Consequence | undefined {
  const { value, clauses } = rules.get('publishing.individual_targeting')
  if (value === 'free') return undefined
  const about = { setting: 'publishing.individual_targeting' as const, clauses }
  return unnamed ? { ...about, outcome: 'approve', tone: 'asks' } : { ...about, outcome: 'block', tone: 'forbidden' }
}

function handle(rules: CheckRules): Consequence | undefined {
  const { value, clauses } = rules.get('publishing.handles')
  if (value === 'free') return undefined
  const about = { setting: 'publishing.handles' as const, clauses }
  return value === 'never'
    ? { ...about, outcome: 'block', tone: 'forbidden' }
    : { ...about, outcome: 'approve', tone: 'asks' }
}

function reply(rules: CheckRules): Consequence | undefined {
  const { value, clauses, from } = rules.get('publishing.replies')
  if (value === 'official_accounts') return undefined
  const about = { setting: 'publishing.replies' as const, clauses }
  if (value === 'never') return { ...about, outcome: 'block', tone: 'forbidden' }
  return { ...about, outcome: 'approve', tone: from === 'ours' ? 'silent' : 'asks' }
}

/** Where every post must be positive, words that attack somebody go to the approver, also where the policy itself would only advise. */
function tone(rules: CheckRules): Consequence | undefined {
  const does = effect(rules, 'screening.negative_tone')
  const { value, clauses, from } = rules.get('publishing.tone')
  if (does?.outcome !== 'advise' || value === 'free') return does
  return { setting: 'publishing.tone', clauses, outcome: 'approve', tone: from === 'ours' ? 'silent' : 'asks' }
}

/** The list says which of its words only warn. */
function ownWord(rules: CheckRules, { about }: Sighting): Consequence | undefined {
  const stops = effect(rules, 'screening.own_words')
  return stops !== undefined && about?.watched?.does === 'warns'
    ? { ...stops, outcome: 'advise', tone: 'careful' }
    : stops
}

/** Whose face it is nobody asks: a policy that wants none stops it, and a person may say that it is an adult's. */
function face(rules: CheckRules, platform: string): Consequence | undefined {
  const setting = platform === 'website' ? ('publishing.faces.website' as const) : ('publishing.faces.social' as const)
  const { value, clauses, from } = rules.get(setting)
  if (value === 'allowed') return undefined
  const about = { setting, clauses }
  if (value === 'never') return { ...about, outcome: 'block', tone: 'forbidden' }
  if (from === 'ours') return { ...about, outcome: 'approve', tone: 'silent' }
  return { ...about, outcome: 'approve', tone: value === 'with_consent' ? 'asks' : 'careful' }
}

/** Where a code leads cannot be seen here, so the author is asked to look: never more than advice. */
function code(rules: CheckRules): Consequence | undefined {
  const { value, clauses } = rules.get('screening.personal_details')
  return value === 'off'
    ? undefined
    : { setting: 'screening.personal_details', clauses, outcome: 'advise', tone: 'careful' }
}

/** It is taken out before anything goes out, so this only says what the file would have given away. */
function told(rules: CheckRules, { about }: Sighting): Consequence {
  const setting = about?.detail === 'device' ? ('images.device_rule' as const) : ('screening.live_location' as const)
  const { clauses, from } = rules.get(setting)
  return { setting, clauses, outcome: 'advise', tone: from === 'ours' ? 'silent' : 'careful' }
}

/** What a sighting does under the rules in force; undefined where they let it pass without a word. */
export function whatItDoes(sighting: Sighting, rules: CheckRules, platform: string): Consequence | undefined {
  switch (sighting.kind) {
    case 'pupil_name':
      return control('pupil_name_check', true) ? pupilName(rules) : undefined
    case 'staff_named':
      return control('staff_name_check', true) ? adultName(rules, 'publishing.staff_names') : undefined
    case 'pupil_initials':
      return control('initials_check', true) ? effect(rules, 'screening.identifying_detail') : undefined
    case 'third_party_name':
      return control('adult_name_check', true) ? adultName(rules, 'publishing.adult_names') : undefined
    case 'identifying_detail':
      return control('initials_check', true) ? effect(rules, 'screening.identifying_detail') : undefined
    case 'confidential_pupil':
    case 'confidential_staff':
    case 'confidential_school':
      return control('confidential_check', true) ? effect(rules, 'screening.confidential') : undefined
    case 'copyright_uncredited':
      return control('copyright_check', true) ? effect(rules, 'screening.copyright') : undefined
    case 'live_location':
      return control('whereabouts_check', true) ? effect(rules, 'screening.live_location') : undefined
    // Whoever forbids to attack somebody forbids to defame her: each pack's clauses of this setting say both.
    case 'negative_tone':
      return control('tone_check', true) ? tone(rules) : undefined
    case 'accusation':
      return control('tone_check', true) ? effect(rules, 'screening.negative_tone') : undefined
    case 'discriminatory':
      return control('discrimination_check', true) ? effect(rules, 'screening.discriminatory') : undefined
    case 'political_view':
      return control('politics_check', true) ? effect(rules, 'screening.political') : undefined
    case 'endorsement_commercial':
      return control('endorsement_check', true) ? effect(rules, 'screening.endorsement') : undefined
    case 'own_word':
      return ownWord(rules, sighting)
    case 'closed_subject':
      return control('closed_subjects', true) ? effect(rules, 'screening.closed_subjects') : undefined
    case 'individual_target':
      return control('target_check', true) ? individualTarget(rules, sighting.about?.unnamed === true) : undefined
    case 'handle_mention':
      return control('handle_check', true) ? handle(rules) : undefined
    case 'reply_in_thread':
      return control('reply_check', true) ? reply(rules) : undefined
    case 'personal_details_request':
      return control('details_request_check', true) ? effect(rules, 'screening.solicit_details') : undefined
    case 'personal_details_disclosed':
      return control('personal_details_check', true) ? effect(rules, 'screening.personal_details') : undefined
    case 'image_face':
      return control('face_check', true) ? face(rules, platform) : undefined
    case 'image_names':
      return control('picture_names_check', true) ? pupilName(rules) : undefined
    case 'image_code':
      return control('picture_code_check', true) ? code(rules) : undefined
    case 'image_metadata':
      return control('picture_file_check', true) ? told(rules, sighting) : undefined
    case 'purchase_commitment':
      return control('purchase_check', true) ? effect(rules, 'screening.purchase') : undefined
  }
}
