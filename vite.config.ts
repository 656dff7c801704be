// One recipe for the six things that are built: the window's page (client), the desktop's main process, its preload, its devices, the hub and the bench.
import { existsSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'

const root = import.meta.dirname
const at = (...parts: string[]) => path.join(root, ...parts)
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** Every file of a folder becomes a file of the build under its own name. */
function eachFileIn(folder: string): Record<string, string> {
  const files = existsSync(at(folder)) ? readdirSync(at(folder)).filter((file) => file.endsWith('.ts')) : []
  return Object.fromEntries(files.map((file) => [path.basename(file, '.ts'), at(folder, file)]))
}

/**
 * A build for Node: everything it imports is bundled, but for what is named external.
 * All files lie flat in dist/<name>, so that the app's root is always two folders up from import.meta.dirname.
 */
function nodeBuild(name: string, input: Record<string, string>, external: string[], format: 'es' | 'cjs' = 'es'): EnvironmentOptions {
  const extension = format === 'es' ? 'js' : 'cjs'
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: [...external, ...builtins], conditions: ['node'] },
    build: {
      outDir: at('dist', name),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        platform: 'node',
        external: [...external, ...builtins],
        input,
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  }
}

const database = ['better-sqlite3', 'pg-native']
/** Printers on serial lines are the hub's. */
const serial = ['serialport']

export default defineConfig({
  root: at('renderer'),
  plugins: [react()],
  worker: { format: 'es' },
  environments: {
    client: {
      build: { outDir: at('dist/renderer'), emptyOutDir: true, assetsInlineLimit: 0, target: 'chrome130', chunkSizeWarningLimit: 2000 },
    },
    main: nodeBuild('main', { main: at('electron/main.ts') }, ['electron']),
    preload: nodeBuild('preload', { preload: at('electron/preload.ts') }, ['electron'], 'cjs'),
    // both libraries bring their binaries for every platform (Node-API 4 and 8), which any runtime of ours can load
    devices: nodeBuild('devices', { 'device-process': at('electron/device-process.ts') }, ['serialport', 'node-hid']),
    hub: nodeBuild(
      'hub',
      {
        hub: at('electron/hub.ts'),
        doctor: at('electron/doctor.ts'),
        'parse-scans': at('electron/parse-scans.ts'),
        ...eachFileIn('electron/workers'),
      },
      [...database, ...serial],
    ),
    bench: nodeBuild('bench', { bench: at('tests/bench/bench.ts'), replay: at('tests/replay/replay.ts') }, [
      ...database,
      ...serial,
      'playwright-core',
      '@ericblade/quagga2',
    ]),
  },
  builder: {
    buildApp: async (builder) => {
      const wanted = process.env['PACKBENCH_BUILD']?.split(',') ?? ['client', 'main', 'preload', 'devices', 'hub']
      for (const [name, environment] of Object.entries(builder.environments)) if (wanted.includes(name)) await builder.build(environment)
    },
  },
})
