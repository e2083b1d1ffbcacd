import type { AreaWords } from '../catalogue.ts'

export const people = {} as const satisfies AreaWords
