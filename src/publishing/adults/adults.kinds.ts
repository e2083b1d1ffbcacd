declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject` of all three: the adult. What was said stands in `adult_answers` alone, which fewer people read. */
    'adult-added': { facts: { what: string; notice: string }; words: { person: string } }
    'adult-asked': { facts: { ask_id: string }; words: { person: string } }
    'adult-answered': { facts: { answer_id: string; how: string; notice: string }; words: { person: string } }
  }
}

export {}
