import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from './catalogue.ts'
import { languageFor } from './languages.ts'
import { type Words, wordsOf } from './say.ts'

export type { Words } from './say.ts'

const Spoken = createContext<Words | undefined>(undefined)

/** The words of a language by its tag, for mail and jobs; pages use {@link useWords}. */
export function wordsIn(lang: string | Language): Words {
  return wordsOf(typeof lang === 'string' ? languageFor(lang) : lang)
}

/** Everything inside speaks this language. */
export function WordsIn({ lang, children }: { lang: string | Language; children: ComponentChildren }) {
  return <Spoken.Provider value={wordsIn(lang)}>{children}</Spoken.Provider>
}

/** The words of the page being rendered. */
export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('No language here: put the page inside <WordsIn lang="…"> or <Page lang="…">')
  return words
}
