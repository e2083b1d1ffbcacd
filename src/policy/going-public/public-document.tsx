import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { useWords, WordsIn } from '../../ui/ui.ts'
import type { PublicClause, PublicPolicy } from './public-policy.ts'

/**
 * The look of the file that leaves the house: it stands alone on a school's website, so its few rules stand in it. Only letters, digits
 * and signs that mean nothing in HTML, so that nothing needs escaping.
 */
const STYLE = `body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font-family: Arial, sans-serif; line-height: 1.5; color: #0b0c0c; background: #ffffff }
h1, h2, h3 { line-height: 1.25 }
h2 { margin-top: 2.5rem }
h3 { margin-bottom: 0.25rem; font-size: 1rem }
dt { font-weight: bold }
dd { margin: 0 0 0.5rem 0 }
a { color: #0b4a7f }
.quiet { color: #484949; font-size: 0.9rem }
.here { margin: 0.25rem 0 0.5rem 0; padding-left: 1rem; border-left: 4px solid #b1b4b6 }
code { overflow-wrap: anywhere }`

/** One HTML file that needs nothing else: no script, no picture, no address it loads. */
export function publicHtml(policy: PublicPolicy): string {
  return `<!doctype html>${render(
    <html lang={policy.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${policy.title}, ${policy.school}`}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <WordsIn lang={policy.lang}>
          <main>
            <h1>{policy.title}</h1>
            <PublicBody policy={policy} />
          </main>
        </WordsIn>
      </body>
    </html>,
  )}`
}

/** The policy itself, for the file and for the page that shows it before it is downloaded. */
export function PublicBody({ policy }: { policy: PublicPolicy }): VNode {
  const t = useWords()
  return (
    <>
      <dl class="govuk-body">
        <dt>{t('public.school')}</dt>
        <dd>{policy.school}</dd>
        <dt>{t('public.version')}</dt>
        <dd>{t('public.version-from', { number: policy.number, when: policy.from })}</dd>
        <dt>{t('public.adopted')}</dt>
        {policy.adopted.map(sentence => (
          <dd>{sentence}</dd>
        ))}
        <dt>{t('public.source')}</dt>
        <dd>{policy.source}</dd>
        <dt>{t('public.hash')}</dt>
        <dd>
          <code class="cw-hash">{policy.hash}</code>
        </dd>
      </dl>
      {policy.checkLaw !== null && (
        <p class="here govuk-inset-text">
          <strong>{policy.checkLaw}</strong>
        </p>
      )}
      <nav aria-labelledby="public-contents">
        <h2 class="govuk-heading-m" id="public-contents">
          {t('house.contents')}
        </h2>
        <ul class="govuk-list">
          {policy.parts.map(part => (
            <li>
              <a class="govuk-link" href={`#${part.id}`}>
                {part.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {policy.parts.map(part => (
        <section aria-labelledby={part.id}>
          <h2 class="govuk-heading-m" id={part.id}>
            {part.name}
          </h2>
          {part.clauses.map(clause => (
            <ClauseInPublic clause={clause} />
          ))}
        </section>
      ))}
    </>
  )
}

function ClauseInPublic({ clause }: { clause: PublicClause }) {
  const t = useWords()
  return (
    <div id={clause.id} class="govuk-body">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{clause.ref}</h3>
      <div>{clause.says}</div>
      <div class="quiet govuk-hint govuk-!-margin-bottom-1">
        {t('public.clause-about', {
          strength: t(`policy.clause-strength-${clause.strength}`),
          who: clause.binds,
          id: clause.id,
        })}
      </div>
      {clause.checkLaw && <div class="here">{t('public.check-clause')}</div>}
      {clause.here.map(({ asks, answer }) => (
        <div class="here">{t('public.here', { asks, answer })}</div>
      ))}
    </div>
  )
}
