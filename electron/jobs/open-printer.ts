import { folderPrinter } from '#electron/devices/printer/folder.ts'
import type { Printer } from '#electron/devices/printer/port.ts'
import { rawTcpPrinter } from '#electron/devices/printer/raw-tcp.ts'
import type { PrinterPort } from '#shared/contract/printing.ts'

/** The device behind a station's printer. A folder calls its file `name`. */
export function openPrinter(port: PrinterPort, name: string): Printer {
  if (port.kind === 'tcp') return rawTcpPrinter({ host: port.host, port: port.port })
  return folderPrinter({ folder: port.folder, nameOf: () => name })
}
