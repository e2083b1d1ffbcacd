import type { AreaWords } from '../catalogue.ts'

/** For parents: links, letters and the page on which they answer. And for the office that asks them. */
export const family = {
  // The way in.
  'door-title': 'Showing and naming your children',
  'door-body': 'Your school has sent you a letter. Type the code from it, and one date of birth.',
  code: 'Code from the letter',
  'code-hint': 'Three groups of four, for example ACDE-FGHJ-3467',
  born: 'Date of birth of one of your children at this school',
  'born-hint': 'So that a letter in the wrong hands names nobody. For example 4 3 2018',
  'show-button': 'Open my page',
  'no-code': 'Enter the code from the letter',
  'no-born': 'Enter the date of birth of one of your children',
  'code-over':
    'This code and this date do not open anything. Check both. If it still does not work, the code may have been used or be too old: ask the school office for a new letter.',
  'code-wait': 'This was tried too often. Wait a quarter of an hour, or ask the school office.',
  'wrong-born': 'This date does not fit. Check it, or ask the school office.',
  'link-title': '{school}: showing and naming your children',
  'link-body': 'Here you read what may be shown of your children, and say what may not. It takes a few minutes.',
  'link-once': 'This link works once and is for you alone. If it is not for you, close this page.',
  'over-title': 'This link does not work any more',
  'over-body':
    'A link works once and for a limited time. Ask the school office for a new one, or have one sent to your address here.',
  'new-title': 'Send me a new link',
  'new-body': 'It goes to the email address that the school has for you, and nowhere else.',
  'new-button': 'Send me a new link',
  'new-left':
    'Has your child left the school? A link comes as long as something of your child is still shown. You can also telephone or write to its office: what you do not want to be shown any more is taken down.',
  email: 'Your email address',
  'sent-title': 'Look into your email',
  'sent-body':
    'If the school knows this address, a new link is on its way to it. If nothing comes within an hour, ask the school office.',
  'said-ended':
    'Your half hour is over, or you have not opened a link yet. What was not saved is not kept. Have a new link sent to you below.',
  'said-done': 'You are done, and nobody can go on here on this phone. Thank you.',

  // The answers.
  'answers-title': 'May we show your children?',
  'answers-body':
    'Answer what you like and leave out the rest. A no never has to be explained. You can change each answer at any time, here or at the school office.',
  'leave-first':
    'What you have chosen is kept only when you press “Save my answers”. Please do that before you open another page or another language.',
  'no-children': 'There are no children here to answer for. If this is wrong, ask the school office.',
  'no-words': 'For some of your children there is nothing to answer at the moment.',
  words: 'What the school says about it (version {version})',
  'not-responsible':
    'A no from you counts at once. For a yes, the school needs somebody with parental responsibility. Thank you for telling us all the same.',
  'topic-seen': 'pictures, videos and the voice of your child, recognisable or not',
  'topic-seen_no_face': 'pictures in which nobody can recognise your child',
  'topic-seen_and_work': 'pictures, videos and the voice of your child, recognisable or not, and your child’s work',
  'topic-seen_and_work_no_face': 'pictures in which nobody can recognise your child, and your child’s work',
  'topic-named': 'your child’s first name, also beside a picture',
  'topic-face': 'pictures in which your child can be recognised',
  'topic-unrecognisable': 'pictures in which nobody can recognise your child',
  'topic-first_name': 'your child’s first name',
  'topic-full_name': 'your child’s full name',
  'topic-work': 'your child’s work',
  'topic-voice_video': 'your child’s voice, or videos',
  'topic-name_with_image': 'your child’s name beside a picture',
  'where-in_school': 'Inside the school',
  'where-website': 'On the school’s website',
  'where-social': 'On the school’s social media',
  'where-online': 'On the school’s website and its social media',
  'where-bluesky': 'On Bluesky',
  'where-facebook': 'On Facebook',
  'where-instagram': 'On Instagram',
  'where-x': 'On X',
  'where-linkedin': 'On LinkedIn',
  'where-youtube': 'On YouTube',
  'where-tiktok': 'On TikTok',
  'where-mastodon': 'On Mastodon',
  'where-other': 'On other platforms',
  // Where comes first: behind “can be recognised” it read as if the child were recognised there.
  'may-we': '{where}: may we show {what}?',
  'we-mean-to': '{where}: we mean to show {what}. Tell us if not.',
  object: 'I object',
  'object-back': 'Take my objection back',
  'told-none': 'You have not objected.',
  'told-yes': 'You do not object, since {when}.',
  'told-no': 'You object, since {when}.',
  'told-mixed': 'You object to some of this, last changed {when}.',
  'tells-title': 'What we mean to show of your children',
  'tells-body':
    'The school shows this as part of its public task, and tells you beforehand. What you object to is not shown from that moment. You never have to say why, and you can take an objection back at any time, here or at the school office.',
  'left-title': 'What can still be seen of your children',
  'now-none': 'You have not answered this yet.',
  'now-yes': 'You say yes now, since {when}.',
  'now-no': 'You say no now, since {when}.',
  'now-mixed':
    'You say yes to some of this and no to some, last changed {when}. A new answer here holds for all of it.',
  withdraw: 'Withdraw my yes<hidden>: {about}</hidden>',
  'each-link': 'Different for each thing or each platform ({name})',
  'each-title': 'Each thing and each platform by itself',
  'nothing-body': 'You can also refuse everything for {name} with one press.',
  'nothing-button': 'Show nothing of {name} at all',
  'left-body':
    '{name} has left {school}. You are asked nothing any more, and nothing new is shown. What can still be seen you can have taken down: each place by itself, or everything with this press.',
  'left-said': 'You refused everything, {when}.',
  'nothing-said': 'You refused everything, {when}. A later yes above counts again.',
  'save-button': 'Save my answers',
  'nothing-chosen': 'Choose at least one answer, or press “I am done”',
  'done-body': 'Finished? Then nobody can go on here on this phone.',
  'done-button': 'I am done',

  // The receipt.
  'kept-title': 'What we have kept',
  'kept-banner': 'Your answers are saved and hold from now.',
  'kept-none': 'Nothing was saved in this half hour.',
  'for-office':
    'Thank you for your yes. The school needs it from somebody with parental responsibility, so it was not saved. The office will help you.',
  'kept-change':
    'To change an answer, go back now, ask for a new link at any time, or tell the school office. A no or a withdrawal counts at once.',
  'kept-back': 'Back to my answers',

  // Where the children can be seen, and taking it down.
  'posts-link': 'See where your children can be seen now, or have something taken down',
  'posts-title': 'Where your children can be seen now',
  'posts-body':
    'What the school has published with your children. One press takes a post down from that place; nobody asks you why. Copies that others made cannot always be called back.',
  'posts-none': 'Nothing at the moment.',
  'posts-open': 'See it on {account}',
  'posts-since': 'Since {when}. To be seen of your child: {kinds}.',
  'posts-gone': 'Gone',
  'posts-gone-since': 'Gone since {when}.',
  'posts-coming-down': 'Coming down',
  'posts-asked': 'You asked for this. We tell you when it is gone.',
  'posts-button': 'Take this down<hidden>: {account}, {when}</hidden>',
  'said-removal': 'We are taking it down. We tell you when it is gone.',
  'removal-refused-not-there': 'This post is not there any more. Nothing else is needed.',
  'removal-refused-gone': 'This post is gone already. Nothing else is needed.',
  'changed-mail-subject': '{school}: an answer of yours was changed',
  'changed-mail':
    'The school office has changed what is written down as your answer about one of your children. This stands now:\n\n{lines}\n\nIf this is not what you said, tell the school office, or have a link sent to you and answer yourself: {door}',
  'changed-mail-back':
    'What had been written down by mistake was taken back. A no that was taken back still holds until the end of today.',
  'changed-mail-none': 'No answer of yours is written down.',
  'gone-mail-subject': '{school}: it has been taken down',
  'gone-mail':
    '{place}: what you did not want to be shown is gone since {when}. We have looked.\n\nCopies that others made cannot always be called back. If you find one, tell the school office and we help.\n\nWhere your children can be seen now: {door}',
  'tell-mail-subject': '{school}: tell a family that something is gone',
  'tell-mail':
    'Dear {name},\n\na post {platform} is gone since {when}. A family that wants to know has no email address. Whom to tell is here:\n\n{address}',
  tell: '{name} does not know yet: the post {platform} is gone since {when}. There is no email address, so please ring or write.',
  'tell-button': '{name} has been told',
  'said-told': 'Kept: the family has been told.',

  // Complaints.
  'parents-link': 'What {school} asks of parents about social media',
  'complain-link': 'Complain to the school about what it shows',
  'complain-title': 'Complain to the school',
  'complain-body':
    'About pictures, names or posts. It is read, and the answer stands here. Saying no or having something taken down needs no complaint.',
  'complain-head': 'Is it about the head?',
  'complain-head-hint': 'The head is whoever leads the school: the headteacher, or the manager of a nursery.',
  'complain-head-no': 'No. Whoever leads the school reads and answers it.',
  'complain-head-yes':
    'Yes. The head neither sees it nor is told of it. Whoever stands above the head reads and answers it: the chair of governors, the trust or the owner of the school.',
  'complain-answer-to': 'If it is about the head: an e-mail address of your own for the answer (optional)',
  'complain-answer-to-hint':
    'A link that reads the answer is mailed there; nobody at the school sees the address. Without one no answer can reach you: then ring the chair of governors, the trust or the owner of the school, whose number stands in the school’s complaints procedure.',
  'said-complained-by-mail': 'It has gone past the head. A link to the answer will be mailed to the address you gave.',
  'said-complained-nowhere':
    'It has gone past the head. No answer can reach you here: ring the chair of governors, the trust or the owner of the school for it.',
  'complain-refused-address': 'Enter an e-mail address such as name@example.com, or leave it empty',
  'complain-mine-head': 'This is about the head. The head does not see it.',
  'complain-words': 'To {school}: what is wrong, and what would put it right?',
  'complain-button': 'Send to {school}',
  'said-complained': 'The school has it. The answer will stand on this page.',
  'given-back-title': 'Your half hour is over',
  'given-back-body':
    'Nothing of what you wrote was sent, and nothing is lost: it stands here as long as this page is open. Have a link sent to you, open it, come back to this page and send it again.',
  'given-back-door': 'Have a new link sent to you, in a new tab',
  'given-back-again': 'Send it again',
  'given-back-copy': 'What you wrote, to copy',
  'complain-past-head':
    'What is about the head stands here only after a link that was mailed to the address from which it was written, so that nobody else learns of it.',
  'complain-mine': 'What you wrote, {when}',
  'complain-waits': 'Not answered yet.',
  'complain-answered': '{name}, {when}',
  'complain-outside':
    'You can also use the school’s complaints procedure, and complain about how data is used to the Information Commissioner (ico.org.uk).',
  'complain-refused-empty': 'Write what is wrong',
  'complain-refused-too-long': 'Shorten it to 5,000 characters. What you wrote still stands below.',
  'complain-refused-no-school': 'Choose a school that one of your children goes to',
  'complain-refused-about-whom': 'Say whether it is about the head',
  'complain-refused-no-stand-in':
    'Nothing was sent. We do not know yet who stands above the head of this school, so nobody but the head would have read it. What you wrote still stands below. Please write to the chair of governors or to the trust; the school’s complaints procedure says where.',
  'complain-refused-too-many':
    'You have written five times today. What you wrote last still stands below: send it tomorrow, or ring the school office.',
  'complaint-mail-subject': '{school}: a family has complained',
  'complaint-mail':
    'Dear {name},\n\na family has written to {school} about what it shows. It is here, and waits for an answer:\n\n{address}',
  'complaint-answered-mail-subject': '{school} has answered you',
  'complaint-answered-mail': '{school} has answered what you wrote. To read it, have a link sent to you:\n{door}',
  'complaint-answered-mail-link':
    '{school} has answered what you wrote. You read the answer here until {until}:\n{address}\nThe link shows that answer and nothing else.',
  'answer-title': 'What the school has answered',
  'complaints-title': 'Complaints of families',
  'complaints-none': 'No family has complained.',
  'complaints-one': '{name}, {when}',
  'complaints-head': 'Waits for an answer. Whoever leads the school answers.',
  'complaints-head-title': 'Complaints about the head',
  'complaints-head-body':
    'They come to you because you stand in for the head. The head and the school office do not see them and are not told.',
  'complaints-answer': 'Your answer',
  'complaints-button': 'Send the answer',
  'said-complaint-answered':
    'The answer is sent. The family reads it on its own page or by a link, unless it says below that none can reach it.',
  'complaints-unreached':
    'She came by a letter and gave no address: your answer reaches her neither by mail nor on her page. She was told to ring whoever stands above the head. Keep your answer here and read it to her when she rings; do not ring a number that the school has.',
  'complaint-refused-empty': 'Write your answer',
  'complaint-refused-too-long': 'Shorten it to 5,000 characters. What you wrote still stands below.',
  'complaint-refused-answered':
    'Somebody else has answered it meanwhile. Your answer was not sent and still stands below.',

  // Mail.
  'mail-subject': '{school}: a few questions for you',
  mail: '{school} asks whether your children may be shown or named.\n\nOpen this link and press “Open my page”:\n{address}\n\nIt works once, until {until}, and is for you alone. Please do not forward it.\n\nIf it does not work any more, have a new one sent to you here: {door}\n\nYou need no account. You can also simply tell the school office.',
  'mail-left-subject': '{school}: the link you asked for',
  'mail-left':
    '{school} was asked for a link to this address, to where a former pupil is still shown. You are asked nothing: you can see what is shown, have it taken down in one place, or refuse all of it.\n\nOpen this link and press “Open my page”:\n{address}\n\nIt works once, until {until}, and is for you alone. Please do not forward it.\n\nIf it does not work any more, have a new one sent to you here: {door}\n\nYou need no account. You can also simply tell the school office.',
  'mail-tells-subject': '{school}: what we mean to show of your children',
  'mail-tells':
    '{school} means to show or name your children as part of its public task, and tells you beforehand. You need not answer: tell us if not. What you object to is not shown from that moment.\n\nOpen this link and press “Open my page”:\n{address}\n\nIt works once, until {until}, and is for you alone. Please do not forward it.\n\nIf it does not work any more, have a new one sent to you here: {door}\n\nYou need no account. You can also simply tell the school office.',

  // The letter. It names no child: a letter lies about.
  'letter-title': '{school} has some questions for you',
  'letter-dear': 'Dear {name}',
  'letter-body':
    'We would like to know whether your children at our school may be shown or named. It takes a few minutes, needs no account and works on any phone. Point the camera of your phone at this square:',
  'letter-tells-body':
    'We mean to show or name your children at our school as part of our public task, and tell you beforehand. You need not answer: tell us if not. You need no account, and it works on any phone. Point the camera of your phone at this square:',
  'letter-qr': 'QR code with your link; the same as the address and code below',
  'letter-type': 'Or open {door} and type this code:',
  'letter-until':
    'You will be asked for the date of birth of one of your children. The letter works once, until {until}.',
  'letter-end': 'You can also simply tell the school office. A no counts at once and never has to be explained.',

  // The office.
  'mail-again-subject': '{school}: please answer again',
  'mail-again':
    '{school} asks again whether your children may be shown or named. Answers hold for a limited time, and the questions may have changed.\n\nWhat you said before stands until you answer, or until its time is over. After that nothing that needs your yes goes out.\n\nOpen this link and press “Open my page”:\n{address}\n\nIt works once, until {until}, and is for you alone. Please do not forward it.\n\nIf it does not work any more, have a new one sent to you here: {door}\n\nYou need no account. You can also simply tell the school office.',
  'ask-title': 'Ask families',
  'ask-link': 'Ask families by link or letter',
  'ask-body':
    'Those with parental responsibility who have not answered. Each gets one link for all her or his children. Whoever is marked “no contact” gets nothing.',
  'ask-words-first': 'First write the words in which families are asked',
  'ask-words': 'The words in which families are asked (version {version})',
  'ask-choose': 'Choose a class or a year',
  'ask-class': 'Class {name}',
  'ask-year': 'Year {name}',
  'ask-waiting':
    '{group}: {count, plural, =0 {everybody has answered} one {# answer is missing} other {# answers are missing}}',
  'ask-mail-button': '{count, plural, one {Send # link by email} other {Send # links by email}}',
  'ask-letters-button': '{count, plural, one {Make # letter} other {Make # letters}}',
  'print-again-title': 'Letters that did not come out',
  'print-again-body':
    'Tick only letters that did not come out or were lost before they were posted. Each family you tick gets a new letter, and once it is made the earlier letter you see here stops working, also where it was posted. All other letters go on working. Nobody counts as asked twice.',
  'print-again-run': 'All {count} letters made {when}',
  'print-again-which': 'Made {when}. Whose letter is to be replaced?',
  'print-again-one': '{name}, about {child}',
  'print-again-button': 'Print the ticked letters again',
  'ask-letters-body':
    'For those without an email address. The letters are made once, with this press: print them before you close the file. Four hundred take up to half a minute; leave the page open until the file has come.',
  'ask-by-letter': 'By letter.',
  'ask-by-mail': 'By email.',
  'ask-never': 'Not asked yet.',
  'ask-asked': '{count, plural, one {Asked once} other {Asked # times}}, last {when}.',
  'ask-fresh': '{count, plural, one {Asked once} other {Asked # times}}, last {when}; not asked again today.',
  'ask-refused-no-group': 'Choose a class or a year first. Nobody was asked.',
  'ask-refused-no-words': 'Write the words in which families are asked first. Nobody was asked.',
  'ask-refused-nobody-to-ask': 'There is nobody left to ask in this way. Nobody was asked.',
  'ask-refused-none-ticked': 'Tick the letters that did not come out. No letter was replaced.',
  'ask-refused-printed-again':
    'Somebody has just printed these letters again, or the family has used hers. Look at the list below: nothing more was replaced.',
  'ask-refused-too-many': 'These are more than 400 letters. Choose a class instead. Nobody was asked.',
  'said-sent': '{count, plural, one {# link is on its way.} other {# links are on their way.}}',
  'said-words': 'The words are saved. Families are asked in them from now.',
  'words-title': 'The words in which families are asked',
  'words-body': 'Families read this above the questions. Each answer is kept with the very words it was given to.',
  'words-label': 'What families should know',
  'words-platforms': 'Which platforms do these words name?',
  'words-platforms-hint':
    'A yes to social media covers these alone where your policy asks for each platform separately.',
  'words-button': 'Save the words',
  'words-missing': 'Enter the words, at most 20,000 characters',
  'words-name': 'Questions to families',
  'words-ours':
    'We like to show what happens at school. For that we ask you first. Pictures and names on the website and on social media can be seen and copied by anybody, in any country, and cannot always be called back. Nothing is lost for your child if you say no. You can change your mind at any time, and we then take down what we can.',
} as const satisfies AreaWords
