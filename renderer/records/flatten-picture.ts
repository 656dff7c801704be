import { base64Of, bytesOf, drawn } from '#renderer/records/draw-picture.ts'
import { LOGO_LIMITS, takeFile } from '#shared/domain/files/take-file.ts'

/** Sharp at 50 mm on any office printer, and some dozen kilobytes in every invoice. */
const PRINTED = { longestSide: 1000, ground: 'white', type: 'image/jpeg', quality: 0.94 } as const
/** More than any message to the hub may carry. */
const MOST_BYTES = 9_000_000

/**
 * A logo as it is printed: on white, without transparency, never larger than paper can show. What no logo may be is sent as it is, so that
 * the hub says what is wrong with it. Undefined when it cannot be read.
 */
export async function flattenPicture(file: File): Promise<string | undefined> {
  const bytes = await bytesOf(file, MOST_BYTES)
  if (bytes === undefined) return undefined
  const picture = new Blob([bytes])
  const flat = takeFile(bytes, undefined, LOGO_LIMITS).ok ? await drawn(picture, PRINTED).catch(() => undefined) : picture
  return flat && base64Of(flat)
}
