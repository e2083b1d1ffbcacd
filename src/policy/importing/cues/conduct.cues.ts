import { cue, cueUnder, cueWithout, type CuesByName, eachOf, firstOf } from './cue.ts'

const monitoring = /\b(?:monitor\w*|intercept\w*|surveillance|filter\w*)\b/i
const systems =
  /\b(?:systems?|networks?|communications?|resources|equipment|e-?mails?|activit\w+|such|staff|employees?|wi-?fi|usage|use)\b/i
const investigate = /\b(?:investigat\w+|inquir(?:y|ies)|enquir(?:y|ies)|looked into)\b/i

/** Investigation, discipline, monitoring, recruitment and records. */
export const conductCues: CuesByName = {
  'investigation.owner': {
    cues: [
      cueWithout(
        0.8,
        /\b(?:training|pupils? or famil|legal advice)\b/i,
        investigate,
        /\b(?:head ?teacher|manager|leaders?|HR|school|governors?|senior|will be|promptly)\b/i,
      ),
      cue(0.55, /\bconsider the impact\b|\btake appropriate (?:measures|action)\b/i),
    ],
  },
  'investigation.procedures': {
    cues: [
      cueWithout(
        0.8,
        /\b(?:friend|linked policies)\b/i,
        /\b(?:disciplinary|bullying|conduct|complaints?|grievance)\b.{0,30}\b(?:procedures?|polic(?:y|ies)|rules|code)\b/i,
        /\b(?:investigat\w+|in (?:accordance|line) with|dealt with|under|treated|action)\b/i,
      ),
      cue(0.5, /\bappropriate procedures?\b/i),
    ],
    value: said => {
      const found = said.text.match(
        /\b(?:disciplinary (?:policy|procedures?|rules)|code of conduct|bullying (?:policy|procedure)?|grievance procedure|complaints procedure|behaviour policy)\b/gi,
      )
      return found === null ? undefined : [...new Set(found.map(words => words.toLowerCase().trim()))]
    },
  },
  'investigation.credentials': {
    cues: [
      cue(
        0.95,
        /\b(?:passwords?|log-?in|login details|credentials)\b/i,
        /\b(?:hand(?:ing|ed)? over|provid\w+|giv\w+|investigat\w+|co-?operat\w+)\b/i,
      ),
    ],
    value: firstOf(['may_be_asked']),
  },
  'investigation.first_action_days': {
    cues: [cue(0.75, investigate, /\b(?:prompt\w*|within|immediately|without delay|swift\w*|days?)\b/i)],
  },
  'investigation.seriousness': {
    cues: [
      cue(
        0.9,
        /\b(?:serious(?:ness)?|severity|gravity)\b/i,
        /\b(?:consider\w*|judged|weigh\w*|nature|depend\w*|taken into account)\b/i,
      ),
    ],
    value: eachOf({
      content: /\b(?:nature|content)\b/i,
      time_visible: /\b(?:how long|visible|time)\b/i,
      spread: /\b(?:recirculat\w+|shar\w+|spread|audience)\b/i,
      impact: /\b(?:impact|effect|harm)\b/i,
    }),
  },
  'investigation.authorship_step': {
    cues: [
      cue(
        0.85,
        /\b(?:source|author|responsib\w+)\b/i,
        /\b(?:determin\w+|establish\w*|in fact|really|confirm\w*)\b/i,
        /\b(?:content|staff|member|post|account)\b/i,
      ),
    ],
    value: firstOf(['required']),
  },
  'investigation.notify': {
    cues: [
      cue(
        0.8,
        /\b(?:external agencies|LADO|local authority designated|regulat\w+|information commissioner|ICO|courts?|other agencies|criminal or civil)\b/i,
        /\b(?:report\w*|refer\w*|notif\w+|inform\w*|action|breach\w*|obligations)\b/i,
      ),
      cue(0.45, /\bpolice\b/i, /\breport\b/i),
    ],
    value: eachOf({
      police: /\bpolice\b/i,
      local_authority: /\b(?:LADO|local authority)\b/i,
      regulator: /\bregulat\w+\b/i,
      data_protection: /\b(?:information commissioner|ICO|data protection)\b/i,
      courts: /\b(?:courts?|civil)\b/i,
    }),
  },
  'clause.serious': { cues: [cue(0.8, /\bgross misconduct\b/i)] },
  'discipline.ceiling': {
    cues: [
      cueWithout(
        0.85,
        /\bpupil will be\b/i,
        /\b(?:dismiss\w+|gross misconduct|termination|summary|sanctions?)\b/i,
        /\b(?:disciplin\w+|breach\w*|action|result|employ\w*|misconduct)\b/i,
      ),
    ],
    value: firstOf(
      ['summary_dismissal', /\bsummary dismissal|without notice\b/i],
      ['gross_misconduct_list', /\bgross misconduct\b/i],
      ['dismissal', /\b(?:dismiss|terminat)/i],
      ['not_stated'],
    ),
  },
  'discipline.follows': {
    cues: [
      cueWithout(
        0.85,
        /\bpupil will\b|\binvestigat/i,
        /\b(?:disciplin\w+)\b/i,
        /\b(?:may|might|could|will|maybe|would|can|potentially|subject to)\b/i,
        /\b(?:breach\w*|fail\w*|result|taken|action|matter|offence|subject)\b/i,
      ),
    ],
    value: firstOf(['may', /\b(?:may|might|could|maybe|can|potentially)\b/i], ['will']),
  },
  'monitoring.trigger': {
    cues: [
      cueWithout(0.85, /\bfollowers?|account manager|reviewing the operation|screening\b/i, monitoring, systems),
      cue(0.4, /\breasonabl[ey] (?:belie\w+|suspic\w+)\b/i),
    ],
    value: firstOf(
      ['reasonable_belief', /\b(?:reasonabl[ey]|suspec\w+|suspicion)\b/i],
      ['any_time', /\b(?:without (?:further )?notice|at any time|reserves? the right|may be)\b/i],
      ['off', /\bnot monitor\b/i],
      ['any_time'],
    ),
  },
  'monitoring.purposes': {
    cues: [
      cueWithout(
        0.8,
        /\bfollowers?\b/i,
        monitoring,
        /\b(?:to ensure|purposes?|compl\w+ with|legitimate|in order to|because|if the manager|breach\w*)\b/i,
      ),
    ],
    value: eachOf({
      rule_compliance: /\b(?:compl\w+|rules|policies)\b/i,
      legitimate_business: /\blegitimate\b/i,
      suspected_breach: /\b(?:suspec\w+|breach\w*|believ\w+)\b/i,
    }),
  },
  'monitoring.methods': {
    cues: [
      cueWithout(
        0.75,
        /\bfollowers?\b/i,
        monitoring,
        /\b(?:key ?strokes?|messages|postings?|log-?ins?|communications|e-?mails?|network|record\w*|wi-?fi|filter\w*)\b/i,
      ),
      cue(0.8, /\b(?:no expectation of privacy|expect no privacy)\b/i),
    ],
    value: eachOf({
      network: /\b(?:network|internet|wi-?fi|systems?)\b/i,
      messages: /\b(?:messages?|postings?|communications|e-?mails?)\b/i,
      records: /\b(?:records?|log-?ins?|files|retriev\w+)\b/i,
      keystrokes: /\bkey ?-?strokes?\b/i,
    }),
  },
  'monitoring.basis': {
    cues: [
      cueWithout(
        0.85,
        /\b(?:photos?|parents?|child)/i,
        monitoring,
        /\b(?:consents?|acknowledg\w+|GDPR|data protection|human rights|RIPA|lawful)\b/i,
      ),
      cue(0.4, /\b(?:legitimate|lawful basis)\b/i, monitoring),
    ],
    value: firstOf(['policy_claims_consent', /\bconsents?\b/i], ['assessment']),
  },
  'monitoring.copies_months': {
    cues: [
      cue(
        0.85,
        /\bcopies\b/i,
        /\b(?:stor\w+|kept|keep|delet\w+|retain\w*)\b/i,
        /\b(?:data|communications|monitor\w*|period|records)\b/i,
      ),
    ],
  },
  'monitoring.approver': {
    cues: [cue(0.75, monitoring, /\b(?:authori[sz]\w+|approv\w+|manager (?:reasonably )?believes|agreed by)\b/i)],
  },
  'recruitment.applicant_search': {
    cues: [
      cue(
        0.95,
        /\b(?:applicants?|candidates?|recruit\w*|shortlist\w*|pre-employment)\b/i,
        /\b(?:search\w*|check\w*|look\w*|social media|internet|online)\b/i,
      ),
      cueUnder(0.55, /\brecruit/i, /\b(?:data protection|equal)/i),
    ],
    value: firstOf(['prohibited', said => said.forbids], ['permitted']),
  },
  'records.retention': {
    cues: [
      cueWithout(
        0.85,
        /\b(?:photos?|bogus|screen ?prints?)\b/i,
        /\b(?:kept|keep|stor(?:e|ed)|retain\w*|retention|delet\w+|destroy\w*)\b/i,
        /\b(?:copies|records?|data|posts|period|years?|months?|messages|logs)\b/i,
        /\b(?:period|years?|months?|delet\w+|destroy\w*|retention|time)\b/i,
      ),
    ],
  },
  'records.sar': {
    cues: [
      cue(
        0.92,
        /\b(?:subject access|access requests?|freedom of information|data protection officer|privacy notice|information commissioner)\b/i,
      ),
    ],
    value: firstOf(['searched']),
  },
}
