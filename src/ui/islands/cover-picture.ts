import { Component } from 'govuk-frontend'
import { around, moved, numbers, type Place, placesIn, within } from './cover-places.ts'
import { field, makeShape, placeShape } from './cover-shape.ts'
import { islandWords, part } from './island-words.ts'

/** A box over something, or the frame around what stays. `tick`: the choice on the page that it was made from. */
interface Spot extends Place {
  readonly is: 'box' | 'frame'
  readonly tick: HTMLInputElement | null
}

const ARROWS: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const TOOLS: { readonly [does: string]: readonly [key: string, resize: boolean] } = {
  left: ['ArrowLeft', false],
  right: ['ArrowRight', false],
  up: ['ArrowUp', false],
  down: ['ArrowDown', false],
  larger: ['', true],
  smaller: ['', true],
}

/** Boxes on a picture: moved by mouse, touch, keys and buttons, and sent as fields of the form. Without script the form's own choices do it. */
export class CoverPicture extends Component<HTMLFormElement> {
  static override elementType = HTMLFormElement
  static moduleName = 'cw-cover-picture'

  private readonly picture = part(this.$root, 'data-cover-picture', SVGSVGElement)
  private readonly shapes = part(this.$root, 'data-cover-shapes', SVGGElement)
  private readonly dim = part(this.$root, 'data-cover-dim', SVGPathElement)
  private readonly fields = part(this.$root, 'data-cover-fields', HTMLElement)
  private readonly said = part(this.$root, 'data-cover-said', HTMLElement)
  private readonly size = this.picture.viewBox.baseVal
  private readonly ticks = [...this.$root.querySelectorAll<HTMLInputElement>('[data-cover-box]')]
  private readonly crops = [...this.$root.querySelectorAll<HTMLInputElement>('[data-cover-frame]')]
  private spots: Spot[] = []
  private readonly drawn = new Map<Spot, SVGGElement>()
  private readonly before: Spot[][] = []
  private chosen: Spot | undefined

  constructor($root: Element | null) {
    super($root)
    for (const hidden of this.$root.querySelectorAll<HTMLElement>('[data-cover-with]')) hidden.hidden = false
    for (const shown of this.$root.querySelectorAll<HTMLElement>('[data-cover-without]')) shown.hidden = true
    this.picture.setAttribute('role', 'group')
    this.shapes.replaceChildren()
    this.begin()
    this.$root.addEventListener('click', event => this.press(event))
    this.$root.addEventListener('change', event => this.choose(event.target))
    this.shapes.addEventListener('focusin', event => this.select(this.spotAt(event.target)))
    this.shapes.addEventListener('keydown', event => this.key(event))
    this.picture.addEventListener('pointerdown', event => this.grab(event))
    // On a larger or smaller window the corners keep the size of a thumb.
    addEventListener('resize', () => this.draw())
  }

  /** What was drawn and could not be taken stands again; otherwise what is ticked. */
  private begin(): void {
    const { coverDrawn } = this.$root.dataset
    const box = (place: Place): Spot => ({ ...place, is: 'box', tick: null })
    this.spots =
      coverDrawn === undefined
        ? this.ticks.filter(({ checked }) => checked).map(tick => this.ofTick(tick))
        : placesIn(coverDrawn).map(box)
    const [kept] = placesIn(this.$root.dataset['coverKept'])
    const crop = this.crops.find(({ checked }) => checked)
    if (kept) this.spots.push({ ...kept, is: 'frame', tick: null })
    else if (crop) this.spots.push(...this.frameOf(crop))
    this.draw()
  }

  private ofTick(tick: HTMLInputElement): Spot {
    const [place = this.middle(5)] = placesIn(tick.dataset['coverBox'])
    return { ...place, is: 'box', tick }
  }

  private frameOf(crop: HTMLInputElement): Spot[] {
    return placesIn(crop.dataset['coverFrame']).map(place => ({ ...place, is: 'frame', tick: null }))
  }

