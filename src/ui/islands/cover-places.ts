/** In pixels of the picture, from its upper left corner. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Smaller than this nobody can hold it. Pixels of the picture. */
const SMALLEST = 8

/** The same place inside the picture: moved back in before it is made smaller. */
export function within(place: Place, picture: { readonly width: number; readonly height: number }): Place {
  const [width, height] = [fitted(place.width, picture.width), fitted(place.height, picture.height)]
  return {
    x: Math.min(Math.max(0, place.x), picture.width - width),
    y: Math.min(Math.max(0, place.y), picture.height - height),
    width,
    height,
  }
}

const fitted = (side: number, whole: number) => Math.min(Math.max(side, SMALLEST), whole)

/** Moved, or made larger or smaller at its lower right corner. */
export function moved({ x, y, width, height }: Place, right: number, down: number, resize: boolean): Place {
  return resize ? { x, y, width: width + right, height: height + down } : { x: x + right, y: y + down, width, height }
}

/** Whole pixels, as the form sends them. */
export const numbers = ({ x, y, width, height }: Place): [number, number, number, number] => [
  Math.round(x),
  Math.round(y),
  Math.round(width),
  Math.round(height),
]

/** Places as an attribute holds them: `x,y,width,height`, blanks between. */
export function placesIn(words = ''): Place[] {
  return words.split(' ').flatMap(one => {
    const [x, y, width, height] = one.split(',').map(Number)
    return x === undefined || y === undefined || width === undefined || height === undefined
      ? []
      : [{ x, y, width, height }]
  })
}

/** A path over everything but the frame. */
export function around(frame: Place, { width, height }: { readonly width: number; readonly height: number }): string {
  const [x, y, wide, high] = numbers(frame)
  return `M0 0H${width}V${height}H0zM${x} ${y}V${y + high}H${x + wide}V${y}z`
}
