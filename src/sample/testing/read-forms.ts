import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** One thing of a form that can be filled in or pressed. `shown`: to somebody without script. */
export type Control = {
  readonly tag: string
  readonly type: string
  readonly name: string
  readonly value: string
  readonly shown: boolean
  /** A box or a choice that is sent as it stands. */
  readonly ticked: boolean
}

export type FormRead = {
  /** Null: it has none of its own, and goes to the page's own address. */
  readonly action: string | null
  readonly method: string | null
  readonly multipart: boolean
  /** What can be filled in, hidden fields too. */
  readonly controls: readonly Control[]
  /** What sends it. */
  readonly presses: readonly (Control & { readonly goesTo: string | null })[]
  readonly notice: boolean
  /** Its own and those of everything in it. */
  readonly ids: readonly string[]
}

type Found = { readonly element: Element; readonly shown: boolean; readonly form: Element | null }

/** Every form of a page, and the controls that are shown in none, as a browser without script has them. */
export function readForms(html: string): { forms: FormRead[]; loose: Control[] } {
  const found = controlsOf(parse(html, { scriptingEnabled: false }))
  const byId = new Map(found.forms.map(({ element }) => [attribute(element, 'id'), element]))
  const owner = ({ element, form }: Found) => byId.get(attribute(element, 'form') ?? '') ?? form
  const loose = found.controls.filter(one => owner(one) === null).map(controlOf)
  const forms = found.forms.map(({ element: form }) => {
    const controls = found.controls.filter(one => owner(one) === form)
    const within = inside(form)
    return {
      action: attribute(form, 'action'),
      method: attribute(form, 'method'),
      multipart: attribute(form, 'enctype') === 'multipart/form-data',
      controls: controls.filter(one => !isButton(one.element)).map(controlOf),
      presses: controls
        .filter(({ element }) => sends(element))
        .map(one => ({ ...controlOf(one), goesTo: attribute(one.element, 'formaction') })),
      notice: within.some(element => /(^|\s)cw-notice(\s|$)/.test(attribute(element, 'class') ?? '')),
      ids: [form, ...within].map(element => attribute(element, 'id') ?? '').filter(id => id !== ''),
    }
  })
  return { forms, loose: loose.filter(({ shown }) => shown) }
}

function controlsOf(root: DefaultTreeAdapterTypes.ParentNode): { forms: Found[]; controls: Found[] } {
  const forms: Found[] = []
  const controls: Found[] = []
  // What lies in a <template> is in no tree that this walks: nobody sees it without script.
  const walk = (nodes: readonly Node[], above: { shown: boolean; form: Element | null }) => {
    for (const element of nodes.filter(isElement)) {
      const here = { shown: above.shown && isShown(element), form: element.tagName === 'form' ? element : above.form }
      if (element.tagName === 'form') forms.push({ element, ...here })
      if (/^(input|select|textarea|button)$/.test(element.tagName)) controls.push({ element, ...here })
      walk(element.childNodes, here)
    }
  }
  walk(root.childNodes, { shown: true, form: null })
  return { forms, controls }
}

/** What is folded in a <details> opens without script. */
function isShown(element: Element): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'popover') !== null) return false
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return false
  if (element.tagName === 'input' && attribute(element, 'type') === 'hidden') return false
  return !/(^|\s)govuk-visually-hidden(\s|$)/.test(attribute(element, 'class') ?? '')
}

const isButton = (element: Element) =>
  element.tagName === 'button' || /^(submit|button|image|reset)$/.test(attribute(element, 'type') ?? '')

function sends(element: Element): boolean {
  if (attribute(element, 'disabled') !== null) return false
  const type = attribute(element, 'type')
  if (element.tagName === 'button') return type === null || type === 'submit'
  return element.tagName === 'input' && (type === 'submit' || type === 'image')
}

function controlOf({ element, shown }: Found): Control {
  const type = element.tagName === 'input' ? (attribute(element, 'type') ?? 'text') : element.tagName
  const choosing = type === 'checkbox' || type === 'radio'
  return {
    tag: element.tagName,
    type,
    name: attribute(element, 'name') ?? '',
    value: valueOf(element, choosing),
    shown,
    ticked: !choosing || attribute(element, 'checked') !== null,
  }
}

function valueOf(element: Element, choosing: boolean): string {
  if (element.tagName === 'textarea') return textOf(element)
  if (element.tagName !== 'select') return attribute(element, 'value') ?? (choosing ? 'on' : '')
  const options = inside(element).filter(one => one.tagName === 'option')
  const chosen = options.find(one => attribute(one, 'selected') !== null) ?? options[0]
  return chosen === undefined ? '' : (attribute(chosen, 'value') ?? textOf(chosen))
}

const textOf = (element: Element): string =>
  element.childNodes.map(node => ('value' in node ? node.value : isElement(node) ? textOf(node) : '')).join('')

const inside = (element: Element): Element[] =>
  element.childNodes.filter(isElement).flatMap(one => [one, ...inside(one)])

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find(one => one.name === name)?.value ?? null

const isElement = (node: Node): node is Element => 'tagName' in node
