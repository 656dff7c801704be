import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = path.join(import.meta.dirname, '../..')

/** Builds one of `electron/workers` as the application's build does, so that a test can start it as a real thread. */
export async function builtWorker(name: string): Promise<URL> {
  const outDir = path.join(root, 'node_modules/.cache/test-workers', name)
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3', 'pg-native'] },
    resolve: { conditions: ['node'] },
    build: {
      ssr: path.join(root, `electron/workers/${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { external: ['better-sqlite3', 'pg-native'], output: { entryFileNames: '[name].mjs' } },
    },
  })
  return pathToFileURL(path.join(outDir, `${name}.mjs`))
}
