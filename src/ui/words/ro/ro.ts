import type { PartOfCatalogue } from '../catalogue.ts'
export const ro = {} as const satisfies PartOfCatalogue
