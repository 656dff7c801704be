import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openBenchHub } from './bench-hub.ts'
import { stageWarehouse, takeThroughHub } from './order-path.ts'
import { Stopwatch } from './stopwatch.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-bench-'))
const hub = await openBenchHub(folder)
const stage = await stageWarehouse(hub.ask)
let n = 0
for (; n < 30; n++) await takeThroughHub(hub.ask, stage, n, new Stopwatch())
const orders = Number(process.argv[2] ?? 100)
const w = new Stopwatch<any>()
const t = performance.now()
async function theRun() {
  for (let i = 0; i < orders; i++) await takeThroughHub(hub.ask, stage, n++, w)
}
await theRun()
console.log('orders/s', ((orders * 1000) / (performance.now() - t)).toFixed(1))
for (const [k, v] of Object.entries(w.timings())) console.log(k.padEnd(24), (v as any).p50.toFixed(2), (v as any).p99.toFixed(2))
await hub.close()
fs.rmSync(folder, { recursive: true })
