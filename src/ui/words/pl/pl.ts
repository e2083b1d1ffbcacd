import type { PartOfCatalogue } from '../catalogue.ts'
export const pl = {} as const satisfies PartOfCatalogue
