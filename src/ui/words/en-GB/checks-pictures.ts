/** What a check says of what it saw in a picture; part of the words of `checks`. */
export const checksOfPictures = {
  'because-image_face-forbidden':
    'A face in this picture can be recognised, and under the policy no child’s face is shown here, with or without consent.',
  'because-image_face-careful':
    'A face in this picture can be recognised; for a child the policy asks for the family’s consent to faces on this very platform.',
  'because-image_face-asks':
    'A face in this picture can be recognised; for a child the policy asks for the family’s consent first.',
  'because-image_face-silent':
    'A face in this picture can be recognised. The policy has no rule on faces; ours is that the family agrees to this platform first.',
  'because-image_face-allowed': 'A face in this picture can be recognised.',
  'because-image_names-forbidden':
    'The picture or its description names a pupil (“{span}”), and the policy keeps pupils’ names out of posts, with or without consent.',
  'because-image_names-careful':
    'The picture or its description names a pupil (“{span}”); the policy asks for a consent to the name itself, besides the one for pictures.',
  'because-image_names-asks':
    'The picture or its description names a pupil (“{span}”); the policy asks for the family’s consent first.',
  'because-image_names-silent':
    'The picture or its description names a pupil (“{span}”). The policy has no rule on names, so this is our advice: be sure the family agrees.',
  'because-image_names-allowed': 'The picture or its description names a pupil (“{span}”).',
  'because-image_code-forbidden': 'A code in this picture opens “{span}” for whoever points a telephone at it.',
  'because-image_code-careful': 'A code in this picture opens “{span}” for whoever points a telephone at it.',
  'because-image_code-asks': 'A code in this picture opens “{span}” for whoever points a telephone at it.',
  'because-image_code-silent': 'A code in this picture opens “{span}” for whoever points a telephone at it.',
  'because-image_code-allowed': 'A code in this picture opens “{span}” for whoever points a telephone at it.',
  'because-image_metadata-forbidden':
    'The file of this picture tells {detail}. It is taken out before the picture goes anywhere.',
  'because-image_metadata-careful':
    'The file of this picture tells {detail}. It is taken out before the picture goes anywhere.',
  'because-image_metadata-asks':
    'The file of this picture tells {detail}. It is taken out before the picture goes anywhere.',
  'because-image_metadata-silent':
    'The file of this picture tells {detail}. It is taken out before the picture goes anywhere.',
  'because-image_metadata-allowed':
    'The file of this picture tells {detail}. It is taken out before the picture goes anywhere.',
  'detail-place': 'where it was taken',
  'detail-time': 'when it was taken',
  'detail-device': 'with which camera or telephone it was taken',
  'detail-place-and-time': 'where and when it was taken',
  'instead-image_metadata':
    'Nothing to do here. Where you pass the file on yourself, by mail or in a group, take it out first or send a copy from here.',
  'detail-join_code': 'a code that lets whoever reads it into a group, a lesson or a network',
  'instead-image_face':
    'Cover the face, crop the picture, or take one of work, hands or backs of heads. If it is an adult’s face, say so, and whoever may decide looks.',
  'instead-image_face-asks':
    'Cover the face, crop the picture, or take one of work, hands or backs of heads. If it is an adult’s face, whoever approves looks at it.',
  'instead-image_names': 'Cover the name or crop the picture.',
  'instead-image_names-alt': 'Describe what is seen without the name: “a pupil holding a book”.',
  'instead-in-video':
    'Nothing can be covered in a video. Cut this part out, film again without it, or use another video. If it is nobody’s child, say so.',
  'instead-words-in-picture': 'Cover these words, crop the picture, or use another.',
  'instead-words-in-video':
    'Nothing can be covered in a video. Cut this part out, film again without these words, or use another video.',
  'instead-image_code': 'Cover the code, or be sure that everyone may open what it leads to.',
} as const
