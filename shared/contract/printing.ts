import { z } from 'zod'
import { labelLanguages } from '#shared/domain/labels/printer-profile.ts'
import { printJobSorts } from '#shared/domain/printing/print-job-sorts.ts'
import { printJobStates } from '#shared/domain/printing/print-job-state.ts'
import { printerTroubles } from '#shared/domain/printing/printer-trouble.ts'
import { PrinterProfile } from './labels.ts'
import { command, query } from './procedure.ts'
import { DayRange, sortBy } from './sorting.ts'
import { Count, filledText, Id, Instant, Missing, PageAsk, PageOf, text } from './terms.ts'

export const documentKinds = [
  'invoice',
  'packingSlip',
  'pickList',
  'shippingLabel',
  'transferSheet',
  'binLabel',
  'productLabel',
  'toteLabel',
  'palletLabel',
  'returnLabel',
  'customsLabel',
  'commandSheet',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Where a station prints one kind of document: raw TCP (usually port 9100), or a folder, print queue, or device on a cable of the hub's computer. */
export const PrinterPort = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tcp'), host: filledText(200), port: z.int().min(1).max(65_535) }),
  z.object({ kind: z.literal('folder'), folder: filledText(500) }),
  z.object({ kind: z.literal('queue'), queue: filledText(200) }),
  z.object({ kind: z.literal('device'), path: filledText(300), baudRate: z.int().min(300).max(1_000_000).optional() }),
])
export type PrinterPort = z.infer<typeof PrinterPort>
export const StationPrinter = z.object({
  station: filledText(40),
  documentKind: z.enum(documentKinds),
  port: PrinterPort,
  /** How it wants labels; without it, as ZPL at 203 dots to the inch. */
  profile: PrinterProfile.optional(),
})
export type StationPrinter = z.infer<typeof StationPrinter>

export const PrintJobRow = z.object({
  id: Id,
  station: z.string(),
  documentKind: z.enum(documentKinds),
  documentId: Id,
  documentNumber: z.string(),
  copies: Count,
  isCopy: z.boolean(),
  state: z.enum(printJobStates),
  attempts: Count,
  lastError: z.string(),
  createdAt: Instant,
  printedAt: Instant.nullable(),
})
export type PrintJobRow = z.infer<typeof PrintJobRow>

export const PrintJobSortAsk = sortBy(printJobSorts)
export type PrintJobSortAsk = z.infer<typeof PrintJobSortAsk>

/** What the print jobs are narrowed to; everything that is set must hold. */
export const PrintJobWhere = z.object({
  documentKind: z.enum(documentKinds).optional(),
  station: text(40).optional(),
  asked: DayRange.optional(),
})
export type PrintJobWhere = z.infer<typeof PrintJobWhere>

/** A printer in the network that announced itself, or only picked up where printers take raw bytes. */
export const FoundPrinter = z.object({ address: z.string(), port: z.int(), name: z.string() })
export type FoundPrinter = z.infer<typeof FoundPrinter>

export const printing = {
  setPrinter: command({
    summary: 'Choose where a station prints a kind of document',
    input: StationPrinter,
    output: StationPrinter,
    refusals: {},
    needs: 'office',
  }),
  removePrinter: command({
    summary: 'Stop printing a kind of document at a station; its jobs wait',
    input: z.object({ station: filledText(40), documentKind: z.enum(documentKinds) }),
    output: z.object({}),
    refusals: { PRINTER_UNKNOWN: Missing },
    needs: 'office',
  }),
  printDocument: command({
    summary: 'Queue a document for the printer of a station; again means a copy',
    input: z.object({
      id: Id,
      documentKind: z.enum(documentKinds),
      documentId: Id,
      station: text(40).optional(),
      copies: z.int().min(1).max(50).default(1),
    }),
    output: PrintJobRow,
    refusals: { DOCUMENT_UNKNOWN: Missing },
    needs: 'floor',
  }),
  resolvePrintJob: command({
    summary: 'Say what became of a job: print it again now, or call it printed or cancelled',
    input: z.object({ id: Id, outcome: z.enum(['again', 'printed', 'cancelled']) }),
    output: PrintJobRow,
    refusals: { PRINT_JOB_UNKNOWN: Missing, PRINT_JOB_DONE: z.object({ state: z.string() }) },
    needs: 'floor',
  }),
  listPrinters: query({
    summary: 'Every station’s printers',
    input: z.object({}),
    output: z.object({ printers: z.array(StationPrinter) }),
    refusals: {},
    needs: 'floor',
  }),
  listPrintJobs: query({
    summary: 'Print jobs, newest first unless it is asked otherwise',
    input: z.object({
      ...PageAsk,
      openOnly: z.boolean().default(false),
      where: PrintJobWhere.prefault({}),
      sort: PrintJobSortAsk.optional(),
    }),
    output: PageOf(PrintJobRow),
    refusals: { SORT_TOO_WIDE: z.object({ by: z.string() }) },
    needs: 'floor',
  }),
  listPrintWords: query({
    summary: 'The stations among the newest print jobs, which these can be narrowed to',
    input: z.object({}),
    output: z.object({ stations: z.array(z.string()) }),
    refusals: {},
    needs: 'floor',
  }),
  askPrinter: query({
    summary: 'Ask a label printer how it is, in its own language; nothing is printed',
    input: z.object({ port: PrinterPort, language: z.enum(labelLanguages) }),
    output: z.object({
      /** `silent`: no answer. `cannotSay`: a queue, a folder or an office printer is not asked. */
      is: z.enum(['well', 'inTrouble', 'silent', 'cannotSay']),
      troubles: z.array(z.enum(printerTroubles)),
    }),
    refusals: {},
    needs: 'floor',
  }),
  findPrinters: query({
    summary: 'Look for network printers for some seconds, from the computer of the hub; a search is stopped by its id',
    input: z.object({ search: Id }),
    output: z.object({ found: z.array(FoundPrinter) }),
    refusals: {},
    needs: 'office',
  }),
  stopFindingPrinters: query({
    summary: 'End a search for printers; it answers with what it found so far',
    input: z.object({ search: Id }),
    output: z.object({}),
    refusals: {},
    needs: 'office',
  }),
  tryPrinter: query({
    summary: 'Print a test straight to a printer: a label of made-up data for one with a profile, else the command sheet',
    input: z.object({ port: PrinterPort, profile: PrinterProfile.optional() }),
    output: z.object({
      /** Why it was not sent, as print jobs say it; empty when it was. */
      reason: z.string(),
    }),
    refusals: { DOCUMENT_UNKNOWN: Missing },
    needs: 'office',
  }),
  previewDocument: query({
    summary: 'The very bytes that would be printed, base64',
    input: z.object({ documentKind: z.enum(documentKinds), documentId: Id }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string(), dpi: Count.optional() }),
    refusals: { DOCUMENT_UNKNOWN: Missing },
    needs: 'floor',
  }),
}
