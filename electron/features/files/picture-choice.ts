// Setting the one picture of a product or of the company.
import type { z } from 'zod'
import type { PictureChoice } from '#shared/contract/files.ts'
import type { FileOwner } from '#shared/domain/files/file-kind.ts'
import type { FileLimits } from '#shared/domain/files/take-file.ts'
import { Refused, type Work } from '../handle.ts'
import { keepAgain, keepFile, releaseFile } from './keep-file.ts'

/** Puts the chosen picture in the place of the one before, and says the hash that holds from now on. */
export async function choosePicture(
  work: Pick<Work, 'tx' | 'clock'>,
  owner: { readonly kind: FileOwner; readonly id: string },
  before: string | null,
  choice: z.infer<typeof PictureChoice>,
  limits: FileLimits,
) {
  const kept = await keepChosen(work, owner, choice, limits)
  if (kept instanceof Refused) return kept
  if (before !== null && before !== kept.sha256) await releaseFile(work, owner, before)
  return kept
}

async function keepChosen(
  work: Pick<Work, 'tx' | 'clock'>,
  owner: { readonly kind: FileOwner; readonly id: string },
  choice: z.infer<typeof PictureChoice>,
  limits: FileLimits,
) {
  if (choice.kind === 'none') return { sha256: null }
  if (choice.kind === 'kept') return keepAgain(work, owner, choice.sha256, limits)
  return keepFile(work, owner, Buffer.from(choice.base64, 'base64'), limits)
}
