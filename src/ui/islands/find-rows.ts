import { Component } from 'govuk-frontend'
import { plainName } from './plain-name.ts'
import { islandWords, part } from './island-words.ts'

/** Shows the rows whose name holds what is typed, as it is typed. Nothing of it leaves the device, so it works without a line. */
export class FindRows extends Component {
  static moduleName = 'cw-find-rows'

  private readonly said = part(this.$root, 'data-find-said', HTMLElement)

  constructor($root: Element | null) {
    super($root)
    const field = this.$root.querySelector<HTMLInputElement>('input[name=name]')
    if (field === null) throw new Error('There is nothing to type into.')
    field.addEventListener('input', () => this.show(field.value))
    this.$root.addEventListener('submit', event => {
      // What the house was asked to find has left rows out: only the house has them.
      if (field.defaultValue !== '') return
      event.preventDefault()
      this.show(field.value)
    })
  }

  private show(typed: string): void {
    const holder = document.getElementById(this.$root.getAttribute('data-rows') ?? '')
    const rows = [...(holder?.querySelectorAll('tr') ?? [])].filter(row => row.querySelector('td') !== null)
    const wanted = plainName(typed)
    for (const row of rows) row.hidden = !plainName(row.querySelector('th')?.textContent ?? '').includes(wanted)
    const shown = rows.filter(row => !row.hidden).length
    this.said.textContent =
      wanted === '' ? '' : islandWords(this.$root, 'said', { shown: String(shown), all: String(rows.length) })
  }
}
