import { setup } from '#shared/contract/setup.ts'
import { fileKindOf } from '#shared/domain/files/file-kind.ts'
import { isFlatPicture } from '#shared/domain/files/flat-picture.ts'
import { LOGO_LIMITS } from '#shared/domain/files/take-file.ts'
import { choosePicture } from '../files/picture-choice.ts'
import { handle, Refused } from '../handle.ts'
import { loadCompany } from './company.sql.ts'
import { loadLogoHash, saveLogoHash } from './company-logo.sql.ts'

/** The logo stands at the head of what is printed from now on. Like a product's picture it is no part of what a form saves. */
export const setCompanyLogo = handle(setup.setCompanyLogo, async (call) => {
  const { tx, input, refuse, tell } = call
  if (!(await loadCompany(tx))) return refuse('NOT_SET_UP', {})
  const before = await loadLogoHash(tx)
  const kept = await choosePicture(call, { kind: 'company', id: 'company' }, before, input.logo, LOGO_LIMITS)
  if (kept instanceof Refused) return kept
  if (input.logo.kind === 'new' && !isFlat(Buffer.from(input.logo.base64, 'base64'))) return refuse('PICTURE_SEE_THROUGH', {})
  await saveLogoHash(tx, kept.sha256)
  tell(kept.sha256 === null ? 'companyLogoRemoved' : 'companyLogoSet', [{ kind: 'settings', id: 'company' }])
  return { logo: kept.sha256, before }
})

function isFlat(bytes: Uint8Array): boolean {
  return isFlatPicture(fileKindOf(bytes, undefined) === 'png' ? 'png' : 'jpeg', bytes)
}
