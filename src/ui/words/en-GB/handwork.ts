import type { AreaWords } from '../catalogue.ts'

/** Posting and removing by hand, withdrawing, and telling the safeguarding lead. */
export const handwork = {
  // Posting by hand
  'post-title': 'Post on {account} by hand',
  'post-lead':
    'It is approved. Post it exactly as it stands here, then paste its link, so that it can be compared with what was approved.',
  'step-open': 'Open {account}',
  'step-open-link': 'Open {address}',
  'step-copy-text': 'Copy the text',
  'copy-text': 'Copy the text',
  'step-add-picture': 'Add picture {number}',
  'picture-download': 'Download picture {number}',
  'picture-describe': 'Give it this description. Many platforms call it “alt text”.',
  'copy-alt': 'Copy the description of picture {number}',
  'step-close-replies': 'Switch comments off before you post',
  'step-close-replies-hint': 'The policy of this school has no replies here.',
  'step-look-at-card': 'Take the preview card of the link off, if one appears',
  'step-look-at-card-hint':
    'Its picture was not looked at when the post was approved. If it cannot be taken off, look at it: do not post when it shows more than it should.',
  'step-post': 'Post it',
  'step-paste-link': 'Paste the link of the post',
  'link-label': 'Link of the post',
  'link-hint': 'Open the post on the platform and copy its address. It begins with https://',
  'posted-button': 'I have posted it',
  'not-exactly': 'If it cannot be posted exactly like this, do not post it: ask the author for a change.',

  // After it
  'posted-title': 'It is recorded as live',
  'posted-look': 'Open it and compare it yourself. If it is not as approved, delete it there or withdraw it here.',
  'posted-alts':
    'A machine cannot always see descriptions of pictures. Check on the platform that each picture has its own.',
  'posted-late': 'While you were posting it, the post was withdrawn. So it has to come down again:',
  'late-title': 'This post is not to go out any more',
  'late-lead':
    'Please do not post it any more. If you had posted it already, paste its link, so that it can be taken down.',
  'late-button': 'It is on the platform already',

  // Removing by hand
  'remove-title': 'Remove the post from {account} by hand',
  'remove-lead':
    'This post was withdrawn. Delete it on the platform, then say so here. It is shown as gone only when somebody or something has looked.',
  'remove-address': 'Where it is',
  'remove-no-address': 'Its address was not recorded. Look for it on {account}.',
  'step-delete': 'Delete it there',
  'step-look': 'Look whether it is gone',
  'deleted-button': 'I have deleted it',
  'deleted-hint': 'We then look at its address, as somebody who is not signed in.',
  'looked-button': 'I looked and it is gone',
  'looked-hint':
    'Look as somebody who is not signed in, in a private window. That you looked is recorded with your name.',
  'gone-machine': 'We looked, and it is gone. That is recorded.',
  'gone-person': 'Thank you. It is recorded that you looked and that it is gone.',
  'problem-still-there':
    'We looked, and it can still be read there. It may take a few minutes to go. If it stays, delete it again. Nothing was recorded yet.',
  'problem-look-yourself':
    'We cannot tell from here whether it is gone: the address answers everybody the same. Please look yourself, and say so below. Nothing was recorded yet.',

  // Who may not
  'not-yours-title': 'Somebody else does this by hand',
  'not-yours-not-a-publisher':
    'Under the policy of this school {who} may post it once it is approved. They see it on their first page.',
  'not-yours-author-may-not': 'Under the policy of this school the author does not post it herself. {who} may.',
  'not-yours-third-person':
    'Under the policy of this school a third person posts it: neither its author nor whoever approved it. {who} may.',
  'not-yours-not-hers':
    'Under the policy of this school {who} may say that it is removed. They see it on their first page.',
  nobody: 'Nobody holds the role that may do this today. Please tell the headteacher.',
  'who-more': '{count, plural, one {one other} other {# others}}',
  'not-now-title': 'Nothing to do by hand here',
  'not-now': 'It stands as: {state}.',
  'still-trying':
    'Clausewise is taking it down and goes on trying until it is seen to be gone. If you can sign in to {account}, you may delete it there yourself: Clausewise will see it, and you need not say so here.',
  'to-the-post': 'Go to the post',

  // What went wrong
  'problem-link-missing': 'Paste the link of the post',
  'problem-link-not-an-address': 'Paste a whole link that begins with https://',
  'problem-not-now': 'This was no longer waiting when you pressed. Nothing was changed; you see it as it is now.',

  // Withdrawing
  'withdraw-copies':
    'What others saved, shared or photographed stays with them. If somebody was harmed by the post, tell the safeguarding lead as well.',
  'withdraw-not-you':
    'Under the rules of this school somebody else withdraws this post: its author, whoever may approve it, or the headteacher.',
  'withdraw-nothing': 'There is nothing to withdraw: this post is not on its way and not on any platform.',
  'withdraw-reason-missing': 'Write why it is withdrawn',
  'withdraw-reason-too-long':
    'Shorten the reason to {limit, number} characters. It stands here as you wrote it; the post is not withdrawn yet.',
  'withdraw-read-by':
    'The people of your school who can see the post read this reason. It is kept with the history of the post.',

  // What is closed
  'sealed-title': 'Closed pictures',
  'sealed-lead':
    'Somebody pressed at a picture that should not have been there. Nobody can open it here, and you cannot either: nobody needs to look at it again.',
  'sealed-not-deleted':
    'The file is kept as it is, sealed. It is for you, and where you call them the police, to say what becomes of it. Do not ask anybody to send you a copy.',
  'sealed-none': 'Nothing is closed today.',
  'sealed-what': 'A post by {author}',
  'sealed-by': 'Closed by {by} at {school}, {when}',
  'sealed-same': 'Closed at {school}, {when}, because it has the same picture as another',
  'sealed-own': 'It is your own post. Another safeguarding lead or deputy looks after it.',
  'sealed-release': 'It was pressed by mistake: open it again',
  'sealed-release-what':
    'Speak to whoever pressed before you open anything again. The post then stands where it stood; one that was approved already goes back to its author and past two people again, and what has come down stays down.',
  'sealed-released': 'Opened again. It takes a moment until the post stands where it stood.',

  // Telling the safeguarding lead
  'stop-title': 'Tell the safeguarding lead',
  'stop-lead': 'For a picture in which somebody is undressed, changing or hurt, or which makes you fear for a child.',
  'stop-do-not-upload': 'Do not add the picture here, and do not describe it here. Nobody needs either.',
  'stop-what':
    'One press asks the safeguarding lead and the deputy to call you; if nobody answers, the next who stand in for them. They see your name, your role, the school and the time. No picture and no words are sent.',
  'stop-school': 'At which school?',
  'stop-school-missing': 'Choose the school',
  'stop-button': 'Ask them to call me now',
  'stop-danger': 'If a child is in danger now, call 999 first.',
  'told-title': 'They have been asked to call you',
  'told-who': 'Asked to call you:',
  'told-head':
    'No safeguarding lead is on record for this school today, so these people were asked instead. Do not wait for the call: go to one of them now.',
  'told-nobody':
    'No safeguarding lead and no headteacher is on record for this school today, so nobody could be asked from here. Go to whoever is in charge now, and speak to them yourself.',
  'told-own':
    'You are a safeguarding lead here yourself, and nobody is asked to call themselves, so these people were asked. That is a rule of ours. Do not wait for the call if you know what has to be done.',
  'told-own-nobody':
    'You are the safeguarding lead here, and nobody else is on record today who could be asked, so it is for you to act. Ring the children’s social care of your council, or the police on 101, and follow your school’s safeguarding policy. Then tell whoever leads the school or the trust, in person.',
  'told-waited': 'You have waited for {span}, and nobody has recorded that they called you.',
  'told-next':
    'If nobody has called you by {time}, we also ask these people. The {minutes, plural, one {# minute is} other {# minutes are}} ours, not your policy’s:',
  'told-next-nobody':
    'There is nobody further whom we could ask from here. If no call comes, do not wait: go to whoever is in charge now, or ring the children’s social care of your council yourself. Anybody may.',
  'told-now': 'What to do now',
  'told-not-again': 'Do not look at the picture again, and do not show it to anybody.',
  'told-not-send': 'Do not copy, print, screenshot or send it to anybody, also not to the safeguarding lead.',
  'told-not-delete':
    'Do not delete it before the safeguarding lead has told you to. Put the phone or camera away and keep it with you.',
  'told-not-ask': 'If a child showed it to you: do not question the child. Say that you will get help.',
  'told-speak': 'Stay where you can be called, or go to them yourself.',
  'told-not-closed':
    'The picture could not be closed: something went wrong here. Tell whoever comes, and ask that nobody opens the post.',
  'told-writing': 'You can go on writing. The picture must not be in the post.',
  'told-closed':
    'The picture is closed: nobody can open it here any more, and its post goes nowhere or comes down. It is not deleted and not copied. If you pressed by mistake, say so when they call: only a safeguarding lead can open it again.',
  'told-back': 'Back to the post',
  'told-home': 'Go to what needs you',
  'told-earlier': 'You asked {when}.',
  'told-answered': 'It is recorded that they have called you.',
} as const satisfies AreaWords
