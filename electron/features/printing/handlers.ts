import { askPrinter } from './ask-printer.ts'
import { findPrinters, stopFindingPrinters } from './find-printers.ts'
import { listPrintJobs } from './list-print-jobs.ts'
import { listPrintWords } from './list-print-words.ts'
import { listPrinters } from './list-printers.ts'
import { previewDocument } from './preview-document.ts'
import { printDocument } from './print-document.ts'
import { removePrinter } from './remove-printer.ts'
import { resolvePrintJob } from './resolve-print-job.ts'
import { setPrinter } from './set-printer.ts'
import { tryPrinter } from './try-printer.ts'

export const printingHandlers = {
  setPrinter,
  removePrinter,
  printDocument,
  resolvePrintJob,
  listPrinters,
  listPrintJobs,
  listPrintWords,
  previewDocument,
  askPrinter,
  findPrinters,
  stopFindingPrinters,
  tryPrinter,
}
