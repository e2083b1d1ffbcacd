import type { AreaWords } from '../catalogue.ts'

export const pupils = {} as const satisfies AreaWords
