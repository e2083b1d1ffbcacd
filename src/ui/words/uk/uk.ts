import type { PartOfCatalogue } from '../catalogue.ts'
export const uk = {} as const satisfies PartOfCatalogue
