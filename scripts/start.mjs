// @ts-check
// npm start: sets up what is missing, builds what has changed and opens the app. Arguments after -- go to the app.
import { build, desktop } from './setup/build.mjs'
import { display } from './setup/display.mjs'
import { electronEnvironment, electronFlags, electronRuntime } from './setup/electron-runtime.mjs'
import { root } from './setup/folders.mjs'
import { nativeAddon } from './setup/native-addon.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { runScript, say } from './setup/progress.mjs'
import { runInForeground } from './setup/run-in-foreground.mjs'
import { systemLibraries } from './setup/system-packages.mjs'

await runScript(async () => {
  nodeModules()
  const electron = electronRuntime()
  systemLibraries(electron)
  await nativeAddon(electron)
  const args = process.argv.slice(2)
  if (args.includes('--dev')) {
    const { startDevelopment } = await import('./setup/development.mjs')
    await display()
    return startDevelopment(
      electron,
      args.filter((arg) => arg !== '--dev'),
    )
  }
  build(desktop)
  const endDisplay = await display()
  say('opening Packbench')
  const env = { ...process.env, ...electronEnvironment(electron) }
  const code = await runInForeground(electron, [...electronFlags, root, ...args], { env, shieldChildren: true })
  endDisplay()
  return code
})
