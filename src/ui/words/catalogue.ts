import type { enGB } from './en-GB/en-GB.ts'

/** Messages of one area: key to ICU MessageFormat. */
export type AreaWords = { readonly [key: string]: string }

type English = typeof enGB

/** All areas of one language, with the keys that English has. */
export type Catalogue = { readonly [Area in keyof English]: { readonly [Key in keyof English[Area]]: string } }

/** `area.key`, such as `house.skip-link`. */
export type WordKey = { [Area in keyof English]: `${Area}.${keyof English[Area] & string}` }[keyof English]

/** A language people can read the pages in. `tag`: BCP 47. */
export type Language = { readonly tag: string; readonly dir: 'ltr' | 'rtl'; readonly words: Catalogue }
