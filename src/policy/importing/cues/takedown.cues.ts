import { cue, type CuesByName, cueWithout, eachOf, firstOf, report } from './cue.ts'

const remove =
  /\b(?:remov\w+|tak(?:e|en|ing) (?:it |them |posts? |comments? |content )?down|takedown|amend\w*|delet\w+)\b/i
const platform =
  /\b(?:(?:web)?sites?(?:\(s\))?|hosts?|platforms?|providers?|networking sites?|service provider|facebook|twitter|instagram)\b/i
const police = /\bpolice\b/i
const own =
  /\b(?:mistake|error|own (?:post|conduct|breach)|acted inappropriately|by accident|accidental\w*|inadvertent\w*)\b/i
const byWord =
  /\b(?:immediately|straight ?away|at once|promptly|swiftly|urgent\w*|as soon as|without (?:\w+ )?delay|within|same day|quickly)\b/i

/** Having something removed, and telling the police. */
export const takedownCues: CuesByName = {
  'takedown.owner': {
    cues: [
      cueWithout(0.85, /\b(?:photos? (?:must|taken)|staff may be required|phone)\b/i, remove, platform),
      cue(0.6, /\b(?:legal services|advice)\b/i, remove),
      cue(0.5, /\brequest that\b/i, remove),
    ],
  },
  'takedown.hours': {
    cues: [
      cueWithout(0.88, /\b(?:cameras?|phones?|devices?)\b/i, remove, /\b(?:\d+|twenty-four|forty-eight) hours?\b/i),
      cue(0.5, remove, platform, byWord),
    ],
  },
  'takedown.done_when': {
    cues: [cue(0.7, remove, /\b(?:checks?|ensure|made sure|confirm\w*)\b/i)],
    value: firstOf(['removed', /\b(?:either amended or removed|are made|is removed|ensure)\b/i], ['request_sent']),
  },
  'takedown.escalation': {
    cues: [
      cue(
        0.85,
        /\b(?:internet service provider|ISP|helpline|safer internet centre|local authority|legal (?:services|advi[cs]e\w*)|professionals online)\b/i,
        /\b(?:remov\w+|contact|guidance|advice|support|refus\w*|co-?operat\w*|block|seek)\b/i,
      ),
      cue(0.5, /\b(?:refuse|does not co-?operate)\b/i),
    ],
    value: eachOf({
      helpline: /\b(?:helpline|safer internet|professionals online)\b/i,
      local_authority: /\blocal authority\b/i,
      legal_services: /\blegal\b/i,
      internet_provider: /\b(?:ISP|internet service provider)\b/i,
    }),
  },
  'takedown.staff_order': {
    cues: [
      cue(0.9, /\b(?:staff|employees?|they|you)\b/i, /\b(?:required|asked|told|instruct\w+|order\w*)\b/i, remove),
      cue(0.6, /\b(?:failure|refus\w+) to (?:comply|remove)\b/i),
      cue(0.55, /\brectify\b|\bput (?:it|this) right\b/i),
      cue(0.4, remove, /\bcomments?\b/i, /\bapologi/i),
    ],
    value: firstOf(['yes_refusal_matters', /\b(?:failure|refus)/i], ['yes']),
  },
  'police.triggers': {
    cues: [
      cue(
        0.85,
        police,
        /\b(?:threat\w*|abus\w*|sex\w*|hate|unlawful|crim\w*|illegal|intimidat\w*|certain types|discovery)\b/i,
      ),
    ],
    value: eachOf({
      threats: /\b(?:threat\w*|intimidat\w*)\b/i,
      abusive: /\babus\w*\b/i,
      sexist: /\bsexist\b/i,
      sexual: /\bsexual\b/i,
      hate: /\bhate\b/i,
      unlawful: /\b(?:unlawful|crim\w*)\b/i,
      illegal_material: /\b(?:illegal (?:material|images)|certain types of)\b/i,
    }),
  },
  'police.decider': {
    cues: [cue(0.8, police)],
    value: firstOf(
      ['legal_duty', /\blegally obliged|required by law\b/i],
      ['employee_or_school', /\b(?:you or|either|employee may)\b/i],
      ['senior_leaders', /\bsenior\b/i],
      ['headteacher'],
    ),
  },
  'police.consent': {
    cues: [cue(0.85, police, /\b(?:consent|agree\w*|permission)\b/i), cue(0.55, police)],
    value: firstOf(
      ['duty', /\blegally obliged\b/i],
      ['victim_path_only', /\bunlawful\b/i],
      ['employee_decides', /\b(?:consider|you or)\b/i],
      ['recorded_override_for_danger'],
    ),
  },
}

/** Numbers for what policies leave to a word. */
export const deadlineCues: CuesByName = {
  'timers.report': {
    cues: [
      cueWithout(
        0.55,
        /\bsafeguarding|child\b/i,
        report,
        byWord,
        /\b(?:abuse|content|breach\w*|misuse|website|comments?|colleague)\b/i,
      ),
    ],
  },
  'timers.safeguarding': { cues: [cue(0.75, byWord, /\b(?:safeguarding|child\b|concerns?)/i, report)] },
  'timers.first_action': { cues: [cue(0.7, byWord, /\b(?:support|action)\b/i, /\b(?:taken|given|offered|so)\b/i)] },
  'timers.put_right': { cues: [cue(0.8, /\b(?:rectify|put (?:it |this )?right|correct)\b/i, byWord)] },
  'timers.own_mistake': { cues: [cue(0.8, own, byWord, report)] },
  'timers.answer_days': { cues: [cue(0.75, /\b(?:quer(?:y|ies)|questions?)\b/i, byWord)] },
  'monitoring.authorisation_days': {
    cues: [cue(0.7, /\bauthori[sz]\w+\b/i, /\bmonitor\w*\b/i, /\b\d+ (?:days|weeks)\b|\bend\w*\b/i)],
  },
  'governors.report_months': {
    cues: [
      cue(
        0.7,
        /\bgovern(?:ors|ing)\b/i,
        /\b(?:report\w*|review\w*|look\w*)\b/i,
        /\b(?:regular\w*|annual\w*|term\w*|every|each|year\w*)\b/i,
      ),
    ],
  },
}
