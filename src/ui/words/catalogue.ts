import type { enGB } from './en-GB/en-GB.ts'

/** Messages of one area: key to ICU MessageFormat. */
export type AreaWords = { readonly [key: string]: string }

type English = typeof enGB

/** All areas of one language, with the keys that English has. */
export type Catalogue = { readonly [Area in keyof English]: { readonly [Key in keyof English[Area]]: string } }

/** `area.key`, such as `house.skip-link`. */
export type WordKey = { [Area in keyof English]: `${Area}.${keyof English[Area] & string}` }[keyof English]

/** Any part of the words: what is missing is said in English. */
export type PartOfCatalogue = {
  readonly [Area in keyof English]?: { readonly [Key in keyof English[Area]]?: string }
}

/** A language people can read pages in. `tag`: BCP 47; `name`: what it calls itself. `draft`: no speaker has read it yet. */
export type Language = {
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  readonly name: string
  readonly draft: boolean
  readonly words: PartOfCatalogue
}
