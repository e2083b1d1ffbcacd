import type { VNode } from 'preact'
import { allowed, badgeAddress, type Route, type Visitor } from './people/people.ts'
import { allFields, type Form, type Page as PageAnswer, type Trouble, type Works } from './platform/platform.ts'
import { roleTitles } from './policy/policy.ts'
import { familyLanguageFor, Page, WordsGivenBack, type WordKey, wordsIn } from './ui/ui.ts'

const LANG = 'en-GB'
const t = wordsIn(LANG)

/** The whole document around a page: whose school, who is signed in, the menu, the sample's banner. */
export function shell(works: Works, routes: readonly Route[], visitor: Visitor | null, answer: PageAnswer): VNode {
  const sample = works.settings.mode === 'sample'
  if (visitor === null || answer.plain) {
    return (
      <Page title={answer.title} lang={familyLanguageFor(answer.lang ?? LANG)} sample={sample} light={answer.light}>
        {answer.body}
      </Page>
    )
  }
  const [first] = visitor.holdings
  // Of several it is the page of none in particular: then the trust's name stands there.
  const school = visitor.schools.length === 1 ? visitor.schools[0] : undefined
  return (
    <Page
      title={answer.title}
      lang={LANG}
      sample={sample}
      school={{ name: school?.name ?? visitor.trustName, badge: school && badgeAddress(school) }}
      signedInAs={{
        name: visitor.name,
        role: first === undefined ? '' : roleTitles[first.role],
        signOutAction: '/sign-out',
      }}
      nav={menuOf(works, routes, visitor)}
    >
      {answer.body}
    </Page>
  )
}

type MenuItem = { readonly words: WordKey; readonly href: string; readonly shownTo?: string }

/** `shownTo`: the page whose route says who sees the item, where not everybody who may open it has something to do there. */
const MENU: readonly MenuItem[] = [
  { words: 'house.menu-home', href: '/' },
  { words: 'house.menu-posts', href: '/posts' },
  { words: 'house.menu-policy', href: '/policy' },
  { words: 'house.menu-accounts', href: '/accounts', shownTo: '/accounts/add' },
  { words: 'house.menu-pupils', href: '/pupils' },
  { words: 'house.menu-people', href: '/people' },
  { words: 'house.menu-roll', href: '/pupils/roll' },
  { words: 'house.menu-me', href: '/me' },
  { words: 'house.menu-mail', href: '/mail' },
]

/** Who may is asked of the routes themselves, so that the menu leads nobody to a closed door. */
function menuOf(works: Works, routes: readonly Route[], visitor: Visitor) {
  return MENU.filter(({ href, shownTo = href }) => {
    if (href === '/mail' && !works.mail.kept) return false
    const route = routes.find(({ method, path }) => method === 'GET' && path === shownTo)
    return route !== undefined && allowed(route.may, visitor) === 'yes'
  }).map(({ words, href }) => ({ text: t(words), href }))
}

/** One page for each kind of trouble: what happened, what was kept, what to do. */
export function troublePage(trouble: Trouble, reference: string): PageAnswer {
  const title = t(`house.trouble-${trouble}-title`)
  return {
    title,
    plain: true,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{t(`house.trouble-${trouble}-body`)}</p>
          {trouble === 'broken' && reference !== '' && (
            <p class="govuk-body">{t('house.trouble-reference', { number: reference })}</p>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href="/">
              {t('house.trouble-home')}
            </a>
          </p>
        </div>
      </div>
    ),
  }
}

/** For words that could not be taken, after the session had ended or in some trouble of ours: they are shown, and can be sent again. */
export function wordsPage({
  action,
  form,
  words,
  because,
  reference,
}: {
  action: string
  form: Form
  words: readonly string[]
  because: 'ended' | Trouble
  reference: string
}): PageAnswer {
  const fields = allFields(form)
  const written = fields.filter(
    ([name, value]) => words.some(own => name === own || name.startsWith(`${own}[`)) && value.trim() !== '',
  )
  const title = because === 'ended' ? t('writing.ended-title') : t(`house.trouble-${because}-title`)
  const why =
    because === 'ended'
      ? { body: t('writing.ended-body'), signIn: '/sign-in' }
      : {
          body: `${t(because === 'disk-full' ? 'writing.not-taken-disk-full' : 'writing.not-taken-body')} ${because === 'broken' ? t('house.trouble-reference', { number: reference }) : ''}`.trim(),
          signIn: null,
        }
  return {
    title,
    plain: true,
    body: (
      <WordsGivenBack
        action={action}
        title={title}
        body={why.body}
        signIn={why.signIn}
        fields={fields}
        words={written.map(([, value]) => value)}
      />
    ),
  }
}
