import {
  abuse,
  account,
  cue,
  cueUnder,
  cueWithout,
  type CuesByName,
  eachOf,
  firstOf,
  forbidden,
  official,
  post,
  pupil,
  staff,
} from './cue.ts'

const approve =
  /\b(?:approv\w+|sign(?:s|ed)? off|signed-off|confirm\w*|authori[sz]\w+|check(?:s|ed)? (?:by|with)|agreed by|agree(?:s|d)? (?:it|each)|cleared by)\b/i
const before = /\b(?:before|first|beforehand|prior to|until|go(?:es)? (?:live|out))\b/i
const whoPosts =
  /\b(?:account managers?|head ?teachers?|managers?|office|principals?|leaders?|team|staff|school|trust)\b/i

/** Official posts: who, what about, and how people appear in them. */
export const publishingCues: CuesByName = {
  'publishing.approver': {
    cues: [
      cueWithout(0.85, /\b(?:permission desk|monitor|logo|device|investigat)/i, approve, post, before),
      cueWithout(0.55, /\b(?:logo|device|camera|monitor|disciplin)/i, approve, post, whoPosts),
      cue(0.5, /\baccount managers?\b/i, /\b(?:monitor|follow|approve|post|manage)\w*/i),
      cue(0.45, /\b(?:forward|send|submit|present)\w*\b/i, post, whoPosts, /\bpost|publish|confirm/i),
    ],
  },
  'publishing.two_person': {
    cues: [
      cue(
        0.85,
        /\b(?:two (?:people|persons|members)|second (?:person|pair of eyes|member)|another (?:person|member of staff|colleague)|somebody else|someone else)\b/i,
        post,
      ),
      cue(0.45, approve, post, before),
    ],
    value: firstOf(['three_people', /\b(?:three people|third person)\b/i], ['two_people']),
  },
  'publishing.publisher_role': {
    cues: [
      cueWithout(
        0.75,
        /\bnot\b/i,
        /\b(?:will|may|can|only|who will|then) (?:then )?(?:post|publish|upload)\b|\b(?:posted|published|uploaded) (?:only )?by\b/i,
        whoPosts,
      ),
      cue(0.6, /\b(?:speak|post|comment|communicate|publish)\w*\b.{0,40}\bon behalf of\b/i),
      cue(0.5, /\bauthori[sz]ed (?:to|users?|staff|to post)\b/i, account),
    ],
  },
  'publishing.author_may_publish': {
    cues: [
      cue(
        0.85,
        /\bauthors?\b|\bwho(?:ever)? wrote\b|\bnot (?:publish|post) (?:their|your) own\b/i,
        /\b(?:publish|post|approve)\w*\b/i,
      ),
      cue(0.4, /\b(?:school|trust|academy|nursery|office)\b.{0,40}\bwill (?:then )?(?:post|publish)\b/i),
    ],
    value: firstOf(['no', forbidden], ['no', /\b(?:school|trust|nursery|office)\b.{0,40}\bwill\b/i], ['yes']),
  },
  'publishing.who_may_share': {
    cues: [
      cue(
        0.75,
        /\bshar(?:e|es|ing)\b/i,
        /\b(?:positive|events?|clubs?|good news|success\w*|celebrat\w*|achievements?)\b/i,
        staff,
      ),
      cue(
        0.7,
        /\bonly (?:through|on|via)\b|\b(?:through|on|via) (?:the )?(?:designated|official|approved)\b|\b(?:pages?|accounts?|channels?) only\b/i,
        account,
      ),
      cue(
        0.6,
        /\bnot use personal\b|\bpersonal (?:social media|accounts?)\b/i,
        /\b(?:school|work) (?:communications?|business|news)\b/i,
      ),
      cue(
        0.45,
        /\b(?:encourag\w+|support\w*|welcom\w+|embrac\w+)\b/i,
        /\b(?:shar\w+|use of social media|their use|engage|ideas)\b/i,
      ),
    ],
    value: firstOf(
      ['designated_pages_only', /\b(?:only|designated|official)\b.*\b(?:pages?|accounts?|channels?)\b/i],
      ['not_on_personal', said => said.forbids && /\bpersonal\b/i.test(said.text)],
      ['encouraged_with_consent', /\b(?:encourag|should use|should share)/i],
      ['approved_protocol'],
    ),
  },
  'publishing.replies': {
    cues: [
      cueWithout(
        0.8,
        abuse,
        /\b(?:repl(?:y|ies|ying)|respond(?:ing)?|answer(?:ing|s)?)\b/i,
        /\b(?:comments?|replies|messages?|posts?|questions?|threads?)\b/i,
      ),
      cue(0.6, /\b(?:debate|argue|discuss\w*)\b/i, /\bnot\b.{0,30}\b(?:place|platform|forum)\b/i),
      cue(0.55, /\bcommunicat\w+ with (?:parents|families|members)\b/i, /\b(?:official|school|approved|trust)\b/i),
      cue(0.5, /\bcomments?\b/i, /\b(?:closed|switched off|turned off|disabled)\b/i),
    ],
    value: firstOf(
      ['never', forbidden],
      ['official_accounts', /\b(?:official|school.{0,20}accounts?|trust.{0,20}accounts?)\b/i],
      ['approved_systems', /\bapproved\b/i],
      ['drafts_with_approver'],
    ),
  },
  'publishing.individual_targeting': {
    cues: [
      cue(
        0.85,
        /\bindividual(?:ly)? target\w*|\b(?:singl\w+ out|individual (?:pupils?|child(?:ren)?|praise)|one (?:pupil|child)|named? (?:pupil|child) for)\b/i,
      ),
      cue(0.55, /\b(?:class|year group)\b/i, /\b(?:updates?|reminders?|posts?|messages?)\b/i),
      cue(0.4, /\bpraise\b/i, pupil),
    ],
    value: firstOf(['never', forbidden], ['never', /\b(?:class|year group)\b/i], ['free']),
  },
  'publishing.audience': {
    cues: [cue(0.8, /\b(?:class(?:es)?|year groups?)\b/i, /\b(?:reminders?|address\w*|aimed|meant for|audience)\b/i)],
    value: eachOf({
      school: /\b(?:whole school|everyone|everybody|all families)\b/i,
      year_group: /\byear groups?\b/i,
      class: /\bclass(?:es)?\b/i,
    }),
  },
  'publishing.handles': {
    cues: [
      cue(0.85, /(?:^|\s)@\w|\b(?:handles?|tag(?:s|ged|ging)|hashtags?|user ?names?)\b/i),
      cue(0.7, /\btwitter name\b/i),
    ],
    value: firstOf(
      ['never', /\b(?:must not|never)\b/i],
      ['avoid', /\bavoid|should not|rather\b/i],
      ['never', forbidden],
      ['free'],
    ),
  },
  'publishing.purposes': {
    cues: [
      cue(
        0.7,
        /\b(?:achievements?|success\w*|celebrat\w*|news|updates?|reminders?|school trips?|events?|learning)\b/i,
        /\b(?:used? (?:to|for)|share|issue|relat\w+ to|about|promote|post(?:s|ed)?)\b/i,
      ),
      cueUnder(
        0.6,
        /\b(?:aims?|purposes?|why|use of social media)\b/i,
        /\b(?:celebrat\w*|achiev\w*|shar\w+|demonstrat\w+|news|promot\w+|inform)\b/i,
      ),
      cue(0.4, /\b(?:trips?|visits?|residentials?)\b/i, post),
    ],
    value: eachOf({
      children: /\b(?:children|pupils?|students?)\b/i,
      staff_good_work: /\b(?:good work of staff|staff (?:success\w*|achievements?))\b/i,
      trust_or_school: /\b(?:trust|school|academy)\b/i,
      achievements: /\b(?:achiev\w+|success\w*|awards?)\b/i,
      updates_reminders: /\b(?:updates?|reminders?|news|notices?|information)\b/i,
      events: /\b(?:events?|clubs?|fairs?|performances?)\b/i,
      trips: /\b(?:trips?|visits?|residentials?)\b/i,
      e_safety: /\b(?:e-?safety|online safety|safe\b)/i,
    }),
  },
  'publishing.tone': {
    cues: [
      cueWithout(0.8, /\bpositive and negative\b/i, /\b(?:positive|upbeat|friendly|celebratory|constructive)\b/i, post),
      cue(0.5, /\btone\b/i, post),
    ],
    value: firstOf(['positive_and_relevant', /\brelevant\b/i], ['positive']),
  },
  'publishing.important_info': {
    cues: [
      cue(
        0.8,
        /\b(?:important|urgent|essential|emergency)\b/i,
        /\b(?:information|messages?|notices?|communicat\w+|announcements?)\b/i,
        /\b(?:parents?|famil\w+|communicat\w*|way|channel|send|social media|never)\b/i,
      ),
      cue(0.75, /\breminders?\b/i, /\b(?:parents?|guardians?|issued?|e-?mail|contact)\b/i),
    ],
    value: firstOf(
      ['reminders_on_request', /\breminders?\b/i],
      ['ask_best_channel', /\b(?:effective|best|other|also|another|as well)\b/i],
      ['official_accounts', official],
    ),
  },
  'publishing.training_gate': {
    cues: [
      cueWithout(
        0.8,
        /\binvestigat|administ/i,
        /\btrain(?:ing|ed)\b/i,
        /\b(?:before|until|prior to|must have|requir\w+|complet\w+)\b/i,
      ),
      cue(0.6, /\btrain(?:ing|ed)\b/i, /\b(?:post|account|on behalf|publish|social media)\b/i),
      cue(
        0.5,
        /\b(?:impose|set|attach)\w*\b/i,
        /\b(?:requirements|restrictions|conditions|limits)\b/i,
        /\b(?:activit\w+|use|post)\b/i,
      ),
    ],
    value: firstOf(
      ['manager_may_require', /\bmay (?:require|ask|impose)\b/i],
      ['required', /\b(?:must|before|until|requir|all)\b/i],
      ['manager_may_require'],
    ),
  },
  'publishing.esafety_rota': {
    cues: [
      cue(
        0.85,
        /\b(?:e-?safety|online safety|internet safety|safe(?:ly)? online)\b/i,
        /\b(?:remind|reinforc|teach|messages?|rules|promot|children|pupils)\w*/i,
      ),
      cue(0.4, /\bsafety\b/i, /\b(?:never meet|how to report|talk to)\b/i),
    ],
    value: eachOf({
      nothing_upsetting: /\b(?:upset\w*|hurt\w*|unkind)\b/i,
      how_to_report: /\b(?:how to report|report)\b/i,
      care_who_you_talk_to: /\b(?:who(?:m)? (?:you|they) talk|strangers?)\b/i,
      never_meet_without_telling_parents: /\bmeet\w*\b/i,
    }),
  },
  'publishing.clear_finding': {
    cues: [
      cue(
        0.7,
        /\b(?:override|overrule|clear(?:ed)?|waive|exception)\b/i,
        /\b(?:head ?teacher|approver|principal)\b/i,
        /\b(?:check|finding|name|block)\w*/i,
      ),
    ],
    value: firstOf(['head_with_reason', /\b(?:head ?teacher|principal)\b/i], ['approver']),
  },
}
