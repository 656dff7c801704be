import { z } from 'zod'
import { pictureProblems } from '#shared/domain/catalog/picture-names.ts'
import { productSorts } from '#shared/domain/catalog/product-sorts.ts'
import { fileRefusals, PictureChoice } from './files.ts'
import { command, query } from './procedure.ts'
import { FaultyCode } from './scans.ts'
import { sortBy } from './sorting.ts'
import {
  ChangedMeanwhile,
  Count,
  Country,
  filledText,
  Id,
  Missing,
  PageAsk,
  PageOf,
  Quantity,
  RateBp,
  text,
  UnitPrice,
  Version,
} from './terms.ts'

export const BarcodeCode = z.string().regex(/^[\x21-\x7e]([\x20-\x7e]{0,46}[\x21-\x7e])?$/, 'up to 48 printable characters')
export const Barcode = z.object({ code: BarcodeCode, packQuantity: Quantity })
export type Barcode = z.infer<typeof Barcode>

const HsCode = z.string().regex(/^\d{6,14}$/, 'six to fourteen digits')

const ProductFields = {
  sku: filledText(40),
  name: filledText(160),
  unit: filledText(20).default('each'),
  unitPrice: UnitPrice,
  taxRateBp: RateBp,
  /** Weight of one base unit. */
  weightGrams: z.int().min(0).max(10_000_000),
  barcodes: z.array(Barcode).max(20),
  /** Where the customs find it in their tariff: the six digits of the Harmonized System, and up to eight of a country's own. */
  hsCode: HsCode.or(z.literal('')).default(''),
  /** Where it was made, ISO 3166-1. */
  originCountry: Country.or(z.literal('')).default(''),
}

export const ProductView = z.object({
  id: Id,
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  unitPrice: z.string(),
  taxRateBp: z.int(),
  weightGrams: z.int(),
  barcodes: z.array(z.object({ code: z.string(), packQuantity: z.int() })),
  hsCode: z.string(),
  originCountry: z.string(),
  /** The hash of its picture, for `files.getPicture`. */
  picture: z.string().nullable(),
  version: Version,
})
export type ProductView = z.infer<typeof ProductView>

export const ProductRow = z.object({
  id: Id,
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  unitPrice: z.string(),
  taxRateBp: z.int(),
  picture: z.string().nullable(),
  onHand: Count,
  reserved: Count,
  available: Count,
})
export type ProductRow = z.infer<typeof ProductRow>

export const ProductSortAsk = sortBy(productSorts)
export type ProductSortAsk = z.infer<typeof ProductSortAsk>

export const catalog = {
  addProduct: command({
    summary: 'Add a product with its barcodes',
    input: z.object({ id: Id, ...ProductFields }),
    output: ProductView,
    refusals: {
      SKU_TAKEN: z.object({ sku: z.string() }),
      BARCODE_TAKEN: z.object({ code: z.string(), sku: z.string() }),
      GTIN_CHECK_DIGIT: z.object({ code: z.string(), expected: z.string() }),
    },
    needs: 'office',
  }),
  changeProduct: command({
    summary: 'Change a product; its barcodes become exactly the ones given, and of unit, tariff code and origin what is left out stays',
    input: z.object({
      id: Id,
      version: Version,
      ...ProductFields,
      unit: ProductFields.unit.unwrap().optional(),
      hsCode: ProductFields.hsCode.unwrap().optional(),
      originCountry: ProductFields.originCountry.unwrap().optional(),
    }),
    output: ProductView,
    refusals: {
      PRODUCT_UNKNOWN: Missing,
      CHANGED_MEANWHILE: ChangedMeanwhile,
      SKU_TAKEN: z.object({ sku: z.string() }),
      BARCODE_TAKEN: z.object({ code: z.string(), sku: z.string() }),
      GTIN_CHECK_DIGIT: z.object({ code: z.string(), expected: z.string() }),
    },
    needs: 'office',
  }),
  setProductPicture: command({
    summary: 'Give a product its picture (PNG, JPEG or WebP), or take it away; the one before may be set again by its hash',
    input: z.object({ productId: Id, picture: PictureChoice }),
    output: z.object({ picture: z.string().nullable(), before: z.string().nullable() }),
    refusals: { PRODUCT_UNKNOWN: Missing, FILE_UNKNOWN: z.object({ sha256: z.string() }), ...fileRefusals },
    needs: 'office',
  }),
  matchProductPictures: query({
    summary: 'Which product each picture would belong to, by the name of its file: a SKU or a barcode, perhaps with a number behind it',
    input: z.object({ fileNames: z.array(filledText(255)).min(1).max(2000) }),
    output: z.object({
      rows: z.array(
        z.object({
          fileName: z.string(),
          product: z.object({ productId: Id, sku: z.string(), name: z.string(), hasPicture: z.boolean() }).nullable(),
          /** The code that the name stands for, as it was found. */
          code: z.string(),
          problem: z.enum(pictureProblems).nullable(),
          /** The file that is taken for this product instead. */
          first: z.string(),
        }),
      ),
    }),
    refusals: {},
    needs: 'office',
  }),
  getProduct: query({
    summary: 'One product by id',
    input: z.object({ id: Id }),
    output: ProductView,
    refusals: { PRODUCT_UNKNOWN: Missing },
    needs: 'floor',
  }),
  findProduct: query({
    summary: 'One product by SKU or any code it goes by, with the units that the code stands for and what it says of the goods',
    input: z.object({ code: text(5000) }),
    output: z.object({
      product: ProductView,
      packQuantity: z.int(),
      lot: z.string(),
      serial: z.string(),
      /** The last day on which the goods may be used. */
      expiresOn: z.string().nullable(),
    }),
    refusals: { PRODUCT_UNKNOWN: Missing, CODE_FAULTY: FaultyCode },
    needs: 'floor',
  }),
  listProducts: query({
    summary: 'Products by SKU or sorted, with what is on hand, reserved and available',
    input: z.object({ ...PageAsk, sort: ProductSortAsk.optional() }),
    output: PageOf(ProductRow),
    refusals: {},
    needs: 'floor',
  }),
}
