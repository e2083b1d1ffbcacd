import type { AreaWords } from '../catalogue.ts'

/** Covering places of a picture and cutting it, and what was found in a picture. */
export const covering = {
  title: 'Cover or crop picture {number}',
  back: 'Back to your post',
  open: 'Cover or crop picture {number}',
  calm: 'Clausewise finds faces and does not know whose they are. It looks here, on the school’s own machine, and can miss some: look yourself too.',

  // What was found, beside a picture
  'look-looked':
    '{faces, plural, =0 {No face found (it can miss some).} one {# face found.} other {# faces found.}}{words, plural, =0 {} one { # line of words read.} other { # lines of words read.}}{codes, plural, =0 {} one { # code found.} other { # codes found.}}',
  'faces-rule':
    '{ours, select, yes {The policy says nothing of faces, so ours holds.} other {Under the policy:}} A child’s face may be seen on social media {social, select, allowed {where consent allows it} with_consent {with the family’s consent to faces} with_platform_consent {with the family’s consent for that very platform} other {never, with or without consent}}, and on the school’s website {website, select, allowed {where consent allows it} with_consent {with the family’s consent to faces} with_platform_consent {with the family’s consent for it} other {never, with or without consent}}.',
  'look-waiting': 'We are still looking at this picture.',
  'look-not-possible': 'This picture could not be looked at: cover it by hand, or ask somebody to look with you.',
  'look-stopped':
    'What looks at pictures broke down twice at this one. That says nothing about the picture; only nobody knows yet what is in it. Take it out and add it once more. If it happens again, add a smaller copy of it, or cover it by hand and ask somebody to look with you.',
  'look-not-asked': 'This picture has not been looked at yet.',
  'look-version-none': 'Clausewise could not look at this picture. Please look at it closely yourself.',
  'found-in-image': 'In picture {number}.',
  'refused-face': 'A face in picture {number} stops this post. Cover it, or say why it is wrong.',
  'refused-still-looking': 'We are still looking at picture {number}; it takes a few seconds. Then hand in again.',
  done: 'The picture was changed. Read its description and who is in it again. We are looking at the new picture now.',

  // The page
  'looking-title': 'We are still looking at this picture',
  'looking-body': 'It takes a few seconds. You can cover and crop by hand meanwhile, or look again for what was found.',
  'look-again': 'Look again',
  'found-none': 'No face, words or code were found. Clausewise can miss some, so look yourself.',
  'what-title': 'What should be covered?',
  'what-all': '{count, plural, one {The face that was found} other {All # faces that were found}}',
  'what-chosen': 'Only what I tick below',
  'what-none': 'Nothing, I only crop it',
  'tick-title': 'Found in this picture',
  'tick-hint': 'The numbers stand in the picture.',
  'thing-face':
    '{at}. Face{how, select, plainly {, plainly to be recognised} perhaps {, perhaps to be recognised} other {, hardly to be recognised}}',
  'thing-words': '{at}. Words: “{words}”',
  'thing-code': '{at}. A code that a telephone can read',
  'way-title': 'How should it be covered?',
  'way-blur': 'Blurred beyond recognition',
  'way-solid': 'With a dark box',
  'way-sticker': 'With a smiling face',
  'crop-title': 'Which part should stay?',
  'crop-none': 'All of it',
  'crop-square': 'A square from the middle',
  'crop-upper': 'The upper half',
  'crop-lower': 'The lower half',
  'crop-left': 'The left half',
  'crop-right': 'The right half',
  'not-kept': 'The picture without the covers is not kept. This cannot be undone.',
  'not-kept-version':
    'Your draft does not keep the picture without the covers, and this cannot be undone. The version that you handed in before keeps the picture it had.',
  button: 'Cover and crop',

  // The editor
  tools: 'The boxes on the picture',
  keys: 'Drag a box, or its corner to make it larger. On a keyboard: arrow keys move it, Shift and arrow keys change its size, Delete takes it away.',
  'tool-add': 'Add a box',
  'tool-frame': 'Draw the part that stays',
  'tool-undo': 'Undo',
  'tool-remove': 'Take the box away',
  'tool-left': 'Move left',
  'tool-right': 'Move right',
  'tool-up': 'Move up',
  'tool-down': 'Move down',
  'tool-larger': 'Larger',
  'tool-smaller': 'Smaller',
  // Read by the page’s script, which puts in what stands in %{…}.
  'script-box': "Box %'{'number'}'",
  'script-frame': 'The part that stays',
  'script-place':
    "%'{'name'}': %'{'left'}'% from the left, %'{'top'}'% from the top, %'{'wide'}'% wide, %'{'high'}'% high",
  'script-removed': "Taken away. %'{'count'}' left.",
  'script-undone': 'Undone.',

  // What stands in the way
  'refused-nothing-asked': 'Nothing was chosen yet. Cover a place or choose which part should stay.',
  'refused-too-many-boxes': 'That is more than {most} boxes. Crop the picture or cover a larger place at once.',
  'refused-crop-empty': 'What stays would be smaller than {least} pixels. Choose a larger part.',
  'refused-changed-since':
    'The picture was changed in another window meanwhile. Here it is as it stands now; nothing was done to it just now.',
  'refused-no-room':
    'There is no room left on the school’s disk, so nothing was changed. Please tell whoever runs Clausewise here.',
} as const satisfies AreaWords
