import type { AreaWords } from '../catalogue.ts'

export const policy = {} as const satisfies AreaWords
