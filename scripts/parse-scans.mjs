// @ts-check
// npm run --silent parse-scans: reads raw scans from standard input, one JSON string a line, and prints what each is, one JSON object a line.
import { build } from './setup/build.mjs'
import { inRoot } from './setup/folders.mjs'
import { nativeAddon } from './setup/native-addon.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { runScript } from './setup/progress.mjs'
import { runInForeground } from './setup/run-in-foreground.mjs'

await runScript(async () => {
  nodeModules()
  await nativeAddon(process.execPath)
  build(['hub'])
  return runInForeground(process.execPath, [inRoot('dist/hub/parse-scans.js'), ...process.argv.slice(2)])
})
