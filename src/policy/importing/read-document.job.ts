import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameOfTrust, schoolById } from '../../people/people.ts'
import {
  act,
  type JobKind,
  openDocument,
  passingFolder,
  type ReadDocument,
  theHouse,
  type Tx,
  type Works,
} from '../../platform/platform.ts'
import { embeddedPacks } from '../packs/packs.ts'
import { factsOf, type Whose } from './document-facts.rule.ts'
import { changeImport, findImport, type Import, lockImport } from './imports.store.ts'
import type { Passage } from './passage.ts'
import { idsOf, insertPassages, type NewPassage } from './passages.store.ts'
import { openAdviser } from './propose-decision.rule.ts'
import { READ_DOCUMENT } from './queues.ts'
import { paragraphsOfText, placeParagraphs } from './read-text.rule.ts'
import { splitClauses } from './split-clauses.rule.ts'

/** How far it is when each part is done, in hundredths. */
const opened = 40
const split = 50
const suggested = 95
/** Progress is written after so many passages, so that somebody waiting sees it move. */
const atATime = 60

/**
 * Reads a document that was handed in: opens it in the shut-in process, splits it, says what each passage may set. Cut off by a kill it is
 * done again from the start; the passages come in one transaction, so there are all or none.
 */
export const readDocument: JobKind<Works> = {
  name: READ_DOCUMENT,
  async work(works, { trust, import: id }) {
    if (id === undefined) throw new Error('A job to read a document does not say which.')
    const found = await begin(works, trust, id)
    if (found === null) return
    const read = await open(works, trust, found)
    if ('refused' in read) {
      if (read.detail !== undefined) works.report(new Error(`Document refused: ${read.refused}`), 'import')
      return refuse(works, trust, id, read.refused)
    }
    await progress(works, trust, id, opened)
    const paragraphs = read.kind === 'text' ? paragraphsOfText(read.text) : placeParagraphs(read.paragraphs)
    const { passages, printedTwice } = splitClauses(paragraphs)
    if (passages.length === 0) return refuse(works, trust, id, 'nothing-said')
    await progress(works, trust, id, split)
    const kept = await suggestAll(works, trust, id, passages)
    const title = paragraphs.find(({ style }) => style === 'heading')?.text ?? passages[0]?.headings[0] ?? ''
    await act(works, theHouse(trust), async one => {
      const current = await lockImport(one.tx, id)
      if (current === null || current.state !== 'reading' || (await idsOf(one.tx, id)).size > 0) return
      const whose = await whoseIs(one.tx, current.school)
      await insertPassages(one.tx, { trust, import: id, school: current.school }, kept)
      await changeImport(one.tx, id, one.at, {
        state: 'read',
        progress: 100,
        printedTwice,
        about: factsOf(passages, title, whose),
      })
    })
  },
}

async function whoseIs(tx: Tx, school: string | null): Promise<Whose> {
  if (school === null) return { name: await nameOfTrust(tx), trust: true }
  return { name: (await schoolById(tx, school))?.name ?? '', trust: false }
}

async function begin(works: Works, trust: string, id: string): Promise<Import | null> {
  return act(works, theHouse(trust), async one => {
    const found = await lockImport(one.tx, id)
    if (found === null || (found.state !== 'waiting' && found.state !== 'reading')) return null
    await changeImport(one.tx, id, one.at, { state: 'reading', progress: 5 })
    return found
  })
}

async function open(
  works: Works,
  trust: string,
  { sha256 }: Import,
): Promise<ReadDocument | { refused: NonNullable<Import['refused']>; detail?: string }> {
  const folder = await passingFolder()
  try {
    const path = join(folder, 'document')
    await writeFile(path, await works.files.read(trust, sha256), { mode: 0o600 })
    return await openDocument(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function suggestAll(
  works: Works,
  trust: string,
  id: string,
  passages: readonly Passage[],
): Promise<NewPassage[]> {
  const advise = openAdviser(embeddedPacks())
  const kept: NewPassage[] = []
  for (const [at, passage] of passages.entries()) {
    const { proposal, ...rest } = advise(passage)
    kept.push({ position: at + 1, passage, suggested: rest, decision: proposal, sure: rest.sure })
    if (at > 0 && at % atATime === 0)
      await progress(works, trust, id, split + Math.floor(((suggested - split) * at) / passages.length))
  }
  return kept
}

function refuse(works: Works, trust: string, id: string, refused: NonNullable<Import['refused']>): Promise<void> {
  return act(works, theHouse(trust), one =>
    changeImport(one.tx, id, one.at, { state: 'refused', refused, progress: 100 }),
  )
}

async function progress(works: Works, trust: string, id: string, hundredths: number): Promise<void> {
  await act(works, theHouse(trust), async one => {
    if ((await findImport(one.tx, id))?.state === 'reading')
      await changeImport(one.tx, id, one.at, { progress: hundredths })
  })
}
