import { consent, cue, type CuesByName, cueWithout, firstOf, forbidden, pupil } from './cue.ts'

/** Private use of the employer's name, logo and material. */
export const ownPageCues: CuesByName = {
  'personal_use.mention_employer': {
    cues: [
      cueWithout(
        0.85,
        /\b(?:refer(?:ence)?s? (?:for|letters?)|views|report)\b/i,
        /\b(?:refer(?:ence|red|ring)?|mention\w*|identif\w+ (?:themselves|yourself|the school)|stat(?:e|es|ing)|disclos\w+|reveal\w*|name (?:the|their))\b/i,
        /\b(?:employ\w+|school|trust|work(?:place)?|where (?:you|they) work)\b/i,
        /\b(?:personal|own|social|profile|pages?|posts?|information|themselves|they)\b/i,
      ),
    ],
    value: firstOf(
      ['local', /\b(?:check|local|school(?:’s|'s)? (?:IT )?polic)/i],
      ['must_not', said => said.forbids && said.strength === 'must'],
      ['should_not', forbidden],
      ['with_conditions'],
    ),
  },
  'personal_use.mention_exceptions': {
    cues: [
      cue(
        0.85,
        /\b(?:except|excluding|apart from|other than|with the exception of)\b/i,
        /\b(?:linkedin|tes|teams|facebook|instagram)\b/i,
      ),
    ],
    value: said => {
      const found = said.text.match(/\b(?:LinkedIn|Facebook|Instagram|Twitter|TikTok)\b/g)
      return found === null ? undefined : [...new Set(found)]
    },
  },
  'personal_use.disclaimer': {
    cues: [
      cue(
        0.85,
        /\b(?:views?|opinions?)\b/i,
        /\b(?:their own|your own|own|do(?:es)? not represent|personal|not (?:those|that) of|misinterpret\w*)\b/i,
      ),
      cue(0.7, /\bspeak(?:ing)? (?:on|for) (?:their|your|my) own behalf\b|\bdisclaimer\b/i),
    ],
    value: firstOf(
      ['no_school_views', /\bmust not express\b|\bmisinterpret/i],
      ['if_link_shown', /\b(?:if|when|where)\b.*\b(?:link|identif\w+|disclos\w+|school|employ\w+|work)\b/i],
      ['required'],
    ),
  },
  'personal_use.third_party_rule': {
    cues: [
      cue(
        0.75,
        /\b(?:about|relating to|reference to|comment\w* (?:on|about)|mention)\b/i,
        /\b(?:colleagues?|staff|employees?|pupils?|child(?:ren)?|parents?|famil\w+)\b/i,
        /\b(?:post\w*|comments?|reference|social|online|publish\w*|commenting)\b/i,
      ),
      cue(
        0.45,
        /\b(?:inappropriate|negative|offensive)\b/i,
        /\b(?:colleagues?|staff|employees?|pupils?|parents?)\b/i,
        /\b(?:comments?|post\w*)\b/i,
      ),
    ],
    value: firstOf(
      ['written_permission', /\bpermission\b/i],
      ['no_reference', /\b(?:any|no) reference|not (?:make|refer|mention)|anything\b/i],
      ['nothing_inappropriate'],
    ),
  },
  'permissions.logo': {
    cues: [cue(0.95, /\b(?:logos?|crests?|badge|brand(?:ing| names?)?|emblem|uniform)\b/i)],
    value: firstOf(
      ['written_headteacher', said => /\b(?:written|writing)\b/i.test(said.text)],
      ['headteacher', /\b(?:head ?teacher|principal)\b/i],
      ['express', /\b(?:permission|consent|authori[sz])/i],
      ['no_route', forbidden],
    ),
  },
  'permissions.reuse': {
    cues: [
      cue(
        0.8,
        /\b(?:reus\w+|reproduc\w+|re-?post\w*|copy\w*|take|tak(?:e|ing)|us(?:e|ing))\b/i,
        /\b(?:photos?|posts?|documents?|communications?|materials?|proprietary)\b/i,
        /\b(?:belong\w*|school|trust)\b/i,
        /\b(?:permission|own|personal|belong)\w*\b/i,
      ),
      cue(0.5, /\b(?:designated|official) (?:school )?pages?\b/i),
      cue(0.45, /\bproprietary\b/i, consent),
    ],
    value: firstOf(
      ['written_permission', /\b(?:written|writing)\b/i],
      ['designated_pages_only', /\bdesignated|official\b/i],
      ['with_permission', consent],
      ['written_permission', forbidden],
    ),
  },
  'permissions.look_at_pupil_content': {
    cues: [
      cueWithout(
        0.85,
        /\bapplicants?|candidates?|misuse is found\b/i,
        /\b(?:investigat\w+|look(?:ing)? (?:at|into|up)|search\w*|view\w*|check\w*)\b/i,
        pupil,
        /\b(?:social media|accounts?|profiles?|use of|online)\b/i,
      ),
    ],
    value: firstOf(['with_permission', consent], ['no_rule']),
  },
  'references.online': {
    cues: [
      cue(
        0.95,
        /\breferences?\b/i,
        /\b(?:provid\w+|giv\w+|writ\w+|endorse\w*|recommendations?)\b/i,
        /\b(?:network\w*|social|linkedin|online|individuals|professional)\b/i,
      ),
    ],
    value: firstOf(['never', forbidden], ['no_rule']),
  },
  'declarations.conflict': {
    cues: [
      cue(0.95, /\bconflicts?\b/i, /\b(?:interests?|personal interests|declar\w+|between)\b/i),
      cue(0.6, /\b(?:private|commercial|own) business\b|\bcommercial business\b/i),
    ],
    value: firstOf(['to_headteacher', /\b(?:must|should|head ?teacher|declare|fail)/i], ['offered']),
  },
}
