// @ts-check
// npm test: sets up what is missing, then checks everything in order. npm test -- lint rooms: only these steps.
import { spawnSync } from 'node:child_process'
import { build, desktop } from './setup/build.mjs'
import { electronRuntime } from './setup/electron-runtime.mjs'
import { inRoot, root } from './setup/folders.mjs'
import { nativeAddon } from './setup/native-addon.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { runScript, SetupProblem } from './setup/progress.mjs'
import { serialCables, systemLibraries } from './setup/system-packages.mjs'
import { testDatabase } from './setup/test-database.mjs'

const typed = ['shared', 'electron', 'renderer', 'tests', 'scripts']

/** Each step answers whether all is well. @type {Record<string, () => boolean | Promise<boolean>>} */
const steps = {
  types: () => typed.map(checkTypes).every(Boolean),
  lint: () => tool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'),
  'dead code': () => tool('knip/bin/knip.js'),
  boundaries: () => tool('vitest/vitest.mjs', 'run', '--project', 'boundaries'),
  rooms: () => tool('vitest/vitest.mjs', 'run', '--project', 'rooms'),
  model: () => tool('vitest/vitest.mjs', 'run', '--project', 'model'),
  build: buildDesktop,
  reliability: () => tool('vitest/vitest.mjs', 'run', '--project', 'reliability'),
  e2e: () => tool('vitest/vitest.mjs', 'run', '--project', 'e2e'),
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
