import { printing } from '#shared/contract/printing.ts'
import { handle } from '../handle.ts'
import { savePrinter, wakePrintJobs } from './printing.sql.ts'

export const setPrinter = handle(printing.setPrinter, async ({ tx, input, tell, clock }) => {
  const { station, documentKind, port } = input
  await savePrinter(tx, input)
  await wakePrintJobs(tx, clock.now())
  const printer = port.kind === 'tcp' ? `${port.host}:${port.port}` : port.folder
  tell('printerSet', [{ kind: 'station', id: station }], { documentKind, printer })
  return input
})
