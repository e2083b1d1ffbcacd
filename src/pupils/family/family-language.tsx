import type { ComponentChildren, VNode } from 'preact'
import { formAnswer, type Problem, type Visitor } from '../../people/people.ts'
import { type Answer, type Ask, field } from '../../platform/platform.ts'
import {
  familyLanguageFor,
  familyLanguages,
  InsetText,
  type Language,
  useWords,
  type Words,
  wordsIn,
} from '../../ui/ui.ts'

type Anyone = Ask<Visitor | null>

/** The name of the choice: in an address, in a form, and in the cookie that keeps it until the browser is closed. */
export const LANGUAGE = 'language'
const COOKIE = 'clausewise.language'
const english = wordsIn('en-GB')

/** In which language a parent reads: as the form says that she sent, as the link says that she pressed, or as she chose before; else English. */
export function languageOf({ query, form, headers }: Pick<Anyone, 'query' | 'form' | 'headers'>): Language {
  const kept = (headers['cookie'] ?? '')
    .split(/;\s*/)
    .find(pair => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)
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

/** `at`: the address that shows this page again by a link; without it the page itself. `read`: see `seeFamily`. */
type Ways = { readonly at?: string; readonly status?: number; readonly read?: boolean }

/** A page for families in the language of the reader. The choice of a link goes into a cookie, and nothing into the database. */
export function familyAnswer(
  ask: Anyone,
  title: (t: Words) => string,
  body: VNode,
  problems: readonly Problem[] = [],
  { at = '', status, read = false }: Ways = {},
): Answer {
  const language = languageOf(ask)
  const t = wordsIn(language)
  const suggested = suggestedTo(ask.headers['accept-language'] ?? '')
  const kept = Object.entries(ask.query).filter(([name]) => name === 'each')
  const to = ({ tag }: Language) => `${at}?${new URLSearchParams([...kept, [LANGUAGE, tag]]).toString()}`
  const whole = (
    <>
      <Languages language={language} suggested={suggested} to={to} />
      {language.draft && <Mark read={read} english={to(familyLanguages[0])} />}
      {body}
    </>
  )
  return formAnswer(title(t), whole, problems, {
    // Without the menu, whoever is signed in besides: a teacher with children here answers as their mother.
    plain: true,
    words: t,
    lang: language.tag,
    ...(status === undefined ? {} : { status }),
    ...(ask.query[LANGUAGE] === undefined ? {} : { cookies: [cookie(ask, language)] }),
  })
}

function cookie({ works }: Anyone, { tag }: Language): string {
  const secure = works.settings.baseUrl.startsWith('https://') ? '; Secure' : ''
  return `${COOKIE}=${tag}; Path=/family; HttpOnly; SameSite=Lax${secure}`
}

type Shown = { language: Language; suggested: Language | null; to: (language: Language) => string }

/** Each language by its own name. What the browser asks for stands first. */
function Languages({ language, suggested, to }: Shown) {
  const t = useWords()
  const order = familyLanguages.toSorted((a, b) => Number(b === suggested) - Number(a === suggested))
  return (
    <nav class="govuk-!-margin-bottom-4" aria-label={t('languages.choose')}>
      <ul class="govuk-footer__inline-list govuk-!-margin-bottom-3">
        {order.map(one => (
          <li class="govuk-footer__inline-list-item govuk-body-s" lang={one.tag} dir={one.dir}>
            {one === language ? (
              <strong aria-current="true">{one.name}</strong>
            ) : (
              <a class="govuk-link" href={to(one)} hreflang={one.tag}>
                {one.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** That nobody has read this translation, in its own words and in English, and the way to the English page. */
function Mark({ read, english: address }: { read: boolean; english: string }) {
  const t = useWords()
  const key = read ? 'languages.mark-read' : 'languages.mark'
  return (
    <InsetText>
      <p class="govuk-body">{t(key)}</p>
      <p class="govuk-body" lang="en-GB" dir="ltr">
        {english(key)}{' '}
        <a class="govuk-link" href={address}>
          {english('languages.in-english')}
        </a>
      </p>
    </InsetText>
  )
}

/** What stands in English on a page in another language. */
export function InEnglish({ children }: { children: ComponentChildren }) {
  const t = useWords()
  return t.lang === 'en-GB' ? (
    <>{children}</>
  ) : (
    <div lang="en-GB" dir="ltr">
      {children}
    </div>
  )
}
