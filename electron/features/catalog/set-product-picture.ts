import { catalog } from '#shared/contract/catalog.ts'
import { PICTURE_LIMITS } from '#shared/domain/files/take-file.ts'
import { choosePicture } from '../files/picture-choice.ts'
import { handle, Refused } from '../handle.ts'
import { loadProduct, setPicture } from './catalog.sql.ts'

/** A picture is not part of what a form saves: it comes and goes by itself, and never stands in the way of somebody's edit. */
export const setProductPicture = handle(catalog.setProductPicture, async (call) => {
  const { tx, input, refuse, tell } = call
  const product = await loadProduct(tx, input.productId)
  if (!product) return refuse('PRODUCT_UNKNOWN', { what: input.productId })
  const kept = await choosePicture(call, { kind: 'product', id: product.id }, product.picture, input.picture, PICTURE_LIMITS)
  if (kept instanceof Refused) return kept
  await setPicture(tx, product.id, kept.sha256)
  tell(kept.sha256 === null ? 'productPictureRemoved' : 'productPictureSet', [{ kind: 'product', id: product.id }], { sku: product.sku })
  return { picture: kept.sha256, before: product.picture }
})
