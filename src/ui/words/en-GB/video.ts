import type { AreaWords } from '../catalogue.ts'

/** A video in a post: adding it, what was found in it, its sound, its still picture, its captions. */
export const video = {
  add: 'Or add one video from this device',
  'add-hint':
    'Up to 60 seconds and 100 MB, instead of pictures. It is made anew, which can take a minute. Place, time and device are taken out of it, and the original is not kept.',
  'add-button': 'Add the chosen video',
  'none-chosen': 'No video was chosen yet. Choose one and press the button again.',
  'one-only': 'One at a time: a post holds one video. Choose one and press the button again.',
  'has-pictures': 'A post shows pictures or a video, not both. Take the pictures out first, or leave the video.',
  sealed: 'This video is closed and cannot be added. Do not try again: speak to your safeguarding lead.',
  'has-video': 'A post shows pictures or a video, not both. Take the video out first.',
  trouble: '{filename}: {why}',
  'done-added': 'The video was added. Describe it below.',
  'done-out': 'The video was taken out.',
  'done-muted': 'The sound was taken away. It cannot be brought back.',
  about:
    '{seconds, plural, one {# second} other {# seconds}}, {sound, select, yes {with sound} other {without sound}}.',
  calm: 'Clausewise looks at one still picture a second, on the school’s own machine. It can miss what is seen for less than a second, and it cannot hear: play it to its end yourself.',
  alt: 'Describe the video for people who cannot see it',
  'alt-hint': 'What happens in it, in a sentence or two. No names of children.',
  'captions-track': 'What is said',
  captions: 'Captions, for people who cannot hear it (optional)',
  'captions-hint':
    'What is said, a line for each sentence; or paste a file of subtitles (WebVTT or SRT). They are checked like the text, and no names of children here either.',
  mute: 'Take the sound away',
  'mute-hint': 'The video with its sound is not kept. This cannot be undone.',
  remove: 'Take the video out',
  poster: 'Choose the still picture that is shown before it plays',
  'poster-second': 'Second {second}',
  'looked-all':
    '{frames, plural, one {# still picture looked at} other {# still pictures looked at}}. {faces, plural, =0 {No face found (it can miss some).} one {Faces in # of them.} other {Faces in # of them.}}{words, plural, =0 {} one { Words in # of them.} other { Words in # of them.}}',
  'looked-some': 'We are still looking: {looked} of {frames} still pictures are done.',
  'looked-not-all':
    '{missing, plural, one {# still picture} other {# still pictures}} of {frames} could not be looked at. Please play the video closely to its end yourself.',
  'looked-stopped':
    '{missing, plural, one {# still picture} other {# still pictures}} of {frames} could not be looked at, because what looks at pictures broke down twice. Take the video out and add it once more; if it happens again, add a shorter one, or play it closely to its end yourself.',
  'found-at': 'In the video, at second {second}.',
  'found-see': 'See second {second} in the video',
  'found-in-alt': 'In the description of the video.',
  'found-in-captions': 'In the captions.',
  'refused-face':
    'A face at second {second} of the video stops this post. Cut it out, use another video, or say why it is wrong.',
  'refused-still-looking': 'We are still looking at the video; a long one takes some minutes. Then hand in again.',
  'refused-alt-missing': 'Describe the video, so that people who cannot see it know what happens there.',
  'refused-captions':
    'Line {line} of the captions is not understood as a time within the video. Correct it, or take the times out.',
  'refused-who':
    'Say who is in the video: tick the pupils who are seen or heard, or press that nobody can be recognised.',
  'refused-changed':
    'The video was changed in another window meanwhile. Here it is as it stands now; nothing was done to it just now.',
  'no-sound': 'This video has no sound any more.',
  shown: 'Video',
  'described-as': 'Description: {alt}',
  'said-in-it': 'Captions',
  listen: 'Please listen to it to its end: Clausewise cannot hear.',
  queue: 'a video',
  'step-add': 'Add the video',
  download: 'Download the video',
  'download-poster': 'Download its still picture',
  'copy-alt': 'Copy the description of the video',
  'copy-captions': 'Copy the captions (WebVTT)',
  'captions-step': 'If the platform takes captions, give it these.',
} as const satisfies AreaWords
