import Sqlite from 'better-sqlite3'
import { openBenchHub } from './bench-hub.ts'
import { businessSize } from './fill/plan-business.ts'
import { stageOf } from './measure-at-size.ts'
import { takeThroughHub } from './order-path.ts'
import { Stopwatch } from './stopwatch.ts'

const [, , folder = '', n = '1000', orders = '60', what = ''] = process.argv
const per = new Map<string, { n: number; ms: number; max: number }>()
let on = false
const proto = Object.getPrototypeOf(new Sqlite(':memory:').prepare('select 1'))
for (const method of ['all', 'run', 'get']) {
  const orig = proto[method]
  proto[method] = function (...args: unknown[]) {
    if (!on) return orig.apply(this, args)
    const t = performance.now()
    try {
      return orig.apply(this, args)
    } finally {
      const ms = performance.now() - t
      const e = per.get(this.source) ?? { n: 0, ms: 0, max: 0 }
      e.n++
      e.ms += ms
      e.max = Math.max(e.max, ms)
      per.set(this.source, e)
    }
  }
}
const hub = await openBenchHub(folder)
const stage = await stageOf(hub.ask, businessSize(Number(n)))
for (let i = 0; i < 30; i++) await takeThroughHub(hub.ask, stage, 500 + i, new Stopwatch<any>())
import fs from 'node:fs'
import path from 'node:path'
const wal = path.join(folder, 'packbench.db-wal')
if (process.env.PIN) { const pin = new Sqlite(path.join(folder, 'packbench.db'), { readonly: true }); pin.exec('begin'); pin.prepare('select count(*) from settings').get() }
const wal0 = fs.statSync(wal).size
const cpu0 = process.cpuUsage()
const w = new Stopwatch<any>()
on = true
const t0 = performance.now()
for (let i = 0; i < Number(orders); i++) await takeThroughHub(hub.ask, stage, i, w)
const total = performance.now() - t0
on = false
const cpu = process.cpuUsage(cpu0)
console.log('cpu ms per order', ((cpu.user + cpu.system) / 1000 / Number(orders)).toFixed(1), process.env.PIN ? 'wal pages per command ' + ((fs.statSync(wal).size - wal0) / 4120 / Number(orders) / 21).toFixed(1) : '')
for (const [k, v] of Object.entries(w.timings()))
  console.log(
    k.padEnd(24),
    v.n,
    v.p50.toFixed(2).padStart(8),
    v.p95.toFixed(2).padStart(8),
    v.p99.toFixed(2).padStart(8),
    v.max.toFixed(2).padStart(8),
  )
let sum = 0,
  cnt = 0
for (const e of per.values()) {
  sum += e.ms
  cnt += e.n
}
console.log(
  'total',
  total.toFixed(0),
  'ms; in sqlite',
  sum.toFixed(0),
  'ms in',
  cnt,
  'statements',
  (cnt / Number(orders)).toFixed(0),
  'per order',
)
if (what)
  for (const [s, e] of [...per].sort((a, b) => b[1].ms - a[1].ms).slice(0, Number(what)))
    console.log(
      e.ms.toFixed(0).padStart(6),
      String(e.n).padStart(6),
      ((e.ms / e.n) * 1000).toFixed(0).padStart(6),
      'us',
      e.max.toFixed(1).padStart(6),
      s.slice(0, 170),
    )
await hub.close()
