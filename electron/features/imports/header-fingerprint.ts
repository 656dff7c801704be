import { createHash } from 'node:crypto'
import { headerKey } from '#shared/domain/imports/header-words.ts'

/** Tells files of the same program apart from others: the same headers in the same order, however they are written. */
export function headerFingerprint(headers: readonly string[]): string {
  return createHash('sha256').update(headers.map(headerKey).join('\n')).digest('hex').slice(0, 24)
}
