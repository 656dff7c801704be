// Printers on request: how one is, which ones there are, and one test straight to one that has no job yet.
import { askDevice } from '#electron/devices/printer/ask-device.ts'
import { findPrinters } from '#electron/devices/printer/find/find-printers.ts'
import { askStatus } from '#electron/devices/printer/printer-status.ts'
import type { PrinterDesk } from '#electron/features/handle.ts'
import { openPrinter } from './open-printer.ts'

export function openPrinterDesk(): PrinterDesk {
  const searches = new Map<string, AbortController>()
  return {
    async ask(port, language) {
      if (language === 'pdf') return { is: 'cannotSay' }
      if (port.kind === 'tcp') return told(await askStatus({ host: port.host, port: port.port, language }))
      if (port.kind === 'device') return told(await askDevice({ ...port, language }))
      return { is: 'cannotSay' }
    },
    async find(search) {
      const stopping = new AbortController()
      searches.set(search, stopping)
      try {
        return await findPrinters({ signal: stopping.signal })
      } finally {
        searches.delete(search)
      }
    },
    stopFinding: (search) => searches.get(search)?.abort(),
    async send(port, name, bytes) {
      const result = await openPrinter(port, name).send(bytes)
      return result.kind === 'sent' ? undefined : `PRINTER_${result.reason.toUpperCase()} ${result.detail}`
    },
  }
}

function told(troubles: Awaited<ReturnType<typeof askStatus>>): Awaited<ReturnType<PrinterDesk['ask']>> {
  if (troubles === undefined) return { is: 'silent' }
  return troubles.length === 0 ? { is: 'well' } : { is: 'inTrouble', troubles }
}
