// What the sample's picker and packer do, scan by scan.
import { must } from '#shared/kernel/must.ts'
import { recordScan as scanIntoBox } from '../packing/record-scan.ts'
import { startPacking } from '../packing/start-packing.ts'
import { recordScan as scanOffShelf } from '../picking/record-scan.ts'
import { startPickList } from '../picking/start-pick-list.ts'
import { granted, type Stage, type Step } from './sample-stage.ts'

const SCAN_MS = 4_000

/** Scans bins and goods until this share of the list is picked. */
export const pick = (share: number): Step => ({
  after: 40,
  who: 'Jonas',
  take: async ({ call, products }, journey, as) => {
    const pickListId = must(journey.pickListId, 'a released order')
    let view = granted(await call.perform(startPickList, { pickListId }, as))
    const goal = Math.floor(view.unitsAsked * share)
    for (let at = as.at; view.unitsPicked < goal; at += SCAN_MS) {
      const task = must(
        view.tasks.find(({ id }) => id === view.currentTaskId),
        'an open task',
      )
      const most = Math.min(task.asked - task.picked, goal - view.unitsPicked)
      const scan = view.step === 'waitingForBin' ? task.binCode : codeOf(products, task.sku, most)
      view = granted(await call.perform(scanOffShelf, { pickListId, scan, times: 1 }, { ...as, at })).view
    }
  },
})

/** Scans goods into a box until this share of what lies on the bench is packed; the last scan of all closes the box. */
export const pack = (share: number): Step => ({
  after: 70,
  who: 'Aylin',
  take: async ({ call, products }, journey, as) => {
    const code = must(journey.number, 'an order that was added')
    let view = granted(await call.perform(startPacking, { code }, as))
    const goal = Math.floor(view.unitsToPack * share)
    for (let at = as.at; view.unitsPacked < goal; at += SCAN_MS) {
      const line = must(
        view.lines.find(({ toPack }) => toPack > 0),
        'goods on the bench',
      )
      const scan = codeOf(products, line.sku, Math.min(line.toPack, goal - view.unitsPacked))
      view = granted(await call.perform(scanIntoBox, { orderId: journey.id, scan, times: 1 }, { ...as, at })).view
    }
    journey.packageIds = view.packages.map(({ id }) => id)
  },
})

/** The largest pack of a product that is no more than this. */
function codeOf(products: Stage['products'], sku: string, most: number): string {
  const fitting = must(products.get(sku), sku).barcodes.filter(({ packQuantity }) => packQuantity <= most)
  return must(fitting.toSorted((a, b) => b.packQuantity - a.packQuantity)[0], `a barcode on one ${sku}`).code
}
