import { z } from 'zod'
import { fileKinds } from '#shared/domain/files/file-kind.ts'
import { query } from './procedure.ts'
import { Count } from './terms.ts'

/** The hash of a file's bytes, by which it lies in the store. */
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/)
/** A file's bytes on their way to the store. */
export const FileBase64 = z.base64().max(14_000_000)

/** Why a file is not kept. Another room's command that keeps one names them too. */
export const fileRefusals = {
  FILE_KIND_REFUSED: z.object({ found: z.string(), taken: z.array(z.enum(fileKinds)) }),
  FILE_TOO_BIG: z.object({ byteCount: Count, most: Count }),
  PICTURE_TOO_LARGE: z.object({ width: Count, height: Count, most: Count }),
  PICTURE_BROKEN: z.object({ found: z.string() }),
}

/** A picture that is set: new bytes, one that the store has already, or none. */
export const PictureChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new'), base64: FileBase64 }),
  z.object({ kind: z.literal('kept'), sha256: FileHash }),
  z.object({ kind: z.literal('none') }),
])

export const files = {
  getPicture: query({
    summary: 'A picture by its hash. The same hash is always the same picture, so it may be remembered for good',
    input: z.object({ sha256: FileHash }),
    output: z.object({ mediaType: z.string(), base64: z.string(), width: Count, height: Count }),
    refusals: { FILE_UNKNOWN: z.object({ sha256: z.string() }) },
    needs: 'floor',
  }),
}
