import type { Box } from './picture-look.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Where a box of a turned and enlarged picture lies in the picture itself. The turn is about the middle, clockwise in degrees, and the canvas
 * grew to hold the corners (as sharp's `rotate` does).
 */
export function turnedBack(box: Box, turned: Size, upright: Size, degrees: number, scale: number): Box {
  const angle = (-degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corners = [box.x, box.x + box.width].flatMap(x =>
    [box.y, box.y + box.height].map(y => {
      const [fromX, fromY] = [x - turned.width / 2, y - turned.height / 2]
      return {
        x: (fromX * cos - fromY * sin) / scale + upright.width / 2,
        y: (fromX * sin + fromY * cos) / scale + upright.height / 2,
      }
    }),
  )
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)))
  const [left, right] = [Math.min, Math.max].map(pick => clamp(pick(...corners.map(corner => corner.x)), upright.width))
  const [top, bottom] = [Math.min, Math.max].map(pick =>
    clamp(pick(...corners.map(corner => corner.y)), upright.height),
  )
  return { x: left ?? 0, y: top ?? 0, width: (right ?? 0) - (left ?? 0), height: (bottom ?? 0) - (top ?? 0) }
}
