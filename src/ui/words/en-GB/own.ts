import type { AreaWords } from '../catalogue.ts'

/** For a pupil who is old enough to answer for herself: her slip, her page, her answers. And for the office that makes the slip. */
export const own = {
  'door-title': 'Pictures of you: your own answer',
  'door-body': 'The school office gave you a slip of paper. Type the code from it, and your date of birth.',
  code: 'Code from your slip',
  born: 'Your date of birth',
  'born-hint': 'So that nobody who finds your slip can answer for you. For example 4 3 2011',
  'show-button': 'Open my page',
  'no-code': 'Enter the code from your slip',
  'no-born': 'Enter your date of birth',
  'code-over':
    'This code and this date do not open anything. Check both. If it still does not work, the slip may have been used or be too old: ask the school office for a new one.',
  'code-wait': 'This was tried too often. Wait a quarter of an hour, or ask the school office.',
  'wrong-born': 'This date does not fit. Check it, or ask the school office.',
  'link-title': '{school}: pictures of you',
  'link-body':
    'It is about whether the school may show you or say your name. Your slip works once and is for you alone. If it is not yours, close this page.',
  'over-title': 'This slip does not work any more',
  'over-body': 'A slip works once and for two weeks, and a newer one ends it. Ask the school office for a new one.',
  'said-done': 'You are done, and nobody can go on here on this phone. Thank you.',
  'said-ended':
    'Your half hour is over, or you have not opened a slip yet. What was not saved is not kept. Ask the school office for a new slip.',

  'answers-title': 'May we show you?',
  'each-title': 'Each thing and each platform by itself',
  'answers-body':
    'These are your own answers. Nobody at home is shown them here, and you do not see theirs. If you say no, we do not show you, whatever anybody else has said. You need no reason. You can change your mind at any time with a new slip or at the school office.',
  'nothing-asked': 'There is nothing to answer for you at the moment.',
  words: 'What the school tells parents about it (version {version})',
  'topic-seen': 'pictures and videos of you and your voice, whether people can recognise you or not',
  'topic-seen_no_face': 'pictures in which nobody can recognise you',
  'topic-seen_and_work':
    'pictures and videos of you and your voice, whether people can recognise you or not, and your work',
  'topic-seen_and_work_no_face': 'pictures in which nobody can recognise you, and your work',
  'topic-named': 'your first name, also beside a picture',
  'topic-face': 'pictures in which people can recognise you',
  'topic-unrecognisable': 'pictures in which nobody can recognise you',
  'topic-first_name': 'your first name',
  'topic-full_name': 'your full name',
  'topic-work': 'your work',
  'topic-voice_video': 'your voice, or videos of you',
  'topic-name_with_image': 'your name beside a picture of you',
  'we-mean-to': '{where}: we mean to show {what}. Tell us if not.',
  'told-none': 'You have not objected.',
  'told-yes': 'You do not object, since {when}.',
  'told-no': 'You object, since {when}.',
  'told-mixed': 'You object to some of this, last changed {when}.',
  'tells-title': 'What we mean to show of you',
  'tells-body':
    'The school shows this as part of its public task, and tells you beforehand. What you object to is not shown from that moment, whatever anybody else has said. You need no reason. You can change your mind at any time with a new slip or at the school office.',
  'now-none': 'You have not answered this yet.',
  'now-yes': 'You say yes now, since {when}.',
  'now-no': 'You say no now, since {when}.',
  'now-mixed':
    'You say yes to some of this and no to some, last changed {when}. A new answer here holds for all of it.',
  waits:
    'Your yes is kept. It waits, and nothing is shown because of it, until the school has decided whether these words are right. You need do nothing.',
  'nothing-body': 'You can also say no to everything with one press.',
  'nothing-button': 'Show nothing of me at all',
  'nothing-said': 'You said no to everything, {when}. A later yes above counts again.',
  'each-link': 'Different for each thing or each platform',
  'kept-banner': 'Your answers are saved.',
  'kept-change':
    'To change an answer, go back now, ask the school office for a new slip at any time, or just tell the office. A no counts at once.',

  'posts-link': 'See where you can be seen now, or have something taken down',
  'posts-title': 'Where you can be seen now',
  'posts-body':
    'What the school has published with you. One press takes a post down from that place; nobody asks you why. Copies that others made cannot always be called back: tell the school office if you find one.',
  'posts-since': 'Since {when}. To be seen of you: {kinds}.',
  'said-removal': 'We are taking it down. Look here again to see when it is gone.',

  // The slip, and the office.
  'slip-title': 'May we show you?',
  'slip-body':
    'We would like to know whether we may show you or say your name. You are old enough to answer yourself. It takes a few minutes, needs no account and works on any phone. Point the camera of your phone at this square:',
  'slip-tells-body':
    'We mean to show you or say your name as part of our public task, and tell you beforehand. You are old enough to speak for yourself: tell us if not. You need no account, and it works on any phone. Point the camera of your phone at this square:',
  'slip-until': 'You will be asked for your date of birth. This slip works once, until {until}.',
  'slip-end': 'You can also simply tell the school office. A no counts at once, and you need no reason.',
  'office-title': 'Her or his own answer',
  'office-body':
    'Old enough to be asked. The slip holds a link that works once; hand it over in person. A newer slip ends an older one.',
  'office-language': 'Language of the slip',
  'office-language-hint': 'In another language the slip has a second page, in English.',
  'office-button': 'Make a slip with a link',
  'slip-refused-too-young': 'This pupil is not old enough yet to be asked. No slip was made.',
} as const satisfies AreaWords
