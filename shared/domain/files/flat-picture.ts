/**
 * Whether a PNG covers its paper whole: no transparency and nothing interlaced, so that it goes into a document for the archive as it is.
 * A JPEG always does. The bytes are those of a picture whose header was read already.
 */
export function isFlatPicture(kind: 'png' | 'jpeg', bytes: Uint8Array): boolean {
  if (kind === 'jpeg') return true
  const [depth, colourType, , , interlace] = bytes.subarray(24, 29)
  return depth !== 16 && [0, 2, 3].includes(colourType ?? -1) && interlace === 0 && !hasTransparency(bytes)
}

/** A chunk `tRNS` before the picture's own bytes makes one colour, or some, see-through (PNG 1.2, 4.2.1.1). */
function hasTransparency(bytes: Uint8Array): boolean {
  let at = 8
  while (at + 12 <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'tRNS') return true
    if (name === 'IDAT') return false
    at += 12 + new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0)
  }
  return false
}
