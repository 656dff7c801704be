import { openBenchHub } from './bench-hub.ts'
import { businessSize } from './fill/plan-business.ts'
import { measureAtSize } from './measure-at-size.ts'

const [, , folder = '', n = '1000'] = process.argv
const hub = await openBenchHub(folder)
const t = await measureAtSize(hub.ask, businessSize(Number(n)))
for (const [k, v] of Object.entries(t))
  console.log(k.padEnd(36), v.p50.toFixed(2).padStart(9), v.p95.toFixed(2).padStart(9), v.p99.toFixed(2).padStart(9))
await hub.close()
