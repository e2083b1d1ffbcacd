import type { PartOfCatalogue } from '../catalogue.ts'
export const ur = {} as const satisfies PartOfCatalogue
