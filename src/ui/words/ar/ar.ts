import type { PartOfCatalogue } from '../catalogue.ts'
export const ar = {} as const satisfies PartOfCatalogue
