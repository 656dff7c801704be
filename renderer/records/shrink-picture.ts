import { base64Of, bytesOf, drawn } from '#renderer/records/draw-picture.ts'
import { pictureKinds } from '#shared/domain/files/file-kind.ts'
import { ATTACHMENT_LIMITS, takeFile } from '#shared/domain/files/take-file.ts'

/** Enough for a picture at arm's length on a large screen, and some dozen kilobytes. */
const SHOWN = { longestSide: 900, type: 'image/webp', quality: 0.86 } as const
const SMALL_ENOUGH = 120_000
/** The largest photo that is opened here at all. */
const MOST_BYTES = 40_000_000

/** What the hub is sent: a large photo scaled down, anything else as it is, so that the hub says what is wrong with it. Undefined when it cannot be read. */
export async function shrinkPicture(file: File): Promise<string | undefined> {
  const bytes = await bytesOf(file, MOST_BYTES)
  if (bytes === undefined) return undefined
  const picture = new Blob([bytes])
  const judged = takeFile(bytes, undefined, { ...ATTACHMENT_LIMITS, kinds: pictureKinds, mostBytes: MOST_BYTES })
  const isLarge = judged.ok && (bytes.length > SMALL_ENOUGH || Math.max(judged.value.width, judged.value.height) > SHOWN.longestSide)
  const smaller = isLarge ? await drawn(picture, SHOWN).catch(() => undefined) : undefined
  return base64Of(smaller ?? picture)
}
