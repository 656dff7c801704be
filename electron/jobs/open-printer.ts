import { cupsQueue } from '#electron/devices/printer/cups-queue.ts'
import { devicePrinter } from '#electron/devices/printer/device-file.ts'
import { folderPrinter } from '#electron/devices/printer/folder.ts'
import type { Printer } from '#electron/devices/printer/port.ts'
import { rawTcpPrinter } from '#electron/devices/printer/raw-tcp.ts'
import { windowsQueue } from '#electron/devices/printer/windows-queue.ts'
import type { PrinterPort } from '#shared/contract/printing.ts'

/** The device behind a station's printer. A folder calls its file `name`, a print queue its job. */
export function openPrinter(port: PrinterPort, name: string): Printer {
  if (port.kind === 'tcp') return rawTcpPrinter({ host: port.host, port: port.port })
  if (port.kind === 'device') return devicePrinter(port)
  if (port.kind === 'folder') return folderPrinter({ folder: port.folder, nameOf: () => name })
  return process.platform === 'win32' ? windowsQueue(port.queue, name) : cupsQueue(port.queue, name)
}
