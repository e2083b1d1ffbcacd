import { sha256 } from '../../history/history.ts'
import { field, type Form, groupField, listField } from '../../platform/platform.ts'
import { type DayAndTime, type Draft, HOLDS } from '../posts/post.ts'
import type { Typed } from '../posts/read-post.ts'
import { wellFormed } from '../posts/save-draft.ts'
import { asDayAndTime, readDayAndTime } from './day-and-time.rule.ts'

/** What a button of the page asks for. `of`: the finding or picture it stands at. */
export type Deed = {
  readonly does:
    | 'save'
    | 'check'
    | 'hand-in'
    | 'add-pictures'
    | 'add-video'
    | 'mute-video'
    | 'remove-video'
    | 'tell-dsl'
    | 'close-picture'
    | 'undo'
    | 'instead'
    | 'contest'
    | 'remove-picture'
    | 'none-of-it'
    | 'all-mine'
    | 'who'
    | 'nobody'
    | 'cover'
    | 'hand-in-without'
    | 'ask-office'
  readonly of: string
}

const DEEDS: readonly Deed['does'][] = [
  'save',
  'check',
  'hand-in',
  'add-pictures',
  'add-video',
  'mute-video',
  'remove-video',
  'tell-dsl',
  'close-picture',
  'undo',
  'instead',
  'contest',
  'remove-picture',
  'none-of-it',
  'all-mine',
  'who',
  'nobody',
  'cover',
  'hand-in-without',
  'ask-office',
]

/** `do=instead:<finding>`; anything else that is sent saves, so that nothing typed is lost. */
export function readDeed(form: Form): Deed {
  const pressed = wellFormed(field(form, 'do'))
  const cut = pressed.indexOf(':')
  const name = cut === -1 ? pressed : pressed.slice(0, cut)
  const does = DEEDS.find(known => known === name) ?? 'save'
  return { does, of: cut === -1 ? '' : pressed.slice(cut + 1) }
}

/** Names a finding in a field's name: a key holds words of the text, and brackets in it would be read as a group. */
export function findingField(key: string): string {
  return sha256(key).slice(0, 16)
}

/** The revision the page was made from; -1 where the form has none, which is nobody's. */
export function readRevision(form: Form): number {
  const sent = field(form, 'revision')
  return /^\d{1,9}$/.test(sent) ? Number(sent) : -1
}

/** The draft as the page sent it. What the page did not show (an answer to a question that is not put at the moment) stays as it was. */
export function readTyped(form: Form, before: Draft): Typed {
  const when = readWhen(form, before)
  return {
    draft: {
      text: wellFormed(field(form, 'text')),
      own: nonEmpty(groupField(form, 'own')),
      targets: listField(form, 'targets'),
      plannedFor: when === null ? null : plannedFor(when),
      when,
      answers: { ...before.answers, ...groupField(form, 'answers') },
      asked: { ...before.asked, ...groupField(form, 'ask') },
      ...readRights(form, before),
      holds: HOLDS.filter(holds => listField(form, 'holds').includes(holds)),
      contested: readContested(form, before.contested),
      // Said on pages of their own.
      shown: before.shown ?? {},
      named: before.named ?? null,
      ...(before.adults === undefined ? {} : { adults: before.adults }),
      ...readFilmed(form, before),
      undo: before.undo ?? null,
      window: wellFormed(field(form, 'window')).slice(0, 64),
      press: wellFormed(field(form, 'press')).slice(0, 64),
    },
    alts: mapped(groupField(form, 'alt')),
  }
}

/** Fields of a picture that the page did not ask about are not sent, and what was said of it stays. */
function readRights(form: Form, { rights }: Draft): Pick<Draft, 'rights'> {
  const [sources, licences] = [mapped(groupField(form, 'source')), mapped(groupField(form, 'licence'))]
  const said = Object.keys(sources).map(id => [id, { source: sources[id] ?? '', licence: licences[id] ?? '' }] as const)
  return said.length === 0 && rights === undefined ? {} : { rights: { ...rights, ...Object.fromEntries(said) } }
}

/** Where the page shows no video these fields are not sent, and what was said before stays. */
function readFilmed(form: Form, { filmed }: Draft): Pick<Draft, 'filmed'> {
  if (form['video_alt'] === undefined) return filmed === undefined ? {} : { filmed }
  const poster = field(form, 'poster')
  return {
    filmed: {
      alt: wellFormed(field(form, 'video_alt')),
      captions: wellFormed(field(form, 'captions')),
      poster: /^\d{1,2}$/.test(poster) ? Number(poster) : (filmed?.poster ?? null),
    },
  }
}

function mapped(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, wellFormed(text)]))
}

/** Without blanks in front, so that places of findings in it count from where the check counts. */
function nonEmpty(texts: Record<string, string>): Record<string, string> {
  const kept = Object.entries(mapped(texts)).map(([id, text]) => [id, text.trimStart()] as const)
  return Object.fromEntries(kept.filter(([, text]) => text !== ''))
}

function readWhen(form: Form, before: Draft): DayAndTime | null {
  const choice = field(form, 'when')
  if (choice === '') return whenOf(before)
  if (choice !== 'planned') return null
  const part = (name: string) => field(form, `planned-${name}`).slice(0, 40)
  return { day: part('day'), month: part('month'), year: part('year'), time: part('time') }
}

/** What stands in the four fields of a draft; null: as soon as it is approved. A draft can have a time that nobody typed here. */
export function whenOf(draft: Draft): DayAndTime | null {
  return draft.when ?? (draft.plannedFor === null ? null : asDayAndTime(new Date(draft.plannedFor)))
}

function plannedFor(when: DayAndTime): string | null {
  const read = readDayAndTime(when)
  return 'at' in read ? read.at.toISOString() : null
}

function readContested(form: Form, before: Record<string, string>): Record<string, string> {
  const keys = mapped(groupField(form, 'finding'))
  const reasons = mapped(groupField(form, 'why'))
  const contested = { ...before }
  for (const [name, key] of Object.entries(keys)) {
    const reason = (reasons[name] ?? '').trim()
    if (reason === '') delete contested[key]
    else contested[key] = reason
  }
  return contested
}
