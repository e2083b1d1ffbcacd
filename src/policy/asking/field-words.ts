/**
 * What staff say and what policies print: one thing under many words. A search for "kid" finds clauses about pupils, "selfie" those about
 * pictures. Each group is one idea; its words stand in any form ("replying" counts as "reply"). A word may stand in two groups.
 */
export const fieldWords = {
  pupil: 'pupil kid child children student boy girl youngster teenager class toddler',
  family: 'parent mum mom dad mother father carer guardian family relative grandparent',
  colleague: 'colleague coworker staff teacher employee assistant ta',
  friend: 'friend befriend request invitation invite follow follower contact accept decline connect connection',
  picture: 'picture photo photograph image pic selfie film video footage camera filming snap',
  face: 'face recognise recognisable identifiable visible',
  name: 'name surname forename initials naming named',
  phone: 'phone mobile smartphone handset tablet ipad device camera',
  own: 'own personal private privately my mine',
  abuse:
    'abuse abusive nasty troll trolling insult insulting bully bullying harass harassment threat threaten hurtful defame rude attack slag hate horrible',
  reply: 'reply answer respond response comment argue argument',
  logo: 'logo badge crest brand branding trademark slogan emblem',
  password: 'password passcode login log-in credentials',
  remove: 'delete remove removal takedown erase withdraw',
  worktime: 'worktime lesson hours duty break lunchtime',
  press: 'press journalist newspaper',
  consent: 'consent permission agreement form agree',
  allowed: 'allow permit permission authorise authority approve approval',
  candidate: 'candidate applicant recruitment recruit hire appoint shortlist',
  monitor: 'monitor watch surveillance spy monitoring',
  evidence: 'evidence screenshot print proof',
  buy: 'buy purchase order spend product',
  opinion: 'opinion view views politics political belief',
  discipline: 'discipline disciplinary sack sacked dismissal dismiss fired warning misconduct',
  leaver: 'former past left leaver alumni',
  trip: 'trip outing excursion residential',
  fake: 'fake impersonate impersonation hack hacked intruder pretend stolen',
  urgent: 'urgent quick quickly fast soon promptly deadline limit immediately',
  wifi: 'wifi wi-fi wireless network router encryption',
  handle: 'handle tag mention hashtag handles',
  employer: 'employer workplace profile works employed',
  confidential: 'confidential secret gossip disclose disclosure sensitive',
  police: 'police crime criminal illegal offence',
  review: 'review reviewed renew update',
  copyright: 'copyright plagiarism licence intellectual',
  safeguarding: 'safeguarding grooming danger worried unsafe',
  support: 'support help helped upset wellbeing',
} as const

export type Idea = keyof typeof fieldWords

/** Names of services: each also means the service as such, so that a clause about "social media" answers "Snapchat". */
export const services = [
  'snapchat',
  'facebook',
  'instagram',
  'tiktok',
  'twitter',
  'whatsapp',
  'youtube',
  'linkedin',
  'flickr',
  'wikipedia',
  'messenger',
  'bluesky',
  'threads',
  'telegram',
  'discord',
] as const

/** Said in several words, meant as one. Put in place before the words are taken apart, in clauses and in questions alike. */
export const saidTogether: readonly (readonly [said: RegExp, meant: string])[] = [
  [/\bsocial (media|network(s|ing)?)( sites?)?\b/g, 'socialmedia'],
  [/\bfriend(s)? requests?\b/g, 'friend request'],
  [/\b(add(s|ed|ing)?|accept(s|ed|ing)?) (me|a|my|an) /g, 'friend $1 '],
  [/\b(work(ing)?|school|lesson) (time|hours|day)\b/g, 'worktime'],
  [/\b(at|during|in) (work|lessons?|lunch|break)\b/g, 'worktime'],
  [/\bon duty\b/g, 'worktime'],
  [/\btak(e|es|en|ing) (it |them |this |that )?(down|off)\b/g, 'takedown'],
  [/\b(comes?|came|coming) off\b/g, 'takedown'],
  [/\bwi[- ]fi\b/g, 'wifi'],
  [/\blog[- ]?ins?\b/g, 'login'],
  [/\b(look(s|ed|ing)?|check(s|ed|ing)?|google(s|d)?|googling) (\w+ ){0,2}up\b/g, 'search'],
  [/\bgoogl(e|es|ed|ing)\b/g, 'search'],
  [/\bturn(s|ed|ing)? (it |them |him |her |their requests )?down\b/g, 'decline'],
  [/\breporters?\b/g, 'journalist'],
  [/\bgood names?\b/g, 'reputation'],
  [/\b(hold on to|keep hold of|keep what shows|save what shows)\b/g, 'evidence'],
  [/\b(photograph|print) (or \w+ )?the screen\b|\bscreen (print|shot)s?\b/g, 'screenshot'],
  [/\bbr(eaks?|oke|eaking) into\b/g, 'hack'],
  [/\bin your name\b/g, 'impersonate'],
  [/\b(ex|old) (?=pupil|student)/g, 'former '],
  [/\b(ask|request)s? (\w+ )?for a? ?comment\b|\bcomment (\w+ ){0,5}for publication\b/g, '$& journalist'],
  [/\b(data protection officer|dpo)\b/g, 'dpo'],
]

/** They carry no idea of their own in a question. */
export const silentWords: ReadonlySet<string> = new Set(
  'a about after all am an and any are as at be been before being but by can could did do does doing for from get gets go had has have having he her hers him his how i if in into is it its just let like may me might much must need no not now of off ok okay on one online or our ours out put puts shall she should so some someone somebody than that the their them then there these they thing things this those to too up us use used using was we were what when where which who whom why will with would you your yours school post posts posted posting'.split(
    ' ',
  ),
)
