import { account, cue, cueWithout, type CuesByName, personal } from './cue.ts'

/** Official accounts, and comment asked for by others. */
export const accountCues: CuesByName = {
  'modules.official_accounts': {
    cues: [
      cue(
        0.75,
        /\b(?:school|trust|academy|unit|we)\b/i,
        /\b(?:has|have|runs?|operates?|maintains?|made the decision to use|uses?|will use)\b.{0,40}\b(?:social media|accounts?|pages?|twitter|facebook|instagram)\b/i,
      ),
      cue(0.5, /\b(?:professional|official) social media accounts?\b/i),
      cue(0.4, /\b(?:school|trust)(?:’s|'s|\/trust’s)? (?:own )?social media accounts?\b/i),
    ],
    value: said =>
      /\bno (?:official )?(?:social media )?accounts?\b|\bdoes not (?:use|have|run)\b/i.test(said.text) ? 'no' : 'yes',
  },
  'accounts.overseers': {
    cues: [
      cue(
        0.85,
        /\b(?:overs(?:ee|een|eeing|ight)|overall responsib\w+|supervis\w+|keep watch|accountable for)\b/i,
        /\b(?:accounts?|pages?|social media|for this)\b/i,
      ),
      cue(0.5, /\boverall responsib\w+\b/i),
    ],
    value: said => {
      const groups: readonly (readonly [string, RegExp])[] = [
        ['senior_leader', /\b(?:senior lead\w+|SLT|leadership team|deputy)\b/i],
        ['governing_body', /\b(?:govern(?:or|ors|ing)|management committee|trustees)\b/i],
        ['trust', /\btrust\b/i],
        ['headteacher', /\b(?:head ?teacher|principal)\b/i],
      ]
      const found = groups.flatMap(([group, words]) => (words.test(said.text) ? [group] : []))
      return found.length > 0 ? found : undefined
    },
  },
  'accounts.visibility': {
    cues: [
      cueWithout(
        0.8,
        /\b(?:personal|own|privacy settings|members of staff|employees)\b/i,
        /\b(?:public|closed|open|private)\b/i,
        /\b(?:accounts?|pages?|groups?|blogs?|areas?|channels?)\b/i,
      ),
    ],
    value: said => (/\b(?:closed|private|restricted)\b/i.test(said.text) ? 'closed_with_safeguards' : 'public'),
  },
  'accounts.follower_review': {
    cues: [
      cue(0.85, /\bfollowers?\b/i, /\b(?:monitor|check|review|block|remov|look|approv|watch)\w*/i),
      cue(0.5, /\bblock(?:s|ed|ing)?\b/i, account),
    ],
    value: said => (/\bblock|remov/i.test(said.text) ? 'watch_and_block' : 'watch'),
  },
  'accounts.follower_review_days': {
    cues: [cue(0.75, /\bfollowers?\b/i, /\b(?:every|each|weekly|monthly|\d+|regular)\b/i)],
  },
  'accounts.follow_rule': {
    cues: [
      cueWithout(
        0.8,
        /\bfollowers\b|\bfollow(?:ing)? (?:the|this|these|our|steps|advice|procedures?)\b|\bas follows\b/i,
        /\b(?:follow(?:s|ed|ing)?|lik(?:e|es|ing)|subscribe)\b/i,
        /\b(?:accounts?|pages?)\b/i,
      ),
    ],
    value: said => (/\b(?:only|education\w*|not|never|no)\b/i.test(said.text) ? 'education_only' : 'free'),
  },
  'accounts.rotation_interval': {
    cues: [
      cueWithout(
        0.9,
        /\bhand(?:ing|ed)? over\b/i,
        /\bpasswords?\b/i,
        /\b(?:chang|updat|renew|rotat|reset|regular|every)\w*/i,
      ),
    ],
  },
  'accounts.owner_address': {
    cues: [
      cue(
        0.7,
        /\be-?mail address\w*\b/i,
        /\b(?:accounts?|sign(?:ing)? up|regist\w+|set up|social media|communicat\w+)\b/i,
      ),
    ],
    value: said => (/\b(?:any)\b/i.test(said.text) ? 'any' : 'role_mailbox'),
  },
  'accounts.governed_elsewhere': {
    cues: [
      cue(
        0.85,
        /\b(?:class ?dojo|seesaw|tapestry|parent ?mail|teams|google classroom|school ?comms|messaging apps?|arbor|bromcom)\b/i,
        /\b(?:polic(?:y|ies)|guidance|separate)\b/i,
      ),
    ],
    value: said => {
      const service =
        /\b(class ?dojo|seesaw|tapestry|parent ?mail|teams|google classroom|school ?comms|arbor|bromcom)\b/i.exec(
          said.text,
        )?.[1]
      const policy = /\b((?:\w+ ){1,3}policy)\b/i.exec(said.text)?.[1]
      return service === undefined ? undefined : [`${service}: ${policy ?? 'other guidance'}`]
    },
  },
  'comments.keep_days': {
    cues: [
      cue(
        0.75,
        /\b(?:comments?|repl(?:y|ies)|messages?)\b/i,
        /\b(?:kept|keep|stored|retain\w*|deleted?|erased?)\b/i,
        /\b(?:days|weeks|months)\b/i,
      ),
    ],
  },
  'media.approver': {
    cues: [
      cue(
        0.9,
        /\b(?:press|journalists?|reporters?|newspapers?|media (?:enquir|inquir|request|contact)\w*|contacted for comments?|for publication|broadcast\w*)\b/i,
      ),
    ],
  },
  'media.form': {
    cues: [
      cue(
        0.75,
        /\b(?:press|journalists?|reporters?|newspapers?|media (?:enquir|inquir|request)\w*|comments?)\b/i,
        /\b(?:written|writing)\b/i,
        /\b(?:approv\w+|respond|reply|answer|permission)\b/i,
      ),
    ],
    value: said => (/\b(?:written|writing)\b/i.test(said.text) ? 'written' : 'recorded'),
  },
  'reminders.privacy_interval': {
    cues: [cue(0.9, /\b(?:privacy|security) (?:settings|profiles?)\b/i), cue(0.4, personal, /\bsettings\b/i)],
  },
}
