import type { AreaWords } from '../catalogue.ts'

/** Writing a post: the list of one's own, the page one writes on, pictures, what was found, handing in. */
export const writing = {
  // Your posts
  'mine-title': 'Your posts',
  'mine-empty': 'You have written no post yet. What you start appears here, with where it is.',
  'mine-empty-filtered': 'None of your posts is there.',
  'mine-filter': 'Show',
  'mine-filter-all': 'All',
  'mine-filter-writing': 'Being written',
  'mine-filter-waiting': 'Waiting',
  'mine-filter-approved': 'Approved',
  'mine-filter-ended': 'Ended',
  'mine-no-words': 'Nothing written yet',
  'mine-changed': '{school} · changed {when}',
  'start-school': 'For which school?',
  'start-button': 'Write a post',
  'start-which': 'Choose the school this post is for',
  'start-not-yours': 'You hold no role at that school today, so you cannot write for it. Choose another.',
  'where-draft': 'You are still writing it.',
  'where-waiting': 'Somebody else looks at it now.',
  'where-changes_asked': 'It is with you, to change.',
  'where-refused': 'It does not go out.',
  'where-approved': 'It is about to go out.',
  'where-scheduled': '{when, select, none {It is approved and goes out next.} other {It goes out {when}.}}',
  'where-going_out': 'It is going out now.',
  'where-partly_live': 'Some platforms have it.',
  'where-live': 'Everybody can see it.',
  'where-failed': 'It did not go out. Open it to see why.',
  'where-expired': 'Nobody approved it in time, so nothing went out.',
  'where-stopped': 'It was stopped before it went out.',
  'where-sealed': 'It is closed. There is nothing for you to do.',
  'where-coming_down': 'It is being taken down.',
  'where-withdrawn': 'It was withdrawn and has been seen to be gone.',

  // The page
  'write-title': 'Write a post',
  'write-for': 'For {school}',
  'changes-asked': 'A change was asked for',
  'changes-asked-by': '{role} {name}: “{words}”',
  'came-back': 'It is with you again. Nobody asked you for a change.',
  'came-back-differs': 'What is different now: {differs} Change it or hand it in again.',
  differs:
    '{one, select, findings {what was found, which stands beside your words.} sentence {what the approver has to confirm.} replies {whether replies are open.} other {something else.}}',
  'text-label': 'What do you want to say?',
  'text-hint-check': 'Write it as it will be read. “Check this draft” tells you what the policy says about it.',

  // Pictures
  'pictures-title': 'Pictures',
  'pictures-add': 'Add photos from this device',
  'pictures-add-hint':
    'Up to {most} in a post, each up to 50 MB. Place, time and device are taken out of every file, and the original is not kept.',
  'pictures-add-button': 'Add the chosen photos',
  'picture-alt': 'Describe picture {number} for people who cannot see it',
  'picture-alt-hint': 'What is seen, in a sentence. No names of children.',
  'picture-removed':
    '{what, select, place {The place was in this file and was taken out.} time {The time was in this file and was taken out.} device {The device was in this file and was taken out.} place_time {Place and time were in this file and were taken out.} place_device {Place and device were in this file and were taken out.} time_device {Time and device were in this file and were taken out.} place_time_device {Place, time and device were in this file and were taken out.} other {This file held no place, time or device.}}',
  'picture-remove': 'Take picture {number} out',
  'tell-dsl': 'Tell the DSL',
  'tell-dsl-what': 'Asks the designated safeguarding lead to come to you. What you have written is saved as well.',
  'tell-dsl-notice': 'What is kept of it',
  'picture-trouble': '{filename}: {why}',
  'picture-sealed': 'This picture is closed and cannot be added. Do not try again: speak to your safeguarding lead.',
  'picture-too-many': 'Not added, because a post holds at most {most, plural, one {# picture} other {# pictures}}.',
  'pictures-full': 'This post holds as many pictures as it can ({most}). Take one out to add another.',
  'pictures-none-chosen': 'No photo was chosen yet. Choose one and press the button again.',

  // Targets
  'targets-label': 'Where should it go?',
  'targets-none':
    'This school has no account yet. The account manager or the office can add one; your words are kept until then.',
  'target-by-hand': '{platform} · somebody posts it by hand',
  'target-sent': '{platform} · {handle}',
  'target-attention': 'This account has to be connected again before anything can go out there.',
  'target-own': 'Another text for {account}',
  'target-own-label': 'What should {account} say instead?',
  'target-own-hint': 'Leave it empty to use the text above.',
  platform:
    '{platform, select, bluesky {Bluesky} facebook {Facebook} instagram {Instagram} x {X} linkedin {LinkedIn} youtube {YouTube} tiktok {TikTok} mastodon {Mastodon} website {Website} other {Another place}}',

  // When
  'when-label': 'When should it go out?',
  'when-now': 'As soon as it is approved',
  'when-planned': 'At a day and time',
  'when-day': 'Day',
  'when-day-hint': 'For example 27 11 {year}',
  'when-time': 'Time',
  'when-time-hint': 'For example 16:00. Nothing goes out if nobody has approved it by then.',
  'when-missing': 'Write the day and the time when it should go out, or choose “As soon as it is approved”.',
  'when-not-a-day': 'There is no such day. Write it as day, month and year, for example 27 11 {year}.',
  'when-not-a-time': 'That is not a time we can read. Write it as hours and minutes, for example 16:00.',
  'when-skipped-hour':
    'That hour does not exist on that day, because the clocks go forward. Choose one an hour earlier or later.',
  'when-past': 'That time has gone by already. Choose one still to come, or “As soon as it is approved”.',

  // What was found
  'found-title': 'What was found',
  'found-no-roll':
    'The roll of this school is not here yet, so names of pupils are not looked for. Read your words for names yourself. The office brings the roll once.',
  'found-nothing': 'The check found nothing.',
  'found-nothing-without-place':
    'Nothing was found so far. What the policy says about faces hangs on where it goes: choose that, and check again.',
  'found-nothing-yet': 'What the check finds appears here.',
  'found-count':
    '{count, plural, one {# thing was found.} other {# things were found.}} {stops, plural, =0 {{count, plural, one {It does not stop the post.} other {None of them stops the post.}}} one {# of them stops the post.} other {# of them stop the post.}}',
  'found-more':
    'Here are {shown, number} of them: first those that stop the post or ask you something. {more, plural, one {One more is} other {# more are}} not shown. {stopping, plural, =0 {Nothing among them keeps you from handing in.} one {One of those stops the post or asks you something; it comes as you put these right.} other {# of those stop the post or ask you something; they come as you put these right.}}',
  'as-seen': 'How it will look in {count, plural, one {the one place} other {the # places}} you chose',
  'found-words': 'Your words, with what was found',
  'found-in-own': 'In the text for {account}.',
  'found-in-alt': 'In the description of picture {number}.',
  'found-fits-title': 'Where it does not fit yet',
  'found-too-long':
    'This is too long to be checked. {limit, number} characters are looked at; shorten it and check again.',
  'found-questions': 'The policy asks you something about this.',
  'found-questions-button': 'Show the questions',
  undo: 'Undo',
  'undo-what': '“{was}” was changed to “{became}”.',
  'undo-gone': 'Those words have been changed since, so there is nothing to undo. The text is as you left it.',
  'instead-gone': 'Those words are not in the text any more. It was checked again as it is now.',
  'contest-title': 'This is not what it seems',
  'contest-title-name': 'This is not a name here, or it is wrong',
  'contest-title-not-ours': 'This is not a pupil of your school',
  'contest-who-not-ours':
    'Your reason is shown to whoever approves the post, and nobody’s family is asked about these words.',
  'contest-why-not-ours': 'Whose name is it?',
  'contest-why': 'Why is it wrong?',
  'contest-who': 'Only {who} can say so. Your reason is shown to them, and the post can be handed in.',
  'contest-nobody': 'Nobody holds the role that can say so today. The trust’s administrator can give it to somebody.',
  'contest-button': 'Say that it is wrong',
  'contest-button-not-ours': 'Say that it is not a pupil',
  'contest-missing': 'Write why it is wrong. Whoever looks at it reads your reason.',
  'contested-by-you': 'You say this is wrong: “{why}”',
  'contested-by-you-not-ours': 'You say this is not a pupil of your school: “{why}”',
  'contest-change': 'Change your reason, or empty it to take it back',

  // Questions
  'firm-asks': 'Is one of these a firm, or somebody the school buys from: {names}?',
  'firm-yes': 'Yes, a firm or a supplier',
  'firm-no': 'No',
  'opinion-asks': 'This can read as an opinion: {names}. Whose is it?',
  'opinion-more': '{count, plural, one {one more} other {# more}}',
  'opinion-none': 'It is none, only words',
  'opinion-somebodys': 'Somebody’s who is named there, and it reads as hers or his',
  'opinion-school': 'The school’s, and whoever may speak for it has agreed',
  'opinion-own': 'My own, or I am not sure',
  'opinion-then': 'A post of the school speaks for the school. Leave the opinion out, or ask the headteacher first.',
  'view-asks': 'Is it the school’s view, and has the headteacher agreed that it is said?',
  'view-confirms': 'its opinion is the school’s, and the headteacher has agreed that it is said',
  'view-agreed': 'Yes',
  'view-not-agreed': 'No',
  'tone-asks-positive': 'Is it positive?',
  'tone-asks-relevant': 'Is it positive, and relevant to its readers?',
  'tone-confirms-positive': 'it is positive',
  'tone-confirms-relevant': 'it is positive and relevant to its readers',
  'tone-yes': 'Yes',
  'tone-no': 'No',
  'tone-then': 'Please say what is good about it.',
  'important-ask_best_channel': 'Every family must know this. Which other way do they hear of it?',
  'important-approved_systems':
    'Every family must know this, and the policy wants it sent by what the school has approved. By what does it go?',
  'important-reminders_on_request':
    'A reminder for families goes out when a member of staff asks for it. Who asked for this one?',
  'important-answer-message': 'A text message or a message in the app',
  'important-answer-letter': 'An e-mail or a letter',
  'important-answer-post': 'A post is the best way for this',
  'important-answer-not-yet': 'I have not thought about it yet',
  'important-answer-approved': 'By this account: the school has approved it for this',
  'important-answer-only-here': 'By this post alone, and nobody has approved that',
  'important-answer-i-ask': 'I ask for it; whoever approves it decides',
  'important-answer-asked-me': 'A colleague asked me for it',
  'important-answer-nobody': 'Nobody, or I do not know',
  'important-then-ask_best_channel': 'A post does not reach every family. Choose how they hear of it as well.',
  'important-then-approved_systems':
    'Send it first by a way that your school has approved for it. The post may follow.',
  'important-then-reminders_on_request':
    'Find out who wants it, or ask for it yourself. The post then goes to whoever approves it.',
  'esafety-turn': 'Staying safe online: next in turn is “{message}”',
  'esafety-how':
    'The policy wants these repeated. A post about staying safe online says which it repeats, and counts from the day it is live.',
  'esafety-last': '{message}: {used, select, yes {last on {when}} other {not yet}}',
  'esafety-asks': 'Which of the e-safety messages does it repeat?',
  'esafety-nothing_upsetting': 'Post nothing that upsets others',
  'esafety-how_to_report': 'How to report something',
  'esafety-care_who_you_talk_to': 'Be careful whom you talk to',
  'esafety-never_meet_without_telling_parents': 'Tell a parent before meeting anybody',
  'esafety-another': 'Another one',
  'holds-title': 'What is in it',
  'holds-hint': 'The check cannot see this. The policy asks about some of it.',
  'holds-phone_pictures': 'Photos taken with a phone or another device of one’s own',
  'holds-trip': 'A trip that is under way',
  'holds-adults': 'Adults who are named or shown',
  'holds-others_material': 'Somebody else’s picture, music or words',
  'holds-important': 'Something that every family must know',
  'questions-title': 'What the policy asks you',

  // Handing in
  'next-title': 'What happens next',
  'next-who': 'It goes to {who}. You are told by mail what they decide.',
  'who-one': '{name} ({role})',
  'next-usually':
    'Usually answered within {unit, select, days {{within, plural, one {a day} other {# days}}} other {{within, plural, one {an hour} other {# hours}}}}, as the last {count} posts here were.',
  'next-more': '{count, plural, one {# more person} other {# more people}}',
  'next-nobody':
    'Nobody but you could approve it today, and nobody approves their own post. The trust’s administrator can give somebody the role; you can hand it in meanwhile.',
  'next-wider': 'Nobody at the school can approve it today, so it goes to {who}.',
  save: 'Save',
  check: 'Check this draft',
  'hand-in': 'Hand in',
  'done-saved': 'Your draft is saved.',
  'done-changed': 'The words were changed. You can undo it below.',
  'done-undone': 'Your former words are back.',
  'done-contested': 'Your reason is kept with this finding.',
  'done-picture-out': 'The picture was taken out.',
  'done-pictures':
    '{count, plural, one {# picture was added. Describe it below.} other {# pictures were added. Describe them below.}}',

  'done-dsl':
    'The DSL has been told to come to you. Do not add the picture, do not show it to anybody and do not delete it.',

  // What keeps it from being handed in
  'refused-nothing-to-say': 'Write something, or add a picture or a video.',
  'refused-alt-missing': 'Describe picture {number}, so that people who cannot see it know what is there.',
  'refused-no-target': 'Choose where it should go.',
  'refused-account-closed': 'An account you chose has been closed. Choose again.',
  'refused-does-not-fit': '{why}',
  'refused-who-picture': 'Say who is in picture {number}: tick the pupils, or press that nobody can be recognised.',
  'refused-who-text': 'The text names a pupil. Say who it is.',
  'refused-who-quoted': '“{name}”',
  'refused-who-names':
    'The words {names}{more, plural, =0 {} other { and # more}} can be {count, plural, one {the name of a pupil who is} other {names of pupils who are}} not ticked. Say who is named; if it is no pupil of your school, say so beside what was found.',
  'hand-in-without': 'Hand in without {accounts}',

  // Who is in a picture, or named in the text.
  'who-picture-title': 'Who is in picture {number}?',
  'who-text-title': 'Who is named in the text?',
  'who-video-title': 'Who is in the video?',
  'who-picture-body':
    'Tick every pupil in it, also from behind or far away. Their families’ answers are then looked up for each platform.',
  'who-text-body': 'Tick everybody whom the words name.',
  'who-video-body':
    'Tick every pupil who is seen or heard in it, also from behind or far away. Their families’ answers about voice and video, and about faces, are then looked up for each platform.',
  'who-picture-say': 'Say who is in picture {number}',
  'who-text-missed': 'A child is named, and nothing was found?',
  'who-text-missed-body': 'The check can miss a name. Say who it is, and what their family answered is looked at.',
  'who-text-say': 'Say who is named',
  'who-video-say': 'Say who is in the video',
  'who-video-nobody-button': 'Nobody can be recognised, seen or heard',
  'who-picture-nobody-button': 'Nobody can be recognised in picture {number}',
  'who-text-nobody-button': 'Nobody is named',
  'who-text-taken':
    'The check takes {names} for {count, plural, one {the name of a pupil} other {names of pupils}}, so that nobody is named cannot be said as it stands. Say who it is. If it is no pupil of your school, or no name, say so',
  'who-text-taken-link': 'beside what was found',
  'who-text-taken-first':
    'A name was found in the text. Say who it is; if it is no pupil of your school, or no name, say so beside what was found.',
  'who-video-unsaid': 'Not said yet: who is in it.',
  'who-video-nobody': 'Nobody can be recognised in it, seen or heard.',
  'who-video-names': 'In it: {names}.',
  'who-picture-unsaid': 'Not said yet: who is in it.',
  'who-text-unsaid': 'Not said yet: whom the text names.',
  'who-picture-nobody': 'Nobody can be recognised in it.',
  'who-text-nobody': 'Nobody is named.',
  'who-picture-names': 'In it: {names}.',
  'who-text-names': 'Named: {names}.',
  'who-not-on-roll': 'somebody who is not on the roll any more',
  'who-pupil': '{name}, {className}',
  'who-as-face': 'Face can be recognised',
  'who-as-unrecognisable': 'Cannot be recognised',
  'who-as-work': 'Not in it: it shows their work',
  'who-as-first_name': 'First name alone',
  'who-as-full_name': 'Full name',
  'who-as-voice_video': 'Only heard, or not to be recognised',
  'who-as-out': 'Not there after all',
  'who-name': 'Find by name, or the beginning of it',
  'who-name-adult': 'Find a member of staff or another adult by name',
  'who-no-classes':
    'Your role does not open the lists of classes. Pupils whose names stand in your words are offered here. Is somebody else to be seen? Let a teacher or the office write this post.',
  'who-class': 'Or show a class',
  'who-class-none': 'No class chosen',
  'who-search': 'Look',
  'who-found': 'Tick who it is',
  'who-more': 'At most {most} are shown. Type more of the name.',
  'who-nobody-found': 'No pupil of this name or class is on the roll.',
  'who-nobody-ticked': 'Nobody is ticked yet. Find a pupil by name or class, or press that it is nobody.',
  'who-too-many': 'At most {most} pupils can be ticked. Nothing was changed.',
  'who-done': 'Save',
  'who-back': 'Back to the post',

  'refused-finding-stops': '“{words}” stops this post. Change it, or say why it is wrong.',
  'refused-more-stop':
    '{more, plural, one {One more finding stops this post. It is} other {# more findings stop this post. They are}} shown once these are put right.',
  'refused-more-ask':
    '{more, plural, one {One more finding asks you something. It is} other {# more findings ask you something. They are}} shown once these are put right.',
  'refused-question-open': 'Answer: {question}',
  'refused-question-stops': '{question} {instead}',
  'refused-too-long':
    'This is too long to be saved. Shorten it to {limit, number} characters; it is still here on this page.',

  // Changed in another window
  'conflict-title': 'This draft was changed in another window',
  'conflict-body':
    'It was saved there at {time}. Nothing has been overwritten: below are your words, and under them the other ones.',
  'conflict-other': 'The other words, saved at {time}',
  'conflict-copy': 'Copy the other words',
  'conflict-mine': 'Save keeps what stands in this form.',
  'conflict-take': 'Use the other words instead',
  'not-kept-title': 'Your words were not saved',
  'not-kept-body':
    'What you pressed was done. What you had typed could not be saved: it was too long, or another window of yours had saved since. Copy it from below, then go on.',
  'not-kept-on': 'Go on',
  'handed-in-title': 'This post has been handed in already',
  'handed-in-body':
    'It was handed in from another window, and what is handed in does not change any more. What you wrote here stands below, so that you can copy it.',
  'handed-in-open': 'Open the post',
  'handed-in-copy': 'Copy these words',

  // The session ended while writing, or our own trouble kept the words from being saved
  'not-taken-body':
    'What you sent just now was not saved. It stands below, and is not lost. Wait a minute and send it again, or copy it. What was saved before is safe.',
  'not-taken-disk-full':
    'What you sent just now was not saved. It stands below, and is not lost. Tell the person who looks after this computer that its disk is full. Keep this page open, and send it again once they have made room; or copy it. What was saved before is safe.',
  'ended-title': 'You have been signed out',
  'ended-body':
    'What you sent just now was not saved, because you were signed out. It stands below. Sign in in a new tab, come back here and send it again.',
  'ended-sign-in': 'Sign in in a new tab',
  'ended-again': 'Send it again',
  'ended-copy': 'Copy these words',
  'ended-pictures': 'Photos that you chose have to be chosen again.',
} as const satisfies AreaWords
