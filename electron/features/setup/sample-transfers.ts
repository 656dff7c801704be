// A second house of the sample, and goods that go from there to the first one: some on their way and half received, some not sent yet.
import { must } from '#shared/kernel/must.ts'
import { addBin } from '../stock/add-bin.ts'
import { receiveStock } from '../stock/receive-stock.ts'
import { addTransfer } from '../transfers/add-transfer.ts'
import { recordScan } from '../transfers/record-scan.ts'
import { shipTransfer } from '../transfers/ship-transfer.ts'
import { addWarehouse } from '../warehouses/add-warehouse.ts'
import { defaultHouse } from '../warehouses/houses.ts'
import { granted, type Scene, type Stage } from './sample-stage.ts'

const BIN = 'L-01-1'
const goods = [
  { sku: 'TEA-SA-250', stocked: 60, sent: 24 },
  { sku: 'CAP-LUN-10', stocked: 48, sent: 12 },
  { sku: 'KIT-MUG-CRM', stocked: 36, sent: 18 },
] as const

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const OPENED_DAYS_AGO = 40

/** The house as it was opened, what left it yesterday, and what will leave it next. */
export function transferScenes({ call }: Stage, now: number): Scene[] {
  const { ids } = call
  const house = ids.next()
  const onTheWay = ids.next()
  const scene = (at: number, take: (stage: Stage, as: { at: number; userName: string }) => Promise<void>): Scene => {
    return { at, take: (stage) => take(stage, { at, userName: 'Henrike' }) }
  }
  const send = async (
    { call: { tx, perform }, products }: Stage,
    id: string,
    as: { at: number },
    chosen: readonly (typeof goods)[number][],
  ) => {
    const lines = chosen.map(({ sku, sent }) => ({ productId: must(products.get(sku), sku).id, quantity: sent }))
    const ends = { fromWarehouseId: house, toWarehouseId: await defaultHouse(tx) }
    granted(await perform(addTransfer, { id, ...ends, notes: '', lines }, { ...as, userName: 'Mara' }))
  }
  return [
    scene(now - OPENED_DAYS_AGO * DAY, async ({ call: { perform, ids }, products }, as) => {
      const address = {
        name: 'Kontor Siebenblatt GmbH',
        line1: 'Messeallee 1',
        line2: '',
        postcode: '04356',
        city: 'Leipzig',
        region: '',
        country: 'DE',
      }
      granted(await perform(addWarehouse, { id: house, code: 'LEJ', name: 'Leipzig', address, helpsOthers: false }, as))
      granted(await perform(addBin, { id: ids.next(), code: BIN, zone: 'L', warehouseId: house }, as))
      for (const { sku, stocked } of goods) {
        const productId = must(products.get(sku), sku).id
        const delivery = { productId, binCode: BIN, lot: '', quantity: stocked, document: '', serial: '', expiresOn: null }
        granted(await perform(receiveStock, delivery, as))
      }
    }),
    scene(now - DAY, (stage, as) => send(stage, onTheWay, as, goods)),
    scene(now - DAY + 2 * HOUR, async ({ call: { perform } }, as) => void granted(await perform(shipTransfer, { id: onTheWay }, as))),
    scene(now - HOUR, (stage, as) => send(stage, ids.next(), as, goods.slice(0, 1))),
    scene(now - HOUR / 2, async ({ call: { perform } }, { at }) => {
      const as = { at, userName: 'Jonas' }
      granted(await perform(recordScan, { id: onTheWay, scan: 'A-07-1', times: 1 }, as))
      granted(await perform(recordScan, { id: onTheWay, scan: 'TEA-SA-250', times: 18 }, as))
    }),
  ]
}