  /** A box in the middle, the whole divided by `by`. */
  private middle(by: number): Place {
    const { width, height } = this.size
    const side = by > 2 ? { width: Math.min(width, height) / by, height: Math.min(width, height) / by } : undefined
    const { width: wide, height: high } = side ?? { width: width / by, height: height / by }
    return { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high }
  }

  private choose(field: EventTarget | null): void {
    if (!(field instanceof HTMLInputElement)) return
    if (this.ticks.includes(field)) {
      const left = this.spots.filter(({ tick }) => tick !== field)
      this.change(field.checked ? [...left, this.ofTick(field)] : left)
    } else if (this.crops.includes(field)) {
      this.change([...this.spots.filter(({ is }) => is === 'box'), ...this.frameOf(field)])
    }
  }

  private press(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('[data-cover-do]') : null
    const does = button?.getAttribute('data-cover-do') ?? ''
    const spot = this.chosen ?? this.spots.at(-1)
    const tool = TOOLS[does]
    if (does === 'add') this.add({ ...this.middle(5), is: 'box', tick: null })
    else if (does === 'frame') this.add({ ...this.middle(1.25), is: 'frame', tick: null })
    else if (does === 'undo') this.undo()
    else if (does === 'remove' && spot) this.remove(spot)
    else if (tool && spot) this.nudge(spot, ARROWS[tool[0]] ?? (does === 'larger' ? [1, 1] : [-1, -1]), tool[1], 4)
  }

  private add(spot: Spot): void {
    this.change([...this.spots.filter(({ is }) => is === 'box' || spot.is === 'box'), spot])
    this.drawn.get(spot)?.focus()
    this.tell(spot)
  }

  private key(event: KeyboardEvent): void {
    const spot = this.spotAt(event.target)
    const arrow = ARROWS[event.key]
    if (!spot || (!arrow && event.key !== 'Delete' && event.key !== 'Backspace')) return
    event.preventDefault()
    if (arrow) this.nudge(spot, arrow, event.shiftKey, 1)
    else this.remove(spot)
  }

  /** By a hundredth of the picture at a time. */
  private nudge(spot: Spot, [x, y]: readonly [number, number], resize: boolean, steps: number): void {
    const step = (Math.max(this.size.width, this.size.height) / 100) * steps
    this.tell(this.put(spot, moved(spot, x * step, y * step, resize)))
  }

  private grab(event: PointerEvent): void {
    const spot = this.spotAt(event.target)
    if (!spot || event.button !== 0) return
    event.preventDefault()
    this.drawn.get(spot)?.focus()
    const resize = event.target instanceof Element && event.target.matches('.cw-cover__grip')
    const scale = this.scale()
    let held = spot
    const drag = (to: PointerEvent): void => {
      if (to.pointerId !== event.pointerId) return
      const [x, y] = [(to.clientX - event.clientX) * scale, (to.clientY - event.clientY) * scale]
      // One undo for a whole drag.
      held = this.put(held, moved(spot, x, y, resize), held === spot)
    }
    const drop = (): void => {
      this.picture.removeEventListener('pointermove', drag)
      this.tell(held)
    }
    this.picture.setPointerCapture(event.pointerId)
    this.picture.addEventListener('pointermove', drag)
    this.picture.addEventListener('lostpointercapture', drop, { once: true })
  }

  private remove(spot: Spot): void {
    const at = this.spots.indexOf(spot)
    if (spot.tick) spot.tick.checked = false
    if (spot.is === 'frame') for (const crop of this.crops) crop.checked = crop.dataset['coverFrame'] === ''
    this.change(this.spots.filter(one => one !== spot))
    const next = this.spots[Math.min(at, this.spots.length - 1)]
    const focus = next ? this.drawn.get(next) : this.$root.querySelector<HTMLElement>('[data-cover-do="add"]')
    focus?.focus()
    this.say('removed', { count: String(this.spots.length) })
  }

