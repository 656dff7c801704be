import { printing } from '#shared/contract/printing.ts'
import { answer } from '../handle.ts'

export const findPrinters = answer(printing.findPrinters, async ({ input, printers }) => ({
  found: [...(await printers.find(input.search))],
}))

export const stopFindingPrinters = answer(printing.stopFindingPrinters, async ({ input, printers }) => {
  printers.stopFinding(input.search)
  return {}
})
