import { initialsOfBoth, onBothRolls, type SchoolKey, staffOfBoth } from './who-is-at-both.ts'

/** Every kind of finding with a draft that has it, and what either school's policy makes of it: read from the two policies and written down here. */

export type Expected = {
  /** `held`: it waits for one person's word. */
  readonly outcome: 'block' | 'approve' | 'advise' | 'held'
  /** As the pack's setting names them; none where the policy is silent and what holds is ours. */
  readonly clauses: readonly string[]
  /** Where the head answered an open question of the policy about it as she adopted it: the clauses of that question. The page names those; the
   * command line knows the policy as it is written, and no school. */
  readonly answered?: readonly string[]
  /** What of the sentence is this policy's own. */
  readonly says: string
}
/** Null: this policy lets it pass without a word. */
type Either = { readonly [school in SchoolKey]: Expected | null }
export type Row = Either & { readonly kind: string; readonly draft: string }

const block = (says: string, ...clauses: string[]): Expected => ({ outcome: 'block', clauses, says })
const advise = (says: string, ...clauses: string[]): Expected => ({ outcome: 'advise', clauses, says })
const held = (says: string, ...clauses: string[]): Expected => ({ outcome: 'held', clauses, says })
const approve = (says: string, ...clauses: string[]): Expected => ({ outcome: 'approve', clauses, says })
/** "May one child be praised?" and "Is the bar on faces still wanted?": the sample's head answered both as the policy has it. */
const asked = (answered: readonly string[], expected: Expected): Expected => ({ ...expected, answered })

const KEPT_OUT = 'The policy keeps that out of posts.'
const HAS_TO_AGREE = 'Under the policy the approver has to agree.'
const OURS = 'The policy has no rule of its own here, so this is ours.'
const HELD = 'Under the policy it is held until the headteacher lets it go.'
const HELD_BY_OURS = 'ours is that it is held until the headteacher lets it go.'

const under = (primary: Expected | null, trust: Expected | null): Either => ({ 'st-orrins': primary, larkenby: trust })
/** Neither of the two has a rule on it, so ours holds at both and either page says the same. */
const alike = (both: Expected): Either => under(both, both)

/** A child of this name is at both schools, so the very same words name a pupil at either. */
export const child = onBothRolls()
/** She works at both. */
const colleague = staffOfBoth()
const initials = initialsOfBoth()

const OPENS = 'A code in this picture opens “https://www.example.org/fair”'
const TAKEN_OUT = 'where and when it was taken. It is taken out before the picture goes anywhere.'
const NO_NAMES = 'the policy keeps pupils’ names out of posts, with or without consent'
const OWN_CONSENT = 'the policy asks for a consent to the name itself, besides the one for pictures'

