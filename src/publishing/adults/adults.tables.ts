import type { AdultAnswer, AdultKind, AdultPlace, AdultWay, WhatAdult } from './adult-permission.rule.ts'

declare module '../../platform/db/db.ts' {
  interface House {
    other_adults: {
      trust_id: string
      id: string
      school_id: string
      name: string
      what: WhatAdult
      added_by: string
      added_at: Date
    }
    adult_asks: {
      trust_id: string
      id: string
      school_id: string
      person_id: string
      kinds: AdultKind[]
      places: AdultPlace[]
      asked_by: string
      asked_at: Date
    }
    adult_answers: {
      trust_id: string
      id: string
      school_id: string
      person_id: string | null
      other_id: string | null
      ask_id: string | null
      answer: AdultAnswer
      kinds: AdultKind[]
      places: AdultPlace[]
      how: AdultWay
      kept_at: string | null
      words: string
      given_on: string
      until: string | null
      recorded_by: string
      recorded_at: Date
      notice_version: string
    }
    post_adults: {
      trust_id: string
      version_id: string
      adult_id: string
      post_id: string
      school_id: string
      kinds: AdultKind[]
    }
  }
}
