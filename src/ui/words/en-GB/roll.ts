import type { AreaWords } from '../catalogue.ts'

/** The roll of a school from a file. */
export const roll = {
  title: 'The roll',
  size: '{school}: {count, plural, =0 {nobody is on the roll yet} one {# pupil on the roll} other {# pupils on the roll}}.',
  lead: 'Bring the list of pupils that your MIS saves (SIMS, Arbor, Bromcom, ScholarPack, iSAMS or another). Its columns may have any names. A OneRoster zip works too.',
  'nothing-yet':
    'First you see what the file would do: who is new, who changes, who may have left, and which rows cannot be read. Nothing changes before you say so, and nothing is ever deleted.',
  file: 'The file',
  'file-hint':
    'A CSV file with commas, semicolons or tabs, an Excel file of up to 5,000 rows, or a OneRoster CSV zip; at most 50 MB and 150,000 rows. Leave out columns nobody needs here, such as addresses, health and free school meals.',
  'file-button': 'Read the file',
  'file-choose': 'Choose the file with the roll',
  'file-file-too-large': 'The file is larger than 50 MB. Save it with fewer columns, and bring it again.',
  'file-empty': 'There is no pupil in the file. Save it again, and bring it again.',
  'file-not-a-list':
    'This file holds no list that can be read. Save the roll as CSV, XLSX or a OneRoster CSV zip, and bring that file.',
  'file-damaged':
    'The file cannot be read beyond line {line}: probably a quotation mark is missing there, or the file was cut off. Save it again, and bring it again.',
  'file-too-many-rows':
    'The file has more rows than can be read (150,000; an Excel file 5,000). Save it as CSV, or bring one school at a time.',
  'file-too-many-columns': 'The file has more than 150 columns. Save it with those it needs.',
  'file-encrypted': 'The file is under a password. Save it without one, and bring it again.',
  'file-macros':
    'The file holds macros, which are programs. Save it as "Excel workbook (.xlsx)" without them, and bring it again.',
  'file-old-excel': 'This is a file of an old Excel. Save it as CSV, and bring that file.',
  'file-bomb': 'The file becomes far too large when it is unpacked. Save the roll as CSV, and bring that file.',
  'file-names-outside':
    'The zip names files outside its own folder, so it was not opened. Save the OneRoster export again from your MIS, and bring that file.',
  'file-roster-incomplete':
    'The OneRoster zip has no {missing}. Save the whole export (manifest, orgs, users and demographics at least), and bring it again.',
  'file-roster-delta':
    'This OneRoster zip holds only what changed since the last one, so it cannot say who has left. Save a full ("bulk") export, and bring that file.',
  'file-too-slow': 'The file took too long to read. Save it as CSV with fewer columns, and bring it again.',
  'file-too-much-memory': 'The file needs too much memory. Save it as CSV with fewer columns, and bring it again.',
  'file-unsafe': 'The file could not be read safely. Save the roll as CSV, and bring that file.',
  'file-no-headings':
    'No line with headings was found. Put a line with a name for each column on top, and bring it again.',
  'file-headings-twice':
    'Two columns have one name (line {line}). Give each column a name of its own, and bring the file again.',
  'file-no-rows': 'There is nobody under the headings. Save the file again with its pupils.',
  'file-busy': 'Another file is being taken over at this moment. Wait until it is done, and bring this one then.',
  before: 'Files brought before',
  'before-none': 'No file has been brought yet.',
  'before-by': '{who}, {when}',
  'the-folder': 'from the school’s folder',
  'state-to-map': 'Columns to be said',
  'state-checking': 'Being looked through',
  'state-to-check': 'Looked through, nothing changed',
  'state-taking': 'Being taken over',
  'state-taken': 'Taken over',
  'state-put-aside': 'Not taken over; a newer file came',
  about: '{name}, {school}: {rows, plural, one {# row} other {# rows}}. Brought by {who}, {when}.',
  'the-key': 'sent with the key “{name}”',
  'about-key': '{name}, {school}: {rows, plural, one {# row} other {# rows}}. Sent with the key “{key}”, {when}.',
  'about-folder': '{name}, {school}: {rows, plural, one {# row} other {# rows}}. From the school’s folder, {when}.',

  // Files of the night
  nights: 'Files that come by themselves',
  'nights-lead':
    'Your MIS can bring the roll every night. A file that comes by itself is looked through. Say the columns of one file by hand first.',
  'nights-folder': 'Your MIS can save it into this folder, which is looked into every hour:',
  'nights-not-read':
    'The newest file in it, {name}, was not read ({when}). {why} It is looked at again once it has changed.',
  'nights-takes': 'What happens with such a file?',
  'nights-wait': 'It waits until one of us has looked at it',
  'nights-within': 'It is taken over by itself when it stays within these limits, leavers too; else it waits',
  'nights-leavers': 'At most so many of the roll have left',
  'nights-changed': 'At most so many are new or changed',
  'nights-odd': 'At most so many rows cannot be taken over',
  'nights-number': 'Enter a whole number from 0 to {most}',
  'nights-button': 'Save',
  'nights-said': 'It is saved, from the next file on.',

  // Keys for an MIS
  keys: 'Keys for your MIS',
  'keys-lead':
    'With a key, your MIS or whoever looks after your computers sends the file over the network, each night if you like:',
  'key-name-hint': 'For instance “Arbor nightly”. One key for each program, so that each can be ended alone.',
  'key-ended': 'The key is ended. Nothing can be sent with it any more; what came before stays.',
  'key-how': 'Whoever has it can bring a roll of this school and do nothing else; it reads nothing. This sends a file:',
  'key-columns':
    'The answer says in one sentence what happens next. Send one file now and say its columns: from then on files with these headings are looked through by themselves.',

  // For whoever writes the program
  'api-title': 'Sending the roll by a program',
  'api-lead':
    'An MIS, or a small task on a school’s own server, sends the roll as a file. Whoever keeps the roll makes the key and copies the whole address on the page “The roll”.',
  'api-your-school': 'YOUR_SCHOOL',
  'api-file':
    'The file is the body of the request: a CSV or Excel file or a OneRoster CSV zip, at most 50 MB and 150,000 rows. Its type is known by what is in it. Add &name=roll.csv to the address if the school should see the name of the file.',
  'api-next':
    'Each answer is JSON with a sentence. A file that is taken in also has the number of its import. Nothing of the roll changes until somebody at the school has looked, unless the school has set limits within which files are taken over by themselves.',
  'api-answers': 'Answers',
  'api-number': 'Number',
  'api-means': 'What it means',
  'api-202': 'The file is here, or it is the one that came last; the sentence says which, and what happens next.',
  'api-401': 'The key and the address do not belong together, or the key has ended. Nothing was read.',
  'api-403': 'The key is for something else, or the request came from a page in a browser. Nothing was read.',
  'api-409': 'Another file is being taken over at this moment. Send it again in some minutes.',
  'api-413': 'The file is larger than 50 MB.',
  'api-415': 'A form was sent instead of the file itself.',
  'api-422': 'The file cannot be read; the sentence says why and what to do.',
  'api-429': 'More than eight files in a quarter of an hour. Wait so long, then send it again.',
  'api-503': 'The records cannot be reached just now. Send it again later.',

  // What a program is told
  'sent-same': 'This is the file that came last. Nothing was changed.',
  'sent-columns':
    'The file is here. It waits until somebody at the school has said on the page “The roll” which column is what.',
  'sent-waits':
    'The file is here and is being looked through. It waits until somebody at the school has looked at what it would do.',
  'sent-within':
    'The file is here and is being looked through. Within the limits that the school has set it is taken over by itself; else it waits for somebody at the school.',
  'sent-no-key':
    'This key does not open this address. Check both, or ask the school to make a new key on its page “The roll”.',
  'sent-other-key': 'This key is for something else than the roll. Ask the school for a key from its page “The roll”.',
  'sent-wait': 'Too many files in a short time. Nothing was changed. Wait a quarter of an hour, then send it again.',
  'sent-as-form': 'Send the file itself and not a form: with curl, use --data-binary @roll.csv.',

  // Columns
  'columns-title': 'Which column is what?',
  'columns-lead':
    'We have guessed from the headings. Look at each and change what is not right. Next time a file with these headings comes, we remember.',
  preview: 'The first rows',
  'columns-pupil': 'The pupil',
  'columns-guardians': 'Parents and guardians',
  'columns-guardians-lead':
    'If the file has a row for each parent, use only the first. Without a column for parental responsibility nobody new has it: it can be added for each one later.',
  'columns-button': 'Look the file through',
  'columns-name': 'Say where the names stand: forename and surname, or the full name',
  'columns-born': 'Say where the date of birth stands: by it a pupil is found again',
  'columns-twice': 'One column was chosen for two things. Choose another, or none, for one of them',
  'column-none': 'Not in this file',
  'column-example': '{heading} (for example {example})',
  'field-mis-id': 'Number of the pupil in the MIS (admission number or UPN)',
  'field-forename': 'Legal forename',
  'field-surname': 'Surname',
  'field-full': 'Full name, if it is in one column, such as “O’Brien, Siân”',
  'field-preferred': 'Preferred forename',
  'field-former': 'Former surname',
  'field-known-as': 'Also known as',
  'field-born': 'Date of birth',
  'field-year': 'Year group',
  'field-class': 'Class or form',
  'field-admitted': 'Date of admission',
  'field-left': 'Leaving date',
  'field-school': 'School, if the file is of several',
  guardian: 'Parent or guardian {place}',
  'guardian-field': '{field} (parent or guardian {place})',
  'guardian-name': 'Name',
  'guardian-forename': 'Forename',
  'guardian-surname': 'Surname',
  'guardian-relationship': 'Relationship',
  'guardian-responsibility': 'Parental responsibility',
  'guardian-email': 'E-mail',
  'guardian-telephone': 'Telephone',
  'guardian-priority': 'Priority',
  'guardian-court-order': 'Court order',
  'guardian-no-contact': 'No contact',

  // Working
  'checking-title': 'The file is being looked through',
  'taking-title': 'The file is being taken over',
  progress: '{done, number} of {all, number} rows',
  'progress-label': 'How far it is',
  'look-again': 'See how far it is',
  'working-done': 'It is done.',
  'taking-stopped':
    'You may close this page. If it stands still for some minutes, let it go on: nothing is done twice.',
  'taking-go-on': 'Go on',

  // The dry run
  'to-check-title': 'What this file would do',
  'taken-title': 'What this file did',
  'put-aside-title': 'This file was put aside',
  'to-map-title': 'Which column is what?',
  'put-aside': 'A newer file was brought before this one was taken over. It changed nothing.',
  'count-new':
    '{taken, select, true {{count, plural, =0 {nobody was added} one {# pupil was added} other {# pupils were added}}} other {{count, plural, =0 {nobody is new} one {# pupil is new} other {# pupils are new}}}}',
  'count-changed':
    '{taken, select, true {{count, plural, =0 {nobody was changed} one {# pupil was changed} other {# pupils were changed}}} other {{count, plural, =0 {nobody changes} one {# pupil changes} other {# pupils change}}}}',
  'count-same': '{count, plural, =0 {nobody stays} one {# pupil stays} other {# pupils stay}} as they are',
  'count-odd': '{count, plural, =0 {every row can be taken over} one {# row is left out} other {# rows are left out}}',
  'count-leavers': '{count, plural, =0 {nobody is missing} one {# pupil may have left} other {# pupils may have left}}',
  'count-left':
    '{count, plural, =0 {nobody has left yet} one {# pupil has left} other {# pupils have left}}{going, plural, =0 {} other {, # more are being recorded}}',
  'take-lead':
    'New and changed pupils are taken over. Rows that are left out, and who may have left, stay as they are.',
  'take-button': 'Take it over',
  'take-same': 'The roll is as this file says already.',
  'take-nothing': 'Close this file',
  'change-columns': 'Change which column is what',
  'rows-new': 'New',
  'rows-changed': 'Changed',
  'rows-odd': 'Rows that are left out',
  'rows-more':
    'See all {all, number} {kind, select, new {new pupils} changed {changed pupils} other {rows that are left out}}',
  'rows-which': 'Page {page} of {last}; {all, plural, =0 {no rows} one {# row} other {# rows}} in all.',
  'rows-before': 'Rows before',
  'rows-next': 'Rows after',
  'odd-again': 'Put them right in your MIS and bring the file again; the other rows are not affected.',
  line: 'line {line}',
  'no-name': '(no name)',
  where: 'year {year}, class {class}',
  nothing: 'nothing',
  'odd-no-name': 'Forename or surname is missing.',
  'odd-name-order':
    'Nobody can tell where the surname begins in “{value}”. Use two columns, or write “Surname, Forename”.',
  'odd-name-too-long': 'The name has more than 200 letters.',
  'odd-no-born': 'The date of birth is missing.',
  'odd-bad-born': '“{value}” cannot be read as a date of birth. Write it as 31/12/2015.',
  'odd-born-later': 'The date of birth ({value}) lies in the future.',
  'odd-bad-admitted': '“{value}” cannot be read as a date of admission. Write it as 31/12/2015.',
  'odd-bad-left': '“{value}” cannot be read as a leaving date. Write it as 31/12/2015.',
  'odd-other-school': 'The row is of another school ({value}).',
  'odd-twice': 'The pupil stands in the file twice ({value}); the first row counts.',
  'odd-two-pupils':
    'Two pupils on the roll have this name and date of birth. Add their numbers in the MIS, so that each is found.',
  'odd-new-number':
    'A pupil of this name and date of birth is on the roll under another number, not {value}. Check which is right.',
  'odd-other-person': 'Number {value} belongs to another pupil on the roll: name and date of birth are different.',
  'odd-left-before': 'The pupil had left ({value}) before ever being on this roll.',
  'change-mis-id': 'Number in the MIS: {from} → {to}',
  'change-forename': 'Legal forename: {from} → {to}',
  'change-preferred': 'Preferred forename: {from} → {to}',
  'change-surname': 'Surname: {from} → {to}',
  'change-former': 'Former surname: {from} → {to}',
  'change-known-as': 'Also known as: {from} → {to}',
  'change-born': 'Date of birth: {from} → {to}',
  'change-year': 'Year group: {from} → {to}',
  'change-class': 'Class: {from} → {to}',
  'change-admitted': 'Date of admission: {from} → {to}',
  'change-returned': 'On the roll again; had left {from}',
  'change-guardian-new': 'New parent or guardian: {to}',
  'change-guardian-changed': 'Details of {to} change',
  leavers: 'Who may have left',
  'leavers-hint':
    'Tick those who have left. Whoever is only missing from this file stays on the roll. What hangs on a leaver ends at once.',
  'leavers-many':
    'Tick those who have left; the first {shown} are shown. So many missing at once often means that the file is not whole: look before you go on.',
  'leavers-choose': 'Tick who has left',
  'leaver-missing': 'not in this file',
  'leaver-day': 'left {day}, as the file says',
  'leavers-button': 'The ticked ones have left',
  'leavers-all': '{count, plural, one {This one has left} other {All # have left}}',
  'said-taken': 'The file is taken over.',
  'said-left':
    '{count, plural, one {# pupil is recorded as having left.} other {# pupils are recorded as having left.}}',
} as const satisfies AreaWords
