import type { LabelKind } from './label-template.ts'

const parcel = [
  'sender',
  'senderName',
  'senderLines',
  'shipTo',
  'shipToName',
  'shipToLines',
  'carrier',
  'service',
  'by',
  'copy',
  'orderNumber',
  'orders',
  'number',
  'trackingNumber',
  'packageNumber',
  'packageCount',
  'package',
  'weight',
  'sscc',
  'shipsOn',
  'contents',
  'declared',
  'values',
  'total',
  'contentKind',
  'sayFrom',
  'sayTo',
  'sayShips',
  'sayOrder',
  'sayPackage',
  'sayWeight',
  'sayNumber',
  'sayContents',
  'sayReturn',
  'sayReason',
  'sayCustoms',
  'sayCustomsToo',
  'sayMayOpen',
  'saySale',
  'sayGift',
  'sayDeclared',
  'sayTotalWeight',
  'sayTotalValue',
  'sayCertify',
  'saySigned',
] as const
const product = ['sku', 'name', 'barcode', 'ean', 'plainCode', 'gtin14', 'traits', 'lot', 'lotText', 'expiresOn', 'expiry', 'gs1'] as const

const bin = ['code', 'barcode', 'zone', 'arrow'] as const
const tote = ['code', 'barcode', 'sayTote'] as const

/** Everything that can be filled into some label. */
export type LabelField = (typeof parcel)[number] | (typeof product)[number] | (typeof bin)[number] | (typeof tote)[number]

/** What can be filled into each kind of label. Those that begin with `say` are its own words, in the language of documents. */
export const labelFields: Readonly<Record<LabelKind, readonly LabelField[]>> = {
  shippingLabel: parcel,
  palletLabel: parcel,
  returnLabel: parcel,
  customsLabel: parcel,
  productLabel: product,
  binLabel: bin,
  toteLabel: tote,
}
