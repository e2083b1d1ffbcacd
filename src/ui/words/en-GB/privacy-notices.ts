import type { AreaWords } from '../catalogue.ts'

/** Privacy notices, a part of the words of people. Their version is made from these words: a change of a word is a new version. */
export const privacyNotices = {
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
  'notice-comments': 'What others write under the school’s posts',
  'notice-comments-summary':
    'We keep what was written, by whom, where and when, and what you decide. Whoever keeps the accounts reads it; what is passed to the safeguarding lead is then hers alone.',
  'notice-comments-what':
    'The words of a comment or message, the name under which it was written, its address and its day; what the check suggests; who decided what, and who read the words of a comment that may tell of a child at risk. Of what the school posts itself on a network that we can read, only answers beneath its own posts are read: no profiles, no followers, no pictures.',
  'notice-comments-why':
    'So that a threat or a child in need is seen by a person, and the policy is followed. The check suggests; a person decides. Sorting happens on the school’s own machine and nothing is sent anywhere.',
  'notice-comments-who':
    'Whoever keeps the school’s accounts, and those to whom a comment was passed. What was passed to the safeguarding lead is read by the lead and her deputies alone.',
  'notice-comments-long':
    'The words are deleted after the days that the school has named, 90 where it has named none. What was kept as evidence stays until the end that the school has named for cases. That something was decided, without the words, stays in history.',
  'notice-adults': 'Adults who are shown, named or quoted',
  'notice-adults-summary':
    'The school keeps what an adult said about being shown, named or quoted in its posts. The office and the headteacher see it; whoever writes a post sees whether permission is there.',
  'notice-adults-what':
    'Name, what somebody is to the school, what was asked and when; each answer with its words, day, way, where the paper lies, until when, and who wrote it down; in which posts the adult is.',
  'notice-adults-why':
    'So that no adult is shown, named or quoted without the permission that the policy asks for, and this can be shown later. Basis: consent (UK GDPR Article 6(1)(a)); keeping the answers themselves: a legal obligation to be able to show them (Articles 6(1)(c) and 7(1)).',
  'notice-adults-who':
    'You yourself where you work here; the office, the headteacher and deputies, the safeguarding leads and the trust’s administrators. Whoever writes or approves a post sees the name and that permission is or is not there, and no reason. The firm that runs the server for the school, under contract. Nobody else.',
  'notice-adults-long':
    'As long as a post stands on it, and after that as long as the school’s records schedule says. You can withdraw on any day without saying why; an answer is never changed, a new one is put beside it.',

  'notice-staff-record': 'Your account and staff record',
  'notice-staff-record-summary':
    'The school keeps name, work address, roles and when you sign in, to know who may do what. Who keeps the staff register sees it.',
  'notice-staff-record-what':
    'Name, work email address, how you work here, roles with their first and last day; when you are away and who acts for you, and never why; a password as a hash that cannot be read back; where you set it up, the secret of your second step; for each time you are signed in its time, the network address and what the browser says it is; where you open what families answered, which page, about whom and when.',
  'notice-staff-record-why':
    'So that each post is written, approved and published by people who may do so, and that this can be shown later. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); for an academy’s or nursery’s own administration, legitimate interests (Article 6(1)(f)).',
  'notice-staff-record-who':
    'Whoever keeps the staff register at your school and at the trust. Colleagues see your name and role beside what you wrote and decided. Whoever acts for you, or can name somebody to act, sees when you are away. Whoever may see what a family answered sees who looked at it. The firm that runs the server for the school, under contract. Nobody else.',
  'notice-staff-record-long':
    'The account until your last day. A session for 12 hours. Wrong tries to sign in for a day, without the address. What you wrote and decided stays in the history as long as the school’s records schedule says.',

  'notice-families': 'Families: guardians and what they answered',
  'notice-families-summary':
    'The school keeps who is a guardian of a child and what the family answered about pictures and names. The office, the headteacher and the safeguarding leads see it; teachers see names and classes, and one of three marks for pictures.',
  'notice-families-what':
    'Name, email address, telephone, language and relationship of each guardian, whether the person has parental responsibility, that a court order is in the office or that there is to be no contact; each answer with its day, its way and its words, and who wrote it down.',
  'notice-families-why':
    'So that no child is shown or named against an answer, and this can be shown later. Basis: consent where families are asked (UK GDPR Article 6(1)(a)); keeping the answers themselves: a legal obligation to be able to show them (Articles 6(1)(c) and 7(1)).',
  'notice-families-who':
    'The office, the headteacher and deputies, the safeguarding leads and the trust’s administrators. One guardian never sees another’s answer. The firm that runs the server for the school, under contract. Nobody else.',
  'notice-families-long':
    'As long as the child is on roll and for as long after that as the school’s records schedule says. An answer is never changed: a new one is put beside it.',

  'notice-own-answers': 'Your own answers about pictures of you',
  'notice-own-answers-summary':
    'The school keeps what you say about pictures and names, so that nobody shows you against your no. Few people at school see it, and your family does not see it here.',
  'notice-own-answers-what':
    'Your answers: what you said, about what, when, and in which language. That a slip was made for you and used. If you have something taken down, that too. Not which phone you used, and not where you were.',
  'notice-own-answers-why':
    'So that you are not shown or named when you do not want it, and so that the school can show later that it asked you. The law calls your yes “consent” (UK GDPR Article 6(1)(a)), and the school must be able to show it (Articles 6(1)(c) and 7(1)).',
  'notice-own-answers-who':
    'The school office, the head and deputies, the safeguarding leads and the administrators of the trust, if your school is in one. Your teachers only see whether you may be in a picture, and never who said so or why. The page of your parents or carers does not show what you said. The firm that runs the computer for the school sees to it that it works, and may not use your answers.',
  'notice-own-answers-long':
    'As long as you are at the school, and after that as long as the school has to keep its records. A new answer does not rub out an older one: both stay, and the new one counts.',
  'notice-own-answers-rights':
    'It is your information, so you can ask to see it, to have it put right or deleted, and you can say that you do not want it used. You can ask the school office or any adult at school you trust; they pass it on to the data protection officer, whose job this is. If you are not happy with what the school does, you can complain to the school, or to the Information Commissioner (ico.org.uk), who looks after people’s information. You do not need your parents’ permission for that.',

  'notice-flags': 'Children whom nothing is published of',
  'notice-flags-summary':
    'The safeguarding lead keeps that nothing of a child is published, why, and when it is looked at again. Only safeguarding leads see it.',
  'notice-flags-what':
    'That there is a flag, its reason out of four, the day on which it is looked at again, who set it, looked at it last and ended it, and when.',
  'notice-flags-why':
    'So that no post endangers a child. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); where it tells of health or origin, safeguarding of children (Article 9(2)(g) with paragraph 18 of Schedule 1 to the Data Protection Act 2018).',
  'notice-flags-who':
    'The safeguarding lead and deputies of the school. Everybody else, also the headteacher and the office, reads the same sentence as for a family that said no. The firm that runs the server for the school, under contract.',
  'notice-flags-long':
    'As long as the child is on roll and for as long after that as the school’s records schedule says.',

  'notice-writing-a-post': 'Writing, checking and approving a post',
  'notice-writing-a-post-summary':
    'Your name and role are kept with what you write, answer and decide. Whoever approves posts at the school reads it; what is approved becomes public.',
  'notice-writing-a-post-what':
    'Each version of the text, the pictures and the video as they will be seen, your answers to the questions of the policy, what the check found, who approved or refused and in which role, and when. Place, time and device are taken out of pictures and videos; the original files are not kept. On the school’s own machine a program finds where faces, words and codes stand in a picture, and in one still picture for each second of a video; it does not know whose a face is, and it cannot hear. What you cover in a picture is not kept without the cover.',
  'notice-writing-a-post-why':
    'So that the school’s policy is followed, children are protected, and it can be shown afterwards what was approved by whom. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); for pictures in which a child can be recognised, the family’s consent (Article 6(1)(a)).',
  'notice-writing-a-post-who':
    'Until you hand it in, only you. Then whoever approves posts at the school, its headteacher and the account manager. What is published can be seen by everyone, and the platform it goes to has its own rules.',
  'notice-writing-a-post-long':
    'A draft until you remove it or leave. Versions, decisions and the history as long as the school’s records schedule says, so that a question about a post can be answered.',

  'notice-checking-for-the-trust': 'Checking a text for the whole trust',
  'notice-checking-for-the-trust-summary':
    'The text is compared with the names of pupils, staff and families of the trust’s schools, on the trust’s own machine. Nothing of it is kept.',
  'notice-checking-for-the-trust-what':
    'The text, for as long as it takes to look at it and to show you the page. Neither the text nor what was found is kept, nor that you asked.',
  'notice-checking-for-the-trust-why':
    'So that a text of the trust names no child, colleague or parent whom nobody has asked. Basis: a task in the public interest (UK GDPR Article 6(1)(e)).',
  'notice-checking-for-the-trust-who':
    'You alone. You see at which school somebody of a name is known, and nothing else about a child. The firm that runs the server for the trust, under contract.',
  'notice-checking-for-the-trust-long': 'Not at all.',

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
    'When you were told of which version; the sentence you pressed, with when; what you opened or ticked on the way; when you were last reminded of your own privacy settings, and that you looked, if you say so; your own words where you do not accept; questions and answers; that you passed a check of understanding, without marks; training and talks with their day.',
  'notice-reading-a-policy-why':
    'So that people know the rules that bind them and get answers, and so that it can be shown that they were told. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); for an academy’s or nursery’s own administration, legitimate interests (Article 6(1)(f)). It is never used as consent to monitoring.',
  'notice-reading-a-policy-who':
    'Who has read: the heads, line managers, the office and those who lead the trust. A question: you and the people it has come to. Own words of somebody who does not accept: the headteacher. That you looked at your own privacy settings is shown to nobody but you. What is misunderstood is counted without names.',
  'notice-reading-a-policy-long':
    'As long as the school’s records schedule says; what you opened on the way until another version takes its place.',
  'notice-monitoring': 'What you say about monitoring',
  'notice-monitoring-summary':
    'Kept, if you answer: the sentence you pressed, with when. Only you see it; an objection the headteacher sees too. Reading the policy writes none of it.',
  'notice-monitoring-what':
    'The sentence you pressed, with when, under which version of the policy and in which words you were told; and that you took it back, if you do.',
  'notice-monitoring-why':
    'So that you can be told of monitoring, object to it and be answered, and so that nobody takes your reading for agreement. Basis: a task in the public interest (UK GDPR Article 6(1)(e)); for an academy’s or nursery’s own administration, legitimate interests (Article 6(1)(f)). You may object under Article 21. No monitoring rests on what you answer.',
  'notice-monitoring-who':
    'You. An objection, and that it was taken back: the headteacher too. Nobody else, and no list is made of who has not answered.',
  'notice-monitoring-long':
    'As long as the school’s records schedule says. Nothing of it is changed; what you take back stays as taken back.',
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
