import { existsSync } from 'node:fs'
import path from 'node:path'
import { must } from '#shared/kernel/must.ts'

let resources: string | undefined

/** The path of a file under `resources/`, found by walking up: right from the sources, from `dist/` and from the packaged application. */
export function resourcePath(...parts: string[]): string {
  resources ??= must(findUpwards(import.meta.dirname, path.join('resources', 'fonts')), 'the folder resources/fonts above the program')
  return path.join(path.dirname(resources), ...parts)
}

function findUpwards(from: string, wanted: string): string | undefined {
  const candidate = path.join(from, wanted)
  if (existsSync(candidate)) return candidate
  const parent = path.dirname(from)
  return parent === from ? undefined : findUpwards(parent, wanted)
}
