import { Component } from 'govuk-frontend'
import { islandWords, part } from './island-words.ts'
import { type ListSent, PAGE_CACHE, putList } from './kept-list-store.ts'

/** Keeps a list on this device for a day, with the page that shows it. Where the device cannot, the page says so and offers paper. */
export class KeepList extends Component {
  static moduleName = 'cw-keep-list'

  private readonly said = part(this.$root, 'data-keep-said', HTMLElement)

  constructor($root: Element | null) {
    super($root)
    // On an address without https there are no workers, and no caches.
    if (!('serviceWorker' in navigator) || !('caches' in window) || !('indexedDB' in window)) return
    part(this.$root, 'data-keep-without', HTMLElement).hidden = true
    part(this.$root, 'data-keep-with', HTMLElement).hidden = false
    this.$root.addEventListener('submit', event => {
      event.preventDefault()
      void this.keep()
    })
  }

  private async keep(): Promise<void> {
    // Emptied first, so that a second failure is announced too.
    this.said.textContent = ''
    const page = this.$root.getAttribute('data-kept-page') ?? ''
    try {
      await this.keepPage(page)
      const action = this.$root.getAttribute('action') ?? ''
      const answer = await fetch(action, { method: 'POST', headers: { 'x-clausewise-script': '1' } })
      if (!answer.ok || answer.redirected) throw new Error('The list was not sent.')
      const list: ListSent = await answer.json()
      await putList({ ...list, at: Date.now() })
      location.assign(page)
    } catch {
      this.said.textContent = islandWords(this.$root, 'failed')
    }
  }

  /** What shows the list comes first, so that no list is kept that could not be seen. */
  private async keepPage(page: string): Promise<void> {
    const worker = this.$root.getAttribute('data-worker') ?? ''
    await navigator.serviceWorker.register(`${worker}?page=${encodeURIComponent(page)}`, {
      scope: this.$root.getAttribute('data-scope') ?? '',
    })
    const parts = [...document.head.querySelectorAll('link[href], script[src]')].map(
      element => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    )
    const cache = await caches.open(PAGE_CACHE)
    await cache.addAll([...new Set([page, ...parts])])
  }
}
