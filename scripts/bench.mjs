// @ts-check
// npm run bench: measures the commands that matter; arguments go to the bench.
import { build } from './setup/build.mjs'
import { inRoot } from './setup/folders.mjs'
import { nativeAddon } from './setup/native-addon.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { runScript } from './setup/progress.mjs'
import { runInForeground } from './setup/run-in-foreground.mjs'

await runScript(async () => {
  nodeModules()
  await nativeAddon(process.execPath)
  build(['bench'])
  return runInForeground(process.execPath, [inRoot('dist/bench/bench.js'), ...process.argv.slice(2)])
})
