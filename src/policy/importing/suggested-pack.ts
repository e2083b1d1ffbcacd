import { parseDocument, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { ReadDocument } from '../../platform/platform.ts'
import type { Pack } from '../packs/pack.ts'
import { writePack } from '../packs/write-pack.ts'
import { type About, assemblePack, missingOf } from './assemble-pack.rule.ts'
import type { Considered } from './decision.ts'
import { factsOf } from './document-facts.rule.ts'
import { type Choices, type Conflict, findConflicts } from './find-conflicts.rule.ts'
import { wholeText } from './passage.ts'
import { openAdviser } from './propose-decision.rule.ts'
import { paragraphsOfText, placeParagraphs } from './read-text.rule.ts'
import { splitClauses } from './split-clauses.rule.ts'

export type SuggestedPack = {
  /** A `pack.yaml` with a comment at everything that nobody has confirmed, which is all of it. */
  readonly yaml: string
  readonly clauses: number
  /** Clauses whose suggestion is surer than 90 of 100. */
  readonly sure: number
  readonly contradictions: number
  readonly printedTwice: readonly string[]
}

/**
 * What a document would become if a person said yes to every suggestion, for whoever works on packs in files. Nothing of it is adopted by being
 * written: each clause carries a comment with how sure we are, and of two that contradict the first stands, with a comment that names both.
 * @param month for a document that does not say from when it holds, `2026-11`
 */
export function suggestPack(
  name: string,
  read: ReadDocument,
  packs: readonly Pack[],
  month: string,
): SuggestedPack | { refused: 'nothing-said' } {
  const paragraphs = read.kind === 'text' ? paragraphsOfText(read.text) : placeParagraphs(read.paragraphs)
  const { passages, printedTwice } = splitClauses(paragraphs)
  if (passages.length === 0) return { refused: 'nothing-said' }
  const advise = openAdviser(packs)
  const sure = new Map<string, number>()
  const considered = passages.map((passage): Considered => {
    const advice = advise(passage)
    sure.set(passage.id, advice.sure)
    const { id, printed, headings } = passage
    return { id, printed, headings, text: wholeText(passage), decision: advice.proposal, confirmed: true }
  })
  const found = factsOf(passages, paragraphs.find(({ style }) => style === 'heading')?.text ?? '', {
    name: 'The school',
    trust: false,
  })
  const conflicts = findConflicts(considered, {})
  const assembled = assemblePack(name, withWhatIsMissing(found, name, month), considered, firstOfEach(conflicts))
  if ('refused' in assembled) throw new Error(`A suggested pack was refused: ${assembled.refused}`)
  return {
    yaml: withRemarks(assembled.pack, { sure, conflicts, missing: missingOf(found) }),
    clauses: passages.length,
    sure: [...sure.values()].filter(one => one > 0.9).length,
    contradictions: conflicts.length,
    printedTwice,
  }
}

function withWhatIsMissing(found: About, name: string, month: string): About {
  return {
    ...found,
    title: found.title || name,
    effective: found.effective || month,
    titles: found.titles.length > 0 ? found.titles : [{ title: 'Headteacher', role: 'headteacher' }],
  }
}

function firstOfEach(conflicts: readonly Conflict[]): Choices {
  return Object.fromEntries(
    conflicts.map(conflict => [
      conflict.key,
      conflict.about === 'setting' ? (conflict.sides[0]?.passages[0] ?? '') : 'both',
    ]),
  )
}

type Remarks = {
  readonly sure: ReadonlyMap<string, number>
  readonly conflicts: readonly Conflict[]
  readonly missing: readonly (keyof About)[]
}

/** Comments before clauses and settings, where whoever edits the file meets them. */
function withRemarks(pack: Pack, { sure, conflicts, missing }: Remarks): string {
  // Without what stands at the top of a whole pack: this one is not to be adopted as it is.
  const document = parseDocument(writePack(pack).replace(/^#.*\n/, ''))
  document.commentBefore = [
    ' A policy as a pack of Clausewise, suggested from a document. NOTHING OF IT IS CONFIRMED.',
    ' Look at each clause, take its comment away when it is right, then: clausewise policy lint FILE',
    ...missing.map(what => ` The document does not say ${inWords[what] ?? what}: what stands here is a placeholder.`),
  ].join('\n')
  const clauses = document.get('clauses')
  if (isSeq(clauses))
    for (const clause of clauses.items)
      if (isMap(clause)) {
        const id = String(clause.get('id'))
        clause.commentBefore = ` unconfirmed, ${Math.round((sure.get(id) ?? 0) * 100)} % sure${contradicts(conflicts, id)}`
      }
  for (const key of ['aims', 'linked_policies', 'questions']) {
    const list = document.get(key)
    if (isSeq(list) && list.items.length > 0) list.commentBefore = ' unconfirmed, each of them'
  }
  const settings = document.get('settings')
  if (isMap(settings))
    for (const pair of settings.items)
      if (isPair(pair) && isScalar(pair.key)) {
        const key = `setting:${String(pair.key.value)}`
        const conflict = conflicts.find(one => one.key === key)
        pair.key.commentBefore = ` unconfirmed${conflict === undefined ? '' : `; contradicts: ${passagesIn(conflict).join(', ')}. Choose one`}`
      }
  return document.toString({ lineWidth: 110 })
}

const inWords: Partial<Record<keyof About, string>> = {
  title: 'what it is called',
  effective: 'from when it holds',
  titles: 'any title, such as the headteacher’s',
}

function passagesIn(conflict: Conflict): readonly string[] {
  return conflict.about === 'setting' ? conflict.sides.flatMap(side => side.passages) : conflict.passages
}

function contradicts(conflicts: readonly Conflict[], id: string): string {
  const others = conflicts
    .map(passagesIn)
    .filter(all => all.includes(id))
    .flatMap(all => all.filter(other => other !== id))
  return others.length === 0 ? '' : `; contradicts ${[...new Set(others)].join(', ')}`
}
