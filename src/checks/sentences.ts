import type { Detail, Kind, Sighting } from './finding.ts'
import type { Consequence } from './what-it-does.rule.ts'

type Tone = Consequence['tone']

/** One sentence for each kind, in the tone of what the policy says. {span} and {detail} are filled in. */
const because: Record<Kind, Record<Tone, string>> = {
  pupil_name: {
    forbidden: 'This names a pupil (“{span}”), and the policy keeps pupils’ names out of posts, with or without consent.',
    careful: 'This names a pupil (“{span}”); the policy asks for a consent to the name itself, besides the one for pictures.',
    asks: 'This names a pupil (“{span}”); the policy asks for the family’s consent first.',
    silent: 'This names a pupil (“{span}”). The policy has no rule on names, so this is our advice: be sure the family agrees.',
    allowed: 'This names a pupil (“{span}”).',
  },
  pupil_initials: {
    forbidden: 'Initials with a class (“{span}”) tell readers which pupil is meant, and the policy keeps that out of posts.',
    careful: 'Initials with a class (“{span}”) tell readers which pupil is meant.',
    asks: 'Initials with a class (“{span}”) tell readers which pupil is meant; the approver decides.',
    silent: 'Initials with a class (“{span}”) tell readers which pupil is meant. The policy has no rule on this; ours is to let the approver decide.',
    allowed: 'Initials with a class (“{span}”) tell readers which pupil is meant.',
  },
  individual_target: {
    forbidden: 'This speaks to or about one child by name; under the policy a post speaks to a class, a year group or everyone.',
    careful: 'This singles out one child.',
    asks: 'This may single out one child without a name; under the policy a post speaks to a class, a year group or everyone.',
    silent: 'This singles out one child.',
    allowed: 'This singles out one child.',
  },
  personal_details_request: {
    forbidden: 'This asks readers to send personal details, and the policy does not allow that on social media.',
    careful: 'This asks readers to send personal details, which others may then see.',
    asks: 'This asks readers to send personal details; the approver has to agree.',
    silent: 'This asks readers to send personal details. The policy has no rule on this; ours is that the approver decides, because answers are public.',
    allowed: 'This asks readers to send personal details.',
  },
  personal_details_disclosed: {
    forbidden: 'This publishes {detail}, which the policy keeps out of posts.',
    careful: 'This publishes {detail}.',
    asks: 'This publishes {detail}; the approver has to agree.',
    silent: 'This publishes {detail}. The policy has no rule of its own here; ours stops it, because it cannot be called back.',
    allowed: 'This publishes {detail}.',
  },
  staff_named: {
    forbidden: 'This names a member of staff (“{span}”), and the policy keeps names out of posts.',
    careful: 'This names a member of staff (“{span}”).',
    asks: 'This names a member of staff (“{span}”); the policy asks for that person’s written permission beforehand.',
    silent: 'This names a member of staff (“{span}”). It is pointed out for information only.',
    allowed: 'This names a member of staff (“{span}”). It is pointed out for information only.',
  },
  handle_mention: {
    forbidden: 'This mentions somebody else’s account (“{span}”), and the policy leaves those out.',
    careful: 'This mentions somebody else’s account (“{span}”).',
    asks: 'This mentions somebody else’s account (“{span}”); the policy leaves those out as a rule, and the approver may let one stand.',
    silent: 'This mentions somebody else’s account (“{span}”).',
    allowed: 'This mentions somebody else’s account (“{span}”).',
  },
  purchase_commitment: {
    forbidden: 'This promises that the school will buy or pay for something, which the policy does not allow in a post.',
    careful: 'This promises that the school will buy or pay for something.',
    asks: 'This promises that the school will buy or pay for something; the policy asks for proper authority first.',
    silent: 'This promises that the school will buy or pay for something. The policy has no rule on this; check who may agree to it.',
    allowed: 'This promises that the school will buy or pay for something.',
  },
  reply_in_thread: {
    forbidden: 'This answers a comment, and under the policy the school’s accounts do not answer comments.',
    careful: 'This answers a comment.',
    asks: 'This answers a comment; the approver sees it first.',
    silent: 'This answers a comment. The policy has no rule on this; ours is that an answer is approved like any post.',
    allowed: 'This answers a comment.',
  },
}

const details: Record<Detail, string> = {
  email: 'an e-mail address',
  telephone: 'a telephone number',
  postcode: 'a postcode',
  birth_date: 'a birth date',
}

const insteadFor: Record<Exclude<Kind, 'pupil_name' | 'staff_named'>, string> = {
  pupil_initials: 'Leave the initials out: “a pupil in {year}”.',
  individual_target: 'Speak to the group: “Well done to everyone in {year}”. Tell the child or the family directly.',
  personal_details_request: 'Give a private way: “Please ring the school office” or the form on the school’s website.',
  personal_details_disclosed: 'Leave it out, or give the school office’s own telephone number or address.',
  handle_mention: 'Name the organisation in words, without the @.',
  purchase_commitment: 'Say what is hoped for (“We would love to …”), or ask whoever may agree to a purchase first.',
  reply_in_thread: 'Do not answer here. Pass it on inside the school; a complaint goes by the complaints procedure.',
}

export function becauseOf(sighting: Sighting, tone: Tone, span: string): string {
  const shown = span.length > 60 ? `${span.slice(0, 57).toWellFormed()}…` : span.toWellFormed()
  const detail = sighting.about?.detail
  return because[sighting.kind][tone].replace('{span}', () => shown).replace('{detail}', detail === undefined ? '' : details[detail])
}

export function insteadOf(sighting: Sighting, tone: Tone): string {
  const year = sighting.about?.year
  if (sighting.kind === 'pupil_name') return insteadOfName(tone, sighting.replace?.with, year)
  if (sighting.kind === 'staff_named') {
    if (tone === 'forbidden') return 'Write the role in place of the name: “our Year 4 teacher”, “the headteacher”.'
    return tone === 'asks' ? 'Ask for the permission in writing first, or write the role: “our Year 4 teacher”.' : 'Nothing needs to change.'
  }
  return insteadFor[sighting.kind].replace('{year}', year ?? (sighting.kind === 'pupil_initials' ? 'this class' : 'the class'))
}

function insteadOfName(tone: Tone, words: string | undefined, year: string | undefined): string {
  const wording = words?.trim() ?? (year === undefined ? 'one of our pupils' : `one of our ${year} pupils`)
  if (tone === 'forbidden') return `Write “${wording}”.`
  if (tone === 'silent' || tone === 'allowed') return `If you are not sure, write “${wording}”.`
  return `Write “${wording}”, or have the family’s consent to the name recorded before the post goes out.`
}
