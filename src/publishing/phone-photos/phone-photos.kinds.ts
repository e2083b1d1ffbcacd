declare module '../../history/history.ts' {
  interface HistoryKinds {
    /** `begins`: whether the clock began with handing in, or begins when the post is out. */
    'post-photos-to-delete': {
      facts: { photos_id: string; photos: number; hours: number; begins: 'handed_in' | 'out' }
      words: Record<string, never>
    }
    'post-photos-late': { facts: { photos_id: string; photos: number }; words: Record<string, never> }
    'post-photos-deleted': {
      facts: { photos_id: string; photos: number; late: boolean }
      words: Record<string, never>
    }
  }
}

export {}
