import type { Page } from 'playwright-core'

/** How a choice looks and what a thumb can hit; all but the width of its words, which are what they are. */
export type ChoiceLook = Readonly<Record<string, string | number>>

/** Yes and no of every question on the page, as the browser draws them. */
export function choicesDrawn(page: Page): Promise<{ yes: ChoiceLook; no: ChoiceLook }[]> {
  return page.evaluate(() => {
    const STYLES = [
      'color',
      'background-color',
      'font-size',
      'font-weight',
      'line-height',
      'opacity',
      'padding',
      'cursor',
    ]
    const RING = ['border', 'border-radius', 'background-color', 'width', 'height', 'opacity', 'box-shadow']
    const drawn = (input: HTMLInputElement): Record<string, string | number> => {
      const label = input.labels?.[0]
      const item = input.closest('.govuk-radios__item')
      if (label === undefined || item === null) throw new Error(`${input.name} is not drawn as a choice.`)
      const [box, words] = [input.getBoundingClientRect(), label.getBoundingClientRect()]
      const of = (element: Element, part: string, names: readonly string[]) => {
        const style = getComputedStyle(element, part === '' ? null : part)
        return names.map(name => [`${element.tagName}${part} ${name}`, style.getPropertyValue(name)] as const)
      }
      return Object.fromEntries<string | number>([
        ['thumb width', box.width],
        ['thumb height', box.height],
        ['words height', words.height],
        ['row height', item.getBoundingClientRect().height],
        ['tab order', input.tabIndex],
        ['chosen', String(input.checked)],
        ...of(label, '', STYLES),
        ...of(label, '::before', RING),
        ...of(label, '::after', ['opacity']),
        ...of(input, '', ['opacity', 'width', 'height', 'cursor']),
      ])
    }
    const choice = (group: Element, value: string) => {
      const input = group.querySelector<HTMLInputElement>(`input[type=radio][value=${value}]`)
      if (input === null) throw new Error(`There is no ${value} in ${group.textContent}`)
      return drawn(input)
    }
    return [...document.querySelectorAll('.govuk-radios')].map(group => ({
      yes: choice(group, 'yes'),
      no: choice(group, 'no'),
    }))
  })
}
