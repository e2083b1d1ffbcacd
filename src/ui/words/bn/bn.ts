import type { PartOfCatalogue } from '../catalogue.ts'
export const bn = {} as const satisfies PartOfCatalogue
