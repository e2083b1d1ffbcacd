import { abuse, cue, cueWithout, type CuesByName, parent, post, pupil, type Said, staff } from './cue.ts'

/** Never, must not: it stops. Should not, avoid: the approver says yes to it. Otherwise it is shown. */
function effectOf(said: Said): string {
  if (said.forbids && said.strength === 'must') return 'block'
  if (said.forbids || said.strength !== 'advice') return 'approve'
  return 'advise'
}

/** What the check of a draft does with what it finds. */
export const screeningCues: CuesByName = {
  'screening.identifying_detail': {
    cues: [
      cue(0.85, /\bidentif(?:y|ies|ied|ying|ication|iable)\b/i, pupil),
      cue(
        0.7,
        /\b(?:initials|nicknames?|single out|work out (?:who|which)|recogni[sz]e (?:a|the|which) (?:pupil|child))\b/i,
      ),
    ],
    value: effectOf,
  },
  'screening.confidential': {
    cues: [
      cue(
        0.85,
        /\b(?:confidential\w*|proprietary|sensitive (?:information|topics|data|matters)|internal (?:information|matters))\b/i,
      ),
      cue(
        0.6,
        /\b(?:divulg\w+|disclos\w+|leak\w*|reveal\w*|rumou?rs?|gossip)\b/i,
        /\b(?:information|matters|data|school|anything)\b/i,
      ),
      cue(
        0.5,
        /\b(?:illness|health|medical|behaviour|family circumstances|personnel|disputes?)\b/i,
        /\b(?:pupil|child|staff|famil|never|not)\b/i,
        post,
      ),
    ],
    value: effectOf,
  },
  'screening.solicit_details': {
    cues: [
      cue(
        0.85,
        /\b(?:ask|invite|encourag|solicit|request|send in|provide|collect)\w*\b/i,
        /\bpersonal (?:details|information|data)\b/i,
        /\b(?:public|parents?|people|readers|followers|others|anyone|send)\b/i,
      ),
    ],
    value: effectOf,
  },
  'screening.personal_details': {
    cues: [
      cue(
        0.75,
        /\bpersonal (?:details|information|data)\b|\bcontact details\b|\b(?:home )?address(?:es)?\b(?! of the (?:page|site))|\b(?:tele)?phone numbers?\b|\bdates? of birth\b/i,
      ),
      cue(0.5, /\b(?:data protection|GDPR|privacy law)\b/i, /\b(?:breach\w*|break\w*|compl\w+)\b/i),
    ],
    value: effectOf,
  },
  'screening.copyright': {
    cues: [
      cue(
        0.9,
        /\b(?:copyright\w*|intellectual property|plagiaris\w+|trade ?marks?|licen[cs]ed? (?:music|images?|material))\b/i,
      ),
      cue(
        0.65,
        /\b(?:cite|credit|reference|acknowledg\w+|attribut\w+)\b/i,
        /\b(?:sources?|photographer|author|owner|creator)\b/i,
      ),
      cue(
        0.5,
        /\b(?:music|photos?|images?|text)\b/i,
        /\b(?:belong\w* to (?:others|someone)|of others|without permission|photographer)\b/i,
      ),
    ],
    value: effectOf,
  },
  'screening.purchase': {
    cues: [
      cue(
        0.9,
        /\b(?:purchas\w+|buy(?:ing)?|acquir\w+|goods|spend(?:ing)?)\b/i,
        /\b(?:school|trust|commit|promise|agree|order|authori[sz]\w+)\b/i,
      ),
    ],
    value: effectOf,
  },
  'screening.live_location': {
    cues: [
      cue(
        0.85,
        /\b(?:location|whereabouts|where (?:the )?(?:children|pupils|they|we) (?:are|will be)|real[- ]time|live from|geotag\w*)\b/i,
      ),
      cue(0.6, /\b(?:trips?|visits?|residentials?)\b/i, /\b(?:until|after|only once|returned|back|while)\b/i, post),
    ],
    value: effectOf,
  },
  'screening.negative_tone': {
    cues: [
      cueWithout(
        0.75,
        /\b(?:report|pupil(?:s)? (?:has|have)|disciplin|if (?:you|a member))\w*/i,
        /\b(?:derogat\w+|disparag\w+|defam\w+|insult\w*|belittl\w+|mock\w*|rude|obscen\w+|offensive|abusive|lewd|threatening|inflammatory|negative (?:comments?|posts?|impact))\b/i,
      ),
      cue(0.5, /\b(?:disrepute|reputation|good name|undermin\w+|misconstrued|misunderstood)\b/i),
      cue(
        0.45,
        /\b(?:courteous|polite|respect\w*|manners|professional\w*|tactful|discree?te?)\b/i,
        /\b(?:online|communicat\w+|post\w*|social media|conduct)\b/i,
      ),
      cue(0.4, /\b(?:inappropriate|unkind|hurtful)\b/i, post),
      cue(0.35, abuse, post),
    ],
    value: effectOf,
  },
  'screening.discriminatory': {
    cues: [
      cue(
        0.85,
        /\b(?:discriminat\w+|racis\w+|sexist|homophob\w+|transphob\w+|protected characteristics?|hate(?:ful)?|victimi[sz]ation)\b/i,
      ),
      cue(0.5, /\bequal(?:ity| opportunit\w+)\b/i, /\b(?:breach|compl|polic|act|not)\w*/i),
      cue(0.45, /\b(?:harass\w*|obscen\w+)\b/i),
    ],
    value: effectOf,
  },
  'screening.political': {
    cues: [
      cue(
        0.9,
        /\b(?:politic\w+|elections?|(?:political|labour|conservative|green) part(?:y|ies)|campaign(?:s|ing)? for|partisan)\b/i,
      ),
    ],
    value: effectOf,
  },
  'screening.endorsement': {
    cues: [
      cue(0.85, /\b(?:endors\w+|advertis\w+|sponsor\w*|product placement)\b/i),
      cue(0.7, /\b(?:promot\w+|recommend\w*)\b/i, /\b(?:business\w*|products?|compan(?:y|ies)|commercial|brands?)\b/i),
    ],
    value: effectOf,
  },
  'screening.own_words': {
    cues: [cue(0.6, /\b(?:banned|prohibited|forbidden|unacceptable) (?:words?|terms?|language)\b/i)],
    value: effectOf,
  },
  'screening.closed_subjects': {
    cues: [
      cue(
        0.7,
        /\b(?:disputes?|industrial action|strikes?|ongoing (?:inquir\w+|investigations?|matters?))\b/i,
        /\b(?:comment\w*|post\w*|discuss\w*|mention\w*)\b/i,
      ),
      cue(0.6, /\b(?:sensitive|delicate|controversial) (?:subjects?|topics?|matters?|issues?)\b/i),
    ],
    value: effectOf,
  },
  'screening.opinion_as_school': {
    cues: [
      cue(
        0.85,
        /\b(?:views?|opinions?)\b/i,
        /\b(?:on (?:the )?(?:school|trust)(?:’s|'s)? behalf|on behalf of|as those of|misinterpret\w*|mistaken for|seen as|school(?:’s|'s) own|attributed to)\b/i,
      ),
      cue(0.5, /\b(?:views?|opinions?)\b/i, /\b(?:school|trust|academy)\b/i),
    ],
    value: effectOf,
  },
}

