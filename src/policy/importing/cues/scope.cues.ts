import { applies, cue, type CuesByName, cueWithout, eachOf, firstOf, namesOf, post, pupil } from './cue.ts'

const services: readonly (readonly [string, RegExp])[] = [
  'Facebook',
  'Twitter',
  'Instagram',
  'TikTok',
  'LinkedIn',
  'YouTube',
  'WhatsApp',
  'Snapchat',
  'Flickr',
  'Pinterest',
  'Reddit',
  'Digg',
  'Wikipedia',
  'Myspace',
  'Bebo',
  'Ning',
  'Yammer',
  'Blogger',
  'LiveJournal',
  'Xanga',
  'Tumblr',
  'WordPress',
  'Vimeo',
  'Telegram',
  'Discord',
  'Threads',
  'Bluesky',
  'Mastodon',
  'Messenger',
  'BeReal',
  'Google+',
  'Twitch',
  'Signal',
  'Microsoft Teams',
  'Class Dojo',
  'Seesaw',
  'Tapestry',
].map(
  service =>
    [
      service,
      new RegExp(
        `\\b${service.replaceAll(/[+]/g, '\\+').replaceAll(' ', ' ?').replace('YouTube', 'You ?Tube')}(?!\\w)`,
        'i',
      ),
    ] as const,
)

const workers: Readonly<Record<string, RegExp>> = {
  employee: /\b(?:employees?|all staff|contract of employment|full-time)\b/i,
  part_time: /\bpart-time\b/i,
  fixed_term: /\b(?:fixed-term|temporary contracts?)\b/i,
  casual: /\b(?:casual|temporary|supply|peripatetic)\b/i,
  agency: /\b(?:agency|supply)\b/i,
  secondee: /\bsecond(?:ment|ees?|ed)\b/i,
  homeworker: /\bhome-?workers?\b/i,
  contractor: /\bcontractors?\b/i,
  consultant: /\bconsultants?\b/i,
  trainee: /\b(?:trainees?|student teachers?|apprentices?)\b/i,
  volunteer: /\bvolunteers?\b/i,
  governor: /\b(?:governors?|trustees?)\b/i,
  partner: /\b(?:partner organi[sz]ations?|on behalf of)\b/i,
  third_party: /\b(?:third part(?:y|ies)|access to (?:our|the) (?:\w+ ){0,3}systems)\b/i,
}
const someWorker = new RegExp(
  Object.values(workers)
    .map(form => form.source)
    .join('|'),
  'i',
)

