import type { Visitor } from '../../../people/people.ts'
import { type Answer, type Ask, field, goTo, NotFound } from '../../../platform/platform.ts'
import { wordsIn } from '../../../ui/ui.ts'
import { isSettingName } from '../../settings/settings.ts'
import { decidePassage, joinPassage, type PassageRefusal, splitPassage } from '../decide-passage.ts'
import type { KeptPassage } from '../passages.store.ts'
import { importPath, passagePath, type Told } from './frame.tsx'
import { told } from './importing.handlers.tsx'
import { type Press, readPress } from './passage.form.ts'
import { type PassageFacts, PassagePage } from './passage.page.tsx'
import { type SeenImport, seeImport } from './seen-import.ts'

const t = wordsIn('en-GB')

const doneKeys = {
  changed: 'importing.done-changed',
  confirmed: 'importing.done-confirmed',
  split: 'importing.done-split',
  joined: 'importing.done-joined',
} as const

export async function showPassage(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeImport(ask)
  const done = ask.query['done'] ?? ''
  const say = Object.hasOwn(doneKeys, done) ? { done: t(doneKeys[done as keyof typeof doneKeys]) } : {}
  return passagePage(seen, passageIn(seen, ask), say, ask.query['setting'])
}

function passageIn({ passages }: SeenImport, { params }: Ask<Visitor>): KeptPassage {
  const passage = passages.find(one => one.id === params['passage'])
  if (passage === undefined) throw new NotFound('There is no such clause in this document.')
  return passage
}

function passagePage(
  seen: SeenImport,
  passage: KeptPassage,
  say: Told,
  setting: string | undefined,
  typed: PassageFacts['typed'] = {},
): Answer {
  const { passages, names } = seen
  const at = passages.indexOf(passage)
  const facts: PassageFacts = {
    ...seen,
    passage,
    number: at + 1,
    of: passages.length,
    before: passages[at - 1]?.id ?? null,
    after: passages[at + 1]?.id ?? null,
    decidedBy: names.get(passage.decidedBy ?? '') ?? '',
    choosing: setting !== undefined && isSettingName(setting) ? setting : null,
    typed,
  }
  return told(t('importing.passage-title'), <PassagePage facts={facts} told={say} />, say)
}

/** Every press on the page of a passage comes here. */
export async function takePassage(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form } = ask
  const before = await seeImport(ask)
  const passage = passageIn(before, ask)
  const press = readPress(form, passage.decision)
  const here = passagePath(before.found.id, passage.id)
  if (press === null) return goTo(here)
  const seen = { import: before.found.id, passage: passage.id, revision: Number(field(form, 'revision')) }
  if ('cut' in press) {
    const outcome = await splitPassage(works, visitor, seen, press.cut)
    return 'refused' in outcome ? refusedPage(ask, outcome, press) : goTo(`${here}?done=split`)
  }
  if ('join' in press) {
    const outcome = await joinPassage(works, visitor, seen)
    if ('refused' in outcome) return refusedPage(ask, outcome, press)
    return goTo(`${passagePath(before.found.id, outcome.joined)}?done=joined`)
  }
  const outcome = await decidePassage(works, visitor, seen, press.change)
  if ('refused' in outcome) return refusedPage(ask, outcome, press)
  return outcome.decided === 'changed' ? goTo(`${here}?done=changed`) : goTo(nextOpen(before, passage))
}

/** After confirming: the next one to look at, from here on and then from the beginning; the list when that was the last. */
function nextOpen({ found, passages }: SeenImport, passage: KeptPassage): string {
  const at = passages.indexOf(passage)
  const next = [...passages.slice(at + 1), ...passages.slice(0, at)].find(one => one.state === 'open')
  return next === undefined ? importPath(found.id, '?done=last') : `${passagePath(found.id, next.id)}?done=confirmed`
}

/** The page as it is now, with what is wrong and what was typed. */
async function refusedPage(ask: Ask<Visitor>, { refused }: PassageRefusal, press: NonNullable<Press>): Promise<Answer> {
  if (refused === 'not-there' || refused === 'not-read') return goTo(importPath(ask.params['id'] ?? ''))
  const seen = await seeImport(ask)
  const typed = typedIn(press)
  const say = { wrong: { text: t(`importing.no-${refused}`), field: fieldOf(refused, press) } }
  return passagePage(seen, passageIn(seen, ask), say, field(ask.form, 'setting') || undefined, typed)
}

function typedIn(press: NonNullable<Press>): PassageFacts['typed'] {
  if ('cut' in press) return { cut: press.cut }
  if ('join' in press) return {}
  const { change } = press
  if (change.does === 'word') return { says: change.says }
  if (change.does === 'ask') return { question: change.question }
  return change.does === 'link' ? { title: change.title } : {}
}

function fieldOf(refused: PassageRefusal['refused'], press: NonNullable<Press>): string {
  if ('cut' in press || 'join' in press) return 'cut'
  if (refused === 'changed-meanwhile') return 'confirm'
  const { does } = press.change
  if (does === 'word') return 'says'
  if (does === 'ask') return 'asks'
  if (does === 'link') return 'title'
  if (does === 'set') return 'choice'
  return does === 'show' ? 'moments' : 'confirm'
}
