// Which documents share a kind of printer, and with which document such a printer can be tried.
import type { DocumentKind, PrinterPort, StationPrinter } from '#shared/contract/printing.ts'
import { type PrinterProfile, usualProfile } from '#shared/domain/labels/printer-profile.ts'
import { networkAddressText } from '#shared/domain/printing/network-address.ts'

export type Paper = 'page' | 'label'

/** Pages come as PDF, labels in the language of their printer; a printer takes one of them. */
export const paperOf: Readonly<Record<DocumentKind, Paper>> = {
  shippingLabel: 'label',
  binLabel: 'label',
  productLabel: 'label',
  toteLabel: 'label',
  palletLabel: 'label',
  returnLabel: 'label',
  customsLabel: 'label',
  packingSlip: 'page',
  invoice: 'page',
  pickList: 'page',
  transferSheet: 'page',
  commandSheet: 'page',
}

/** Labels first: they are what a bench waits for. */
export const printerKinds = Object.keys(paperOf) as DocumentKind[] // the keys of the table above

export type PrinterOf = (kind: DocumentKind) => PrinterPort | undefined

/** This station's printer for each kind of document. */
export function printersOf(printers: readonly StationPrinter[], station: string): PrinterOf {
  return (kind) => printers.find((printer) => printer.station === station && printer.documentKind === kind)?.port
}

/** How this station's printer wants a kind of label. */
export function profileOf(printers: readonly StationPrinter[], station: string, kind: DocumentKind): PrinterProfile {
  return printers.find((printer) => printer.station === station && printer.documentKind === kind)?.profile ?? usualProfile
}

/**
 * What a test at the printer of this kind prints: a label of made-up data, or the command sheet, which stands for nothing that happened. The
 * sheet is a test of the printer it leaves; undefined where that is another one.
 */
export function testKindFor(kind: DocumentKind, printerOf: PrinterOf): DocumentKind | undefined {
  const port = printerOf(kind)
  const test = paperOf[kind] === 'label' ? kind : 'commandSheet'
  return port && isSamePort(printerOf(test), port) ? test : undefined
}

export function isSamePort(one: PrinterPort | undefined, other: PrinterPort | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A printer's place in few signs: "192.168.1.50:9100", the name of its queue, the folder, or the device. */
export function portText(port: PrinterPort): string {
  if (port.kind === 'queue') return port.queue
  if (port.kind === 'device') return port.path
  return port.kind === 'tcp' ? networkAddressText(port.host, port.port) : port.folder
}
