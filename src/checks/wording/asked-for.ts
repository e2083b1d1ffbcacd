/* What a post may ask of somebody that is personal, in words: parts of the patterns in `requests.ts`. */

export const letters = '(?<![\\p{L}\\p{N}])'
export const after = '(?![\\p{L}\\p{N}])'
export const any = (...words: readonly string[]) => `(?:${words.join('|')})`
export const whole = (words: string, flags = 'iu') => new RegExp(`${letters}${words}${after}`, flags)

/** Whoever the detail is of: readers, or their children. */
export const whose = any(
  'your',
  'ur',
  'yr',
  'their',
  'his',
  'her',
  "(?:your |ur |the |each |any |a )?(?:child|children|kid|kids|son|daughter|little one|family|parent|pupil|mum|dad|partner|grandparent|nan|gran|brother|sister|twin)(?:[’']?s[’']?|[’'])?",
)
/** Whom a question is about. */
export const them = any('you', 'u', 'they', 'he', 'she', 'your (?:child|children|kids?|son|daughter|family|little one)')
const are = any("[’']?(?:re|s)", ' are', ' is', ' was', ' were')
/** What tells of one person whoever asks: a way to reach them, a date of birth, a number of the bank. */
export const detail = any(
  '(?:mobile|phone|telephone|contact|whatsapp|home|landline|daytime|tel|emergency|account|card|upn|nhs|ni|national insurance|passport) (?:numbers?|nos?\\.?)',
  '(?:phone|mobile|telephone) (?:and|&) e-?mail',
  'e-?mails?(?: address(?:es)?| addys?)?',
  '(?:home |postal |house |full |current )?address(?:es)?',
  'post ?codes?',
  'dates? of birth',
  'd\\.?o\\.?b\\.?s?',
  'birth ?da(?:tes?|ys?)',
  '(?:full|maiden|legal) names?',
  'surnames?',
  '(?:personal|contact|bank|medical|account|card) (?:details|info|information)',
  'sort codes?',
  'nhs numbers?',
  'medical (?:conditions?|needs|history)',
  '(?:dietary|medical|access) (?:needs|requirements?)',
  'emergency contacts?',
  'landlines?',
  'medications?',
  '(?:vaccination|vaccine|jab) (?:cards?|records?|status)',
  'photo id',
  'diagnos[ie]s',
  'ethnicit(?:y|ies)',
  '(?:which|who) of (?:your|ur) (?:children|kids|family)',
  `(?:the|which|what) (?:route|way) ${them} (?:takes?|walks?|goes?|comes?)`,
  '(?:your|ur|yr) (?:street|road|estate)',
  `how old ${them} (?:are|is)`,
  'visa (?:types?|status|numbers?)',
  '(?:immigration|settled) status',
  `(?:what |${whose} )symptoms`,
  '(?:your|their) (?:family |financial |personal |home )?circumstances',
  `(?:which|what) country (?:${them}|your family) (?:came|come|comes|moved|are|is)`,
  "(?:which|whose) (?:parents?|mum|dad)(?:[’']?s)?(?: is| are)? (?:deployed|away|inside|in prison)",
  'nationalit(?:y|ies)',
  '(?:first|home) languages?',
  '(?:additional|special) (?:learning|educational|support) needs',
  'allerg(?:y|ies)',
  'upns?',
  'passwords?',
  'pass ?(?:codes?|phrases?)',
  '(?:your|ur|their|his|her) (?:[\\p{L}-]{2,12} )?pins?(?! badges?)',
  'pin (?:numbers?|codes?)',
  '(?:\\d|two|three|four|five|six)[- ]digit (?:codes?|pins?)',
  '(?:security|memorable) (?:answers?|words?|questions?)',
  'next of kin',
  'blood (?:groups?|types?)',
  '(?:any|what|which|all) (?:medicines?|medication|meds|tablets)',
  'user ?names?',
  '(?:first|last|final) (?:two|three|four|\\d) (?:digits|letters) of (?:your|ur|their|his|her|the (?:card|account))',
  '(?:benefits?|award|entitlement) letters?',
  '(?:pay ?slips?|bank statements?)',
  'log-?in(?:s| details)?',
  '(?:passport|birth certificate|driving licence|proof of (?:id|address|benefits?))',
  '(?:car |vehicle )?reg(?:istration)?s?(?: numbers?)?',
  '(?:insta(?:gram)?|snap(?:chat)?|tiktok) (?:handles?|names?|usernames?)',
  `where ${them} (?:live|lives|work|works)`,
  `(?:what|which) (?:road|street|estate|village) ${them} (?:lives?|are|is)`,
  `(?:what|which) (?:surgery|doctors?|gp|dentist|hospital|bank) ${them}`,
  '(?:the )?names? of (?:your|ur|their) (?:street|road|village|estate|house)',
  '(?:photos?|pictures?|pics?) of (?:your|ur|their) (?:house|home|front door|street)',
  `the (?:road|street|house) ${them} (?:grew up|live|lived|were born)`,
  `when ${them} (?:were|was) born`,
  `what ${them} (?:can[’']?t|cannot|must not|mustn[’']?t) eat`,
  `what ${them}${are} (?:being )?treated for`,
  `(?:what|which) (?:class|year|form|set)(?: group)? ${them}${are} in`,
  `(?:who|which (?:doctor|nurse|therapist|social worker)) ${them} sees?`,
)
/** Telling only with somebody it belongs to: "your number", "their first name", "name and number". */
export const slight = any(
  `${whose} (?:[\\p{L}’'-]{2,12} )?(?:(?:first |last |christian )?names?|numbers?|no\\.?|phone|mobile|details|deets|ages?|class|digits|initials)`,
  `(?:first |christian |child )?names? ?(?:and|&|\\+|plus|/|,|n(?= )) ?(?:your |their |a |an |which )?(?:class|year|year group|ages?|numbers?|no\\.?|mobile|phone|surname|contact details|details|teacher)`,
  "(?:child[’']?s|kids[’']?|children[’']?s|pupils?[’']?) (?:first )?names?",
  'numbers? (?:and|&|or) (?:e-?mails?|names?)',
  'a (?:contact |phone |mobile |daytime )?number',
  'a (?:mobile|landline)(?! (?:phone|library|home|unit|app|farm|van|zoo|classroom))',
  'an (?:e-?mail|address)',
  "(?:your|ur) (?:child|children|kid|son|daughter|little one)(?:[’']?s[’']?) (?:doctor|gp|surgery|dentist|consultant|social worker|employer)s?",
  "your (?:doctor|gp|employer)(?:[’']?s)?(?: names?)?",
  '(?:whose|which) (?:child|children|kids?|son|daughter)',
  'who (?:your (?:child|son|daughter) is|they are and)',
  // What a school or a doctor keeps of one child.
  "(?:your|ur|their) (?:child|kid|son|daughter|little one|twin)(?:[’']?s[’']?|[’']) (?:[\\p{L}’'-]{2,12} ){0,2}(?:reports?|results?|grades?|symptoms?|appointments?|attendance|profiles?|log[- ]ins?)",
  'number to (?:reach|call|ring|get|text) (?:you|u)',
  `who ${whose} (?:teacher|tutor|doctor|gp|childminder) is`,
  'names? of (?:everyone|everybody|anyone|anybody|whoever|(?:all|each) (?:adults?|children|helpers?|of)|your (?:child|children|kids?|son|daughter|family|parents|grandparents|partner))',
)
/** Which family gets help, asked in front of everyone. */
export const help =
  '(?:single (?:parents?|mums?|dads?)|asylum|adopted|in care|the housing list|allergic|a disability|speech therap\\p{L}{1,4}|free school meals|fsm|benefits|universal credit|income support|pupil premium|diagnos\\p{L}{1,4}|ehcp|social worker|foster\\p{L}{0,4})'
