import type { VNode } from 'preact'
import { namesOf, type Visitor } from '../../../people/people.ts'
import { type Answer, type Ask, field, goTo, listField, look, NotAllowed, page } from '../../../platform/platform.ts'
import { wordsIn, WordsIn } from '../../../ui/ui.ts'
import { bringPack, isPackFile } from '../bring-pack.ts'
import { confirmPassages } from '../decide-passage.ts'
import { describeDocument } from '../describe-document.ts'
import { findConflicts } from '../find-conflicts.rule.ts'
import { importsOf } from '../imports.store.ts'
import { makePack } from '../make-pack.ts'
import { type OwnPack, ownPacksOf } from '../own-packs.store.ts'
import { consideredOf } from '../passages.store.ts'
import { settleConflict } from '../settle-conflict.ts'
import { type Document, startImport } from '../start-import.ts'
import { type Place, placeAsked, placeId, placesOf } from '../../adopting/places.ts'
import { aboutOf, readTypedAbout, typedAbout } from './about.form.ts'
import { AboutPage } from './about.page.tsx'
import { ConflictsPage } from './conflicts.page.tsx'
import { importPath, type Told } from './frame.tsx'
import { ForWhom, HandIn } from './hand-in.page.tsx'
import { HowFar, NotRead, Reading } from './reading.page.tsx'
import { type SeenImport, seeImport } from './seen-import.ts'
import { SurePage, surePassages } from './sure.page.tsx'
import { Work } from './work.page.tsx'

const t = wordsIn('en-GB')

/** A page that says first in its title that something is not right. */
export function told(title: string, body: VNode, { wrong }: Told, status = 422): Answer {
  return page(wrong ? `${t('house.error-prefix')}: ${title}` : title, body, wrong ? { status } : {})
}

export async function showHandIn(ask: Ask<Visitor>): Promise<Answer> {
  const { visitor, query } = ask
  const place = placeAsked(visitor, query['school'])
  if (place === null) return page(t('importing.title'), <ForWhom places={placesOf(visitor)} />)
  return handInPage(ask, place, {})
}

const broughtIn = (packs: readonly OwnPack[], query: Ask<Visitor>['query']): OwnPack | null =>
  query['done'] === 'brought' ? (packs.find(one => one.name === query['pack']) ?? null) : null

async function handInPage(
  { works, visitor, query }: Ask<Visitor>,
  place: Place,
  say: Told,
  text = '',
  faults: readonly string[] = [],
): Promise<Answer> {
  const facts = await look(works, visitor.identity, async ({ tx, at }) => {
    const imports = await importsOf(tx, place.school?.id ?? null)
    const packs = await ownPacksOf(tx, place.school?.id ?? null)
    const people = [...imports.map(one => one.startedBy), ...packs.map(one => one.madeBy)]
    return {
      place,
      imports,
      packs,
      names: await namesOf(tx, people),
      now: at,
      text,
      faults,
      brought: broughtIn(packs, query),
    }
  })
  const done = facts.brought === null ? {} : { done: t('importing.brought-done', { title: facts.brought.title }) }
  return told(t('importing.title'), <HandIn facts={facts} told={{ ...done, ...say }} />, say)
}

export async function takeHandIn(ask: Ask<Visitor>): Promise<Answer> {
  const { works, visitor, form, uploads } = ask
  const place = placeAsked(visitor, field(form, 'school'))
  if (place === null) return goTo('/policy/import')
  const text = field(form, 'text')
  const byFile = field(form, 'by') === 'file'
  const upload = uploads.find(one => one.field === 'document')
  const at = byFile ? 'document' : 'text'
  const refused = (code: 'nothing-given' | 'file-too-large' | 'disk-full' | 'not-an-adopter') =>
    handInPage(ask, place, { wrong: { text: t(`importing.no-${code}`), field: at } }, text)
  if (byFile && upload === undefined) return refused('nothing-given')
  if (upload?.tooLarge === true) return refused('file-too-large')
  if (upload !== undefined && isPackFile(upload.filename)) return takePack(ask, place, upload)
  const document: Document = upload === undefined ? { text } : { path: upload.path, fileName: upload.filename }
  const outcome = await startImport(works, visitor, place.school?.id ?? null, document)
  return 'refused' in outcome ? refused(outcome.refused) : goTo(importPath(outcome.started))
}

/** A pack is no document: it is read as one, or every fault of it is said. */
async function takePack(
  ask: Ask<Visitor>,
  place: Place,
  upload: { readonly path: string; readonly filename: string },
): Promise<Answer> {
  const file = { path: upload.path, fileName: upload.filename }
  const outcome = await bringPack(ask.works, ask.visitor, place.school?.id ?? null, file)
  if ('brought' in outcome) return goTo(`/policy/import?school=${placeId(place)}&done=brought&pack=${outcome.brought}`)
  const { faults, count } = outcome.refused === 'pack-unreadable' ? outcome : { faults: [], count: 0 }
  const wrong = t(`importing.no-${outcome.refused}`, { count, shown: faults.length })
  return handInPage(ask, place, { wrong: { text: wrong, field: 'document' } }, '', faults)
}

