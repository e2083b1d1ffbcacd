import {
  accept,
  cue,
  cueWithout,
  type CuesByName,
  firstOf,
  forbidden,
  formerPupil,
  friend,
  initiate,
  parent,
  pupil,
} from './cue.ts'

const contactRule = firstOf(
  ['caution', /\b(?:caution|cautious|careful|care)\b/i],
  ['prohibited', said => said.forbids],
  ['ask_head', /\b(?:head ?teacher|principal|permission|advice)\b/i],
)
const test = firstOf(
  ['over_eighteen', /\b(?:18|eighteen)\b/i],
  ['left_education', /\b(?:left (?:full|education|compulsory)|full-time education)\b/i],
  ['ask_head', /\b(?:head ?teacher|principal)\b/i],
)
const staffFriends = /\b(?:colleagues|co-?workers|work (?:friends|colleagues)|each other|one another)\b/i

/** Friends, followers and invitations between staff and families. */
export const contactCues: CuesByName = {
  'contacts.pupil.accept': {
    cues: [
      cueWithout(0.9, /\bparents? or guardians? of\b|\bparents of\b/i, friend, pupil, accept),
      cueWithout(
        0.6,
        /\b(?:work colleagues|pupils? (?:has|have)|follow (?:the|this))\b/i,
        friend,
        pupil,
        /\b(?:personal|staff|must|should|prohibit\w*|social)\b/i,
      ),
    ],
    value: contactRule,
  },
  'contacts.pupil.initiate': {
    cues: [cueWithout(0.88, /\bparents? or guardians? of\b|\bparents of\b/i, friend, pupil, initiate)],
    value: contactRule,
  },
  'contacts.ex_pupil.test': {
    cues: [
      cue(0.92, friendOrRequest(), formerPupil),
      cue(0.7, /\b(?:former|ex|past)[- ](?:pupils?|students?)\b/i, /\b(?:age|18|education|contact|friend)\b/i),
    ],
    value: test,
  },
  'contacts.ex_pupil.initiate': {
    cues: [cue(0.7, friendOrRequest(), formerPupil, initiate)],
    value: firstOf(['prohibited', forbidden], ['same_as_accept']),
  },
  'contacts.ex_parent.test': {
    cues: [cue(0.85, friendOrRequest(), formerPupil, parent)],
    value: test,
  },
  'contacts.parent.accept': {
    cues: [
      cue(0.92, friendOrRequest(), parent, accept),
      cue(0.5, friendOrRequest(), parent, /\b(?:head ?teacher|advice|caution|such a request)\b/i),
      cue(0.5, /\bsuch a request\b|\bsuch requests\b/i, /\b(?:accept|head ?teacher|advice)\b/i),
    ],
    value: contactRule,
  },
  'contacts.parent.initiate': {
    cues: [cueWithout(0.88, /\baccept/i, friendOrRequest(), parent, initiate)],
    value: contactRule,
  },
  'contacts.family_reach': {
    cues: [cue(0.6, friendOrRequest(), /\b(?:famil(?:y|ies)|guardians?|relatives|friends of|members\/friends)\b/i)],
    value: firstOf(
      ['all_family_and_friends', /\bfriends\b.*|\bfamily members\b/i],
      ['parents_and_guardians', /\bguardians|carers\b/i],
      ['parents'],
    ),
  },
  'contacts.friends_of_pupils': {
    cues: [cue(0.5, friendOrRequest(), /\bfriends\b/i, pupil, /\bfamil/i)],
    value: firstOf(['ask_head', /\bhead ?teacher\b/i], ['while_friend_is_pupil']),
  },
  'contacts.decided_by': {
    cues: [
      cue(
        0.8,
        friendOrRequest(),
        /\b(?:permission|advice|agree\w*|approv\w*|discuss\w*|guidance|consult\w*)\b/i,
        /\b(?:head ?teacher|principal|manager|school|DSL)\b/i,
      ),
      cue(0.6, /\b(?:such a request|such contact)\b/i, /\b(?:head ?teacher|principal|manager)\b/i),
    ],
  },
  'contacts.colleague': {
    cues: [cue(0.85, friendOrRequest(), staffFriends)],
    value: firstOf(['allowed_with_content_rules']),
  },
  'contacts.breach_route': {
    cues: [
      cue(0.85, /\bcontact (?:with|between)\b|\bthese rules\b/i, /\b(?:child protection|safeguarding|disciplin\w+)\b/i),
      cue(0.45, /\bbreach\w*\b/i, /\b(?:disciplin\w+|dismiss\w+|investigat\w+)\b/i),
    ],
    value: firstOf(
      ['safeguarding_first', /\b(?:child protection|safeguarding)\b/i],
      ['discipline', /\bdisciplin/i],
      ['investigation'],
    ),
  },
  'safeguarding.locate_child': {
    cues: [cue(0.95, /\b(?:locate|find|trace|meet)\b/i, pupil, /\b(?:information|attempt|online|use|try|arrange)\b/i)],
    value: firstOf(['prohibited', forbidden], ['no_rule']),
  },
}

/** "Request" is an invitation only where friends or sites are spoken of. */
function friendOrRequest(): RegExp {
  return new RegExp(`${friend.source}|\\brequests?\\b`, 'i')
}
