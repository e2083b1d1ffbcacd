/** The door of importing within the policy room: a school's own document becomes a pack. */
import './importing.tables.ts'
import type { JobKind, Works } from '../../platform/platform.ts'
import { READ_DOCUMENT } from './queues.ts'
import { readDocument } from './read-document.job.ts'

export { type Passage, wholeText } from './passage.ts'
export { paragraphsOfText, placeParagraphs } from './read-text.rule.ts'
export { splitClauses } from './split-clauses.rule.ts'
export { startImport } from './start-import.ts'
export { type SuggestedPack, suggestPack } from './suggested-pack.ts'
export { openSuggester, type Suggester } from './suggest-settings.rule.ts'

/** Later work of importing. */
export const importingJobs: readonly JobKind<Works>[] = [readDocument]

/** For whoever prepares the database before anything is open. */
export const importingQueues: readonly { name: string; notify?: boolean }[] = [{ name: READ_DOCUMENT, notify: true }]
