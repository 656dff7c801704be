import bwip from 'bwip-js/node'

/** Modules of the bars and of the quiet zones beside them (GS1 General Specifications 5.2.3.4). */
export const EAN_13 = { modules: 95, left: 11, right: 7 }
export const EAN_8 = { modules: 67, left: 7, right: 7 }

/** Widths of an EAN-8's bars and spaces in modules, a bar first. */
export function ean8Bars(gtin: string): readonly number[] {
  const symbol = bwip.raw({ bcid: 'ean8', text: gtin })[0]
  if (!symbol || !('sbs' in symbol)) throw new Error('bwip-js drew no EAN-8')
  return symbol.sbs
}
