/** The door of importing within the policy room: a school's own document becomes a pack. */
export { type Passage, wholeText } from './passage.ts'
export { paragraphsOfText, placeParagraphs } from './read-text.rule.ts'
export { splitClauses } from './split-clauses.rule.ts'
export { openSuggester, type Suggester } from './suggest-settings.rule.ts'
