import { readFileSync } from 'node:fs'
import { resourcePath } from '#electron/resource-path.ts'
import { setProductPicture } from '../catalog/set-product-picture.ts'
import { granted, type Stage } from './sample-stage.ts'

/** Which drawing shows a product, by its SKU; one that none of them looks like has no picture, as in any warehouse. */
const drawings: readonly (readonly [RegExp, string])[] = [
  [/^COF-/, 'coffee'],
  [/^CAP-/, 'capsules'],
  [/^TEA-/, 'tea'],
  [/^TBG-/, 'tea-bags'],
  [/^KIT-(MUG|CUP|BWL)-/, 'mug'],
  [/^KIT-POT-/, 'teapot'],
  [/^PAN-(SUG-RO|HON-BLO|COC|CHA)/, 'jar'],
  [/^PAN-(SYR|OAT)-/, 'bottle'],
  [/^TGO-CUP-/, 'paper-cup'],
]

/** Gives the sample's products their pictures. */
export async function hangPictures({ call, products }: Pick<Stage, 'call' | 'products'>, at: number): Promise<void> {
  const base64 = new Map(
    drawings.map(([, name]) => [name, readFileSync(resourcePath('sample', 'pictures', `${name}.png`)).toString('base64')]),
  )
  for (const [sku, { id: productId }] of products) {
    const drawing = drawings.find(([pattern]) => pattern.test(sku))
    const bytes = drawing && base64.get(drawing[1])
    if (bytes === undefined) continue
    granted(await call.perform(setProductPicture, { productId, picture: { kind: 'new', base64: bytes } }, { at, userName: 'Henrike' }))
  }
}
