import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import type { LookedAt } from '#renderer/screens/imports/pictures/picture-files.ts'
import type { PictureMatch } from '#shared/domain/catalog/picture-names.ts'
import type { FoundKind } from '#shared/domain/files/file-kind.ts'

/** What becomes of one file. */
export type PictureFate =
  | { readonly kind: 'new' | 'replaces' | 'kept' | 'noProduct' | 'unreadable' | 'saved' | 'stopped' }
  | { readonly kind: 'anotherFirst'; readonly first: string }
  | { readonly kind: 'noPicture'; readonly found: FoundKind }
  | { readonly kind: 'refused'; readonly trouble: AnyTrouble }

export type PictureRow = {
  readonly at: number
  readonly file: File
  readonly match: PictureMatch | undefined
  readonly fate: PictureFate
}

/** Before anything is saved. A file that is no picture says so first: its name does not matter then. */
export function fateOf(looked: LookedAt, match: PictureMatch | undefined, keepsOld: boolean): PictureFate {
  if (looked.kind === 'unreadable') return { kind: 'unreadable' }
  if (looked.kind === 'other') return { kind: 'noPicture', found: looked.found }
  if (!match?.product) return { kind: 'noProduct' }
  if (match.problem === 'ANOTHER_FIRST') return { kind: 'anotherFirst', first: match.first }
  if (!match.product.hasPicture) return { kind: 'new' }
  return { kind: keepsOld ? 'kept' : 'replaces' }
}

export const isMeant = ({ fate }: PictureRow): boolean => fate.kind === 'new' || fate.kind === 'replaces'
