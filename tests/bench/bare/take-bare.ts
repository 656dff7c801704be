import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { must } from '#shared/kernel/must.ts'
import { company, nthOrder, type PathWatch, type Stage } from '../order-path.ts'
import { bareCommands } from './bare-command.ts'
import { bareFloor } from './bare-floor.ts'
import { bareOrders } from './bare-orders.ts'
import { bareShipping } from './bare-shipping.ts'

export interface BareWarehouse {
  /** Takes the nth order the whole way. */
  take(stage: Stage, n: number, watch: PathWatch): void
  close(): void
}

/** Opens a staged warehouse without a hub, with the hub's own settings of durability. */
export function openBareWarehouse(file: string): BareWarehouse {
  const raw = openSqliteConnection(file, { readonly: false })
  const commands = bareCommands(raw)
  const orders = bareOrders(commands)
  const floor = bareFloor(commands)
  const shipping = bareShipping(commands)
  const walk = raw.prepare<[string], { binCode: string; barcode: string; asked: number }>(
    `select b.code as binCode, c.code as barcode, t.asked from pick_tasks t join bins b on b.id = t.bin_id join barcodes c on c.product_id = t.product_id
     where t.pick_list_id = ? order by t.position`,
  )
  const seller = JSON.stringify(company)
  return {
    take(stage, n, watch) {
      const order = nthOrder(stage, n)
      watch.now('add order', () => orders.add(order))
      watch.now('confirm', () => orders.confirm(order.id))
      const listId = commands.newId()
      watch.now('release', () => orders.release(listId, order.id))
      watch.now('start list', () => floor.startList(listId))
      for (const task of walk.all(listId)) {
        watch.now('scan bin', () => floor.scanBin(listId, task.binCode))
        for (let unit = 0; unit < task.asked; unit++) watch.now('scan item', () => floor.scanItem(listId, task.barcode))
      }
      let packageId = ''
      for (const [i, line] of order.lines.entries()) {
        const scan = must(
          stage.products.find(({ id }) => id === line.productId),
          'a staged product',
        ).barcode
        const isLast = i === order.lines.length - 1
        packageId = watch.now(isLast ? 'last scan, box closed' : 'scan at bench', () => floor.scanAtBench(order.id, scan))
      }
      const shipmentId = commands.newId()
      watch.now('ship', () => shipping.ship(shipmentId, packageId))
      watch.now('invoice', () => shipping.bill(shipmentId, seller))
    },
    close: () => raw.close(),
  }
}
