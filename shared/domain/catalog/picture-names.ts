/** A picture's file as its name tells it. */
export interface PictureName {
  readonly fileName: string
  /** Spellings of the whole name. */
  readonly whole: readonly string[]
  /** Spellings of the name without a number at its end. */
  readonly stem: readonly string[]
  /** That number. */
  readonly nth: number
}

/** A product that a file's name led to. */
export interface PictureOwner {
  readonly productId: string
  readonly sku: string
  readonly name: string
  readonly hasPicture: boolean
}

export const pictureProblems = ['NO_PRODUCT', 'ANOTHER_FIRST'] as const

export interface PictureMatch {
  readonly fileName: string
  readonly product: PictureOwner | null
  /** The code it was found by. */
  readonly code: string
  readonly problem: (typeof pictureProblems)[number] | null
  /** The file that is taken for this product instead. */
  readonly first: string
}

/** "TEA-1", "TEA_2", "TEA (3)": how cameras, shops and copies number several pictures of one thing. */
const NUMBERED = /^(.+?)(?:[ _-](\d{1,2})| ?\((\d{1,2})\))$/

/**
 * Pictures are named by SKU or barcode. The whole name comes first, because a SKU may end in a number itself. A file's name cannot hold the
 * slash that many SKUs have, so a line or a dash may stand for it.
 */
export function readPictureName(fileName: string): PictureName {
  const base = fileName
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .trim()
  const numbered = NUMBERED.exec(base)
  const stem = numbered?.[1] === undefined ? [] : spelt(numbered[1].trim())
  return { fileName, whole: spelt(base), stem, nth: Number(numbered?.[2] ?? numbered?.[3] ?? 0) }
}

function spelt(code: string): string[] {
  const ways = [code, code.replaceAll('_', '/'), code.replaceAll('-', '/'), code.replaceAll('_', '-'), code.replaceAll('_', ' ')]
  return [...new Set(ways)].filter((way) => way !== '')
}

/** A product has one picture: of several that lead to it, the one that is named by the code alone, else the lowest number. */
export function matchPictures(names: readonly PictureName[], ownerOf: (code: string) => PictureOwner | undefined): PictureMatch[] {
  const found = names.map((name) => {
    const code = [...name.whole, ...name.stem].find((one) => ownerOf(one) !== undefined) ?? ''
    const nth = name.whole.includes(code) ? 0 : name.nth
    return { fileName: name.fileName, code, nth, product: ownerOf(code) ?? null }
  })
  const firsts = new Map<string, string>()
  for (const { product, fileName } of found.toSorted((a, b) => a.nth - b.nth))
    if (product && !firsts.has(product.productId)) firsts.set(product.productId, fileName)
  return found.map(({ fileName, code, product }) => {
    if (!product) return { fileName, product, code, problem: 'NO_PRODUCT', first: '' }
    const first = firsts.get(product.productId) ?? fileName
    return { fileName, product, code, problem: first === fileName ? null : 'ANOTHER_FIRST', first }
  })
}
