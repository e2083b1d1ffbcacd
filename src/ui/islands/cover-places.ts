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
