import type { ComponentChildren } from 'preact'
import { asset } from '../assets.ts'
import { Footer } from '../components/footer.tsx'
import { GenericHeader } from '../components/generic-header.tsx'
import { type NavigationItem, ServiceNavigation } from '../components/service-navigation.tsx'
import { SkipLink } from '../components/skip-link.tsx'
import { SampleBanner } from '../pieces/sample-banner.tsx'
import type { Language } from '../words/catalogue.ts'
import { useWords, WordsIn } from '../words/words.tsx'
import { Mark } from './mark.tsx'

export type PageOptions = {
  /** What this page is about; stands first in the window's title. Never a name, a case or a child. */
  title: string
  lang: string | Language
  /** Whose page it is; ours alone before anybody has signed in. `badge`: address of its picture. */
  school?: { name: string; badge?: string | undefined } | undefined
  signedInAs?: { name: string; role: string; signOutAction: string } | undefined
  nav?: readonly NavigationItem[] | undefined
  /** The sample trust: says so on top. */
  sample?: boolean | undefined
  /** A form came back with errors: the title says so first, as GOV.UK found screen-reader users need it. */
  hasErrors?: boolean | undefined
  /** For people with a slow line (parents): system type instead of web fonts. */
  light?: boolean | undefined
  /** Above the content, outside main so that the skip link skips it: a back link or breadcrumbs. */
  before?: ComponentChildren
  children: ComponentChildren
}

function Head({ options }: { options: PageOptions }) {
  const t = useWords()
  const school = options.school?.name ?? t('house.product')
  return (
    <head>
      <meta charset="utf-8" />
      <title>
        {t(options.hasErrors ? 'house.page-title-error' : 'house.page-title', { title: options.title, school })}
      </title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#0b5c56" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#10201f" media="(prefers-color-scheme: dark)" />
      <meta name="robots" content="noindex" />
      {!options.light && (
        <>
          <link rel="preload" href={asset('regular.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
          <link rel="stylesheet" href={asset('fonts.css')} />
        </>
      )}
      <link rel="icon" type="image/svg+xml" href={asset('mark.svg')} />
      <link rel="stylesheet" href={asset('app.css')} />
      {t.dir === 'rtl' && <link rel="stylesheet" href={asset('rtl.css')} />}
      <script type="module" src={asset('app.js')} />
      {!options.light && <script type="module" src={asset('kept-list.js')} />}
    </head>
  )
}

function Logo({ school }: { school: PageOptions['school'] }) {
  const t = useWords()
  return (
    <>
      {school?.badge && <img class="cw-badge" src={school.badge} alt="" width="40" height="40" />}
      {school && <span class="cw-school">{school.name}</span>}
      <span class={school ? 'cw-product' : 'cw-product cw-product--alone'}>
        <Mark size={school ? 18 : 28} />
        {t('house.product')}
      </span>
    </>
  )
}

/** Signing out is a press, never a link: a mail scanner or a prefetch that opens links must not end a session. */
function You({ you }: { you: NonNullable<PageOptions['signedInAs']> }) {
  const t = useWords()
  return (
    <form class="cw-you" method="post" action={you.signOutAction}>
      <span class="cw-you__name">
        <span class="govuk-visually-hidden">{t('house.signed-in-as', { name: you.name, role: you.role })}</span>
        <span aria-hidden="true">{t('house.person-chip', { role: you.role, name: you.name })}</span>
      </span>
      <button type="submit" class="cw-you__out">
        {t('house.sign-out')}
      </button>
    </form>
  )
}

function Body({ options }: { options: PageOptions }) {
  const t = useWords()
  const { nav, signedInAs } = options
  return (
    <body class="govuk-template__body">
      <SkipLink href="#content" text={t('house.skip-link')} />
      <header class="cw-header" aria-label={t('house.header')}>
        <GenericHeader logoHtml={<Logo school={options.school} />} />
        {(nav || signedInAs) && (
          <ServiceNavigation
            navigation={nav}
            navigationLabel={t('house.main-navigation')}
            slots={signedInAs && { end: { html: <You you={signedInAs} />, align: 'inline' } }}
          />
        )}
        {(options.sample || options.before) && (
          <div class="govuk-width-container">
            {options.sample && <SampleBanner />}
            {options.before}
          </div>
        )}
      </header>
      <div class="govuk-width-container cw-content">
        <main class="govuk-main-wrapper" id="content">
          {options.children}
        </main>
      </div>
      <footer>
        <Footer
          meta={{
            visuallyHiddenTitle: t('house.footer-links'),
            items: [
              { href: '/privacy', text: t('house.privacy') },
              { href: '/accessibility', text: t('house.accessibility') },
            ],
            html: (
              <span class="cw-footer-mark">
                <Mark size={16} />
                {t('house.product')}
              </span>
            ),
          }}
        />
      </footer>
    </body>
  )
}

/** A whole page. The caller writes `<!doctype html>` before it, which JSX cannot. */
export function Page(options: PageOptions) {
  return (
    <WordsIn lang={options.lang}>
      <Html options={options} />
    </WordsIn>
  )
}

function Html({ options }: { options: PageOptions }) {
  const t = useWords()
  return (
    <html class="govuk-template" lang={t.lang} dir={t.dir}>
      <Head options={options} />
      <Body options={options} />
    </html>
  )
}
