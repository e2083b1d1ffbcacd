import type { AreaWords } from '../catalogue.ts'

/** Keys of a school for its programs, and the page of those with which texts are checked. */
export const keys = {
  'the-key': 'YOUR_KEY',
  name: 'What is the new key called?',
  'name-enter': 'Enter a name for the key',
  'name-long': 'Use at most 100 letters for the name of the key',
  'name-taken': 'A key of this name is in use. Choose another name, or end that key first',
  'too-many': 'Ten keys are in use. End one that is not needed, then make the new one',
  button: 'Make a key',
  made: 'made by {who}, {when}',
  somebody: 'somebody who has left',
  used: 'last used {when}',
  unused: 'not used yet',
  end: 'End it<hidden>: {name}</hidden>',
  'made-title': 'The key “{name}”',
  once: 'Copy the key now. It is shown this once and cannot be read again; if it is lost, end it and make another.',

  // Those with which texts are checked
  'check-title': 'Keys for checking texts',
  'check-link': 'Keys for checking texts from another program',
  'check-lead':
    'With a key, your website or another program of the school has a text checked before it goes out, as a post is checked here: against your policy in force and your own roll. It can have comments sorted too.',
  'check-kept':
    'What is checked is not stored and not logged. Whoever has a key sees no list of pupils, but learns of each name in a text whether it is a pupil’s and of which year, or that of a member of staff, a parent or a carer. So give it to the program and to nobody else.',
  'check-ceiling':
    'So that nobody can read out the roll with a key that leaked, a key may find {most} different names of pupils, parents and carers in a day. At the next one it answers nothing more until midnight; the office and the headteacher get a mail, and its line here says so. To count a name once, a mark of it is kept until the next day; the name cannot be read from it.',
  'full-today': 'found as many names today as a key may; shut until midnight',
  'mail-full-subject': 'A key of your school was shut for today',
  'mail-full':
    'Dear {name},\n\na key with which a program has texts checked for {school} has found as many names today as a key may. Nothing more is checked with it until midnight.\n\nDoes the program that has it explain this, such as a website that was checked as a whole? Then nothing has to be done. If not, the key may have come into wrong hands: end it and make another one.\n\n{address}\n',
  'check-none': 'There is no key yet: no program can have a text checked for this school.',
  'check-count': '{count, plural, one {One key is in use} other {# keys are in use}}',
  'check-hint': 'For instance “School website”. One key for each program, so that each can be ended alone.',
  'check-ended': 'The key is ended. Nothing can be checked with it any more.',
  'check-how': 'Whoever has it can have texts checked for this school and do nothing else. This checks one:',
  developer: 'For whoever writes the program',
  'developer-send': 'Send JSON with the key in the header, to {address}/check or {address}/triage:',
  'developer-example': 'Well done to our chess club!',
  'developer-one':
    'One text is “platform”, “text” and, for what is said of pictures, “alt”. Several go as “items”, up to fifty, each with an “id” of yours that comes back.',
  'developer-roll': 'The roll and the staff are the school’s own and are not sent.',
  'developer-answer':
    'The answer has an outcome (clear, advise, approve or block) and each finding with its place, its clauses and a sentence. A refusal is one sentence.',
  'developer-limits':
    'Sixty requests a minute with one key, 256 KB each, with {texts} texts and {characters} characters in all; and {most} different names found in a day. Beyond that the answer is 429 with Retry-After.',
  'developer-link': 'The whole description (OpenAPI 3.1)',

  // What a program is told
  'told-over':
    'This key opens nothing: it is missing, wrong or ended. The school makes a new one on its page “Keys for checking texts”.',
  'told-other':
    'This key is for something else than checking texts. Ask the school for a key from its page “Keys for checking texts”.',
  'told-wait':
    'Too many requests in a short time. Nothing was checked. Wait {seconds, plural, one {# second} other {# seconds}}, then send it again.',
  'told-full':
    'This key has found {most} different names today, as many as a key may. It answers again after midnight.',
  'told-too-large': 'A request may have 256 KB. Send fewer texts at once.',
  'told-no-policy':
    'No policy is in force at this school, so there is nothing to check against. Once its head has adopted one, send the text again.',
  'told-no-roll':
    'The roll of this school is not here yet, so no name of a pupil could be found. Once its office has brought it, send the text again.',
  'told-not-json': 'The body is not JSON in UTF-8. Send one object, such as {example}.',
  'told-missing': 'The field “{field}” is missing.',
  'told-wrong-type':
    'The field “{field}” has to be {wanted, select, string {text} array {a list} object {an object} id {text or a number} other {of another kind}}.',
  'told-too-big':
    'The field “{field}” is too long: it may have {of, select, array {{most, plural, one {# entry} other {# entries}}} other {{most, plural, one {# letter} other {# letters}}}}.',
  'told-too-small': 'The field “{field}” may not be empty.',
  'told-whole': 'The body has to be one object, such as {example}.',
  'told-unknown': 'There is no field “{field}”. Leave it out; the description lists those there are.',
  'told-not-looked-at':
    'Leave out “{field}”: this check reads texts. Pictures and videos are looked at where posts are written, because they are opened apart from everything else there and their author answers for them.',
  'told-own-roll': 'Leave out “{field}”: a text is checked against the school’s own roll and staff.',

  // The description
  'api-title': 'Clausewise: checking texts and sorting comments',
  'api-lead':
    'What a school is about to say is checked against its own policy in force and its own roll, as on its pages; what others wrote is sorted. A key is of one school. Nothing that is sent is stored or logged.',
  'api-check': 'Check a text, or several',
  'api-check-body':
    'Either one text, or up to fifty under “items”. They are answered in the same order, each with what the policy in force at this moment makes of it. What families answered is not asked here, so an answer without findings is no consent. No reason about a child ever stands in an answer.',
  'api-triage': 'Sort a comment, or several',
  'api-triage-body':
    'Either one comment, or up to fifty under “items”. What each may be and who should see it first is a suggestion to a person, never an act.',
  'api-200': 'One answer for one, or “items” for several.',
  'api-401':
    'No key, or one that is wrong or ended: always the same answer. A key is made on the page “Keys for checking texts”.',
  'api-403': 'The key is for something else, or the request came from a page in a browser.',
  'api-409': 'No policy is in force at this school, or its roll is not there yet.',
  'api-413': 'The request is larger than 256 KB. Nothing was checked.',
  'api-422': 'The request cannot be read; the sentence names the field. Nothing was checked.',
  'api-429':
    'More than sixty requests, {texts} texts or {characters} characters within a minute with one key; {most} different names found with it in a day (then it answers again after midnight); or too many wrong keys. No result is told.',
  'api-503': 'The records cannot be reached just now. Send it again later.',
  'api-retry-after': 'Seconds to wait.',
} as const satisfies AreaWords
