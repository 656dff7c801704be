// @ts-check
// npm run doctor -- --data DIR: checks the promises on a data folder and says what is wrong.
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
  return runInForeground(process.execPath, [inRoot('dist/hub/doctor.js'), ...process.argv.slice(2)])
})
