import { Component } from 'govuk-frontend'
import { islandWords, part } from './island-words.ts'

const megabyte = 1_000_000

/** Shows chosen pictures before they are sent, with a warning beside any that is too large. */
export class PicturePicker extends Component<HTMLElement> {
  static override elementType = HTMLElement
  static moduleName = 'cw-picture-picker'

  private readonly chosen = part(this.$root, 'data-picker-chosen', HTMLElement)
  private readonly maxBytes = Number(this.$root.dataset['maxBytes'])
  private readonly maxFiles = Number(this.$root.dataset['maxFiles'])
  private readonly figures = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 })

  constructor($root: Element | null) {
    super($root)
    const field = this.$root.querySelector('input[type="file"]')
    if (!(field instanceof HTMLInputElement)) throw new Error('A picture picker needs a file field inside it')
    field.addEventListener('change', () => this.show([...(field.files ?? [])]))
  }

  private show(files: File[]): void {
    if (files.length === 0) return this.chosen.replaceChildren()
    const list = document.createElement('ul')
    list.className = 'cw-picker__list'
    list.setAttribute('aria-label', islandWords(this.$root, 'files-chosen'))
    list.append(...files.map(file => this.item(file)))
    const tooMany = files.length > this.maxFiles
    const warning = islandWords(this.$root, 'files-many', { limit: String(this.maxFiles) })
    this.chosen.replaceChildren(...(tooMany ? [this.line(warning, 'cw-picker__warning')] : []), list)
  }

  private item(file: File): HTMLElement {
    const item = document.createElement('li')
    item.className = 'cw-picker__item'
    // A small picture has a size too: rounded to nothing it looks broken.
    const size = this.figures.format(Math.max(0.1, file.size / megabyte))
    const large = file.size > this.maxBytes
    const words = islandWords(this.$root, large ? 'file-large' : 'file-size', {
      size,
      limit: this.figures.format(this.maxBytes / megabyte),
    })
    item.append(
      this.thumbnail(file),
      this.line(file.name, 'cw-picker__name'),
      this.line(words, large ? 'cw-picker__warning' : 'cw-picker__size'),
    )
    return item
  }

  /** The picture, small. Its name beside it says which it is, so it is silent itself. */
  private thumbnail(file: File): HTMLElement {
    const image = document.createElement('img')
    image.className = 'cw-picker__image'
    image.alt = ''
    const address = URL.createObjectURL(file)
    image.addEventListener('load', () => URL.revokeObjectURL(address))
    image.addEventListener('error', () => {
      // Most browsers cannot show HEIC; the server can.
      URL.revokeObjectURL(address)
      image.hidden = true
    })
    image.src = address
    return image
  }

  private line(words: string, className: string): HTMLElement {
    const line = document.createElement('p')
    line.className = className
    line.textContent = words
    return line
  }
}
