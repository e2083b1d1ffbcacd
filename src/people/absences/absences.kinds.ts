declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `subject`: whoever is away. Why she is away is kept nowhere. */
    'absence-said': {
      facts: { absence: string; startsOn: string; endsOn: string; notice: string }
      words: { person: string }
    }
    'absence-ended': { facts: { absence: string; lastDay: string }; words: { person: string } }
    /** `subject`: whoever acts; `person` her name. */
    'acting-begun': {
      facts: { absence: string; holding: string; role: string; startsOn: string; endsOn: string; acting_for: string }
      words: { person: string; acting_for: string }
    }
    'acting-ended': {
      facts: { absence: string; holding: string; role: string; lastDay: string; acting_for: string }
      words: { person: string; acting_for: string }
    }
  }
}

export {}
