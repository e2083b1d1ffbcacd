import { type Attributes, classes, extra, scriptWords } from './attributes.ts'
import { type Content, hasContent, inner } from './content.ts'
import { Heading, type Level } from './heading.tsx'

export type AccordionItem = {
  heading: Content
  summary?: Content | undefined
  content: Content
  expanded?: boolean | undefined
}

export type AccordionOptions = {
  id: string
  items: readonly (AccordionItem | false | null | undefined)[]
  headingLevel?: Level | undefined
  rememberExpanded?: boolean | undefined
  hideAllSectionsText?: string | undefined
  hideSectionText?: string | undefined
  hideSectionAriaLabelText?: string | undefined
  showAllSectionsText?: string | undefined
  showSectionText?: string | undefined
  showSectionAriaLabelText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

function Section({ item, id, index, level }: { item: AccordionItem; id: string; index: number; level: Level }) {
  return (
    <div class={classes('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading level={level} class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${index}`}>
            {inner(item.heading)}
          </span>
        </Heading>
        {hasContent(item.summary) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${index}`}>
            {inner(item.summary)}
          </div>
        )}
      </div>
      <div id={`${id}-content-${index}`} class="govuk-accordion__section-content">
        {item.content.html || (item.content.text && <p class="govuk-body">{item.content.text}</p>)}
      </div>
    </div>
  )
}

export function Accordion(options: AccordionOptions) {
  return (
    <div
      {...extra(options.attributes)}
      {...scriptWords('hide-all-sections', options.hideAllSectionsText)}
      {...scriptWords('hide-section', options.hideSectionText)}
      {...scriptWords('hide-section-aria-label', options.hideSectionAriaLabelText)}
      {...scriptWords('show-all-sections', options.showAllSectionsText)}
      {...scriptWords('show-section', options.showSectionText)}
      {...scriptWords('show-section-aria-label', options.showSectionAriaLabelText)}
      {...(options.rememberExpanded === undefined
        ? {}
        : { 'data-remember-expanded': String(options.rememberExpanded) })}
      class={classes('govuk-accordion', options.classes)}
      data-module="govuk-accordion"
      id={options.id}
    >
      {options.items.map(
        (item, index) =>
          item && <Section item={item} id={options.id} index={index + 1} level={options.headingLevel || 2} />,
      )}
    </div>
  )
}
