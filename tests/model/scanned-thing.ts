import type { Setting } from './kind.ts'
import type { RefBin, RefProduct } from './reference.ts'

/** What a scanned code is on the floor: a bin, an item with its pack, or nothing. */
export function thingOf({ ref }: Setting, scan: string): { bin: RefBin } | { product: RefProduct; pack: number } | undefined {
  const bin = ref.bins.find(({ code }) => code === scan)
  if (bin) return { bin }
  const product = ref.products.find(({ codes }) => codes.has(scan))
  return product && { product, pack: product.codes.get(scan) ?? 1 }
}

/** Everything that a scanner could read in the model's house, and one thing that it could not. */
export const everyCode = ({ ref }: Setting) => [
  ...ref.bins.map(({ code }) => code),
  ...ref.products.flatMap((one) => [...one.codes.keys()]),
  'nonsense',
]
