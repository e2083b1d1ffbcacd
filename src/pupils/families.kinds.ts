declare module '../history/history.ts' {
  interface HistoryKinds {
    /** `subject` of all these: the pupil. What was answered stands in `consent_answers` alone, which fewer people read. */
    'consent-answered': { facts: { answers: number; how: string; notice: string }; words: Record<string, never> }
    /** A paper form that had been written down by mistake. */
    'consent-taken-back': { facts: { answers: number }; words: Record<string, never> }
    'removal-asked-by-family': {
      facts: { target_id: string; guardian_id: string; notice: string }
      words: Record<string, never>
    }
    'family-told': { facts: { target_id: string; guardian_id: string; how: string }; words: Record<string, never> }
    /** `subject` of these two: the complaint. */
    'complaint-came': { facts: { guardian_id: string; notice: string }; words: Record<string, never> }
    'complaint-answered': { facts: { notice: string }; words: Record<string, never> }
    /** The same where it is about the head: read by whoever stands in for her alone (0064). */
    'complaint-about-head-came': { facts: { guardian_id: string; notice: string }; words: Record<string, never> }
    'complaint-about-head-answered': { facts: { notice: string }; words: Record<string, never> }
    /** A slip with a link of her own was made for a pupil; and she asked for a post to come down. Read as the answers of families (0065). */
    'own-answer-asked': { facts: { how: string }; words: Record<string, never> }
    'removal-asked-by-pupil': { facts: { target_id: string; notice: string }; words: Record<string, never> }
    'consent-asked': { facts: { how: string }; words: Record<string, never> }
    'consent-accepted': { facts: { answer_id: string }; words: { reason: string } }
    /** `subject` of these two: the wording. */
    'translation-checked': { facts: { language: string }; words: { speaker: string } }
    'translation-doubted': { facts: { language: string }; words: { speaker: string } }
    'guardian-added': { facts: { guardian_id: string; notice: string }; words: Record<string, never> }
    'guardian-changed': { facts: { guardian_id: string; notice: string }; words: Record<string, never> }
    'guardian-ended': { facts: { guardian_id: string }; words: Record<string, never> }
    /** These three are read by the safeguarding lead and her deputy alone (0022, 0036). Days as yyyy-mm-dd. */
    'never-publish-set': { facts: { flag_id: string; notice: string }; words: Record<string, never> }
    'never-publish-reviewed': {
      facts: { flag_id: string; was: string; stays_until: string; notice: string }
      words: Record<string, never>
    }
    /** Read by the same alone (0051). */
    'guardian-written-to': {
      facts: { letter_id: string; guardian_id: string; notice: string }
      words: Record<string, never>
    }
    'never-publish-ended': { facts: { flag_id: string }; words: Record<string, never> }
  }
}

declare module '../history/facts.ts' {
  interface FactKinds {
    /**
     * `subject`: the pupil. What may be shown of her may have changed: an answer, a guardian or a flag. It does not say which, so that nobody
     * can tell a flag from an answer; whoever takes it asks `mayGoFor` again.
     */
    'consent-changed': true
  }
}
