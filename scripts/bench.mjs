// @ts-check
// npm run bench: measures the commands that matter; arguments go to the bench.
import { build, desktop } from './setup/build.mjs'
import { display } from './setup/display.mjs'
import { electronEnvironment, electronRuntime } from './setup/electron-runtime.mjs'
import { inRoot } from './setup/folders.mjs'
import { nativeAddon } from './setup/native-addon.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { runScript } from './setup/progress.mjs'
import { runInForeground } from './setup/run-in-foreground.mjs'
import { systemLibraries } from './setup/system-packages.mjs'

await runScript(async () => {
  nodeModules()
  const args = process.argv.slice(2)
  const bench = [inRoot('dist/bench/bench.js'), ...args]
  if (args.includes('--no-window') || args.includes('--camera')) {
    await nativeAddon(process.execPath)
    build(['bench'])
    return runInForeground(process.execPath, bench)
  }
  const electron = electronRuntime()
  systemLibraries(electron)
  await nativeAddon(electron, process.execPath)
  build(['bench', ...desktop])
  const endDisplay = await display()
  const code = await runInForeground(process.execPath, bench, { env: { ...process.env, ...electronEnvironment(electron) } })
  endDisplay()
  return code
})
