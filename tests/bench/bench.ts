import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { measureDisk } from './disk-floor.ts'
import { measurePath } from './measure-path.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-bench-'))
console.log(measureDisk(folder))
const r = await measurePath(folder, Number(process.argv[2] ?? 50))
for (const [k, v] of Object.entries(r)) {
  console.log(k, v.orders, v.ordersPerSecond.toFixed(1), JSON.stringify(v.brokenPromises))
  console.table(v.steps)
}
fs.rmSync(folder, { recursive: true })
