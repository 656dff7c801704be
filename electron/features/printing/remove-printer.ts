import { printing } from '#shared/contract/printing.ts'
import { handle } from '../handle.ts'
import { deletePrinter } from './printing.sql.ts'

export const removePrinter = handle(printing.removePrinter, async ({ tx, input, refuse, tell }) => {
  const { station, documentKind } = input
  if (!(await deletePrinter(tx, station, documentKind))) return refuse('PRINTER_UNKNOWN', { what: `${station} ${documentKind}` })
  tell('printerRemoved', [{ kind: 'station', id: station }], { documentKind })
  return {}
})