/** Whom and what the policy reaches. */
export const scopeCues: CuesByName = {
  'scope.worker_types': {
    cues: [
      cueWithout(
        0.9,
        /\b(?:friend|photo|comments?|disparag|post(?:ed|ing)?)\b/i,
        /\b(?:appl(?:y|ies)|covers?|includ(?:e|es|ing)|compl(?:y|ies)|bound by|expected|refers? to|scope)\b/i,
        someWorker,
      ),
      cue(
        0.75,
        /\b(?:apply|applies|covers?)\b/i,
        /\b(?:all (?:\w+ ){0,3}(?:staff|employees)|everyone|anyone who works)\b/i,
      ),
      cue(0.6, /\bgovernors?\b/i, /\bconduct\b/i),
    ],
    value: eachOf(workers),
  },
  'scope.personal_post_test': {
    cues: [
      cue(
        0.75,
        /\b(?:personal|private)\b/i,
        /\b(?:within the scope|in scope|appl(?:y|ies)|covers?|relevant|of concern|concern to)\b/i,
      ),
      cue(0.75, /\b(?:becomes? relevant|unlikely to be of concern|within the scope|identified as an? employee)\b/i),
      cue(0.6, /\b(?:connected (?:to|with)|linked to|against)\b.{0,20}\b(?:school|trust|unit|academy)\b/i, post),
      cue(0.5, /\ball (?:forms of|other)\b/i, /\b(?:social media|sites|postings)\b/i),
    ],
    value: firstOf(
      ['harms_standing', /\b(?:negative impact|reputation|standards|harm)\b/i],
      ['shows_link', /\b(?:identify themselves|professional capacity|school business)\b/i],
      ['mentions_school', /\b(?:refer\w*|mention\w*|adhere)\b/i],
      ['linked_to_school', /\b(?:connected|linked|associat\w+|identified)\b/i],
      ['always', /\b(?:all|any|both|whether)\b/i],
    ),
  },
  'scope.hours': {
    cues: [
      cueWithout(
        0.88,
        /\blessons?\b|\bnot permitted|never permitted\b/i,
        /\b(?:hours?|working (?:day|time)|at any time|day or night|in (?:and|or) (?:out|outside) of work|(?:in|out)side (?:or outside )?(?:of )?(?:the )?work\w*|own (?:personal )?time|personal time)\b/i,
        /\b(?:appl\w+|covers?|regardless|whether|both|either|relates?|during|concern\w*)\b/i,
      ),
    ],
    value: firstOf(['working_hours', /\bworking hours only\b/i], ['any_time']),
  },
  'scope.any_equipment': {
    cues: [
      cueWithout(
        0.88,
        /\bphotos?\b|\bdelet\w+/i,
        /\b(?:equipment|devices?|facilities|computers?)\b/i,
        /\b(?:regardless|whether|whoever|belong\w*|own(?:ed)?|personal|any)\b/i,
        applies,
      ),
    ],
    value: firstOf(
      ['own_excluded', said => said.forbids && /\bown\b/i.test(said.text) && /\bnot (?:apply|cover)/i.test(said.text)],
      ['any'],
    ),
  },
  'definition.test': {
    cues: [
      cueWithout(
        0.88,
        /\b(?:photos?|staff must|personal use)\b/i,
        /\b(?:social (?:media|network\w*)|blog\w*|forums?|microblog\w*)\b/i,
        /\b(?:means|defin\w+|is (?:any|a|the)|refers? to|broad term|includ(?:e|es|ing)|types?|services|such as|for the purposes)\b/i,
      ),
      cue(
        0.5,
        /\b(?:e\.g\.|for example|services|sites)\b/i,
        new RegExp(
          services
            .slice(0, 34)
            .map(([, form]) => form.source)
            .join('|'),
          'i',
        ),
      ),
    ],
    value: firstOf(
      ['two_part', /\binstant\w*\b.*\bshare\b|\binteractive\b/i],
      ['interaction_and_sharing', /\binteract\w*\b|\bshare information\b/i],
      ['any_posting', /\b(?:all|any) other (?:internet )?(?:postings?|sites?)\b|\ball forms\b/i],
      ['examples'],
    ),
  },
  platforms: {
    cues: [
      cue(
        0.8,
        new RegExp(
          `(?:${services.map(([, form]) => form.source).join('|')}).+(?:${services.map(([, form]) => form.source).join('|')})`,
          'i',
        ),
      ),
      cueWithout(
        0.6,
        /\b(?:must|should|friends?|perpetrator|policy|replies|comments|deleted)\b/i,
        new RegExp(services.map(([, form]) => form.source).join('|'), 'i'),
      ),
    ],
    value: namesOf(services),
  },
  'routing.pupil_use': {
    cues: [
      cueWithout(
        0.85,
        /\bfriend|photo/i,
        pupil,
        /\b(?:use of|using|own use|pupil use)\b/i,
        /\b(?:separate|other|different|own|behaviour)\b.{0,30}\b(?:guidance|polic(?:y|ies))\b|\bnot cover\w*/i,
      ),
      cue(0.45, /\bpolicy (?:specifically )?(?:addresses|is for|covers)\b/i, /\bstaff\b/i),
    ],
    value: firstOf(['other_guidance', /\b(?:separate|other|different|behaviour|not)\b/i], ['this_policy']),
  },
  'policy.contractual': {
    cues: [
      cue(
        0.9,
        /\b(?:contract(?:s|ual|ually)?|terms (?:and conditions|of employment))\b/i,
        /\b(?:employment|employee\w*|policy|relations?|your|effect|implied|legislative)\b/i,
      ),
      cue(0.6, /\bmutual trust\b/i),
    ],
    value: firstOf(
      ['not_contractual', /\bnot (?:form|intended|part|contractual)\b/i],
      ['duties_named', /\b(?:implied|mutual trust|contractual (?:and|requirements))\b/i],
      ['affects_contract'],
    ),
  },
}
