import type { ReadDb } from '#electron/database/schema.ts'
import { catalog } from '#shared/contract/catalog.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { matchPictures, type PictureOwner, readPictureName } from '#shared/domain/catalog/picture-names.ts'
import { spellingsOf } from '#shared/domain/scanning/item-codes.ts'
import { answer } from '../handle.ts'
import { loadBarcodes, loadPictured, loadProductsBySku } from './catalog.sql.ts'

/** Which product each file would be the picture of. Nothing is sent but the names, so that a folder of photos is judged at once. */
export const matchProductPictures = answer(catalog.matchProductPictures, async ({ db, input }) => {
  const names = input.fileNames.map(readPictureName)
  const ownerOf = await loadOwners(
    db,
    names.flatMap(({ whole, stem }) => [...whole, ...stem]),
  )
  return { rows: matchPictures(names, ownerOf) }
})

/** SKUs come first: a barcode that is printed on a box is seldom the name of a file, and never another product's SKU. */
async function loadOwners(db: ReadDb, codes: readonly string[]): Promise<(code: string) => PictureOwner | undefined> {
  const bySku = await loadProductsBySku(db, codes)
  const byBarcode = await loadBarcodes(db, [...new Set(codes.flatMap(spellingsOf))])
  const pictured = await loadPictured(
    db,
    [...bySku, ...byBarcode].map(({ productId }) => productId),
  )
  const owners = new Map<string, PictureOwner>()
  const put = (key: string, { productId, sku, name }: { productId: string; sku: string; name: string }) =>
    owners.set(key, { productId, sku, name, hasPicture: pictured.has(productId) })
  for (const barcode of byBarcode) put(`barcode ${barcode.code}`, barcode)
  for (const product of bySku) put(`sku ${product.code}`, product)
  return (code) =>
    owners.get(`sku ${foldSku(code)}`) ??
    spellingsOf(code)
      .map((spelling) => owners.get(`barcode ${spelling}`))
      .find((owner) => owner !== undefined)
}
