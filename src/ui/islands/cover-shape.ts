import { numbers, type Place } from './cover-places.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** What a finger can hold reaches this far beyond a box that is ten pixels wide. Pixels of the screen, as the others here. */
const reach = 8
const grip = 13
const letters = 18

/** A box or the frame as it is drawn: what can be held, its edge, its corner and its number. */
export function makeShape(is: 'box' | 'frame'): SVGGElement {
  const shape = document.createElementNS(SVG, 'g')
  set(shape, { 'data-spot': is, tabindex: '0', role: 'button', class: `cw-cover__spot cw-cover__spot--${is}` })
  for (const [kind, name] of [
    ['rect', 'cw-cover__hit'],
    ['rect', 'cw-cover__box'],
    ['circle', 'cw-cover__grip'],
    ['text', 'cw-cover__number'],
  ] as const) {
    const child = document.createElementNS(SVG, kind)
    child.setAttribute('class', name)
    shape.append(child)
  }
  return shape
}

/** Puts a shape where its place is now. `unit`: pixels of the picture for one of the screen. */
export function placeShape(
  shape: SVGGElement,
  place: Place,
  { size, unit, label }: { size: Pick<Place, 'width' | 'height'>; unit: number; label: string },
): void {
  const [hit, box, corner, number] = shape.children
  const [x, y, width, height] = numbers(place)
  const wide = { width: width + 2 * reach * unit, height: height + 2 * reach * unit }
  set(hit, { x: x - reach * unit, y: y - reach * unit, ...wide })
  set(box, { x, y, width, height })
  const inside = (at: number, all: number) => Math.min(at, all - grip * unit)
  set(corner, {
    cx: inside(x + width + reach * unit, size.width),
    cy: inside(y + height + reach * unit, size.height),
    r: grip * unit,
  })
  set(number, { x: x + 5 * unit, y: y + 19 * unit, 'font-size': letters * unit })
  if (number) number.textContent = label
}

function set(element: Element | undefined, values: { readonly [name: string]: string | number }): void {
  for (const [name, value] of Object.entries(values)) element?.setAttribute(name, String(value))
}

/** What the form sends beside its own fields. */
export function field(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = name
  input.value = value
  return input
}
