import type { AreaWords } from '../catalogue.ts'

export const checks = {} as const satisfies AreaWords
