import { expect, test } from 'vitest'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { matchPictures, type PictureOwner, readPictureName } from '#shared/domain/catalog/picture-names.ts'

const owners: Readonly<Record<string, PictureOwner>> = Object.fromEntries(
  ['TEA-EG-250', 'COF-1', 'COF', 'MUG/BLUE', 'Salt fine', '4006381333931'].map((sku) => [
    foldSku(sku),
    { productId: sku, sku, name: sku, hasPicture: false },
  ]),
)
const matched = (...fileNames: string[]) =>
  matchPictures(fileNames.map(readPictureName), (code) => owners[foldSku(code)]).map(({ product, problem, first }) =>
    problem === 'ANOTHER_FIRST' ? `after ${first}` : (product?.sku ?? problem),
  )

test.each([
  ['TEA-EG-250.jpg', 'TEA-EG-250'],
  ['tea-eg-250.JPEG', 'TEA-EG-250'],
  ['4006381333931.png', '4006381333931'],
  ['TEA-EG-250-1.png', 'TEA-EG-250'],
  ['TEA-EG-250_2.webp', 'TEA-EG-250'],
  ['TEA-EG-250 (3).jpg', 'TEA-EG-250'],
  ['TEA_EG_250.jpg', 'TEA-EG-250'],
  ['MUG_BLUE.png', 'MUG/BLUE'],
  ['MUG-BLUE-1.png', 'MUG/BLUE'],
  ['Salt_fine.png', 'Salt fine'],
  ['TEA.EG.jpg', 'NO_PRODUCT'],
  ['IMG_2044.jpg', 'NO_PRODUCT'],
  ['.jpg', 'NO_PRODUCT'],
])('%s is the picture of %s', (fileName, sku) => {
  expect(matched(fileName)).toEqual([sku])
})

test('a SKU that ends in a number is no further picture of the SKU without it', () => {
  expect(matched('COF.jpg', 'COF-1.jpg')).toEqual(['COF', 'COF-1'])
})

test('of several pictures the one without a number is taken, else the lowest, wherever it stands', () => {
  expect(matched('TEA-EG-250-2.jpg', 'TEA-EG-250.jpg', 'TEA-EG-250-1.jpg')).toEqual([
    'after TEA-EG-250.jpg',
    'TEA-EG-250',
    'after TEA-EG-250.jpg',
  ])
  expect(matched('TEA-EG-250-2.jpg', 'TEA-EG-250_1.jpg')).toEqual(['after TEA-EG-250_1.jpg', 'TEA-EG-250'])
  expect(matched('TEA-EG-250.jpg', 'tea-eg-250.png')).toEqual(['TEA-EG-250', 'after TEA-EG-250.jpg'])
})
