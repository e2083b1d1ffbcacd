declare module '../history/history.ts' {
  interface HistoryKinds {
    'trust-begun': { facts: { nation: string; notice: string }; words: { trust: string; person: string } }
    'school-added': { facts: { kind: string }; words: { school: string } }
    'school-described': { facts: { nation: string; governance: string }; words: { school: string } }
    'person-added': { facts: { workerType: string; joinedOn: string; notice: string }; words: { person: string } }
    'role-given': {
      facts: { holding: string; role: string; startsOn: string; endsOn: string | null; notice: string }
      words: { person: string }
    }
    'role-ended': {
      facts: { holding: string; role: string; lastDay: string; notice: string }
      words: { person: string }
    }
    'person-left': {
      facts: { lastDay: string; sessionsEnded: number; rolesEnded: number; notice: string }
      words: { person: string }
    }
    'person-returned': { facts: { hadLeftOn: string }; words: { person: string } }
    'sign-in-link-sent': { facts: Record<string, never>; words: { person: string } }
    'password-set': { facts: { way: 'link' | 'changed' }; words: Record<string, never> }
    /** `subject`: the person. Copies on her devices have to go. */
    'devices-ended': { facts: { by: 'owner' | 'register' }; words: Record<string, never> }
    'second-factor-set-up': { facts: Record<string, never>; words: Record<string, never> }
    'second-factor-taken-off': { facts: { by: 'owner' | 'register' }; words: Record<string, never> }
  }
}

declare module '../history/facts.ts' {
  interface FactKinds {
    /** `subject`: the person. Her last day may be today, past or to come. */
    'person-left': true
    /** `subject`: the person; `school`: where she works no more. Told once, the night after, whoever set the day. */
    'last-day-over': true
    /** `subject`: the person. */
    'person-added': true
    /** `subject`: the person whose role began or ended. */
    'role-changed': true
  }
}

export {}
