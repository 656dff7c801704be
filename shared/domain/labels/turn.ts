import type { Rotation } from './label-template.ts'
import type { Dots } from './placed.ts'

/** The room inside a box for content that is laid out as if it were not turned. */
export function roomOf(box: Dots, rotation: Rotation): Dots {
  return rotation === 90 || rotation === 270 ? { x: 0, y: 0, width: box.height, height: box.width } : { ...box, x: 0, y: 0 }
}

/** Where a part of that room is seen on the label. */
export function turned(part: Dots, box: Dots, rotation: Rotation): Dots {
  switch (rotation) {
    case 0:
      return { ...part, x: box.x + part.x, y: box.y + part.y }
    case 90:
      return { x: box.x + box.width - part.y - part.height, y: box.y + part.x, width: part.height, height: part.width }
    case 180:
      return { ...part, x: box.x + box.width - part.x - part.width, y: box.y + box.height - part.y - part.height }
    case 270:
      return { x: box.x + part.y, y: box.y + box.height - part.x - part.width, width: part.height, height: part.width }
  }
}

/** The corner where turned content begins: printers turn what they draw about that point. */
export function originOf({ x, y, width, height }: Dots, rotation: Rotation): { x: number; y: number } {
  return {
    x: rotation === 90 || rotation === 180 ? x + width : x,
    y: rotation === 180 || rotation === 270 ? y + height : y,
  }
}