/** What is found in words alone. */
export const rows: readonly Row[] = [
  {
    kind: 'pupil_name',
    draft: `On Friday ${child} read a poem to the whole hall.`,
    ...under(
      block(NO_NAMES, 's2-school-use-05a', 's2-content-03b'),
      approve(OWN_CONSENT, 's1-protocol-2c', 's1-protocol-2a'),
    ),
  },
  {
    kind: 'pupil_initials',
    draft: `A poem by ${initials.letters} in Year ${initials.year} hangs in the hall.`,
    // Only the trust's policy says that nobody may be able to work out who a child is.
    ...under(
      approve('The policy has no rule on this; ours is to let the approver decide.'),
      block('the policy keeps that out of posts', 's1-protocol-2a'),
    ),
  },
  {
    kind: 'individual_target',
    draft: `Well done ${child}!`,
    // The trust's policy wants posts about those who did well.
    ...under(
      asked(
        ['s2-school-use-aims-1', 's2-school-use-05a', 's2-school-use-09a'],
        block(
          'under the policy a post speaks to a class, a year group or everyone',
          's2-school-use-09a',
          's2-school-use-09b',
        ),
      ),
      null,
    ),
  },
  {
    kind: 'identifying_detail',
    draft: 'The tallest boy in Year 6 changed the bulb.',
    ...under(approve(OURS), block(KEPT_OUT, 's1-protocol-2a')),
  },
  {
    kind: 'confidential_pupil',
    draft: 'A girl in Year 2 has been referred to social services.',
    ...under(block(KEPT_OUT, 's2-content-03a'), block(KEPT_OUT, 's1-compliance-c', 's1-ip-01', 's1-ip-04')),
  },
  {
    kind: 'confidential_staff',
    draft: 'Our caretaker is off with depression until Easter.',
    ...under(block(KEPT_OUT, 's2-content-03a'), block(KEPT_OUT, 's1-compliance-c', 's1-ip-01', 's1-ip-04')),
  },
  {
    kind: 'confidential_school',
    draft: 'Between us, Ofsted have given us Outstanding but the report is not published yet.',
    ...under(block(KEPT_OUT, 's2-content-03a'), block(KEPT_OUT, 's1-compliance-c', 's1-ip-01', 's1-ip-04')),
  },
  {
    kind: 'personal_details_request',
    draft: 'Pop your number below and we will ring you.',
    ...alike(approve('The policy has no rule on this; ours is that the approver decides')),
  },
  {
    kind: 'personal_details_disclosed',
    draft: 'Write to mum.khan@gmail.com for lift shares.',
    ...under(
      block('The policy has no rule of its own here; ours stops it, because it cannot be called back.'),
      block('which the policy keeps out of posts', 's1-compliance-h'),
    ),
  },
  {
    kind: 'third_party_name',
    draft: 'Our volunteer Sheila Thornton planted the bulbs.',
    ...under(block(KEPT_OUT, 's2-school-use-05a', 's2-content-03b'), approve(HAS_TO_AGREE, 's1-respect-02')),
  },
  {
    kind: 'staff_named',
    draft: `${colleague} ran the club on Tuesday.`,
    ...under(
      block('and the policy keeps names out of posts', 's2-school-use-05a'),
      approve('the policy asks for that person’s written permission beforehand', 's1-respect-02'),
    ),
  },
  {
    kind: 'handle_mention',
    draft: 'Thanks @LegoUK for coming to our hall.',
    ...under(approve('the policy leaves those out as a rule', 's2-school-use-11'), null),
  },
  {
    kind: 'copyright_uncredited',
    draft: 'We used a photo from Google Images for our display.',
    ...under(approve(HAS_TO_AGREE, 's2-content-05'), block(KEPT_OUT, 's1-ip-02', 's1-ip-05', 's1-ip-06')),
  },
  {
    kind: 'live_location',
    draft: 'Year 2 are at Tollerby Farm right now and have met a goat.',
    // The primary school's policy lets news of a trip go out during it, through the account manager.
    ...under(approve(HAS_TO_AGREE, 's2-school-use-07a', 's2-school-use-07b'), approve(OURS)),
  },
  {
    kind: 'negative_tone',
    draft: 'Some parents think they own the pavement.',
    ...under(
      approve(HAS_TO_AGREE, 's2-content-03c', 's2-opening-2'),
      approve(HAS_TO_AGREE, 's1-compliance-e', 's1-reputation-01.i', 's1-reputation-02'),
    ),
  },
  {
    kind: 'accusation',
    draft: 'The coach company lied to us about the price.',
    ...under(
      approve(HAS_TO_AGREE, 's2-content-03c', 's2-opening-2'),
      approve(HAS_TO_AGREE, 's1-compliance-e', 's1-reputation-01.i', 's1-reputation-02'),
    ),
  },
  {
    kind: 'discriminatory',
    draft: 'Boys will be boys, and girls cannot throw.',
    ...under(block(KEPT_OUT, 's2-content-03c'), block(KEPT_OUT, 's1-respect-01', 's1-compliance-g')),
  },
  {
    kind: 'political_view',
    draft: 'Vote Green in May and save our meadow.',
    ...alike(approve(OURS)),
  },
  {
    kind: 'endorsement_commercial',
    draft: 'Get your school shoes at Tread Well, best fitting in town.',
    ...alike(approve(OURS)),
  },
  {
    kind: 'purchase_commitment',
    draft: 'We will buy 30 of these for the library.',
    ...under(approve('the policy asks for proper authority first', 's2-content-07'), {
      outcome: 'advise',
      clauses: [],
      says: 'The policy has no rule on this; check who may agree to it.',
    }),
  },
  {
    kind: 'reply_in_thread',
    draft: 'Thanks for your comment, we are glad you like it.',
    ...under(
      block('under the policy the school’s accounts do not answer comments', 's2-school-use-04a', 's2-school-use-04b'),
      approve('The policy has no rule on this; ours is that an answer is approved like any post.'),
    ),
  },
]

