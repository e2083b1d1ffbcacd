/** Training before posting for the school; training of those who run the policy or investigate under it. */
export type TrainingKind = 'posting' | 'administering'

declare module '../../platform/db/db.ts' {
  interface House {
    understanding_passed: { trust_id: string; school_id: string; version_id: string; person_id: string; at: Date }
    understanding_missed: { trust_id: string; school_id: string; version_id: string; setting: string; times: number }
    training_asked: {
      trust_id: string
      school_id: string
      person_id: string
      kind: TrainingKind
      asked_by: string
      at: Date
    }
    /** `done_on`, `valid_until`: days as yyyy-mm-dd. */
    training_done: {
      trust_id: string
      id: string
      school_id: string
      person_id: string
      kind: TrainingKind
      done_on: string
      valid_until: string
      recorded_by: string
      at: Date
    }
    /** `until`: the last day of the training, as yyyy-mm-dd. */
    training_reminders: {
      trust_id: string
      school_id: string
      person_id: string
      kind: TrainingKind
      until: string
      stage: 'two_months' | 'month' | 'week' | 'day'
      reminded_at: Date
    }
    staff_talks: {
      trust_id: string
      id: string
      school_id: string
      held_on: string
      present: string[]
      points: string
      recorded_by: string
      at: Date
    }
  }
}

declare module '../../history/history.ts' {
  interface HistoryKinds {
    'understanding-passed': { facts: { version_id: string; notice: string }; words: Record<string, never> }
    'training-asked': { facts: { kind: string }; words: { person: string } }
    'training-recorded': {
      facts: { kind: string; doneOn: string; validUntil: string; notice: string }
      words: { person: string }
    }
    'staff-talk-recorded': { facts: { heldOn: string; present: number; notice: string }; words: Record<string, never> }
  }
}
