// npm run bench: what a hub can do on this machine, beside what the same disk and engine can do without one.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BrokenPromise } from '#electron/database/invariants.sql.ts'
import { readBenchArguments } from './bench-arguments.ts'
import { cameraTable, measureCamera } from './camera/measure-camera.ts'
import { measureDisk } from './disk-floor.ts'
import { type AtSize, measureSize } from './measure-at-size.ts'
import { measurePath } from './measure-path.ts'
import { measurePromises, promiseLine } from './measure-promises.ts'
import { aimsTable } from './print-aims.ts'
import { pathTable, sizesTable, windowNotes, windowTable } from './print-tables.ts'

const args = readBenchArguments(process.argv.slice(2))
if ('problem' in args) {
  console.error(args.problem)
  process.exit(2)
}
if (args.camera) {
  const rows = await measureCamera()
  console.log(cameraTable(rows))
  if (args.json) fs.writeFileSync(args.json, JSON.stringify(rows, null, 2))
  process.exit(rows.some(({ who, wrong }) => who === 'both' && wrong > 0) ? 1 : 0)
}
const folder = fs.mkdtempSync(path.join(args.folder ?? os.tmpdir(), 'packbench-bench-'))
try {
  const machine = {
    node: process.version,
    system: `${os.platform()} ${os.arch()}`,
    cores: os.availableParallelism(),
    load: os.loadavg()[0] ?? 0,
  }
  console.log(`Node ${machine.node}, ${machine.system}, ${machine.cores} cores, load ${machine.load.toFixed(1)}`)

  const disk = measureDisk(folder)
  console.log(`fsync p50 ${disk.fsync.p50.toFixed(2)} ms; one row committed p50 ${disk['one row committed'].p50.toFixed(2)} ms\n`)

  const orderPath = args.path > 0 ? await measurePath(folder, args.path) : undefined
  if (orderPath) {
    console.log(`One order of five lines from the telephone to the invoice, ${args.path} of them in turns\n${pathTable(orderPath)}\n`)
    for (const [name, { brokenPromises }] of Object.entries(orderPath)) complain(name, brokenPromises)
  }

  const promises = args.path > 0 ? await measurePromises(folder) : undefined
  if (promises) console.log(`${promiseLine(promises)}\n`)
  if (promises) complain('the promises', promises.brokenPromises)

  const sizes: AtSize[] = []
  for (const orders of args.sizes) {
    console.log(`filling a warehouse with ${orders.toLocaleString('en')} orders`)
    const atSize = await measureSize(path.join(folder, `of-${orders}`), orders, args)
    complain(`${orders} orders`, atSize.brokenPromises)
    sizes.push(atSize)
  }
  if (args.questions && sizes.length > 0) console.log(`\nA warehouse with years behind it\n${sizesTable(sizes)}`)
  const windows = sizes.flatMap(({ window }) => window ?? [])
  if (windows.length > 0) console.log(`\nThe window on it\n${windowTable(windows)}\n${windowNotes}`)
  console.log(`\nThe aims\n${aimsTable(orderPath, sizes)}`)
  if (args.json) fs.writeFileSync(args.json, JSON.stringify({ machine, disk, path: orderPath, sizes }, null, 2))
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

function complain(where: string, broken: readonly BrokenPromise[]): void {
  if (broken.length === 0) return
  console.error(`Broken promises in ${where}: ${JSON.stringify(broken, null, 2)}`)
  process.exitCode = 1
}
