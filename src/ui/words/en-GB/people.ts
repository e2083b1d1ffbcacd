import type { AreaWords } from '../catalogue.ts'

/** Staff, roles, signing in, the first run, and privacy notices. */
export const people = {
  // Signing in
  'sign-in-title': 'Sign in',
  'sign-in-email': 'Email address',
  'sign-in-password': 'Password',
  'sign-in-button': 'Sign in',
  'sign-in-forgotten': 'I have forgotten my password, or never had one',
  'sign-in-with': 'Sign in with {name}',
  'sign-in-enter-email': 'Enter your email address',
  'sign-in-enter-password': 'Enter your password',
  'sign-in-wrong': 'This email address and password do not go together. Check both, or ask for a new password below.',
  'sign-in-wait':
    'There were several tries with other passwords, so this address has to wait until {time}. Nothing else has happened to the account. A new password, asked for below, works at once.',
  'sign-in-busy': 'Too much is going on here this minute. Wait a moment and press the button again.',
  'sign-in-said-password-set': 'Your password is set. Sign in with it now.',
  'sign-in-said-signed-out': 'You are signed out.',
  'sign-in-said-again':
    'That took longer than ten minutes, or needed more than five tries. Begin again with your password.',
  'sign-in-said-provider':
    'Signing in there did not work. The account there must have the same email address as the one here, and who has set up a second step signs in here. You can use your password instead.',
  'sign-in-said-begun':
    'The trust has been set up. Sign in with the email address and the password you have just chosen.',

  'code-title': 'Enter the code from your app',
  'code-label': 'Six-digit code',
  'code-hint': 'Your authenticator app shows a new one every 30 seconds. Each code works once.',
  'code-button': 'Continue',
  'code-no-app': 'I cannot use my app',
  'code-backup-label': 'One of your backup codes',
  'code-backup-hint':
    'For example abcde-12345. Each works once. If you have none left, ask whoever keeps the staff register at your school to take the second step off.',
  'code-enter': 'Enter the code',
  'code-wrong': 'This code does not fit. Wait for the next one and enter that.',
  'code-used': 'This code has been used already. Wait for the next one and enter that.',
  'code-wait': 'Ten codes in a row did not fit, so this account waits for a quarter of an hour.',
  'code-busy': 'Too much is going on here this minute. Wait a moment and press the button again.',

  'forgotten-title': 'Get a link to choose a password',
  'forgotten-body': 'We send a link to your email address. It works once, within seven days.',
  'forgotten-button': 'Send the link',
  'forgotten-sent-title': 'Look in your mail',
  'forgotten-sent-body':
    'If this address belongs to somebody here, a link is on its way to it and arrives within a few minutes. Look in the folder for unwanted mail too.',
  'forgotten-sent-more': 'Nothing there after ten minutes? Ask the office which address is on the staff register.',

  'set-password-title': 'Choose a password',
  'set-password-for': 'For {name}, {email}.',
  'set-password-hint':
    'At least 12 characters. Three words that do not belong together are easy to remember and hard to guess.',
  'set-password-label': 'New password',
  'set-password-again': 'The same password again',
  'set-password-button': 'Set this password',
  'set-password-ends': 'You will be signed out everywhere else.',
  'set-password-too-short': 'Enter a password of at least 12 characters',
  'set-password-too-long': 'Enter a password of at most 200 characters',
  'set-password-too-plain': 'Enter a password with at least five different characters that is not your email address',
  'set-password-not-the-same': 'Enter the same password in both fields',
  'link-over-title': 'This link does not work any more',
  'link-over-body': 'It was used, or its seven days are over, or a newer one was sent. Nothing has changed.',
  'link-over-new': 'Get a new link',

  'mail-first-link-subject': 'Choose a password for Clausewise',
  'mail-first-link':
    'Dear {name},\n\nan account has been made for you at {trust}. Open this page and choose a password:\n\n{address}\n\nThe link works once, until {until}. Opening it changes nothing; only the button on the page does.\n\nClausewise is where posts for the school are written, checked and approved.',
  'mail-new-link-subject': 'Choose a new password for Clausewise',
  'mail-new-link':
    'Dear {name},\n\nsomebody, probably you, asked for a new password at {trust}. Open this page and choose one:\n\n{address}\n\nThe link works once, until {until}. If it was not you, do nothing: your password stays as it is.',

  // You
  'me-title': 'You',
  'me-name': 'Name',
  'me-email': 'Email address',
  'me-trust': 'Trust',
  'me-roles': 'Your roles today',
  'me-role-at': '{role}, {school}',
  'me-whole-trust': 'the whole trust',
  'me-wrong': 'Is something here not right? Whoever keeps the staff register at your school can put it right.',
  'me-password': 'Password',
  'me-password-change': 'Change your password',
  'me-factor': 'Second step when signing in',
  'me-factor-on': 'On: a code from your app is asked for after your password.',
  'me-factor-off': 'Off. With it on, nobody gets in with your password alone.',
  'me-factor-set-up': 'Set it up',
  'me-factor-end': 'Turn it off',
  'me-sessions': 'Where you are signed in',
  'me-session': 'Since {moment}: {device}',
  'me-session-device': '{browser} on {system}',
  'me-session-unknown': 'a device that does not say what it is',
  'me-sessions-end': 'Sign out everywhere else',
  'me-said-password': 'Your password is changed, and you are signed out everywhere else.',
  'me-said-factor-on': 'The second step is on. From now on a code is asked for when you sign in.',
  'me-said-factor-off': 'The second step is off.',
  'me-said-sessions': 'You are signed out everywhere else.',
  'me-password-now': 'Your password now',
  'me-password-wrong': 'This is not your password. Nothing has changed.',
  'me-password-wait': 'There were several tries with other passwords, so this waits until {time}.',

  'factor-title': 'Set up a second step',
  'factor-body':
    'You need an authenticator app on your telephone or computer, for example Aegis, Google Authenticator, Microsoft Authenticator or the one in your password manager. First your password, so that nobody else can do this in your name.',
  'factor-begin': 'Continue',
  'factor-scan-title': 'Add Clausewise to your app',
  'factor-scan': 'Let the app scan this picture.',
  'factor-picture': 'A square code for the app. The same secret stands below as text.',
  'factor-secret': 'Or type this secret into the app:',
  'factor-backup-title': 'Keep these backup codes',
  'factor-backup':
    'Each opens the door once when your app is not there. They are shown now and never again: print them or put them into your password manager.',
  'factor-confirm-title': 'Enter the code the app shows now',
  'factor-confirm': 'Turn the second step on',
  'factor-wrong':
    'This code does not fit. Enter the one the app shows now; the picture, the secret and the backup codes stay the same.',
  'factor-again': 'Begin again with a new picture',
  'factor-end-title': 'Turn the second step off',
  'factor-end-body':
    'Your password alone will then be enough to sign in. The codes of your app and your backup codes will not work any more.',

  // First run
  'first-run-title': 'Set up Clausewise',
  'first-run-body':
    'This installation is empty. Whoever started it finds a code in its log; it shows that you may begin. You set up the trust, its first school and yourself as its administrator. Everybody else you add afterwards.',
  'first-run-code': 'Code from the log',
  'first-run-code-hint': 'Four groups of five, for example K7QDM-…',
  'first-run-trust': 'Name of the trust',
  'first-run-trust-hint': 'A school without a trust enters its own name.',
  'first-run-nation': 'Nation',
  'first-run-nation-hint': 'Law and bank holidays depend on it.',
  'first-run-school': 'Its first school',
  'first-run-you': 'You, as its administrator',
  'first-run-button': 'Set up the trust',
  'first-run-wrong-code': 'This is not the code in the log. Copy the newest one; each start prints a new one.',
  'first-run-wait': 'Several codes did not fit, so this waits until {time}.',
  'first-run-enter-code': 'Enter the code from the log',
  'first-run-enter-trust': 'Enter the name of the trust, at most 200 characters',
  'first-run-choose-nation': 'Choose the nation',

  nation: '{nation, select, england {England} wales {Wales} scotland {Scotland} other {Northern Ireland}}',
  'school-kind':
    '{kind, select, primary {Primary school} secondary {Secondary school} through {All-through school} infant {Infant school} nursery {Nursery} special {Special school} other {Unit or alternative provision}}',
  'worker-type':
    '{type, select, employee {Employee} part_time {Part-time employee} fixed_term {Fixed-term employee} casual {Casual or temporary} agency {Agency} secondee {Secondee} homeworker {Homeworker} contractor {Contractor} consultant {Consultant} trainee {Trainee} volunteer {Volunteer} governor {Governor} partner {From a partner organisation} other {Outsider with access to systems}}',

  // The register
  'register-title': 'People',
  'register-add': 'Add a person',
  'register-add-school': 'Add a school',
  'register-name': 'Name',
  'register-roles': 'Roles',
  'register-nobody': 'Nobody yet.',
  'register-trust': 'At the trust',
  'register-no-role': 'With no role at present',
  'register-left': 'Left',
  'register-role-from': '{role}, from {day}',
  'register-role-until': '{role}, until {day}',
  'register-left-on': 'Last day {day}',

  'add-person-title': 'Add a person',
  'add-person-name': 'Full name',
  'add-person-name-hint': 'As colleagues and parents know them, for example Nadia Ferrers.',
  'add-person-email': 'Work email address',
  'add-person-type': 'How they work here',
  'add-person-button': 'Add this person',
  'add-person-enter-name': 'Enter the full name, at most 200 characters',
  'add-person-enter-email': 'Enter an email address, for example n.ferrers@school.example',
  'add-person-choose-type': 'Choose how they work here',
  'add-person-address-taken':
    'This address is on a register already. One address belongs to one person: enter another one. A trust administrator can look who it is, also among those who have left.',
  'person-said-added': 'Added. The link to choose a password is on its way.',

  'role-title': 'Give a role',
  'role-for': 'To {name}',
  'role-role': 'Role',
  'role-place': 'Where',
  'role-whole-trust': 'The whole trust',
  'role-starts': 'First day',
  'role-ends': 'Last day',
  'role-ends-hint': 'Leave it empty if no end is planned.',
  'role-button': 'Give this role',
  'role-choose': 'Choose a role',
  'role-choose-place': 'Choose where',
  'role-enter-start': 'Enter the first day, for example 1 9 2026',
  'role-enter-end': 'Enter the last day as a day that exists, or leave it empty',
  'role-not-yours-to-give': 'This role is given by somebody else: a trust administrator can tell you who.',
  'role-not-held-there':
    'This role is not held there. Trust roles are for the whole trust, school roles for one school.',
  'role-starts-in-the-past': 'A role begins today at the earliest, so that nobody can later say who decided something.',
  'role-ends-before-it-starts': 'The last day must not be before the first.',
  'role-has-left': 'The role would begin after the last day here.',
  'role-held-already': 'This role is held there in these days already.',
  'person-said-role': 'The role is given.',

  'end-role-title': 'End a role',
  'end-role-which': '{role}, {place}, held by {name}',
  'end-role-day': 'Last day in this role',
  'end-role-hint': 'Yesterday ends it this minute.',
  'end-role-button': 'End this role',
  'end-role-enter-day': 'Enter the last day, for example 31 8 2026',
  'end-role-not-yours-to-end': 'This role is ended by somebody else: a trust administrator can tell you who.',
  'end-role-over-already': 'This role is over already.',
  'end-role-too-early':
    'The last day can be yesterday at the earliest, and not before the role began: what was done in the role stays done in it.',
  'end-role-longer-than-given': 'The role ends before that. To lengthen it, give it again from the day after.',
  'end-role-last-administrator':
    'This is the last trust administrator. Give the role to somebody else first, with no end planned.',
  'person-said-role-ended': 'The last day of the role is set.',

  'leaves-title': '{name} leaves',
  'leaves-body':
    'With the last day all roles end. If it is today or past, signing in ends this second, everywhere; if it is later, on the night after it. What they wrote and decided stays in the history with their name.',
  'leaves-day': 'Last day here',
  'leaves-button': 'Record the last day',
  'leaves-enter-day': 'Enter the last day, for example 31 8 2026',
  'leaves-yourself': 'Your own last day is recorded by somebody else.',
  'leaves-not-yours-to-end':
    'This person holds a role that you cannot end. A trust administrator can record the last day.',
  'leaves-left-already': 'The last day is recorded and past.',
  'leaves-before-joining': 'The last day must not be before the first, {day}.',
  'leaves-too-far-ahead': 'The last day can be at most one year from now.',
  'leaves-last-administrator':
    'This is the last trust administrator. Give the role to somebody else first, with no end planned.',
  'person-said-left': 'The last day is recorded.',

  'person-email': 'Email address',
  'person-type': 'Works here as',
  'person-joined': 'Since',
  'person-last-day': 'Last day',
  'person-account': 'Account',
  'person-account-none': 'None yet. It is made within a minute of being added, and closed after the last day.',
  'person-account-no-password': 'Made. No password chosen yet.',
  'person-account-password': 'Password chosen.',
  'person-account-factor': 'Password chosen, second step on.',
  'person-roles': 'Roles',
  'person-role-when': '{open, select, yes {Since {from}, no end planned} other {{from} to {to}}}',
  'person-no-roles': 'No role yet.',
  'person-end': 'End<hidden> the role of {role}</hidden>',
  'person-give': 'Give a role',
  'person-returns': 'Comes back, with a role',
  'person-leaves': 'Record a last day',
  'person-link': 'Send the link again',
  'person-said-link': 'The link is on its way.',
  'person-factor': 'Take the second step off',
  'person-factor-body':
    'For somebody who has lost the telephone and the backup codes. Make sure in person that it is they who ask. They will be signed out everywhere.',
  'person-said-factor': 'The second step is off, and they are signed out everywhere.',
  'person-said-factor-none': 'There was no second step to take off.',

  'add-school-title': 'Add a school',
  'add-school-name': 'Name of the school',
  'add-school-kind': 'Kind of school',
  'add-school-office': 'The office’s own details may stand in posts, so a check must know them.',
  'add-school-email': 'Email address of the office',
  'add-school-telephone': 'Telephone of the office',
  'add-school-postcode': 'Postcode',
  'add-school-website': 'Website',
  'add-school-optional': '{label} (optional)',
  'add-school-button': 'Add this school',
  'add-school-enter-name': 'Enter the name of the school, at most 200 characters',
  'add-school-choose-kind': 'Choose the kind of school',
  'add-school-enter-email': 'Enter the office’s email address like office@school.example, or leave it empty',
  'add-school-enter-website': 'Enter the website like https://www.school.example, or leave it empty',
  'add-school-too-long': 'Enter at most 200 characters',
  'add-school-there-already': 'A school of this name is there already.',
  'register-said-school': 'The school is added. It has no policy yet.',

  // Privacy notices. Their version is made from these words: a change of a word is a new version.
  'accessibility-title': 'Accessibility',
  'accessibility-aim':
    'Everybody who works for a school, and every parent, should be able to use these pages: with a keyboard, a screen reader, large letters, a small or old phone, a slow line, and without script. We aim for WCAG 2.2, level AA.',
  'accessibility-tested-title': 'What we test',
  'accessibility-tested':
    'Every page is opened in a real browser at the size of a phone and of a desk, by day and by night colours, and checked by a program for WCAG 2.2 AA. The whole way of a post, from signing in to its withdrawal, is walked with script off as well. Nothing needs a mouse.',
  'accessibility-not-title': 'What we have not done yet',
  'accessibility-not':
    'A program finds only part of what gets in people’s way. No person who uses a screen reader every day has tried these pages for us yet, and they are in English only.',
  'accessibility-tell-title': 'Tell us',
  'accessibility-tell':
    'If something gets in your way, tell the school’s office. They can do the step with you, and pass on what has to be mended.',
  'privacy-title': 'How personal data is used',
  'privacy-body': 'One notice for each place where we ask for personal data.',
  'privacy-version': 'Version {version}. What you send is stored with this version.',
  'privacy-older': 'You followed a link to version {version}, which is not the newest. The words below are the newest.',
  'privacy-what': 'What',
  'privacy-why': 'Why, and on what basis',
  'privacy-who': 'Who sees it',
  'privacy-long': 'How long',
  'privacy-rights': 'Your rights',
  'notice-rights':
    'You can ask for a copy, for a correction, for deletion or a limit, and you can object. Ask the data protection officer of your school or trust, named in its own privacy notice; the office forwards it. If you complain to the school about how your data is used, it must acknowledge that within 30 days. You can also complain to the Information Commissioner (ico.org.uk).',

  'notice-roll': 'The roll of a school',
  'notice-roll-summary':
    'The school keeps names, dates of birth, classes and who answers for each child, so that no post shows or names a child against an answer. Whoever keeps the roll sees it.',
  'notice-roll-what':
    'Of each pupil: name, preferred, former and other names, date of birth, year, class, the number in the MIS, first and last day. Of parents and guardians: name, relationship, parental responsibility, e-mail, telephone, order, whether a court order or no contact is noted.',
  'notice-roll-why':
    'So that a text can be checked for names of pupils, and families can be asked and can withdraw. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); for an independent school’s own administration, legitimate interests (Article 6(1)(f)).',
  'notice-roll-who':
    'Whoever keeps the roll at the school and at the trust. Teachers see names and classes. The firm that runs the server for the school, under contract. Nobody else.',
  'notice-roll-long':
    'Rows of a file until the next one comes or it was taken over. Pupils and guardians as long as the school’s records schedule says; that something changed stays in the history.',
  'notice-staff-record': 'Your account and staff record',
  'notice-staff-record-summary':
    'The school keeps name, work address, roles and when you sign in, to know who may do what. Who keeps the staff register sees it.',
  'notice-staff-record-what':
    'Name, work email address, how you work here, roles with their first and last day; a password as a hash that cannot be read back; where you set it up, the secret of your second step; for each time you are signed in its time, the network address and what the browser says it is.',
  'notice-staff-record-why':
    'So that each post is written, approved and published by people who may do so, and that this can be shown later. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); for an academy’s or nursery’s own administration, legitimate interests (Article 6(1)(f)).',
  'notice-staff-record-who':
    'Whoever keeps the staff register at your school and at the trust. Colleagues see your name and role beside what you wrote and decided. The firm that runs the server for the school, under contract. Nobody else.',
  'notice-staff-record-long':
    'The account until your last day. A session for 12 hours. Wrong tries to sign in for a day, without the address. What you wrote and decided stays in the history as long as the school’s records schedule says.',

  'notice-families': 'Families: guardians and what they answered',
  'notice-families-summary':
    'The school keeps who is a guardian of a child and what the family answered about pictures and names. The office, the headteacher and the safeguarding leads see it; teachers see names and classes.',
  'notice-families-what':
    'Name, address for mail, telephone and relationship of each guardian, whether the person has parental responsibility, that a court order is in the office or that there is to be no contact; each answer with its day, its way and its words, and who wrote it down.',
  'notice-families-why':
    'So that no child is shown or named against an answer, and this can be shown later. Basis: consent where families are asked (UK GDPR Article 6(1)(a)); keeping the answers themselves: a legal obligation to be able to show them (Articles 6(1)(c) and 7(1)).',
  'notice-families-who':
    'The office, the headteacher and deputies, the safeguarding leads and the trust’s administrators. One guardian never sees another’s answer. The firm that runs the server for the school, under contract. Nobody else.',
  'notice-families-long':
    'As long as the child is on roll and for as long after that as the school’s records schedule says. An answer is never changed: a new one is put beside it.',

  'notice-writing-a-post': 'Writing, checking and approving a post',
  'notice-writing-a-post-summary':
    'Your name and role are kept with what you write, answer and decide. Whoever approves posts at the school reads it; what is approved becomes public.',
  'notice-writing-a-post-what':
    'Each version of the text, the pictures as they will be seen, your answers to the questions of the policy, what the check found, who approved or refused and in which role, and when. Place, time and device are taken out of pictures; the original files are not kept.',
  'notice-writing-a-post-why':
    'So that the school’s policy is followed, children are protected, and it can be shown afterwards what was approved by whom. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); for pictures in which a child can be recognised, the family’s consent (Article 6(1)(a)).',
  'notice-writing-a-post-who':
    'Until you hand it in, only you. Then whoever approves posts at the school, its headteacher and the account manager. What is published can be seen by everyone, and the platform it goes to has its own rules.',
  'notice-writing-a-post-long':
    'A draft until you remove it or leave. Versions, decisions and the history as long as the school’s records schedule says, so that a question about a post can be answered.',

  'notice-telling-the-dsl': 'Asking the safeguarding lead to call you',
  'notice-telling-the-dsl-summary':
    'Your name, your role, the school and the time are kept, and shown to those who are asked to call you. Nothing about the picture or the child is asked for or kept.',
  'notice-telling-the-dsl-what':
    'That you asked, when, and for which school; to whom the call went and when it went on to the next; who said that they had called you, and when. No picture and no words.',
  'notice-telling-the-dsl-why':
    'So that a child gets help, and so that it can be shown that no call was lost. Basis: a task in the public interest (UK GDPR Article 6(1)(e)), which safeguarding children is.',
  'notice-telling-the-dsl-who':
    'The safeguarding lead and the deputies of the school. While they do not answer, or if you are one of them, those who stand in: the headteacher, the nursery manager or the deputy headteacher, then the administrators of the trust. The history shows to the same people that there was a call, and not whose. The firm that runs the server for the school, under contract. Nobody else.',
  'notice-telling-the-dsl-long': 'As long as the school’s records schedule says for safeguarding records.',

  'notice-first-run': 'Setting up the trust',
  'notice-first-run-summary':
    'Your name, work address and a hash of your password are kept as the first administrator’s. They stay on this installation.',
  'notice-first-run-what':
    'The name of the trust and of the school, the office’s details; your name, work email address and a password as a hash that cannot be read back.',
  'notice-first-run-why':
    'So that the installation has somebody who is answerable for it and can let others in. Basis: a task in the public interest (UK GDPR Article 6(1)(e)).',
  'notice-first-run-who':
    'Whoever keeps the staff register. The firm that runs the server for the school, under contract. Nobody else; nothing is sent to the makers of this programme.',
  'notice-first-run-long': 'The account until your last day. That you set the trust up stays in its history.',

  'notice-adopting': 'Preparing and signing a policy',
  'notice-adopting-summary':
    'Your name, your role and what you answer, sign or write here are kept with the policy, and read by those who prepare, sign and oversee it.',
  'notice-adopting-what':
    'Your name and role on the day, which questions you were asked and answered, the words you add, which text you signed and when, and for a governing body the day of its meeting and the place in the minutes.',
  'notice-adopting-why':
    'The school has to show who adopted its policy, on what answers and by whose decision. It does so as a public task, or out of its legitimate interest.',
  'notice-adopting-who':
    'Whoever prepares the policy, whoever signs it, governors and officers of the trust. Staff see who signed.',
  'notice-adopting-long': 'With the policy: as long as it is kept, which is its life and some years after.',
  'notice-reading-a-policy': 'Reading a policy, asking about it, training',
  'notice-reading-a-policy-summary':
    'Kept: that you read the policy or do not accept it, your questions, and training you had. Whoever leads the school sees who has read. None of it is consent to monitoring.',
  'notice-reading-a-policy-what':
    'When you were told of which version; the sentence you pressed, with when; what you opened or ticked on the way; your own words where you do not accept; questions and answers; that you passed a check of understanding, without marks; training and talks with their day.',
  'notice-reading-a-policy-why':
    'So that people know the rules that bind them and get answers, and so that it can be shown that they were told. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); for an academy’s or nursery’s own administration, legitimate interests (Article 6(1)(f)). It is never used as consent to monitoring.',
  'notice-reading-a-policy-who':
    'Who has read: the heads, line managers, the office and those who lead the trust. A question: you and the people it has come to. Own words of somebody who does not accept: the headteacher. What is misunderstood is counted without names.',
  'notice-reading-a-policy-long':
    'As long as the school’s records schedule says; what you opened on the way until another version takes its place.',
  'notice-reviewing-a-policy': 'Reviewing a policy, and suggesting a change to it',
  'notice-reviewing-a-policy-summary':
    'Your name and what you write are read by whoever reviews the policy, and kept with the policy. Please name no pupil and no family.',
  'notice-reviewing-a-policy-what': 'Your name, your words, the clauses they are about, and the time.',
  'notice-reviewing-a-policy-why':
    'So that whoever reviews the policy can answer you, and so that it can be shown how and why a review ended. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); for an academy’s or nursery’s own administration, legitimate interests (Article 6(1)(f)).',
  'notice-reviewing-a-policy-who':
    'A suggestion and its answer: you and whoever the policy names as its reviewer or owner. What was raised, and why a review ended: everybody whom the policy binds. The history of the school holds your words as well.',
  'notice-reviewing-a-policy-long':
    'As long as the policy it is about is kept. Figures for the review are counted without names.',
} as const satisfies AreaWords
