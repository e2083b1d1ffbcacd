import { Component } from 'govuk-frontend'
import { islandWords } from './island-words.ts'

/** Counts letters as readers see them: an emoji of a family is one, as for the networks that count so. */
export class Counter extends Component<HTMLElement> {
  static override elementType = HTMLElement
  static moduleName = 'cw-counter'

  private readonly limit = Number(this.$root.dataset['limit'])
  private readonly fields = [this.$root.dataset['instead'], this.$root.dataset['of']].flatMap(id => {
    const field = id ? document.getElementById(id) : null
    return field instanceof HTMLTextAreaElement ? [field] : []
  })
  private readonly letters = new Intl.Segmenter(document.documentElement.lang, { granularity: 'grapheme' })

  constructor($root: Element | null) {
    super($root)

    for (const field of this.fields) field.addEventListener('input', () => this.count())
    this.count()
  }

  private count(): void {
    const text = this.fields.map(field => field.value.trim()).find(words => words !== '') ?? ''
    const count = [...this.letters.segment(text)].length
    const over = count > this.limit
    const figures = { count: String(count), limit: String(this.limit), over: String(count - this.limit) }
    this.$root.textContent = islandWords(this.$root, over ? 'count-over' : 'count', figures)
    this.$root.classList.toggle('cw-counter--over', over)
  }
}
