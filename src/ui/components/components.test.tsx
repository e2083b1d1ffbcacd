import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ComponentChild, ComponentType } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { trustedHtml } from '../trusted-html.tsx'
import { WordsIn } from '../words/words.tsx'
import { Accordion } from './accordion.tsx'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { ExitThisPage } from './exit-this-page.tsx'
import { Fieldset } from './fieldset.tsx'
import { FileUpload } from './file-upload.tsx'
import { Footer } from './footer.tsx'
import { GenericHeader } from './generic-header.tsx'
import { Hint } from './hint.tsx'
import { htmlTree } from './html-tree.ts'
import { Input } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { Label } from './label.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import { PasswordInput } from './password-input.tsx'
import { PhaseBanner } from './phase-banner.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'
import { Textarea } from './textarea.tsx'
import { WarningText } from './warning-text.tsx'

const components = {
  accordion: Accordion,
  'back-link': BackLink,
  breadcrumbs: Breadcrumbs,
  button: Button,
  'character-count': CharacterCount,
  checkboxes: Checkboxes,
  'date-input': DateInput,
  details: Details,
  'error-message': ErrorMessage,
  'error-summary': ErrorSummary,
  'exit-this-page': ExitThisPage,
  fieldset: Fieldset,
  'file-upload': FileUpload,
  footer: Footer,
  'generic-header': GenericHeader,
  hint: Hint,
  input: Input,
  'inset-text': InsetText,
  label: Label,
  'notification-banner': NotificationBanner,
  pagination: Pagination,
  panel: Panel,
  'password-input': PasswordInput,
  'phase-banner': PhaseBanner,
  radios: Radios,
  select: Select,
  'service-navigation': ServiceNavigation,
  'skip-link': SkipLink,
  'summary-list': SummaryList,
  table: Table,
  tabs: Tabs,
  tag: Tag,
  'task-list': TaskList,
  textarea: Textarea,
  'warning-text': WarningText,
}

/** GOV.UK's components that a school has no use for, or that we make otherwise. */
const notPorted: Record<string, string> = {
  'cookie-banner': 'we set no cookie that needs consent',
  feedback: 'GOV.UK sends it to its own service',
  header: 'it carries the crown; a school has the generic header',
  'language-navigation': 'one language so far',
}

/** Fixtures that are not compared, each with its reason. */
const skipped: Record<string, string> = {}

type Fixture = { name: string; options: { [name: string]: unknown }; html: string }

const folder = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
)

function fixturesOf(component: string): Fixture[] {
  const file: { fixtures: Fixture[] } = JSON.parse(readFileSync(join(folder, component, 'fixtures.json'), 'utf8'))
  return file.fixtures
}

const slots = new Set(['start', 'end', 'navigationStart', 'navigationEnd'])

/** The same options, with what govuk trusts as HTML marked so. */
function marked(value: unknown, name = ''): unknown {
  if (typeof value === 'string' && (name === 'html' || name.endsWith('Html'))) return value && trustedHtml(value)
  if (typeof value === 'string' && slots.has(name))
    return name === 'end' ? { html: trustedHtml(value) } : trustedHtml(value)
  if (Array.isArray(value)) return value.map(item => marked(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item, key)]))
}

function rendered(component: ComponentType<object>, options: object): string {
  const Component = component
  const element: ComponentChild = <Component {...options} />
  return render(<WordsIn lang="en-GB">{element}</WordsIn>)
}

// What our footer leaves out on purpose: crown, licence, Crown copyright.
const ofTheCrown = (element: { attrs: { name: string; value: string }[]; childNodes: unknown[] }): boolean => {
  const classNames = element.attrs.find(one => one.name === 'class')?.value ?? ''
  if (/govuk-footer__(crown|licence-logo|licence-description)/.test(classNames)) return true
  return classNames === 'govuk-footer__meta-item'
}

describe('every component gives the markup of GOV.UK', () => {
  it('has each component of govuk-frontend, or a reason why not', () => {
    const theirs = readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
      entry.isDirectory() ? [entry.name] : [],
    )
    expect([...Object.keys(components), ...Object.keys(notPorted)].toSorted()).toEqual(theirs.toSorted())
  })

  for (const [name, component] of Object.entries(components)) {
    describe(name, () => {
      for (const fixture of fixturesOf(name)) {
        const reason = skipped[`${name}: ${fixture.name}`]
        if (reason) continue
        it(fixture.name, () => {
          // Some of their selects have no items; ours must.
          const options = marked(name === 'select' ? { items: [], ...fixture.options } : fixture.options)
          // The fixtures are JSON written for Nunjucks, so their types cannot be known to the compiler.
          const html = rendered(component as unknown as ComponentType<object>, options as object)
          const drop = name === 'footer' ? ofTheCrown : undefined
          expect(htmlTree(html)).toBe(htmlTree(fixture.html, drop))
        })
      }
    })
  }

  it('skips only fixtures that exist', () => {
    const all = Object.keys(components).flatMap(name => fixturesOf(name).map(fixture => `${name}: ${fixture.name}`))
    expect(Object.keys(skipped).filter(name => !all.includes(name))).toEqual([])
  })
})
