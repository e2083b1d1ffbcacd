import { isSettingName, readValue, type SettingName, settings } from '../settings/settings.ts'
import type { Role } from '../packs/roles.ts'
import type { Said } from './cues/cue.ts'
import { cues } from './cues/cues.ts'

/** The value a passage gives a setting; undefined where its words name none, or one that cannot be. */
export function valueFor(name: SettingName, said: Said): unknown {
  const given = cues[name]?.value?.(said) ?? byKind(name, said)
  if (given === undefined) return undefined
  const read = readValue(name, given)
  return 'value' in read ? read.value : undefined
}

function byKind(name: SettingName, said: Said): unknown {
  const setting = settings[name]
  if (setting.kind === 'count') return numberIn(said.text, setting.unit)
  if (setting.kind === 'several' && 'headteacher' in setting.labels) {
    const allowed = rolesIn(said.text).filter(role => role in setting.labels)
    return allowed.length > 0 ? allowed : undefined
  }
  return undefined
}

const spelled: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  'twenty-four': 24,
  'twenty four': 24,
  'forty-eight': 48,
  'forty eight': 48,
  'seventy-two': 72,
  a: 1,
  an: 1,
}
const hours = { hour: 1, day: 24, week: 168, month: 730, term: 2920, year: 8760 } as const
const number = new RegExp(
  `\\b(\\d{1,4}|${Object.keys(spelled).join('|')})(?:\\s*\\(\\d+\\))?[\\s-]+(?:school |working |calendar |clear )?(hour|day|week|month|term|year)s?\\b`,
  'i',
)
const bySaying: readonly (readonly [RegExp, keyof typeof hours])[] = [
  [/\b(?:annual(?:ly)?|yearly|each year|every year|once a year|per year)\b/i, 'year'],
  [/\b(?:termly|each term|every term)\b/i, 'term'],
  [/\b(?:monthly|each month|every month)\b/i, 'month'],
  [/\b(?:weekly|each week|every week)\b/i, 'week'],
  [/\b(?:daily|each day|every day|same day)\b/i, 'day'],
]

/** A span of time in the text, in whole units of the setting: "two years" in months is 24, "48 hours" in days is 2. */
export function numberIn(text: string, unit: 'hours' | 'days' | 'months'): number | undefined {
  const found = number.exec(text)
  const said = bySaying.find(([words]) => words.test(text))
  const count = found?.[1] === undefined ? undefined : (spelled[found[1].toLowerCase()] ?? Number(found[1]))
  // The pattern names no other unit.
  const of = found?.[2]?.toLowerCase() as keyof typeof hours | undefined
  if (count !== undefined && of !== undefined) return inUnit(count * hours[of], unit)
  return said === undefined ? undefined : inUnit(hours[said[1]], unit)
}

function inUnit(total: number, unit: 'hours' | 'days' | 'months'): number | undefined {
  const exact = total / { hours: 1, days: 24, months: 730 }[unit]
  const whole = Math.round(exact)
  return whole >= 1 && Math.abs(exact - whole) < 0.1 * Math.max(1, whole) ? whole : undefined
}

const roleWords: readonly (readonly [readonly Role[], RegExp])[] = [
  [['chair_of_governors'], /\bchair of (?:the )?(?:governors|governing body|trustees|management committee)\b/i],
  [['deputy_headteacher'], /\b(?:deputy|assistant) (?:head ?teacher|head|principal)s?\b/i],
  [['nursery_manager'], /\bnursery ?\/?\s*managers?\b/i],
  [
    ['account_manager'],
    /\b(?:account (?:manager|holder|owner)s?|(?:social media|media|communications|digital) (?:lead|manager|officer)s?)\b/i,
  ],
  [['office_manager'], /\b(?:office manager|business manager|school office|administrator)s?\b/i],
  [['deputy_dsl'], /\bdeputy (?:DSL|designated safeguarding lead)s?\b/i],
  [['dsl'], /\b(?:DSL|designated safeguarding leads?|(?:lead )?safeguarding (?:lead|officer)s?)\b/i],
  [['dpo'], /\b(?:DPO|data protection (?:officer|lead)s?)\b/i],
  [['chief_executive'], /\b(?:chief executive(?: officer)?|CEO)\b/i],
  [['director'], /\b(?:directors?|DFO)\b/i],
  [['human_resources'], /\b(?:human resources|HR)\b/],
  [['trust_administrator'], /\btrust (?:officer|administrator|central team)s?\b/i],
  [['headteacher'], /\b(?:head ?teachers?|principals?|heads? of school|executive heads?)\b/i],
  [['line_manager'], /\b(?:line ?managers?|manager|managers)\b/i],
  [
    ['headteacher', 'deputy_headteacher'],
    /\b(?:senior (?:leaders?|leadership|managers?|management|staff)(?: team)?|SLT|SMT|leadership team)\b/i,
  ],
  [['chair_of_governors', 'governor'], /\b(?:governing bod(?:y|ies)|governors|management committee|trustees)\b/i],
]

/** The roles a passage names, in the order of our list. */
export function rolesIn(text: string): readonly Role[] {
  let rest = text
  const found: Role[] = []
  for (const [roles, words] of roleWords) {
    if (!words.test(rest)) continue
    found.push(...roles)
    // "Nursery manager" is not a manager as well.
    rest = rest.replaceAll(new RegExp(words.source, `${words.flags}g`), ' ')
  }
  return [...new Set(found)]
}

/** Cues whose setting is not in this catalogue; none when both fit together. */
export function cuesWithoutSetting(): string[] {
  return Object.keys(cues).filter(name => !isSettingName(name))
}
