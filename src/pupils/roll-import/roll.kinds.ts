declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: the import, in this and the next four. */
    'roll-brought': {
      facts: { rows: number; sha256: string; source: 'hand' | 'folder' | 'api'; notice: string }
      words: { file: string }
    }
    'roll-columns-said': { facts: { columns: readonly string[] }; words: Record<string, never> }
    /**
     * One for each thousand rows instead of one for each pupil: `sha256` is of the lines of `roll_import_deeds` it wrote ("pupil deed fields",
     * by pupil), which say which pupil it was.
     */
    'roll-part-taken': {
      facts: { part: number; added: number; changed: number; sha256: string }
      words: Record<string, never>
    }
    'roll-taken': { facts: { read: number; added: number; changed: number; odd: number }; words: Record<string, never> }
    /** `subject`: the pupil. */
    'pupil-left': { facts: { leftOn: string; import: string }; words: Record<string, never> }
    /** `subject`: the school. Of a hundred. */
    'roll-nights-set': {
      facts: { takes: 'wait' | 'within'; leavers: number; changed: number; odd: number }
      words: Record<string, never>
    }
  }
}

declare module '../../history/facts.ts' {
  interface FactKinds {
    /** `subject`: the pupil. Rooms above end what hangs on her. */
    'pupil-left': true
  }
}

export {}
