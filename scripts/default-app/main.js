// Stands in for Electron's own default_app.asar, which the runtime from the npm registry lacks: `electron [flags] [-r module] <app folder>`.
// An ES module with top-level await, as Electron's is: so the app's code is loaded before 'ready', and may still register its protocol.
import fs from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const required = []
let folder
const args = process.argv.slice(1)
while (args.length > 0 && folder === undefined) {
  const arg = args.shift()
  if (arg === '-r' || arg === '--require') required.push(args.shift())
  else if (!arg.startsWith('-')) folder = path.resolve(arg)
}

process.defaultApp = true
if (required.length > 0) Module._preloadModules(required)
if (folder === undefined) {
  console.error('usage: electron [options] <app folder>')
  app.exit(2)
} else {
  const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  app.setVersion(about.version)
  app.name = about.productName ?? about.name
  app.setDesktopName(`${about.name}.desktop`)
  app.setPath('userData', path.join(app.getPath('appData'), app.name))
  app.setAppPath(folder)
  try {
    await import(pathToFileURL(path.join(folder, about.main)).href)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
}
