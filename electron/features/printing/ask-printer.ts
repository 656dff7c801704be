import { printing } from '#shared/contract/printing.ts'
import { answer } from '../handle.ts'

export const askPrinter = answer(printing.askPrinter, async ({ input, printers }) => {
  const said = await printers.ask(input.port, input.language)
  return { is: said.is, troubles: said.is === 'inTrouble' ? [...said.troubles] : [] }
})
