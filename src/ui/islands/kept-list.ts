import { Component } from 'govuk-frontend'
import { islandWords, part } from './island-words.ts'
import { keptList, LIFE, type ListKept, wipeIfRecalled, wipeList } from './kept-list-store.ts'

const aMinute = 60_000

/** Shows what this device keeps, says how old it is, and wipes it when its day is over or the house says so. */
export class KeptList extends Component {
  static moduleName = 'cw-kept-list'

  private shown: ListKept | null = null
  private end: ReturnType<typeof setTimeout> | undefined

  constructor($root: Element | null) {
    super($root)
    part(this.$root, 'data-kept-wipe', HTMLButtonElement).addEventListener('click', () => {
      void wipeList().then(() => this.look())
    })
    const ask = () => void wipeIfRecalled().then(() => this.look())
    window.addEventListener('online', ask)
    // A phone that wakes up from a night in a pocket has run no timer.
    document.addEventListener('visibilitychange', () => void this.look())
    window.addEventListener('pageshow', () => void this.look())
    setInterval(ask, aMinute)
    void this.look().then(ask)
  }

  private async look(): Promise<void> {
    const list = await keptList()
    part(this.$root, 'data-kept-none', HTMLElement).hidden = list !== null
    part(this.$root, 'data-kept-some', HTMLElement).hidden = list === null
    if (list === null) part(this.$root, 'data-kept-said', HTMLElement).textContent = islandWords(this.$root, 'none')
    else this.sayAge(list)
    if (list?.key !== this.shown?.key) this.fill(list)
    this.shown = list
  }

  private sayAge({ at }: ListKept): void {
    const minutes = Math.max(0, Math.floor((Date.now() - at) / aMinute))
    const until = new Date(at + LIFE).toLocaleString('en-GB', { weekday: 'long', hour: '2-digit', minute: '2-digit' })
    const values = { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60), until }
    part(this.$root, 'data-kept-age', HTMLElement).textContent = islandWords(this.$root, 'age', values)
  }

  /** Names leave the page too, not only the store. */
  private fill(list: ListKept | null): void {
    clearTimeout(this.end)
    part(this.$root, 'data-kept-title', HTMLElement).textContent = list?.title ?? ''
    part(this.$root, 'data-kept-rows', HTMLElement).replaceChildren(
      ...(list?.rows ?? []).map(({ name, mark }) => this.line(name, mark)),
    )
    if (list !== null) this.end = setTimeout(() => void this.look(), list.at + LIFE - Date.now())
  }

  private line(name: string, mark: string): HTMLTableRowElement {
    const row = document.createElement('tr')
    row.className = 'govuk-table__row'
    const [head, cell, words] = [
      document.createElement('th'),
      document.createElement('td'),
      document.createElement('bdi'),
    ]
    head.className = 'govuk-table__header'
    head.setAttribute('scope', 'row')
    words.textContent = name
    head.append(words)
    cell.className = 'govuk-table__cell'
    const shown = [...this.$root.querySelectorAll('template')].find(one => one.getAttribute('data-kept-mark') === mark)
    if (shown !== undefined) cell.append(shown.content.cloneNode(true))
    row.append(head, cell)
    return row
  }
}
