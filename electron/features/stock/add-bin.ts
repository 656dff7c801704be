import { stock } from '#shared/contract/stock.ts'
import { handle } from '../handle.ts'
import { createBin, findBin } from './bins.sql.ts'

export const addBin = handle(stock.addBin, async (call) => {
  const { tx, input, refuse, tell } = call
  if (await findBin(tx, input.code)) return refuse('BIN_TAKEN', { code: input.code })
  await createBin(call, input)
  tell('binAdded', [{ kind: 'bin', id: input.id }], { code: input.code, zone: input.zone })
  return input
})