/** Words that mark what must not be said, and about whom. */
export const conductWordCues: CuesByName = {
  'conduct.threshold_words': {
    cues: [
      cueWithout(
        0.8,
        /\b(?:report|pupil has|retaliat)\w*/i,
        /\b(?:derogat\w+|disparag\w+|defam\w+|discriminat\w+|offensive|disrepute|negative|misconstrued|inappropriate|insult\w*|obscen\w+|lewd|false|mislead\w+|undermin\w+)\b/i,
        /\b(?:post\w*|comments?|content|statements?|publish\w*|upload\w*|communicat\w+|social media|remarks?|be)\b/i,
      ),
    ],
    value: said => {
      const found = said.text.match(
        /\b(?:derogatory|disparag(?:ing|es?)|defam(?:atory|e)|discriminat(?:ory|ion)|offensive|disrepute|negative|inappropriate|insulting|obscen(?:e|ity)|lewd|sexually explicit|threatening|false|misleading|harass(?:ment|ing)?|bullying|unlawful|abusive|malicious|rude|unkind)\b/gi,
      )
      return found === null ? undefined : [...new Set(found.map(word => word.toLowerCase()))]
    },
  },
  'conduct.protected_groups': {
    cues: [
      cueWithout(
        0.7,
        /\b(?:report|retaliat|cover(?:s|ed)? (?:all|by))\w*/i,
        /\b(?:about|relating to|reference to|against|to (?:the )?(?:school|trust)|of (?:the )?(?:school|trust)|defam\w+|disparag\w+|belonging to|damage to|comments?)\b/i,
        /\b(?:pupils?|staff|employees?|colleagues|governors|suppliers|stakeholders|parents|famil\w+|affiliates|partners)\b/i,
      ),
      cue(0.4, /\b(?:disparag\w+|defam\w+|offensive|reputation)\b/i, parent),
    ],
    value: said => {
      const groups: readonly (readonly [string, RegExp])[] = [
        ['school', /\b(?:school|academy|unit|nursery|college)\b/i],
        ['trust', /\btrust\b/i],
        ['staff', staff],
        ['pupils', pupil],
        ['parents', parent],
        ['governors', /\b(?:governors|trustees)\b/i],
        ['suppliers', /\b(?:suppliers|service providers|vendors)\b/i],
        ['stakeholders', /\b(?:stakeholders|affiliates|partners)\b/i],
      ]
      const found = groups.flatMap(([group, words]) => (words.test(said.text) ? [group] : []))
      return found.length > 0 ? found : undefined
    },
  },
  'conduct.grievance_rule': {
    cues: [
      cue(
        0.85,
        /\b(?:grievances?|aggrieved|complain\w*|disputes?|dissatisf\w+)\b/i,
        /\b(?:work|employment|job|employer|colleagues?|school|manager|social (?:media|network\w*)|online|current|individuals?)\b/i,
      ),
      cue(
        0.6,
        /\b(?:concerns?|worr(?:y|ies))\b/i,
        /\b(?:work|line manager|head ?teacher)\b/i,
        /\bfirst instance|informal|formal\b/i,
      ),
      cue(0.4, /\bdisparag\w+\b/i, /\b(?:school|trust)\b/i),
    ],
    value: cueGrievance,
  },
  'conduct.counts_as_use': {
    cues: [
      cueWithout(
        0.85,
        /\bfollow(?:ing)? (?:the|this|these|our)\b/i,
        /\b(?:lik(?:e|es|ing|ed)|follow(?:s|ing|ed)?|shar(?:e|ing)|retweet\w*|re-?post\w*)\b/i,
        /\b(?:feeds?|accounts?|pages?|comments?|organi[sz]ations?|extremis\w+)\b/i,
      ),
    ],
    value: said =>
      /\b(?:official|school(?:’s|'s)? (?:social media )?accounts?)\b/i.test(said.text) ? 'official_only' : 'yes',
  },
}

function cueGrievance(said: Said): string {
  if (/\bdisputes?\b/i.test(said.text)) return 'no_dispute_comment'
  if (/\b(?:internal\w*|formal|line manager|head ?teacher|procedures?)\b/i.test(said.text)) return 'internal_routes'
  return /\bdisparag/i.test(said.text) ? 'disparagement' : 'internal_routes'
}