  private undo(): void {
    const before = this.before.pop()
    if (!before) return
    this.spots = before
    for (const tick of this.ticks) tick.checked = before.some(spot => spot.tick === tick)
    this.draw()
    this.say('undone', {})
  }

  /** Puts another in the place of one, with the same shape on the page. */
  private put(spot: Spot, place: Place, undoable = true): Spot {
    const next: Spot = { ...spot, ...within(place, this.size) }
    const shape = this.drawn.get(spot)
    this.drawn.delete(spot)
    if (shape) this.drawn.set(next, shape)
    if (this.chosen === spot) this.chosen = next
    this.change(
      this.spots.map(one => (one === spot ? next : one)),
      undoable,
    )
    return next
  }

  private change(spots: Spot[], undoable = true): void {
    if (undoable) this.before.push(this.spots)
    this.spots = spots
    this.draw()
  }

  private select(spot: Spot | undefined): void {
    if (spot) this.chosen = spot
    for (const [one, shape] of this.drawn) shape.classList.toggle('cw-cover__spot--chosen', one === this.chosen)
  }

  private spotAt(target: EventTarget | null): Spot | undefined {
    const shape = target instanceof Element ? target.closest('[data-spot]') : null
    return this.spots.find(spot => this.drawn.get(spot) === shape)
  }

  /** Pixels of the picture for one of the screen. */
  private scale(): number {
    return this.size.width / Math.max(1, this.picture.getBoundingClientRect().width)
  }

  private name(spot: Spot): string {
    if (spot.is === 'frame') return islandWords(this.$root, 'frame')
    return islandWords(this.$root, 'box', {
      number: String(this.spots.filter(({ is }) => is === 'box').indexOf(spot) + 1),
    })
  }

  private tell(spot: Spot): void {
    this.said.textContent = this.placeWords(spot)
  }

  private placeWords(spot: Spot): string {
    const part = (of: number, all: number) => String(Math.round((of / all) * 100))
    const { width, height } = this.size
    return islandWords(this.$root, 'place', {
      name: this.name(spot),
      left: part(spot.x, width),
      top: part(spot.y, height),
      wide: part(spot.width, width),
      high: part(spot.height, height),
    })
  }

  private say(key: string, values: { readonly [name: string]: string }): void {
    this.said.textContent = islandWords(this.$root, key, values)
  }

  private draw(): void {
    if (this.chosen && !this.spots.includes(this.chosen)) this.chosen = undefined
    for (const [spot, shape] of this.drawn)
      if (!this.spots.includes(spot)) {
        shape.remove()
        this.drawn.delete(spot)
      }
    for (const spot of this.spots) this.shape(spot)
    const frame = this.spots.find(({ is }) => is === 'frame')
    this.dim.setAttribute('d', frame ? around(frame, this.size) : '')
    const undo = this.$root.querySelector<HTMLButtonElement>('[data-cover-do="undo"]')
    if (undo) undo.disabled = this.before.length === 0
    this.fields.replaceChildren(
      field('drawn', 'yes'),
      ...this.spots.map(spot => field(spot.is === 'frame' ? 'frame' : 'box[]', numbers(spot).join())),
    )
  }

  private shape(spot: Spot): void {
    const shape = this.drawn.get(spot) ?? this.newShape(spot)
    const at = this.spots.filter(({ is }) => is === 'box').indexOf(spot) + 1
    const label = spot.is === 'box' ? String(at) : ''
    placeShape(shape, spot, { size: this.size, unit: this.scale(), label })
    shape.setAttribute('aria-label', this.placeWords(spot))
  }

  private newShape(spot: Spot): SVGGElement {
    const shape = makeShape(spot.is)
    this.shapes.append(shape)
    this.drawn.set(spot, shape)
    return shape
  }
}
