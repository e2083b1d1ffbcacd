declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the file, in all of these. */
    'earlier-answers-brought': { facts: { rows: number; sha256: string; notice: string }; words: { file: string } }
    'earlier-columns-said': { facts: { columns: number }; words: Record<string, never> }
    'earlier-values-said': {
      facts: { how: string; wording: string | null; day: string | null }
      words: { source: string }
    }
    /**
     * One for each thousand rows instead of one for each child: `sha256` is of the lines of `earlier_deeds` it wrote ("pupil answer kind
     * channel said", by answer).
     */
    'earlier-part-taken': {
      facts: { part: number; pupils: number; answers: number; sha256: string }
      words: Record<string, never>
    }
    'earlier-answers-taken': {
      facts: { read: number; answers: number; odd: number }
      words: Record<string, never>
    }
    /** One for the whole file; what each yes counts by stands in `consent_accepted`. */
    'earlier-answers-accepted': { facts: { accept_id: string; answers: number }; words: { reason: string } }
  }
}

export {}
