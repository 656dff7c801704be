// @ts-check
// npm run replay -- FILE.csv: lets a retailer's file of sales happen again in a warehouse of its own, and prints one JSON line.
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
  return runInForeground(process.execPath, [inRoot('dist/bench/replay.js'), ...process.argv.slice(2)])
})
