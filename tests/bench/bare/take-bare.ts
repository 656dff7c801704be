import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { must } from '#shared/kernel/must.ts'
import { company, nthOrder, type PathStep, type PathWatch, type Stage } from '../order-path.ts'
import { bareCommands } from './bare-command.ts'
import { type BareDoor, openBareDoor } from './bare-door.ts'
import { bareFloor } from './bare-floor.ts'
import { bareOrders } from './bare-orders.ts'
import { bareShipping } from './bare-shipping.ts'

export interface BareWarehouse {
  /** Takes the nth order the whole way. */
  take(stage: Stage, n: number, watch: PathWatch): Promise<void>
  close(): Promise<void>
}

/** Runs a step by its name; there is an answer where the next step needs it. */
type Run = (timed: PathStep, name: string, ...given: readonly unknown[]) => unknown

/** Opens a staged warehouse without a hub, with the hub's own settings of durability; `http` puts a plain server of Node before its steps. */
export async function openBareWarehouse(file: string, at: 'inProcess' | 'http'): Promise<BareWarehouse> {
  const raw = openSqliteConnection(file, { readonly: false })
  const commands = bareCommands(raw)
  const steps = { ...bareOrders(commands), ...bareFloor(commands), ...bareShipping(commands) }
  const named = steps as unknown as Record<string, (...given: readonly unknown[]) => unknown> // over HTTP they go by their names
  const door: BareDoor | undefined = at === 'http' ? await openBareDoor(named) : undefined
  const walk = raw.prepare<[string], { binCode: string; barcode: string; asked: number }>(
    `select b.code as binCode, c.code as barcode, t.asked from pick_tasks t join bins b on b.id = t.bin_id join barcodes c on c.product_id = t.product_id
     where t.pick_list_id = ? order by t.position`,
  )
  const seller = JSON.stringify(company)

  async function take(stage: Stage, n: number, run: Run): Promise<void> {
    const order = nthOrder(stage, n)
    await run('add order', 'add', order)
    await run('confirm', 'confirm', order.id)
    const listId = commands.newId()
    await run('release', 'release', listId, order.id)
    await run('start list', 'startList', listId)
    for (const task of walk.all(listId)) {
      await run('scan bin', 'scanBin', listId, task.binCode)
      for (let unit = 0; unit < task.asked; unit++) await run('scan item', 'scanItem', listId, task.barcode)
    }
    let packageId: unknown
    for (const [i, line] of order.lines.entries()) {
      const { barcode } = must(
        stage.products.find(({ id }) => id === line.productId),
        'a staged product',
      )
      const isLast = i === order.lines.length - 1
      packageId = await run(isLast ? 'last scan, box closed' : 'scan at bench', 'scanAtBench', order.id, barcode)
    }
    const shipmentId = commands.newId()
    await run('ship', 'ship', shipmentId, packageId)
    await run('invoice', 'bill', shipmentId, seller)
  }

  return {
    take: (stage, n, watch) =>
      take(stage, n, (timed, name, ...given) =>
        door ? watch.time(timed, () => door.ask(name, given)) : watch.now(timed, () => must(named[name], name)(...given)),
      ),
    async close() {
      await door?.close()
      raw.close()
    },
  }
}
