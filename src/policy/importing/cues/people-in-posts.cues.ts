import {
  consent,
  cue,
  cueWithout,
  type CuesByName,
  face,
  firstOf,
  forbidden,
  name,
  parent,
  photo,
  post,
  pupil,
  staff,
} from './cue.ts'

const noNames =
  /\b(?:no names?\b|names? (?:\w+ ){0,3}(?:are|is|be|must|should|may|will|can) (?:not|never)|(?:not|never) (?:\w+ ){0,4}names?\b|without names?|first names? only|names? (?:\w+ ){0,2}(?:omitted|removed|left out))/i
const faceValue = firstOf(
  ['with_platform_consent', /\b(?:consent|permission)\b.*\b(?:platform|specific|each|social media)\b/i],
  ['never', forbidden],
  ['with_consent', /\b(?:consent|permission|agreed|agreement)\b/i],
  ['allowed', /\b(?:may|can|allowed|permitted|used)\b/i],
)

/** How people appear in official posts. */
export const peopleInPostsCues: CuesByName = {
  'publishing.names': {
    cues: [
      cueWithout(0.85, /\b(?:logo|brand|user ?names?|court|certificates?|domain)\b/i, name, pupil),
      cueWithout(0.85, /\b(?:logo|brand|user ?names?|twitter name|@)/i, noNames),
      cue(0.6, name, consent, post),
      cue(0.5, /\bidentif\w+\b/i, pupil),
    ],
    value: firstOf(
      ['with_additional_consent', /\b(?:additional|further|separate|extra|second)\b.{0,30}\b(?:consent|permission)/i],
      [
        'no_personal_information',
        said => said.forbids && /\bpersonal (?:information|details|data)\b/i.test(said.text) && name.test(said.text),
      ],
      ['with_consent', /\b(?:with(?:out)?|unless|only)\b.{0,60}\b(?:consent|permission)\b/i],
      ['never', forbidden],
    ),
  },
  'publishing.staff_names': {
    cues: [
      cueWithout(0.75, /\b(?:logo|brand|user ?names?|@)/i, name, staff, post),
      cueWithout(0.5, /\b(?:twitter name|@|pupils?|children)\b/i, noNames),
      cue(
        0.45,
        /\brelating to (?:\w+ ){0,2}(?:colleagues|staff)\b|\babout (?:\w+ ){0,2}(?:colleagues|staff)\b/i,
        consent,
      ),
    ],
    value: firstOf(['with_permission', consent], ['never', forbidden]),
  },
  'publishing.adult_names': {
    cues: [
      cueWithout(
        0.6,
        /\b(?:logo|brand|user ?names?|@)/i,
        name,
        /\b(?:parents?|visitors?|famil(?:y|ies)|adults?|guests?|authors?)\b/i,
      ),
      cueWithout(0.45, /\b(?:twitter name|@)/i, noNames),
      cue(0.4, /\b(?:relating to|about)\b/i, parent, /\bwritten permission\b/i),
    ],
    value: firstOf(['with_permission', consent], ['never', forbidden]),
  },
  'publishing.faces.social': {
    cues: [
      cueWithout(0.9, /\bwebsite\b/i, face, new RegExp(`${photo.source}|${pupil.source}`, 'i')),
      cue(0.45, consent, parent, post),
      cue(0.5, photo, pupil, consent, post),
      cue(0.5, photo, pupil, /\b(?:identif\w+|recogni[sz]\w+|visible|show(?:n|ing)?)\b/i),
    ],
    value: faceValue,
  },
  'publishing.faces.website': {
    cues: [cue(0.9, /\bwebsite\b/i, /\b(?:faces?|images? of|photos? of|pictures? of)\b/i)],
    value: faceValue,
  },
  'publishing.faces_review_months': {
    cues: [cue(0.5, face, /\b(?:at (?:this point|present|the moment)|for now|currently|until further)\b/i)],
  },
}
