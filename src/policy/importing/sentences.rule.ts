/** A part of a paragraph: places counted in its letters. */
export type Part = { readonly from: number; readonly to: number }

const abbreviations = /(?:\b(?:e\.g|i\.e|etc|eg|ie|mr|mrs|ms|dr|st|no|vs|cf|inc|para|approx|incl)|\b[A-Z])\.$/i

/** The sentences of a paragraph. Full stops of abbreviations, initials, numbers and addresses end none. */
export function sentencesOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const end of text.matchAll(/[.!?]["”’')\]*_]*(?=\s)|[.!?][”"’')]+(?=\s)/g)) {
    const to = end.index + end[0].length
    const before = text.slice(from, end.index + 1)
    const next = text.slice(to).trimStart()
    if (next === '' || abbreviations.test(before) || /^[\p{Ll}&]/u.test(next)) continue
    // "…bullied.” etc." and a question inside quotation marks go on.
    if (/^etc\b/.test(next)) continue
    parts.push({ from, to })
    from = text.length - next.length
  }
  if (text.slice(from).trim() !== '') parts.push({ from, to: text.trimEnd().length })
  return parts
}

/**
 * A sentence that says what somebody must, should, may or may not do, what holds, or what follows. Others explain the one before.
 */
export const obliging =
  /\b(must|(?:is|are) (?:to be|(?:never |only |always |not )?\w+ed)|might|consent|shall|should|ought|needs? to|has to|have to|required?|requires|expect(?:ed|s)?|prohibit\w*|forbid\w*|never|may|can|cannot|could|will|would|won’t|don’t|do not|does not|not (?:be|permitted|allowed|acceptable)|is not|are not|no (?:\w+ ){0,3}(?:is|are|may|can)|responsib\w+|permitted|allowed|advised|recommend\w*|encourage\w*|ensure|avoid|appl(?:y|ies)|cover(?:s|ed)?|includes?|addresses|acceptable|subject to|means|please|report|save|keep)\b/i

/** A sentence that hangs on the one before and says nothing alone. */
const hanging =
  /^["“‘(]?(?:for example|e\.g\.|such as|in particular|note:|that is|otherwise|likewise|although|and|or|but|also)\b/i

/** A paragraph cut where a new statement begins; a sentence that only explains stays with the one before it. */
export function statementsOf(text: string): Part[] {
  const statements: Part[] = []
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.from, sentence.to)
    const last = statements.at(-1)
    const bare = /^(?:be|not|no|only|always|do)\b/i.test(words)
    const alone = (obliging.test(words) || bare) && !hanging.test(words) && words.split(/\s+/).length > 3
    if (last !== undefined && !alone) statements[statements.length - 1] = { from: last.from, to: sentence.to }
    else statements.push(sentence)
  }
  return statements
}
