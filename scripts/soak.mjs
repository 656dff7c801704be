// @ts-check
// npm run soak -- --commands N --seed S --engine sqlite|postgres: random commands beside a plain model, for as long as wanted.
// Prints one JSON line: what was granted and refused, and how many promises broke. --path P repeats one run of a failure.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot, root } from './setup/folders.mjs'
import { nativeAddon } from './setup/native-addon.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { runScript, SetupProblem } from './setup/progress.mjs'
import { testDatabase } from './setup/test-database.mjs'

await runScript(async () => {
  const text = /** @type {const} */ ({ type: 'string' })
  const { values } = parseArgs({
    options: { commands: { ...text, default: '100000' }, seed: text, engine: { ...text, default: 'sqlite' }, path: text },
  })
  const commands = wholeNumber('--commands', values.commands)
  const seed = wholeNumber('--seed', values.seed ?? String(Date.now() % 2_147_483_647))
  const { engine, path: failure } = values
  if (engine !== 'sqlite' && engine !== 'postgres') throw new SetupProblem('Give --engine sqlite or --engine postgres.')
  nodeModules()
  await nativeAddon(process.execPath)
  testDatabase()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-soak-'))
  const report = path.join(folder, 'report.json')
  const ask = JSON.stringify({ engine, commands, seed, report, ...(failure !== undefined && { path: failure }) })
  console.error(`${commands} commands on ${engine} from seed ${seed}`)
  const vitest = [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', 'soak']
  const env = { ...process.env, PACKBENCH_SOAK: ask, ...(engine === 'sqlite' && { PACKBENCH_ENGINES: 'sqlite' }) }
  const run = spawnSync(process.execPath, vitest, { cwd: root, stdio: ['ignore', 2, 2], env })
  if (fs.existsSync(report)) console.log(fs.readFileSync(report, 'utf8'))
  fs.rmSync(folder, { recursive: true, force: true })
  return run.status === 0 ? 0 : 1
})

/** @returns {number} */
function wholeNumber(/** @type {string} */ name, /** @type {string} */ written) {
  const number = Number(written)
  if (!Number.isSafeInteger(number) || number < 0) throw new SetupProblem(`${name} wants a whole number, not "${written}".`)
  return number
}
