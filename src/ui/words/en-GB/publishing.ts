import type { AreaWords } from '../catalogue.ts'

export const publishing = {} as const satisfies AreaWords
