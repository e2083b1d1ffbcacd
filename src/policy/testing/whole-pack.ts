import { type SettingsInForce, settle } from '../settle.rule.ts'
import type { Clause, OpenQuestion, Pack } from '../packs/pack.ts'
import { embeddedPack } from '../packs/packs.ts'

/** @throws when the programme comes without this pack */
export function packNamed(name: string): Pack {
  const pack = embeddedPack(name)
  if (pack === undefined) throw new Error(`there is no pack ${name}`)
  return pack
}

/** What holds when every open question is answered as we suggest. @throws when one of our suggestions cannot stand */
export function settledAsSuggested(pack: Pack): SettingsInForce {
  const settled = settle(pack, { open: Object.fromEntries(pack.openQuestions.map(({ id, ours }) => [id, ours])) })
  if ('refused' in settled) throw new Error(JSON.stringify(settled.refused))
  return settled
}

/** Clauses that nothing runs and that no moment brings before anybody. */
export function deadClauses(pack: Pack): readonly Clause[] {
  return pack.clauses.filter(
    ({ how, operatedBy, sets, shownAt }) =>
      how === 'words' || (operatedBy.length === 0 && sets.length === 0 && shownAt.length === 0),
  )
}

/** Settings that two open questions would set: the later answer would undo the earlier in silence. */
export function askedTwice(pack: Pack): readonly string[] {
  const asked = pack.openQuestions.flatMap(question => [...new Set(settingsOf(question))])
  return asked.filter((name, at) => asked.indexOf(name) !== at)
}

function settingsOf({ numberFor, choices }: OpenQuestion): string[] {
  return [...(numberFor === undefined ? [] : [numberFor]), ...choices.flatMap(({ sets }) => Object.keys(sets))]
}

/** Clauses that only say something, without a setting or a control: guidance. */
export function guidanceIn(pack: Pack): readonly Clause[] {
  return pack.clauses.filter(({ operatedBy, sets }) => operatedBy.length === 0 && sets.length === 0)
}
