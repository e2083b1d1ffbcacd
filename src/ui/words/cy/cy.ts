import type { PartOfCatalogue } from '../catalogue.ts'
export const cy = {} as const satisfies PartOfCatalogue
