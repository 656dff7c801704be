// @ts-check
// npm test: sets up what is missing, then checks everything in order. npm test -- lint rooms: only these steps.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { build, desktop } from './setup/build.mjs'
import { displayIsVirtual } from './setup/display.mjs'
import { electronRuntime } from './setup/electron-runtime.mjs'
import { inRoot, root } from './setup/folders.mjs'
import { nativeAddon } from './setup/native-addon.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { runScript, SetupProblem } from './setup/progress.mjs'
import { serialCables, systemLibraries } from './setup/system-packages.mjs'
import { testDatabase } from './setup/test-database.mjs'

const vitest = 'vitest/vitest.mjs'
const typed = ['shared', 'electron', 'renderer', 'tests', 'scripts']

/** Each step answers whether all is well. @type {Record<string, () => boolean | Promise<boolean>>} */
const steps = {
  types: () => typed.map(checkTypes).every(Boolean),
  lint: () => tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'),
  'dead code': () => tool('knip/bin/knip.js'),
  boundaries: () => tool(vitest, 'run', '--project', 'boundaries'),
  rooms: () => tool(vitest, 'run', '--project', 'rooms'),
  model: () => tool(vitest, 'run', '--project', 'model'),
  build: buildDesktop,
  reliability: () => tool(vitest, 'run', '--project', 'reliability'),
  e2e: inWindows,
}

await runScript(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !(name in steps))
  if (unknown.length > 0) throw new SetupProblem(`There is no step "${unknown[0]}". The steps are: ${Object.keys(steps).join(', ')}.`)
  nodeModules()
  await nativeAddon(process.execPath)
  testDatabase()
  serialCables()
  const lines = []
  for (const [name, step] of Object.entries(steps)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n== ${name}`)
    const began = performance.now()
    const ok = await step()
    lines.push(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(11)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`)
    console.log(lines.at(-1))
  }
  const failed = lines.filter((line) => line.startsWith('FAILED')).length
  const total = (performance.now() / 1000).toFixed(1)
  console.log(
    `\n${lines.join('\n')}\n${failed === 0 ? 'All is well' : `${failed} of ${lines.length} steps failed`}, ${total} s in all with set-up.`,
  )
  return failed === 0 ? 0 : 1
})

/** Runs one of the installed tools on the checkout and lets it speak. */
function tool(/** @type {string} */ script, /** @type {string[]} */ ...args) {
  return spawnSync(process.execPath, [inRoot('node_modules', script), ...args], { cwd: root, stdio: 'inherit' }).status === 0
}

/** The real application. Where each process may have a display of its own, what walks over every screen does so beside the rest, and speaks after it. */
async function inWindows() {
  await buildDesktop()
  if (!displayIsVirtual()) return tool(vitest, 'run', '--project', 'e2e', '--project', 'screens')
  const screens = spawn(process.execPath, [inRoot('node_modules', vitest), 'run', '--project', 'screens'], { cwd: root })
  const said = Promise.all([text(screens.stdout), text(screens.stderr), once(screens, 'exit')])
  const e2e = await toolBeside(vitest, 'run', '--project', 'e2e')
  const [out, errors, [code]] = await said
  process.stdout.write(out)
  process.stderr.write(errors)
  return e2e && code === 0
}

/** Like `tool`, but others run beside it. */
async function toolBeside(/** @type {string} */ script, /** @type {string[]} */ ...args) {
  const [code] = await once(spawn(process.execPath, [inRoot('node_modules', script), ...args], { cwd: root, stdio: 'inherit' }), 'exit')
  return code === 0
}

/** What was checked before and has not changed is not checked again. */
function checkTypes(/** @type {string} */ folder) {
  const memory = inRoot('node_modules/.cache/types', `${folder}.tsbuildinfo`)
  return tool('typescript/bin/tsc', '-p', folder, '--incremental', '--tsBuildInfoFile', memory)
}

async function buildDesktop() {
  const electron = electronRuntime()
  systemLibraries(electron)
  await nativeAddon(electron)
  build(desktop)
  return true
}
