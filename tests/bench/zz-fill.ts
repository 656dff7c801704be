import fs from 'node:fs'
import { checkInvariants } from '#electron/database/invariants.sql.ts'
import { openBenchHub } from './bench-hub.ts'
import { fillWarehouse } from './fill-warehouse.ts'

const [, , folder = '', n = '1000', check] = process.argv
fs.rmSync(folder, { recursive: true, force: true })
let t = performance.now()
console.log(await fillWarehouse(folder, Number(n), Date.now(), console.log))
console.log(
  'filled in',
  ((performance.now() - t) / 1000).toFixed(1),
  's',
  (fs.statSync(folder + '/packbench.db').size / 1e6).toFixed(0),
  'MB',
)
if (check) {
  const hub = await openBenchHub(folder)
  t = performance.now()
  console.log(JSON.stringify(await checkInvariants(hub.core.database.read), null, 1).slice(0, 3000))
  console.log('checked in', ((performance.now() - t) / 1000).toFixed(1), 's')
  console.log(await hub.ask.orders.countOrders({}))
  await hub.close()
}
