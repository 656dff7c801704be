import { type PrinterPort, printing } from '#shared/contract/printing.ts'
import { networkAddressText } from '#shared/domain/printing/network-address.ts'
import { handle } from '../handle.ts'
import { savePrinter, wakePrintJobs } from './printing.sql.ts'

export const setPrinter = handle(printing.setPrinter, async ({ tx, input, tell, clock }) => {
  const { station, documentKind, port } = input
  await savePrinter(tx, input)
  await wakePrintJobs(tx, clock.now())
  tell('printerSet', [{ kind: 'station', id: station }], { documentKind, printer: placeOf(port) })
  return input
})

function placeOf(port: PrinterPort): string {
  if (port.kind === 'tcp') return networkAddressText(port.host, port.port)
  if (port.kind === 'device') return port.path
  return port.kind === 'queue' ? port.queue : port.folder
}
