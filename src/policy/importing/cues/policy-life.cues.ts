import { cue, type CuesByName, cueWithout, eachOf, firstOf } from './cue.ts'

/** Who adopts, owns, reviews and reads the policy. */
export const policyLifeCues: CuesByName = {
  'policy.signatories': {
    cues: [
      cue(
        0.85,
        /\b(?:signed|approved by|ratified|adopted by|agreed by|signature)\b/i,
        /\b(?:chair|governors?|head ?teacher|CEO|chief executive|trustees|committee|board|principal)\b/i,
      ),
      cue(0.4, /\b(?:adopt\w*|ratif\w+)\b/i, /\b(?:schools?|governors?)\b/i),
    ],
    value: eachOf({
      chair: /\bchair\b/i,
      headteacher: /\b(?:head ?teacher|principal)\b/i,
      governing_body: /\b(?:governors|governing body|ratified|board of)\b/i,
      chief_executive: /\b(?:CEO|chief executive)\b/i,
    }),
  },
  'policy.review_months': {
    cues: [
      cueWithout(
        0.88,
        /\b(?:followers|privacy|photo)/i,
        /\breview(?:ed|s)?\b/i,
        /\b(?:date|due|every|yearly|annual\w*|months?|years?|next|\d{4}|basis|regular\w*)\b/i,
      ),
    ],
  },
  'policy.review_triggers': {
    cues: [
      cue(
        0.8,
        /\breview\w*\b/i,
        /\b(?:legislat\w+|law|guidance|case law|incidents?|suggestions?|changes?|best practice|legal requirements)\b/i,
      ),
    ],
    value: eachOf({
      law: /\b(?:legislat\w+|changes? (?:in|of|to) (?:the )?law|legal requirements)\b/i,
      guidance: /\b(?:guidance|best practice|good practice)\b/i,
      case_law: /\bcase law\b/i,
      incidents: /\bincidents?\b/i,
      suggestions: /\bsuggestions?\b/i,
    }),
  },
  'policy.change_notice': {
    cues: [
      cue(
        0.88,
        /\b(?:notif\w+|told|inform\w*|advised)\b/i,
        /\b(?:chang\w+|amend\w+|revis\w+|updat\w+)\b/i,
        /\b(?:policy|staff|month|days|weeks)\b/i,
      ),
    ],
  },
  'policy.change_notice_from': {
    cues: [
      cue(
        0.55,
        /\b(?:notif\w+|told|inform\w*)\b/i,
        /\bchang\w+\b/i,
        /\b(?:before|after|from the date|take effect|in advance)\b/i,
      ),
    ],
    value: firstOf(['before', /\b(?:before|in advance|prior)\b/i], ['after']),
  },
  'policy.section_strength': {
    cues: [
      cue(
        0.75,
        /\b(?:guidelines?|recommendations?|advice|common-?sense)\b/i,
        /\b(?:following sections?|this (?:section|document)|sections? of)\b/i,
      ),
    ],
    value: firstOf(['as_written']),
  },
  'roles.policy_owner': {
    cues: [
      cueWithout(
        0.8,
        /\baccounts?|followers|reputation\b/i,
        /\b(?:overall responsib\w+|responsible for (?:this policy|implement\w+|the (?:effective )?operation)|owns?|owner|ensure that all (?:\w+ ){0,4}staff)\b/i,
      ),
      cue(0.5, /\b(?:implement\w+|operation)\b/i, /\bpolicy\b/i),
    ],
  },
  'roles.site_operator': {
    cues: [
      cue(0.8, /\b(?:day[- ]to[- ]day|delegat\w+)\b/i),
      cue(
        0.6,
        /\b(?:managers?|leaders|head ?teachers?)\b/i,
        /\b(?:operat\w+|implement\w+|apply\w*|application)\b/i,
        /\bpolicy\b/i,
      ),
    ],
  },
  'roles.reviewer': {
    cues: [
      cueWithout(
        0.85,
        /\bmonitor, intercept\b|\bfollowers\b/i,
        /\breview\w*\b/i,
        /\b(?:responsib\w+|governors?|head ?teacher|director|HR|will review|by the|committee|trustees)\b/i,
        /\b(?:policy|operation|application|it)\b/i,
      ),
    ],
  },
  'routing.questions': {
    cues: [
      cueWithout(
        0.88,
        /\b(?:applicants?|bull|abuse|copyright)/i,
        /\b(?:questions?|quer(?:y|ies)|concerns?|unsure|not sure|uncertain|advice|clarif\w+|interpretation)\b/i,
        /\b(?:line managers?|managers?|head ?teacher|DFO|director|HR|contact|directed|raise|address\w*|first instance|specialist)\b/i,
      ),
    ],
  },
  'ack.required': {
    cues: [
      cueWithout(
        0.88,
        /\bfriend|photo\b/i,
        /\b(?:read|familiar|understand\w*|understood|acknowledg\w+|sign(?:ed)?|aware of)\b/i,
        /\b(?:this policy|the policy|standards of behaviour|contents|it)\b/i,
        /\b(?:staff|employees?|they|all|must|should|ensur\w+|confirm)\b/i,
      ),
    ],
    value: firstOf(['yes', /\b(?:must|should|all|ensure|required)\b/i], ['offered']),
  },
  'ack.before_posting': {
    cues: [
      cueWithout(
        0.85,
        /\bfriend|photo|train(?:ing|ed)\b/i,
        /\b(?:read|acknowledg\w+|sign(?:ed)?|familiar)\b/i,
        /\bpolic(?:y|ies)\b/i,
        /\b(?:before|until|prior to|unless)\b/i,
        /\b(?:posts?|posting|publish\w*|use of the (?:school’s |school's )?accounts?|access to the accounts?)\b/i,
      ),
    ],
    value: firstOf(['read_first']),
  },
  'ack.form': {
    cues: [
      cue(
        0.75,
        /\b(?:acknowledg\w+|confirm\w*|sign(?:ed)?|read)\b/i,
        /\b(?:linked|each (?:policy|section|rule)|every section|questions?|quiz|will comply|comply with)\b/i,
        /\bpolic(?:y|ies)\b|\bcontents?\b/i,
      ),
    ],
    value: eachOf({
      linked_opened: /\b(?:linked|related|conjunction)\b/i,
      sections_seen: /\bsections?\b/i,
      prohibitions_confirmed: /\b(?:prohibit\w*|point by point|each rule)\b/i,
      question_per_risk: /\b(?:questions?|quiz)\b/i,
      read_and_will_comply: /\bcomply\b/i,
    }),
  },
  'ack.refresh_months': {
    cues: [
      cue(
        0.75,
        /\b(?:read|acknowledg\w+|sign)\b/i,
        /\b(?:annual\w*|each year|every|yearly|start of (?:the|each))\b/i,
        /\bpolicy\b/i,
      ),
    ],
  },
  'training.administrators': {
    cues: [cue(0.9, /\btrain(?:ing|ed)\b/i, /\b(?:administ\w+|investigat\w+|run|oversee|involved)\b/i)],
    value: firstOf(['required']),
  },
  'training.discussion': {
    cues: [
      cue(
        0.85,
        /\b(?:discuss\w*|talk|meeting|INSET|briefing)\b/i,
        /\b(?:regular\w*|opportunit\w+|staff)\b/i,
        /\b(?:staff|social|use|policy)\b/i,
      ),
    ],
    value: firstOf(['regular']),
  },
  'training.interval_months': {
    cues: [cue(0.8, /\b(?:train(?:ing|ed)|discuss\w*)\b/i, /\b(?:regular\w*|annual\w*|every|each|yearly|term\w*)\b/i)],
  },
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** "September 2025", "1 May 2026", "18/06/2019": the day meant, the first of the month where none is said. */
export function dayIn(said: { readonly text: string }): string | undefined {
  const numbers = /\b(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\b/.exec(said.text)
  if (numbers) return iso(full(numbers[3] ?? ''), Number(numbers[2]), Number(numbers[1]))
  const words =
    /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})\b/i.exec(
      said.text,
    )
  if (!words) return undefined
  const month = months.findIndex(name => name.startsWith((words[2] ?? '').toLowerCase())) + 1
  return iso(Number(words[3]), month, Number(words[1] ?? 1))
}

const full = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year))

function iso(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
