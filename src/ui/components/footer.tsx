import { linkTo } from '../href.ts'
import { useWords } from '../words/words.tsx'
import { type Attributes, classes, extra } from './attributes.ts'
import { type Content, hasContent, inner } from './content.ts'

type FooterLink = { text?: string | undefined; href?: string | undefined; attributes?: Attributes | undefined }

export type FooterSection = {
  title: string
  columns?: number | undefined
  width?: string | undefined
  items?: readonly FooterLink[] | undefined
}

export type FooterOptions = {
  navigation?: readonly FooterSection[] | undefined
  meta?: (Content & { visuallyHiddenTitle?: string | undefined; items?: readonly FooterLink[] | undefined }) | undefined
  containerClasses?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

function Link({ link }: { link: FooterLink }) {
  return (
    <a {...extra(link.attributes)} class="govuk-footer__link" {...linkTo(link.href)}>
      {link.text}
    </a>
  )
}

function Section({ section }: { section: FooterSection }) {
  return (
    <div class={`govuk-footer__section govuk-grid-column-${section.width || 'full'}`}>
      <h2 class="govuk-footer__heading govuk-heading-m">{section.title}</h2>
      {Boolean(section.items?.length) && (
        <ul
          class={classes(
            'govuk-footer__list',
            Boolean(section.columns) && `govuk-footer__list--columns-${section.columns}`,
          )}
        >
          {section.items?.map(
            link =>
              link.href &&
              link.text && (
                <li class="govuk-footer__list-item">
                  <Link link={link} />
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  )
}

/** GOV.UK's footer without the crown, the Open Government Licence and Crown copyright: a school has none of them. */
export function Footer(options: FooterOptions) {
  const t = useWords()
  const { meta } = options
  return (
    <div {...extra(options.attributes)} class={classes('govuk-footer', options.classes)}>
      <div class={classes('govuk-width-container', options.containerClasses)}>
        {Boolean(options.navigation?.length) && (
          <>
            <div class="govuk-footer__navigation">
              {options.navigation?.map(section => (
                <Section section={section} />
              ))}
            </div>
            <hr class="govuk-footer__section-break" />
          </>
        )}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {meta && <h2 class="govuk-visually-hidden">{meta.visuallyHiddenTitle || t('house.support-links')}</h2>}
            {Boolean(meta?.items?.length) && (
              <ul class="govuk-footer__inline-list">
                {meta?.items?.map(link => (
                  <li class="govuk-footer__inline-list-item">
                    <Link link={link} />
                  </li>
                ))}
              </ul>
            )}
            {hasContent(meta) && <div class="govuk-footer__meta-custom">{inner(meta)}</div>}
          </div>
        </div>
      </div>
    </div>
  )
}
