import type { AreaWords } from '../catalogue.ts'

/** The review of a policy, and changes that staff suggest to it. */
export const reviewing = {
  title: 'The review of the policy',
  link: 'The review: when it is due, what happened, the year’s figures',
  'back-to-review': 'Back to the review',
  'before-you': 'What to look at',
  'no-policy': 'No policy is in force at this school, so there is nothing to review.',
  'due-on':
    'The review is due on {when}{because, select, adopted {, the day named when it was adopted} interval {, as often as the policy says} printed {, the day the policy prints} last_review {, the day named when it was last reviewed} brought_forward {, because something happened that the policy names as a reason} other {}}.',
  'due-asked':
    'Nobody has said when this policy is reviewed. Name a number of months when you end a review, or when you adopt the next version.',
  late: 'The review is late. The policy stays in force; whoever reviews it and the governors see this until it is done.',
  'late-sign': 'Late',
  'late-clause': 'The review was due on {when} and has not ended.',
  'late-on-policy': 'The review of this policy was due on {when} and has not ended yet. The policy stays in force.',
  'brought-forward': 'Brought forward: {reason}',
  wrong: 'There is a problem',

  // What happened
  happened: 'What happened since',
  'happened-none': 'Nothing has been raised.',
  'trigger-law': 'A change of law',
  'trigger-guidance': 'New guidance or good practice',
  'trigger-case_law': 'A judgment',
  'trigger-incidents': 'Something serious that happened',
  'trigger-document': 'A new edition of a linked document',
  'trigger-trust': 'The trust has adopted another policy',
  'trust-reason':
    'The trust adopted “{title}”, version {number}. The school’s own version goes before it until the school adopts anew.',
  'edition-reason': 'A new edition came into the library: {edition}.',
  'raise-title': 'Say that something happened',
  'raise-body':
    'What the policy names as a reason for a review brings the review forward to a month from today (a month is our own choice). Anything else is kept for whoever reviews.',
  'raise-kind': 'What was it?',
  'raise-reason': 'What happened, and what should the policy answer to?',
  'raise-clauses': 'Which clauses does it touch? (optional)',
  'raise-clauses-hint':
    'One on each line, as the policy numbers them, without the sign before it, such as: Aims, bullet 1',
  'raise-button': 'Keep it for the review',
  'no-names': 'Do not name pupils or families.',

  // The year’s figures
  'pack-link': 'The review pack: the year’s figures on one page to print',
  'pack-title': 'The review pack',
  'pack-body': 'Counted since {since} from what was recorded here, for the whole school. Nothing is counted by person.',
  'pack-print': 'To have this on paper or as PDF, print this page from your browser.',
  'pack-figures': 'The last twelve months in figures',
  'count-post-handed-in': 'Posts handed in',
  'count-post-approved': 'Posts approved',
  'count-post-changes-asked': 'Times a change was asked for',
  'count-post-refused': 'Posts refused',
  'count-post-expired': 'Posts not approved in time',
  'count-target-live': 'Posts that went live, by account',
  'count-withdrawal-asked': 'Posts withdrawn',
  'count-policy-question-asked': 'Questions asked about the policy',
  'count-policy-question-answered': 'Questions answered',
  'count-change-suggested': 'Changes suggested',
  'count-suggestion-decided': 'Suggestions answered',
  'count-cleared': 'Findings cleared as wrong',
  'count-cleared-none': 'No post was handed in, so there is no figure.',
  'count-cleared-of': '{cleared, plural, one {# finding} other {# findings}}: {rate} per 100 posts handed in',
  'count-readings': 'Readings that are late today',
  'count-readings-of': '{late} of {bound, plural, one {# person} other {# people}} whom the policy binds',
  'count-questions-late': 'Questions that wait too long today',
  'pack-clauses': 'The clauses that acted most often',
  'pack-clauses-none': 'No clause has acted yet.',
  'pack-clause': 'Clause',
  'pack-times': 'Times',

  // How it ends
  earlier: 'Earlier reviews of this version',
  'earlier-line': '{outcome}: {reason}',
  'end-title': 'End the review',
  'end-aims': 'Which of its aims are still wanted?',
  'end-aims-hint': 'Tick those that are. The others are written down as no longer wanted.',
  'end-no-aims': 'This policy says no aims, so none are asked about.',
  'end-outcome': 'How does it end?',
  'outcome-keep': 'Keep it',
  'outcome-keep-hint': 'It stays as it is until the next review.',
  'outcome-amend': 'Amend it',
  'outcome-amend-hint': 'A draft of the next version is opened. Until that is adopted, this one stays in force.',
  'outcome-withdraw': 'Withdraw it',
  'outcome-withdraw-hint':
    'It is then ended on a day: whoever adopts here says which, and those whom the policy asks sign. Until that day it stays in force.',
  'end-months': 'After how many months is it reviewed again?',
  'end-reason': 'Why?',
  'end-button': 'End the review',

  // Suggestions
  'suggest-link': 'Suggest a change to this clause',
  'suggest-title': 'Suggest a change',
  'suggest-words': 'What would you change, and why?',
  'suggest-button': 'Send the suggestion',
  'back-to-clause': 'Back to the clause',
  'suggestions-link': 'Suggested changes and their answers',
  'suggestions-title': 'Suggested changes',
  'suggestions-none': 'There are no suggestions here. Every clause has a link to make one.',
  'suggestions-none-of-mine':
    'You have suggested nothing here. Every clause has a link to do so; whoever reviews the policy answers you.',
  'suggestion-about': 'About {ref}',
  'suggestion-by': 'By {name}, {when}',
  you: 'you',
  'suggestion-waits': 'Waits for an answer',
  'suggestion-taken_up': 'Taken up for the next version',
  'suggestion-not_now': 'Not now',
  'suggestion-no': 'No',
  'suggestion-reply': 'Answer: {reply}',
  'decide-legend': 'What becomes of it?',
  'decide-reply': 'Your answer to whoever suggested it',
  'decide-button': 'Send the answer',

  // Done
  'done-raised': 'It is kept for the review.',
  'done-keep': 'The review has ended: the policy is kept.',
  'done-amend':
    'The review has ended: the policy is to be amended. Whoever adopts policies here begins the next version; until it is adopted, this one stays in force.',
  'done-withdraw':
    'Recorded: the policy is to be withdrawn. Whoever adopts here says from when, and those whom the policy asks sign. Until then it stays in force.',
  'done-suggested': 'Thank you. Whoever reviews the policy will answer, and you will be told.',
  'done-decided': 'Your answer is kept, and whoever suggested it is told.',

  // Refused
  'refused-not-a-senior':
    'Only a senior leader, the DSL, the DPO or the chair of governors can raise this. Tell one of them.',
  'refused-no-policy': 'No policy is in force here, so there is nothing to review.',
  'refused-no-kind': 'Choose what it was.',
  'refused-no-reason': 'Say why, in a sentence.',
  'refused-too-long': 'Use at most 2,000 characters.',
  'refused-no-such-clause':
    'The policy in force has no clause of that number. Leave it empty, or write it as the policy prints it, one on each line.',
  'refused-not-a-reviewer': 'Only whoever the policy names as reviewer or owner can do this.',
  'refused-no-outcome': 'Choose how the review ends.',
  'refused-no-months': 'Say after how many months it is reviewed again: a number from 1 to 60.',
  'refused-another-version':
    'Another version came into force while this page was open. Look at it before you end the review.',
  'refused-no-words': 'Say what you would change.',
  'refused-not-there': 'There is no such suggestion.',
  'refused-own': 'You cannot answer your own suggestion. Another reviewer does.',
  'refused-decided-already': 'Somebody has already answered this suggestion.',
  'refused-no-decision': 'Choose what becomes of it.',
  'refused-no-reply': 'Write an answer: whoever suggested it will read it.',

  // Letters
  'mail-subject': 'A policy review is due',
  'mail-body':
    'Dear {name},\n\nThe review of “{title}” at {school} {late, select, yes {was} other {is}} due on {due}. Here is when and why, what happened since, and the year’s figures:\n{address}\n\nClausewise',
  'mail-trust-subject': 'Your trust has adopted its policy anew',
  'mail-trust-body':
    'Dear {name},\n\nyour trust has adopted version {number} of its policy. At {school} your own version {own} still holds. Please look what differs, and whether yours has to change:\n{address}\n\nClausewise',
  'mail-suggested-subject': 'A change of the policy has been suggested',
  'mail-suggested-body':
    'Dear {name},\n\nsomebody at {school} has suggested a change to the policy, and you are asked to answer. Read it here:\n{address}\n\nClausewise',
  'mail-suggestion-subject': 'Your suggestion has been answered',
  'mail-suggestion-body':
    'Dear {name},\n\nA change that you suggested to the policy has been answered. Read the answer here:\n{address}\n\nClausewise',

  // On the first page
  'need-what': '{late, select, yes {The review of the policy is late} other {The review of the policy is due soon}}',
  'need-about': '{school} · due {when}',
  'need-action': 'Look at the review',
} as const satisfies AreaWords
