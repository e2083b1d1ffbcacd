import { cue, type CuesByName, cueWithout, firstOf, forbidden } from './cue.ts'

/** Private use in working time and on the school's equipment. */
export const privateUseCues: CuesByName = {
  'personal_use.window': {
    cues: [
      cueWithout(
        0.9,
        /\b(?:monitor|disciplinary action may be|applies|covers?)\b/i,
        /\b(?:working (?:hours|time|day)|lesson(?:s| time)?|school day|own time|personal time|outside (?:of )?(?:school|work\w*) hours|break(?:s| times?)|during working|when responsible for|in school hours|directed time)\b/i,
        /\b(?:use|using|access\w*|social|personal|permitted|sites)\b/i,
      ),
    ],
    value: firstOf(
      ['never_in_working_time', /\b(?:never|not|prohibit\w*)\b.*\bworking (?:time|hours)\b/i],
      ['not_with_children', /\bresponsible for\b|\bwith (?:the )?(?:children|pupils)\b|\bin front of\b/i],
      ['not_in_lessons', /\blessons?\b/i],
      ['outside_hours', /\boutside\b/i],
      ['own_time', /\b(?:own|personal) time|breaks?\b/i],
      ['see_acceptable_use'],
    ),
  },
  'personal_use.work_equipment': {
    cues: [
      cueWithout(
        0.75,
        /\b(?:photos?|home|regardless|monitor\w*|intercept)\b/i,
        /\b(?:(?:our|school|trust|work) (?:\w+ ){0,2}(?:computers?|equipment|networks?|devices?|IT|systems)|IT resources|work(?:-related)? (?:equipment|devices?|purposes))\b/i,
        /\b(?:personal|private|only|never|not|access\w*|use)\b/i,
      ),
    ],
    value: firstOf(['never', forbidden], ['never', /\bonly\b/i], ['see_acceptable_use']),
  },
  'personal_use.work_email': {
    cues: [
      cue(
        0.92,
        /\b(?:work|school|trust|nursery)\b.{0,30}\be-?mail\b|\be-?mail address\w*\b/i,
        /\b(?:sign(?:ing)? up|regist\w+|social media|personal|use|accounts?)\b/i,
      ),
    ],
    value: firstOf(['prohibited', forbidden], ['prohibited', /\brather than\b/i], ['no_rule']),
  },
  'personal_use.home_connection': {
    cues: [
      cue(
        0.9,
        /\b(?:home|wi-?fi|router|broadband)\b/i,
        /\b(?:connect\w*|network\w*|wi-?fi|software|encrypt\w*|password)\b/i,
      ),
    ],
    value: firstOf(['with_conditions', /\b(?:connect|wi-?fi|encrypt|must|permitted)/i], ['see_acceptable_use']),
  },
  'personal_use.excessive_hours': { cues: [cue(0.85, /\bexcessive(?:ly)?\b/i, /\buse\b/i)] },
  'people.professional_body': {
    cues: [
      cue(
        0.92,
        /\b(?:professional (?:bod(?:y|ies)|codes?|rules|standards|association)|regulat(?:ory|ors?) bod\w*|teaching standards|teachers(?:’|')? standards|relevant regulatory)\b/i,
      ),
    ],
    value: firstOf(['may_be_stricter', /\b(?:stringent|strict\w*|more)\b/i], ['also_apply']),
  },
}
