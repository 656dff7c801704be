// Keeping files inside another room's transaction: `keepFile` brings bytes, `keepAgain` those the store has, `releaseFile` lets go.
import { createHash } from 'node:crypto'
import type { FileKind, FileOwner } from '#shared/domain/files/file-kind.ts'
import { type FileLimits, type FileRefusal, takeFile } from '#shared/domain/files/take-file.ts'
import { Refused, type Work } from '../handle.ts'
import { addUse, endUse, findFile, storeFile } from './files.sql.ts'

type Owner = { readonly kind: FileOwner; readonly id: string }
type RefusedFile = { [R in FileRefusal as R['code']]: Refused<R['code'], R['data']> }[FileRefusal['code']]

/** Keeps a file for its owner and says its hash, or why it is not taken. Kept twice it is one file. */
export async function keepFile(
  { tx, clock }: Pick<Work, 'tx' | 'clock'>,
  owner: Owner,
  bytes: Uint8Array,
  limits: FileLimits,
): Promise<{ readonly sha256: string; readonly kind: FileKind } | RefusedFile> {
  const taken = takeFile(bytes, readAsText(bytes), limits)
  if (!taken.ok) return new Refused(taken.refusal.code, taken.refusal.data) as RefusedFile // code and data come as a pair
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await storeFile(tx, sha256, taken.value, bytes, clock.now())
  await addUse(tx, { sha256, ownerKind: owner.kind, ownerId: owner.id })
  return { sha256, kind: taken.value.kind }
}

/** Uses a file that the store has, if it is of a kind that is taken here. */
export async function keepAgain(
  { tx }: Pick<Work, 'tx'>,
  owner: Owner,
  sha256: string,
  limits: FileLimits,
): Promise<{ readonly sha256: string; readonly kind: FileKind } | Refused<'FILE_UNKNOWN', { sha256: string }>> {
  const file = await findFile(tx, sha256)
  if (!file || !limits.kinds.includes(file.kind)) return new Refused('FILE_UNKNOWN', { sha256 })
  await addUse(tx, { sha256, ownerKind: owner.kind, ownerId: owner.id })
  return { sha256, kind: file.kind }
}

/** The owner does not use the file any more. */
export function releaseFile({ tx, clock }: Pick<Work, 'tx' | 'clock'>, owner: Owner, sha256: string): Promise<void> {
  return endUse(tx, { sha256, ownerKind: owner.kind, ownerId: owner.id }, clock.now())
}

/** Older office programs write lists in the letters of Windows; every byte is a letter there, so the rule that looks for control bytes decides. */
function readAsText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
