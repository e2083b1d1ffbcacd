declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject` of all of a draft: the draft. */
    'draft-started': { facts: { for_trust: boolean }; words: Record<string, never> }
    'draft-given-up': { facts: Record<string, never>; words: Record<string, never> }
    'draft-taken-up': { facts: Record<string, never>; words: Record<string, never> }
    /** What was said lies in the draft itself, turn by turn. */
    'draft-changed': {
      facts: { topics: readonly string[]; count: number; way: string }
      words: Record<string, never>
    }
    'question-sent': { facts: { question: string; to: string; notice: string }; words: { person: string } }
    'question-answered': { facts: { question: string; notice: string }; words: { person: string } }
    'question-sent-back': { facts: { question: string; notice: string }; words: { person: string; words: string } }
    'question-called-back': { facts: { question: string }; words: { person: string } }
    /** `subject` from here: the seal, which is the version once all have signed. */
    'policy-sealed': {
      facts: { draft: string; pack: string; body_sha256: string; needed: readonly string[] }
      words: { title: string }
    }
    'seal-voided': { facts: { draft: string; body_sha256: string; signatures: number }; words: { title: string } }
    'policy-signed': {
      facts: {
        body_sha256: string
        capacity: string
        as_role: string
        stands_in: boolean
        meeting_on: string | null
      }
      words: { title: string; person: string; minute: string }
    }
    'signature-asked-again': { facts: { to: string }; words: { person: string } }
    'policy-adopted': {
      facts: {
        version_id: string
        number: number
        pack: string
        body_sha256: string
        in_force_from: string
        as: string
      }
      words: { title: string }
    }
    /** `subject`: the document. */
    'document-entered': { facts: { kind: string; notice: string }; words: { title: string } }
    'edition-entered': { facts: { kind: string; follows: string; notice: string }; words: { title: string } }
    'document-looked-at': { facts: { kind: string; review_on: string }; words: { title: string } }
    'document-ended': { facts: { kind: string }; words: { title: string } }
    /** `subject`: the request. */
    'trust-asked': { facts: { draft: string; settings: readonly string[]; notice: string }; words: { reason: string } }
    'trust-answered': {
      facts: { decision: string; settings: readonly string[]; as_role: string; notice: string }
      words: { reason: string }
    }
  }
}

declare module '../../history/facts.ts' {
  interface FactKinds {
    /** `subject`: the policy version. */
    'policy-adopted': true
    /** `subject`: the document that follows an older edition. */
    'edition-entered': true
  }
}

export {}
