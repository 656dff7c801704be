// npm run replay -- FILE.csv: prints one JSON line; what is under way goes to standard error.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readSales } from './read-sales.ts'
import { replaySales } from './replay-sales.ts'

const [file, ...others] = process.argv.slice(2)
if (file === undefined || others.length > 0) {
  console.error(`npm run replay -- FILE.csv
Replays a retailer's file of order lines in a new warehouse whose stock runs short. Prints one JSON line:
orders and lines are counted; cancelled, returned, shipped, backordered and invoiced are units; shipped + cancelled + backordered = all that was ordered.`)
  process.exit(2)
}
// npm runs scripts in the project's folder; the file is meant from where the person stands.
const sales = readSales(path.resolve(process.env['INIT_CWD'] ?? '.', file))
if ('problem' in sales) {
  console.error(sales.problem)
  process.exit(2)
}
console.error(`${sales.rows} rows, ${sales.documents.length} documents, ${sales.withoutGoods} rows move no goods`)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-replay-'))
const began = performance.now()
try {
  const result = await replaySales(folder, sales.documents, (day, { orders, lines }) =>
    console.error(`${day}: ${orders} orders, ${lines} lines`),
  )
  const { orders, lines, cancelled, returned, shipped, backordered, invoiced, broken, unexplained } = result
  for (const one of [...broken, ...unexplained.slice(0, 20)]) console.error(JSON.stringify(one))
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const brokenPromises = broken.length + unexplained.length
  console.log(JSON.stringify({ orders, lines, cancelled, returned, shipped, backordered, invoiced, brokenPromises, seconds }))
  process.exitCode = brokenPromises === 0 ? 0 : 1
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
