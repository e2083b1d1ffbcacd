import type { AreaWords } from '../catalogue.ts'

export const history = {} as const satisfies AreaWords
