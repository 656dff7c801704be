import { stock } from '#shared/contract/stock.ts'
import { binRange } from '#shared/domain/stock/bin-range.ts'
import { handle } from '../handle.ts'
import { houseOf } from '../warehouses/houses.ts'
import { createBins, knownBins } from './bins.sql.ts'

/** A range may be given again, longer: only what is missing is added, so that a shelf can grow. */
export const addBins = handle(stock.addBins, async (call) => {
  const { tx, input, refuse, tell, caller } = call
  const range = binRange(input.range)
  if (!range.ok) {
    const { code, data } = range.refusal
    return code === 'BIN_RANGE_WRONG' ? refuse(code, data) : refuse(code, data)
  }
  const codes = range.value
  const known = await knownBins(tx, codes)
  const missing = codes.filter((code) => !known.has(code))
  const bins = missing.map((code) => ({ code, zone: input.zone || (code.split('-')[0] ?? code) }))
  const [id] = bins.length > 0 ? await createBins(call, bins, await houseOf(tx, caller)) : []
  const [first = '', last = ''] = [codes[0], codes.at(-1)]
  tell('binsAdded', [{ kind: 'settings', id: 'bins' }, ...(id === undefined ? [] : [{ kind: 'bin' as const, id }])], {
    first,
    last,
    added: missing.length,
    known: known.size,
  })
  return { first, last, added: missing.length, known: known.size }
})