/** What either head put on her school's list, and a draft that has it: no policy says which words, and a command line knows no school's list. */
export const listed: readonly (Row & { readonly does: 'stops' | 'subject'; readonly name: string })[] = [
  {
    kind: 'own_word',
    does: 'stops',
    name: 'Fudge Factor',
    draft: 'There was Fudge Factor on every table.',
    ...alike(block(OURS)),
  },
  {
    kind: 'closed_subject',
    does: 'subject',
    name: 'the parking row',
    draft: 'On the parking row there is news.',
    // Of the two the trust's policy alone knows matters that are not commented on.
    ...under(held(HELD_BY_OURS), held(HELD, 's1-reputation-10')),
  },
]

/** The same words that name a pupil, under a policy that says nothing of names: advice, and handed in like any other. */
export const onlyAdvised = {
  pack: 'model-policy',
  expected: {
    outcome: 'advise',
    clauses: [],
    says: 'The policy has no rule on names, so this is our advice: be sure the family agrees.',
  },
} as const satisfies { readonly pack: string; readonly expected: Expected }

/** Found in one picture: somebody's face beside a certificate on which the child's name stands, and a code that leads elsewhere. */
export const pictured = {
  text: 'Look what hangs beside the door of our hall.',
  alt: 'A grown-up beside a certificate',
  code: 'https://www.example.org/fair',
  rows: [
    {
      kind: 'image_face',
      draft: 'a face in a picture',
      ...under(
        asked(
          ['s2-school-use-06a', 's2-school-use-06c'],
          block('no child’s face is shown here, with or without consent', 's2-school-use-06a', 's2-school-use-07d'),
        ),
        approve('consent to faces on this very platform', 's1-protocol-1a', 's1-protocol-1b', 's1-protocol-1c'),
      ),
    },
    {
      kind: 'image_names',
      draft: 'a name on a certificate',
      ...under(
        block(NO_NAMES, 's2-school-use-05a', 's2-content-03b'),
        approve(OWN_CONSENT, 's1-protocol-2c', 's1-protocol-2a'),
      ),
    },
    {
      kind: 'image_code',
      draft: 'a code in a picture',
      // Where a code leads is not seen here, so it only ever warns: what differs is whose clause on personal details stands beside it.
      ...under(advise(OPENS), advise(OPENS, 's1-compliance-h')),
    },
  ] satisfies Row[],
} as const

/**
 * Said beside the picture on the page, and by the command line as a finding. At both it is advice and nothing else: neither policy says a word of what a picture's
 * file tells, and it is taken out before anything goes out, so that nothing is left to stop. Only the church school's has clauses on when a visit is told of.
 */
export const inTheFile: Row = {
  kind: 'image_metadata',
  draft: 'what the file of a picture tells',
  ...under(advise(TAKEN_OUT, 's2-school-use-07a', 's2-school-use-07b'), advise(TAKEN_OUT)),
}

/** Of those on which neither of the two has a rule, the one on which another policy has: on parties and on business none has. */
export const elsewhere = {
  kind: 'personal_details_request',
  pack: 'unit-local-authority',
  expected: block('the policy does not allow that on social media', 's0-4.1e'),
} as const

/** Nobody's policy decides on it: said beside the picture, and no card of its own. Its name, for the table to be whole. */
export const saidElsewhere = ['consent_platform'] as const
