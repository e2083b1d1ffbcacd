import type { Strength } from '../../packs/pack.ts'

/** What a passage says, as cues look at it: with the sentence its list begins with, and the headings above it. */
export type Said = {
  readonly text: string
  /** The same behind what was said just before, where it points back to it; else the text alone. */
  readonly within: string
  readonly headings: string
  readonly forbids: boolean
  readonly strength: Strength
}

/** A sign in the words that a passage is about a setting. */
export type Cue = {
  /** All of these are found in the text. */
  readonly all: readonly RegExp[]
  /** None of these is. */
  readonly none?: readonly RegExp[]
  /** This is found in a heading above it. */
  readonly under?: RegExp
  /** How sure it makes us, from 0 to 1. */
  readonly sure: number
}

/** How a setting is recognised, and how its value is read out of the words; undefined where the words do not say it. */
export type SettingCues = { readonly cues: readonly Cue[]; readonly value?: (said: Said) => unknown }

/** By the name of a setting. Names that this catalogue does not have are passed over, see `suggest-settings.rule.ts`. */
export type CuesByName = Readonly<Record<string, SettingCues>>

export const cue = (sure: number, ...all: RegExp[]): Cue => ({ sure, all })
export const cueWithout = (sure: number, none: RegExp, ...all: RegExp[]): Cue => ({ sure, all, none: [none] })
export const cueUnder = (sure: number, under: RegExp, ...all: RegExp[]): Cue => ({ sure, all, under })

/** The first value whose words are found; a last entry without words is what holds otherwise. */
export function firstOf(...choices: (readonly [value: string, words?: RegExp | ((said: Said) => boolean)])[]) {
  return (said: Said): string | undefined =>
    choices.find(([, words]) =>
      words === undefined ? true : words instanceof RegExp ? words.test(said.text) : words(said),
    )?.[0]
}

/** Each value whose words are found, in the order given; undefined where none is. */
export function eachOf(values: Readonly<Record<string, RegExp>>) {
  return (said: Said): readonly string[] | undefined => {
    const found = Object.entries(values).flatMap(([value, words]) => (words.test(said.text) ? [value] : []))
    return found.length > 0 ? found : undefined
  }
}

/** Names as the text gives them. `names`: what is written, and what matches it. */
export function namesOf(names: readonly (readonly [name: string, words: RegExp])[]) {
  return (said: Said): readonly string[] | undefined => {
    const found = names.flatMap(([name, words]) => (words.test(said.text) ? [name] : []))
    return found.length > 0 ? found : undefined
  }
}

export const forbidden = (said: Said): boolean => said.forbids

/** Words for the same thing, as schools use them. */
export const pupil = /\b(?:pupils?|students?|child(?:ren)?(?:’s|'s)?|learners?|young (?:people|persons?))\b/i
export const formerPupil =
  /\b(?:(?:former|ex|past|previous)[- ](?:pupils?|students?|learners?)|leavers|left (?:the )?(?:school|education|full)|alumni|under (?:the age of )?(?:18|eighteen))\b/i
export const parent = /\b(?:parents?|carers?|guardians?|famil(?:y|ies)|relatives?|mothers?|fathers?)\b/i
export const staff =
  /\b(?:staff|employees?|colleagues?|members of staff|workers?|teachers?|themselves|yourself|adults?|volunteers?)\b/i
export const friend =
  /\b(?:friend(?:s|ed|ing|ships?)?|befriend\w*|connections?|contacts?|follow(?:s|ed|ers?|ing)?|add(?:ing)? (?:them|as)|invitations?|friend requests?)\b|[‘“'"]friend/i
export const accept = /\b(?:accept(?:s|ed|ing)?|allow(?:s|ing)?|agree to|say yes)\b/i
export const initiate =
  /\b(?:initiat\w+|send(?:s|ing)?|sent|mak(?:e|es|ing)|invit(?:e|es|ing)|request (?:a|to)|seek|ask (?:a|to)|add(?:s|ing)?)\b/i
export const photo = /\b(?:photo(?:s|graph\w*)?|pictures?|images?|videos?|films?|filming|selfies?|footage|clips?)\b/i
export const name = /\bnam(?:e|es|ed|ing)\b/i
export const face = /\bfac(?:e|es)\b(?!book)(?! to face)/i
export const post =
  /\b(?:posts?|posted|posting|publish(?:es|ed|ing)?|upload(?:s|ed|ing)?|shar(?:e|es|ed|ing)|tweets?|content|messages?|updates?|entr(?:y|ies)|comments?|materials?|goes? (?:out|live))\b/i
export const consent =
  /\b(?:consents?|consented|permissions?|permit(?:s|ted)?|agreements?|agreed|approv(?:al|ed)|authori[sz]\w+|leave)\b/i
export const report =
  /\b(?:report(?:s|ed|ing)?|tell|told|inform(?:s|ed|ing)?|notif\w+|advis(?:e|ing) (?:the|their|your)|pass(?:ed)? (?:on|to)|refer(?:red)?|alert|raise(?:d)?|bring|make (?:the )?\w+ aware|contact)\b/i
export const personal = /\b(?:personal(?:ly)?|private(?:ly)?|own)\b/i
export const account = /\b(?:accounts?|pages?|profiles?|feeds?|channels?|groups?|sites?)\b/i
export const official =
  /\b(?:official|professional|school(?:’s|'s)?|trust(?:’s|'s)?|academy|unit|designated|approved)\b/i
export const abuse =
  /\b(?:abus\w+|bull(?:y|ied|ying)|cyber-?bull\w+|harass\w*|threat\w*|intimidat\w*|insult\w*|victim\w*|inflammatory|malicious|trolling|inappropriate (?:comments?|content|posts?|material)|offensive)\b/i
export const applies =
  /\b(?:appl(?:y|ies)|covers?|covered|includ(?:e|es|ing)|within the scope|in scope|regardless|relates? to|concerns?|extends?|deals? with|binds?|bound|compl(?:y|ies|iance)|whether)\b/i
export const regular =
  /\b(?:regular(?:ly)?|annual(?:ly)?|yearly|termly|monthly|weekly|quarterly|every (?:\w+ )?(?:year|term|months?|weeks?|days?)|each (?:year|term|month|week)|at intervals|from time to time|periodic\w*|on a \w+ basis|\d+ (?:days?|weeks?|months?|years?))\b/i
