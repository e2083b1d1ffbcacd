import type { VNode } from 'preact'
import { formAnswer, type Problem, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field } from '../../platform/platform.ts'
import {
  DraftMark,
  familyLanguageFor,
  familyLanguages,
  type Language,
  LanguageChoice,
  useWords,
  type Words,
  wordsIn,
} from '../../ui/ui.ts'

type Anyone = Ask<Visitor | null>

/** The name of the choice: in an address, in a form, and in the cookie that keeps it until the browser is closed. */
export const LANGUAGE = 'language'

/** The two ways in: a mother and her daughter on one telephone each read in a language of their own. */
const COOKIES = { '/family': 'clausewise.language', '/own': 'clausewise.own-language' } as const
export type FamilyDoor = keyof typeof COOKIES

/** In which language somebody reads: as the form says that was sent, as the link says that was pressed, or as was chosen before; else English. */
export function languageOf(
  { query, form, headers }: Pick<Anyone, 'query' | 'form' | 'headers'>,
  door: FamilyDoor = '/family',
): Language {
  const name = COOKIES[door]
  const kept = (headers['cookie'] ?? '')
    .split(/;\s*/)
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  return familyLanguageFor(field(form, LANGUAGE) || (query[LANGUAGE] ?? kept ?? ''))
}

/** What her browser asks for first, where it is a draft: it is only offered, for in a draft a yes waits. */
export function suggestedTo(accept: string): Language | null {
  const [first] = accept
    .split(',')
    .map(part => {
      const [tag = '', ...rest] = part.trim().split(';')
      const q = rest.map(one => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(one => one !== undefined)
      return { tag: tag.toLowerCase(), q: q === undefined ? 1 : Number(q) }
    })
    .toSorted((a, b) => b.q - a.q)
  const found = familyLanguageFor(first?.tag ?? '')
  return found.draft ? found : null
}

/**
 * `at`: the address that shows this page again by a link; without it the page itself. `read`: see `seeFamily`. `door`: whose cookie keeps the
 * choice.
 */
type Ways = { readonly at?: string; readonly status?: number; readonly read?: boolean; readonly door?: FamilyDoor }

/** A page for families in the language of the reader. The choice of a link goes into a cookie, and nothing into the database. */
export function familyAnswer(
  ask: Anyone,
  title: (t: Words) => string,
  body: VNode,
  problems: readonly Problem[] = [],
  { at = '', status, read = false, door = '/family' }: Ways = {},
): Answer {
  const language = languageOf(ask, door)
  const t = wordsIn(language)
  const suggested = suggestedTo(ask.headers['accept-language'] ?? '')
  const kept = Object.entries(ask.query).filter(([name]) => name === 'each')
  const to = ({ tag }: Language) => `${at}?${new URLSearchParams([...kept, [LANGUAGE, tag]]).toString()}`
  const whole = (
    <>
      <LanguageChoice language={language} suggested={suggested} to={to} />
      {language.draft && (
        <DraftMark mark={read ? 'languages.mark-read' : 'languages.mark'} english={to(familyLanguages[0])} />
      )}
      {body}
    </>
  )
  return formAnswer(title(t), whole, problems, {
    // Without the menu, whoever is signed in besides: a teacher with children here answers as their mother.
    plain: true,
    light: true,
    words: t,
    lang: language.tag,
    ...(status === undefined ? {} : { status }),
    ...(ask.query[LANGUAGE] === undefined ? {} : { cookies: [cookie(ask, language, door)] }),
  })
}

function cookie({ works }: Anyone, { tag }: Language, door: FamilyDoor): string {
  const secure = works.settings.baseUrl.startsWith('https://') ? '; Secure' : ''
  return `${COOKIES[door]}=${tag}; Path=${door}; HttpOnly; SameSite=Lax${secure}`
}

/** Goes with every form of these pages, so that what is kept says in which language it was asked. */
export function SaidIn() {
  return <input type="hidden" name={LANGUAGE} value={useWords().lang} />
}
