import { Bitmap } from './bitmap.ts'
import type { ImageElement } from './label-template.ts'
import type { Dots, Placed } from './placed.ts'

/** A picture as large as its box lets it be without being stretched, in the middle of it. */
export function placeImage(element: ImageElement, box: Dots): readonly Placed[] {
  const picture = Bitmap.of(element.pixels).turned(element.rotation)
  const part = Math.min(box.width / picture.width, box.height / picture.height)
  const [width, height] = [Math.max(1, Math.floor(picture.width * part)), Math.max(1, Math.floor(picture.height * part))]
  const x = box.x + Math.floor((box.width - width) / 2)
  const y = box.y + Math.floor((box.height - height) / 2)
  return [{ kind: 'picture', element: element.id, box: { x, y, width, height }, bitmap: picture.scaled(width, height) }]
}
