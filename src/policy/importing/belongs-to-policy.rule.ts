import { type Passage, wholeText } from './passage.ts'

/** Words before a policy's name that are no part of it. */
const notOfTheName = new Set(
  "a an the our its their this that these any all see also under with by in to of per via as read follow following follows relevant other own appropriate school school’s school's trust’s trust's academy’s academy's new current existing".split(
    ' ',
  ),
)
const joins = new Set(['and', '&', 'of', 'for', 'in', 'on', 'to'])
/** What the document calls itself, or was made from, is not another policy. */
const itself = /^(?:(?:(?:staff|school)\s+)?social (?:media|network\w*)(?: (?:and|use)\b.*)?|model|template)$/i
/** Words of a name in small letters: more are another part of the sentence. */
const MOST_WORDS = 4
const LONGEST_TITLE = 120

/** Which other policies a passage refers to, by their names in it: suggestions, to be confirmed with the passage or dropped. */
export function policiesNamedIn(passage: Passage): readonly string[] {
  const text = wholeText(passage)
  const named = [...text.matchAll(/\b(?:polic(?:y|ies)|procedures?)\b/gi)].flatMap(({ 0: kind, index }) => {
    const name = nameBefore(text.slice(0, index))
    return name === '' || itself.test(name) ? [] : [titleOf(`${name} ${kind}`)]
  })
  const codes = [...text.matchAll(/\b(?:staff )?code of conduct\b/gi)].map(([code]) => titleOf(code))
  return withoutTwins([...named, ...codes])
}

/** The words right before "policy" that are its name: those with capitals and what joins them, or up to four small ones after an article. */
function nameBefore(before: string): string {
  const words = (/[\w’'&/ -]*$/.exec(before)?.[0] ?? '').trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  const ofCapitals = /^[A-Z]/.test(last)
  const name: string[] = []
  for (const word of words.toReversed()) {
    const joining = name.length > 0 && joins.has(word)
    if (!joining && (notOfTheName.has(word.toLowerCase()) || (ofCapitals && !/^[A-Z]/.test(word)))) break
    if (!ofCapitals && name.length >= MOST_WORDS) return name.slice(-2).join(' ')
    name.unshift(word)
  }
  while (name[0] !== undefined && joins.has(name[0])) name.shift()
  return name.join(' ')
}

const titleOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** A title as it is kept; null where there is none, or it is no title. */
export function tidyTitle(title: string): string | null {
  const words = title.replaceAll(/\s+/g, ' ').trim()
  return words === '' || words.length > LONGEST_TITLE || idOfTitle(words) === '' ? null : words
}

/** The same policy by whatever capitals it is called: `acceptable-use-policy`. */
export function idOfTitle(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}

export function withoutTwins(titles: readonly string[]): readonly string[] {
  return titles.filter((title, at) => titles.findIndex(other => idOfTitle(other) === idOfTitle(title)) === at)
}

const aimsHeading =
  /^(?:[\d.]+\s*)?(?:our )?(?:aims?|objectives?|aims and objectives)(?: of (?:this|the|our) policy)?$/i
const saysAim = /^(?:the|our|one|an) (?:main |first |other )?(?:aims?|purposes?|objectives?)\b|\bpolicy aims to\b/i

/** Whether a passage says what the policy is for: a review asks of each whether it is still wanted. */
export function isAim(passage: Passage): boolean {
  return aimsHeading.test(passage.headings.at(-1) ?? '') || saysAim.test(wholeText(passage))
}
