import { abuse, cue, cueUnder, cueWithout, type CuesByName, eachOf, firstOf, parent, pupil, report } from './cue.ts'

const colleague = /\b(?:colleagues?|fellow (?:employees?|staff)|another (?:employee|member of staff)|misuse)\b/i
const own =
  /\b(?:mistake|error|own (?:post|conduct|breach)|acted inappropriately|by accident|accidental\w*|inadvertent\w*)\b/i

/** Abuse, reports, evidence and support. */
export const incidentCues: CuesByName = {
  'routing.staff_abuse': {
    cues: [
      cueWithout(
        0.85,
        /\b(?:safeguarding concern|colleague has breached|questions)\b/i,
        report,
        abuse,
        /\b(?:head ?teacher|manager|leader|principal|DSL|HR|senior|employee|staff|you|them)\b/i,
      ),
      cue(0.55, /\b(?:disparag\w+|reflects poorly)\b/i, report),
      cueUnder(0.4, /\b(?:bull(?:y|ied|ying)|abuse|protecting)\b/i, report),
    ],
  },
  'routing.substitute': {
    cues: [
      cue(
        0.9,
        /\b(?:head ?teacher|principal)\b/i,
        /\b(?:chair|governors?|deputy|chief executive)\b/i,
        /\b(?:subject|concerned|about|against|replaced|instead|conflict\w*|is the|place)\b/i,
        /\b(?:replaced|instead|where the head|if the (?:concern|complaint|report|head)|complaint (?:is )?about|concern is about|allegation|tak(?:e|es) (?:\w+[’'s]* ){0,3}place|stands? in)\w*/i,
      ),
    ],
    value: said => (/\bchair\b/i.test(said.text) ? ['chair_of_governors'] : undefined),
  },
  'routing.author.pupil': {
    cues: [
      cueWithout(
        0.88,
        /\b(?:friend|photo|consent|follow\w* (?:and|steps))\b/i,
        pupil,
        /\b(?:disciplin\w+|behaviour policy|mediation|sanctions?|dealt with)\b/i,
      ),
      cue(0.5, /\b(?:pupils?|students?)\b/i, /\b(?:process|procedure)\b/i, /\b(?:followed|appropriate)\b/i),
    ],
    value: firstOf(
      ['behaviour_policy', /\bbehaviour policy\b/i],
      ['mediation_or_discipline', /\bmediation\b/i],
      ['head_chooses'],
    ),
  },
  'routing.author.adult': {
    cues: [
      cue(
        0.85,
        /\b(?:adults?|parents?|perpetrator|person|member of the public)\b/i,
        /\b(?:invit\w+|meet\w*)\b/i,
        /\b(?:concerns?|complaint|comments?|address|discuss|senior)\b/i,
      ),
      cue(0.55, /\b(?:parents?|famil\w+|adults?)\b/i, /\b(?:appropriate process|procedure)\b/i),
      cue(0.5, /\b(?:hosts?|website)\b/i, /\bapproach|contact\b/i, /\b(?:remov|amend)\w*/i),
      cue(0.4, /\b(?:request that the person|show them|raise this|complaint)\b/i),
    ],
    value: firstOf(
      ['meeting_first', /\bmeet|invit/i],
      ['hosts_first', /\bhosts?|website\b/i],
      ['head_chooses', /\bhead ?teacher|process\b/i],
      ['handler_chooses'],
    ),
  },
  'routing.safeguarding': {
    cues: [
      cue(
        0.9,
        /\b(?:safeguarding|child protection|welfare)\b/i,
        /\b(?:lead|officer|DSL|team|report\w*|refer\w*|concern\w*)\b/i,
        /\b(?:report\w*|refer\w*|concern\w*|pass\w*|procedures?|tell)\b/i,
      ),
    ],
    value: said => (/\b(?:safeguarding|child protection)\b/i.test(said.text) ? ['dsl', 'deputy_dsl'] : undefined),
  },
  'routing.colleague_breach': {
    cues: [cue(0.88, colleague, report, /\b(?:head ?teacher|manager|principal|HR|leader|breach\w*|misuse)\b/i)],
  },
  'routing.private_details': {
    cues: [
      cue(
        0.8,
        report,
        /\b(?:pupils?|famil\w+)\b/i,
        /\b(?:such information|personal (?:details|information)|private)\b/i,
      ),
    ],
  },
  'incidents.duty_strength': {
    cues: [cueWithout(0.55, colleague, report, abuse, /\b(?:must|should|required|staff|employee|you)\b/i)],
    value: said => (said.strength === 'must' ? 'must' : 'should'),
  },
  'incidents.author_types': {
    cues: [
      cue(
        0.75,
        abuse,
        /\b(?:by|from|made by)\b/i,
        /\b(?:pupils?|parents?|famil\w+|colleagues|fellow|public|children)\b/i,
      ),
    ],
    value: eachOf({
      pupils: /\b(?:pupils?|children|students?)\b/i,
      families: parent,
      colleagues: /\b(?:colleagues|fellow (?:employees|staff))\b/i,
      public: /\b(?:public|anyone else|others)\b/i,
    }),
  },
  'incidents.third_party_report': {
    cues: [
      cue(0.7, abuse, /\bother (?:staff|members of staff|employees)\b|\bon behalf of\b|\bcolleagues?\b/i, report),
      cue(0.45, /\b(?:sees? content|becomes? aware)\b/i, report),
    ],
    value: firstOf(['for_others']),
  },
  'incidents.respond': {
    cues: [
      cue(0.92, /\b(?:respond|retaliat\w*|reply|engage|answer(?: back)?|react)\b/i, abuse),
      cue(0.75, /\b(?:not|never)\b.{0,15}\b(?:respond|retaliate|engage|reply)\b/i),
    ],
    value: firstOf(['never', /\bnever|must not\b/i], ['advised_not']),
  },
  'incidents.self_report': {
    cues: [
      cueWithout(0.85, /\bcolleague\b/i, own, /\b(?:head ?teacher|manager|advis\w+|tell|report|rectify|inform)\b/i),
    ],
    value: firstOf(['must', /\b(?:must|responsible|required|in all instances)\b/i], ['offered']),
  },
  'incidents.types': {
    cues: [
      cue(
        0.7,
        /\b(?:hack\w*|bogus|images? of you|safeguarding concern|inaccurate|false|taken over)\b/i,
        /\b(?:report\w*|incident|account|website|discover|advis\w+|record)\b/i,
      ),
      cue(0.5, report, abuse),
      cue(0.45, colleague, report),
    ],
    value: eachOf({
      child_concern: /\b(?:safeguarding|child protection|child)\b/i,
      staff_abuse: abuse,
      own_image: /\bimages? of (?:you|them)|photo\w* of (?:you|them)/i,
      private_details: /\bpersonal (?:details|information)\b/i,
      about_school: /\b(?:inaccurate|false|disparag\w+|about the school)\b/i,
      colleague_conduct: colleague,
      own_mistake: own,
      hacked_account: /\bhack\w*\b/i,
      outside_complaint: /\bcomplaints?\b/i,
    }),
  },
  'evidence.required_fields': {
    cues: [
      cueWithout(
        0.9,
        /\bmonitor\w*|intercept\w*|delete such\b/i,
        /\b(?:screen ?(?:shots?|prints?|grabs?)|evidence|print(?:ing|s)?|records?|copy|copies)\b/i,
        /\b(?:save|keep|take|record\w*|retain|note|obtain\w*|of the abuse|messages|time)\b/i,
      ),
      cue(0.6, /\b(?:time|date)\b/i, /\b(?:address|URL|date)\b/i, /\brecord|note|write/i),
    ],
    value: said => {
      const found = [
        ...(/\b(?:screen|copy|copies|evidence|print|records? of)/i.test(said.text) ? ['copy'] : []),
        ...(/\b(?:time|date)\b/i.test(said.text) ? ['time'] : []),
        ...(/\b(?:address|URL|link)\b/i.test(said.text) ? ['address'] : []),
      ]
      return found.length > 0 ? found : undefined
    },
  },
  'evidence.private_source_note': {
    cues: [
      cueWithout(
        0.8,
        /\bfriend requests?\b|\bclosed blogs\b/i,
        /\bprivate\b/i,
        /\b(?:messages?|spaces?|groups?|areas?)\b|\b(?:even if you restrict|not private)\b/i,
        /\b(?:public|shared|copied|subject to|law|legislation|re-?posted|distributed)\b/i,
      ),
      cue(0.6, /\bnot private\b/i),
    ],
    value: firstOf(['with_note']),
  },
  'support.offers': {
    cues: [
      cueWithout(
        0.85,
        /\bfriend|home\b/i,
        /\b(?:support(?:ed)?|counselling|occupational health|assistance programme|union|well-?being)\b/i,
        /\b(?:offer\w*|staff|employees?|seek|provid\w+|will|access\w*|full)\b/i,
        /\b(?:support|counselling|occupational|union|assistance)\b/i,
      ),
    ],
    value: eachOf({
      manager: /\b(?:manager|head ?teacher|support)\b/i,
      counselling: /\bcounsell\w*\b/i,
      occupational_health: /\boccupational health\b/i,
      union: /\bunions?\b/i,
      assistance_programme: /\bassistance programme\b/i,
    }),
  },
}