export async function showImport(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeImport(ask)
  if (ask.byScript)
    return {
      fragment: (
        <WordsIn lang="en-GB">
          <HowFar found={seen.found} />
        </WordsIn>
      ),
    }
  const done = ask.query['done']
  if (seen.found.state === 'waiting' || seen.found.state === 'reading')
    return page(t('importing.reading-title'), <Reading facts={seen} />)
  if (seen.found.state === 'refused') return page(t('importing.refused-title'), <NotRead facts={seen} />)
  return workPage(ask, seen, done === undefined ? {} : { done: doneWords(ask) })
}

function doneWords({ query }: Ask<Visitor>): string | undefined {
  if (query['done'] === 'sure')
    return t('importing.sure-done', {
      confirmed: Number(query['confirmed'] ?? 0) || 0,
      left: Number(query['left'] ?? 0) || 0,
    })
  if (query['done'] === 'made') return t('importing.made-title')
  if (query['done'] === 'about') return t('importing.about-done')
  return query['done'] === 'last' ? t('importing.done-last') : undefined
}

function workPage({ query }: Ask<Visitor>, seen: SeenImport, say: Told): Answer {
  const facts = {
    ...seen,
    sure: surePassages(seen.passages).length,
    conflicts: seen.conflictsOpen,
    all: query['show'] === 'all',
    page: Math.max(1, Math.floor(Number(query['page'] ?? 1)) || 1),
  }
  const title = seen.found.about.title || seen.found.fileName
  return told(title, <Work facts={facts} told={say} />, say)
}

/** The bytes as they came, for those who may adopt. */
export async function showDocument(ask: Ask<Visitor>): Promise<Answer> {
  const { found } = await seeImport(ask)
  const bytes = await ask.works.files.read(ask.visitor.identity.trust, found.sha256)
  // Never as what it says it is: a browser would open it beside our pages.
  return { bytes, type: 'application/octet-stream', cache: 'private, no-store', download: found.fileName }
}

export async function takeMake(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeImport(ask)
  const outcome = await makePack(ask.works, ask.visitor, seen.found.id)
  if ('made' in outcome) return goTo(importPath(seen.found.id, '?done=made'))
  if (outcome.refused === 'not-there' || outcome.refused === 'not-an-adopter')
    throw new NotAllowed('This document is not for this person.')
  if (outcome.refused === 'not-read') return goTo(importPath(seen.found.id))
  const open = 'open' in outcome ? outcome.open : 0
  return workPage(ask, seen, { wrong: { text: t(`importing.no-${outcome.refused}`, { open }), field: 'make' } })
}

export async function showSure(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeImport(ask)
  return page(t('importing.sure-title'), <SurePage {...seen} />)
}

export async function takeConfirm(ask: Ask<Visitor>): Promise<Answer> {
  const { found } = await seeImport(ask)
  const seen = listField(ask.form, 'seen').map(one => {
    const at = one.lastIndexOf(':')
    return { passage: one.slice(0, at), revision: Number(one.slice(at + 1)) }
  })
  const outcome = await confirmPassages(ask.works, ask.visitor, found.id, seen)
  if ('refused' in outcome) return goTo(importPath(found.id))
  return goTo(importPath(found.id, `?done=sure&confirmed=${outcome.confirmed}&left=${outcome.left}`))
}

export async function showConflicts(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeImport(ask)
  return conflictsPage(seen, ask.query['done'] === 'settled' ? { done: t('importing.conflict-done') } : {})
}

function conflictsPage(seen: SeenImport, say: Told): Answer {
  const conflicts = findConflicts(seen.passages.map(consideredOf), seen.found.choices)
  return told(t('importing.conflicts-title'), <ConflictsPage facts={{ ...seen, conflicts }} told={say} />, say)
}

export async function takeConflict(ask: Ask<Visitor>): Promise<Answer> {
  const seen = await seeImport(ask)
  const key = field(ask.form, 'key')
  const takes = field(ask.form, 'takes')
  if (takes === '') return conflictsPage(seen, { wrong: { text: t('importing.conflict-choose'), field: 'takes-0' } })
  const outcome = await settleConflict(ask.works, ask.visitor, seen.found.id, key, takes)
  if (!('refused' in outcome)) return goTo(importPath(seen.found.id, '/conflicts?done=settled'))
  if (outcome.refused === 'not-there') return goTo(importPath(seen.found.id))
  return conflictsPage(seen, { wrong: { text: t(`importing.no-${outcome.refused}`), field: 'takes-0' } })
}

export async function showAbout(ask: Ask<Visitor>): Promise<Answer> {
  const { place, found } = await seeImport(ask)
  return page(
    t('importing.about-title'),
    <AboutPage place={place} found={found} typed={typedAbout(found.about)} told={{}} />,
  )
}

/** What can be kept is kept, also where something is wrong or missing. */
export async function takeAbout(ask: Ask<Visitor>): Promise<Answer> {
  const { place, found } = await seeImport(ask)
  const typed = readTypedAbout(ask.form)
  const { about, wrong } = aboutOf(typed)
  const outcome = await describeDocument(ask.works, ask.visitor, found.id, about)
  if ('refused' in outcome) return goTo(importPath(found.id))
  if (wrong === null) return goTo(importPath(found.id, '?done=about'))
  const say = { wrong: { text: t(wrong.key), field: wrong.field } }
  return told(t('importing.about-title'), <AboutPage place={place} found={found} typed={typed} told={say} />, say)
}
