import {
  consent,
  cue,
  cueWithout,
  type CuesByName,
  eachOf,
  face,
  firstOf,
  forbidden,
  name,
  photo,
  post,
  pupil,
  regular,
  staff,
} from './cue.ts'

const device = /\b(?:devices?|(?:mobile )?phones?|smartphones?|mobiles?|cameras?|tablets?|ipads?)\b/i
const take = /\b(?:tak(?:e|en|ing)|us(?:e|ed|ing)|captur\w+)\b/i

/** Consent of families and adults; pictures and the devices they are taken with. */
export const consentAndImageCues: CuesByName = {
  'consent.required': {
    cues: [
      cueWithout(
        0.75,
        /\b(?:logo|device|approved in advance|friend)/i,
        consent,
        /\b(?:parents?|carers?|famil\w+|child(?:ren)?(?:’s|'s)?|pupils?)\b/i,
        /\b(?:photo\w*|images?|pictures?|post\w*|information|used?|publish\w*|shar\w+|obtain\w*|sought|form)\b/i,
      ),
      cue(0.7, /\b(?:relevant|appropriate|necessary|parental) consents?\b/i),
      cue(0.5, consent, /\b(?:sought|obtained|given)\b/i, /\b(?:public|shar\w+|post\w*|publish\w*)\b/i),
    ],
    value: firstOf(
      ['relevant_consents', /\brelevant|appropriate|necessary\b/i],
      ['not_stated', /\bno consent\b/i],
      ['every_child_shown_or_named'],
    ),
  },
  'consent.state': {
    cues: [
      cue(
        0.55,
        consent,
        /\b(?:sought|obtained|received|given|in place|on file|held|signed|granted)\b/i,
        /\b(?:before|prior|first|must|provid\w+)\b/i,
      ),
    ],
    value: firstOf(['sought', /\bsought\b/i], ['granted']),
  },
  'consent.scope': {
    cues: [
      cue(
        0.85,
        consent,
        /\b(?:platforms?|website and|each|every|separate(?:ly)?|specific|channel|different)\b/i,
        /\b(?:platforms?|social media|website|site|specific)\b/i,
      ),
      cue(
        0.45,
        /\bwebsite\b/i,
        /\b(?:different|separate|may be used|images?)\b/i,
        /\b(?:social media|images?|faces?)\b/i,
      ),
    ],
    value: firstOf(
      ['per_platform', /\b(?:platforms?|each site|specific)\b/i],
      ['per_channel', /\bwebsite\b/i],
      ['general'],
    ),
  },
  'consent.unlocks': {
    cues: [cue(0.5, consent, name), cue(0.5, consent, face), cue(0.4, /\bno names?\b/i), cue(0.35, face, photo)],
    value: eachOf({ faces: /\b(?:faces?|photos?|images?|pictures?)\b/i, names: /\bnames?\b/i }),
  },
  'consent.adults': {
    cues: [
      cueWithout(
        0.75,
        /\b(?:parents?’?|parental|logo|device)\b/i,
        consent,
        /\b(?:members? of )?(?:staff|colleagues?|adults?|visitors?|volunteers?|employees?)\b/i,
        /\b(?:photo\w*|pictures?|images?|post\w*|about|relating|show\w*)\b/i,
      ),
      cue(0.65, /\b(?:their|written) (?:\w+ ){0,3}(?:consent|permission)\b/i, staff, post),
    ],
    value: firstOf(['written_in_advance', /\b(?:written|writing)\b/i], ['with_consent', consent], ['never', forbidden]),
  },
  'consent.refresh_months': {
    cues: [
      cue(
        0.85,
        consent,
        regular,
        /\b(?:renew\w*|review\w*|refresh\w*|ask(?:ed)? again|updat\w+|expir\w*|each|every|annual\w*)\b/i,
      ),
    ],
  },
  'consent.basis': {
    cues: [
      cue(0.85, /\b(?:lawful|legal) basis\b|\bpublic task\b/i, /\b(?:photo\w*|pictures?|images?|names?|publish\w*)\b/i),
    ],
    value: firstOf(['public_task', /\bpublic task\b/i], ['consent', consent]),
  },
  'consent.second_guardian': {
    cues: [
      cue(
        0.85,
        consent,
        /\b(?:both|either|one|other) (?:parents?|guardians?|carers?|of (?:the|two|a child.s) parents)\b/i,
      ),
    ],
    value: firstOf(['both_needed', /\bboth\b/i], ['counts_at_once', /\b(?:either|one)\b/i]),
  },
  'consent.leavers': {
    cues: [
      cue(
        0.85,
        /\b(?:leaves?|left|leavers?|leaving|no longer (?:at|attend\w*|a pupil))\b/i,
        /\b(?:photo\w*|pictures?|images?|posts?|names?)\b/i,
        /\b(?:remov\w*|taken down|delet\w*|kept|stay|remain\w*)\b/i,
      ),
    ],
    value: firstOf(['come_down', /\b(?:remov\w*|taken down|delet\w*)\b/i], ['stay', /\b(?:kept|stay|remain\w*)\b/i]),
  },
  'consent.own_answer_from': {
    cues: [
      cue(
        0.85,
        consent,
        /\b(?:aged?|over|from|year) (?:of )?(?:1[236]|twelve|thirteen|sixteen)\b/i,
        /\b(?:pupils?|child\w*|students?|young)\b/i,
      ),
    ],
    value: firstOf(
      ['twelve', /\b(?:12|twelve)\b/i],
      ['thirteen', /\b(?:13|thirteen)\b/i],
      ['sixteen', /\b(?:16|sixteen)\b/i],
    ),
  },
  'images.device_rule': {
    cues: [
      cueWithout(0.9, /\b(?:work equipment|lesson time)\b/i, device, photo, take),
      cue(0.6, /\bpersonal (?:mobile )?(?:devices?|phones?|cameras?)\b/i, /\b(?:not|never|only)\b/i),
    ],
    value: firstOf(
      ['phones_without_faces', /\bfaces?\b/i],
      [
        'trust_owned_or_approved',
        /\b(?:only|school|trust|academy|nursery|unit|approved)\b.*\b(?:devices?|cameras?|equipment)\b/i,
      ],
      ['personal_never', said => said.forbids && /\b(?:personal|own)\b/i.test(said.text)],
      ['record_only'],
    ),
  },
  'images.delete_after': {
    cues: [
      cue(
        0.9,
        /\b(?:delet\w+|remov\w+|wip\w+|eras\w+)\b/i,
        photo,
        /\b(?:device|phone|camera|once|after|immediately|from|when)\b/i,
      ),
    ],
    value: firstOf(
      ['moved', /\b(?:upload|transfer|mov|copi|copy|sav)\w*\b/i],
      ['shared', /\b(?:shar|post|publish)\w*\b/i],
      ['moved_or_shared'],
    ),
  },
  'images.delete_hours': {
    cues: [
      cue(0.85, /\b(?:delet\w+|wip\w+|eras\w+)\b/i, photo, /\b(?:\d+|twenty-four|forty-eight) hours?\b|\bsame day\b/i),
      cue(0.5, /\b(?:delet\w+)\b/i, photo, /\b(?:immediately|straight ?away|at once|as soon as)\b/i),
    ],
  },
  'images.kinds': {
    cues: [
      cue(
        0.8,
        photo,
        /\b(?:work|learning|hands|back of|activities|classrooms?|displays?)\b/i,
        /\b(?:post|shar|may|only|will)\w*\b/i,
      ),
      cue(0.45, photo, face),
    ],
    value: eachOf({
      work: /\b(?:work|artwork)\b/i,
      learning: /\b(?:learning|activit\w+)\b/i,
      hands: /\bhands\b/i,
      back_of_head: /\b(?:back of|behind)\b/i,
      place: /\b(?:classrooms?|buildings?|grounds|displays?)\b/i,
      adults: /\b(?:adults|staff)\b/i,
      faces: /\bfaces\b/i,
    }),
  },
  'images.work_names': {
    cues: [
      cue(
        0.9,
        name,
        /\b(?:certificates?|work|displays?|badges?|labels?|book|peg)\b/i,
        /\b(?:photo|picture|seen|visible|shown|image|blank|read|cover)\w*/i,
      ),
    ],
    value: firstOf(
      ['never', said => said.forbids || /\b(?:no|without|covered|blank)\b/i.test(said.text)],
      ['as_names'],
    ),
  },
  'images.clothing': {
    cues: [cue(0.9, /\b(?:swim\w*|kit|costumes?|leotards?|PE clothes)\b/i, photo)],
    value: firstOf(['no_kit', /\b(?:sports?|PE|games) (?:kit|clothes)\b/i], ['no_swimwear', /\bswim\w*\b/i]),
  },
  'images.screens': {
    cues: [cue(0.8, /\b(?:whiteboards?|screens?|monitors?|noticeboards?|registers?)\b/i, photo)],
    value: firstOf(
      ['never', said => said.forbids || /\b(?:no|without|blank|covered)\b/i.test(said.text)],
      ['approver_looks'],
    ),
  },
  'images.staff_on_personal': {
    cues: [
      cueWithout(
        0.8,
        /\b(?:parents? consent|friend|take pictures|devices?)\b/i,
        photo,
        /\b(?:themselves|colleagues?|staff|employees?|each other|co-?workers)\b/i,
        /\b(?:post\w*|shar\w*|upload\w*|publi\w+|consent|permission|taken)\b/i,
      ),
      cue(0.5, /\b(?:relating to|about)\b/i, /\b(?:colleagues|staff)\b/i, /\bpermission\b/i),
      cue(0.45, photo, /\banyone(?:’s|'s)\b/i),
    ],
    value: firstOf(
      ['written_permission', /\b(?:written|writing)\b/i],
      ['with_consent', consent],
      ['prohibited', forbidden],
    ),
  },
  'images.pupils_on_personal': {
    cues: [
      cueWithout(
        0.85,
        /\b(?:faces?|parent\w* (?:consent|permission)|certificates?|friend)\b/i,
        photo,
        pupil,
        /\b(?:personal|own|private|staff|employees?|not|never|taken in)\b/i,
        /\b(?:post\w*|accounts?|shar\w*|upload\w*|publi\w+|social|videos?|photographic)\b/i,
      ),
      cue(0.5, photo, /\bpersonal devices?\b/i, pupil),
      cue(0.45, photo, /\banyone(?:’s|'s)\b/i),
      cue(0.45, /\b(?:messages|photos|images)\b/i, /\bcomply with existing\b|\bexisting policies\b/i),
      cue(0.4, /\b(?:relating to|about)\b/i, pupil, /\bpermission\b/i),
    ],
    value: firstOf(
      ['written_permission', /\b(?:written|writing)\b/i],
      ['existing_policies', /\bexisting\b/i],
      ['prohibited', forbidden],
    ),
  },
}
