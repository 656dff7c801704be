import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badExamples, cycle } from './bad-examples.ts'

const root = path.resolve(import.meta.dirname, '../..')
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')

/** What Biome complained about: the file, the line's text and the words. */
type Complaint = { file: string; line: string; words: string }

let house: string
let complaints: Complaint[]

beforeAll(async () => {
  house = await mkdtemp(path.join(os.tmpdir(), 'packbench-house-'))
  for (const file of ['biome.json', '.gitignore', 'package.json', 'scripts/house-rules']) {
    await cp(path.join(root, file), path.join(house, file), { recursive: true })
  }
  for (const { at, bad, good } of badExamples) await build(at, [...bad, ...good].join('\n'))
  for (const [at, text] of Object.entries(cycle)) await build(at, text)
  complaints = await lint()
})
afterAll(() => rm(house, { recursive: true, force: true }))

describe.each(badExamples)('$rule, in $at', ({ rule, at, bad, good }) => {
  test.each(bad)('refuses %s', async (line) => {
    const words = await wordsOf(rule)
    expect(
      complaints.filter((complaint) => complaint.file === at && complaint.line === line).map((complaint) => complaint.words),
    ).toContainEqual(expect.stringContaining(words))
  })

  test.each(good)('allows %s', async (line) => {
    const words = await wordsOf(rule)
    expect(complaints.filter((complaint) => complaint.file === at && complaint.line === line && complaint.words.includes(words))).toEqual(
      [],
    )
  })
})

test('files do not import each other in a circle', () => {
  expect(
    complaints
      .filter((complaint) => complaint.words.includes('noImportCycles'))
      .map((complaint) => complaint.file)
      .sort(),
  ).toEqual(Object.keys(cycle).sort())
})

test('every house rule is switched on and has a bad example', async () => {
  const written = (await readdir(path.join(root, 'scripts/house-rules'))).map((file) => path.basename(file, '.grit')).sort()
  const config: { plugins: { path: string }[] } = JSON.parse(await readFile(path.join(root, 'biome.json'), 'utf8'))
  expect(config.plugins.map((plugin) => path.basename(plugin.path, '.grit')).sort()).toEqual(written)
  expect(written.filter((rule) => !badExamples.some((example) => example.rule === rule))).toEqual([])
})

async function build(at: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(house, at)), { recursive: true })
  await writeFile(path.join(house, at), `${text}\n`)
}

/** What a complaint must contain: a house rule's own message, or the name of a built-in rule. */
async function wordsOf(rule: string): Promise<string> {
  if (!rule.includes('-')) return rule
  const text = await readFile(path.join(root, 'scripts/house-rules', `${rule}.grit`), 'utf8')
  return /message\s*=\s*"([^"]+)"/.exec(text)?.[1] ?? `a message in ${rule}.grit`
}

/** One complaint a line: `::error title=<rule>,file=<path>,line=<n>,...::<words>`. */
async function lint(): Promise<Complaint[]> {
  const said = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [biome, 'lint', '--reporter=github', '--max-diagnostics=none'],
      { cwd: house, maxBuffer: 16 << 20 },
      (_error, stdout) => resolve(stdout),
    )
  })
  const found = [...said.matchAll(/^::error title=([^,]+),file=([^,]+),line=(\d+),.*?::(.*)$/gm)]
  return Promise.all(
    found.map(async ([, title = '', file = '', line = '', message = '']) => {
      const at = path.relative(house, path.resolve(house, file)).split(path.sep).join('/')
      const lines = (await readFile(path.join(house, at), 'utf8')).split('\n')
      return { file: at, line: lines[Number(line) - 1] ?? '', words: `${title} ${decodeURIComponent(message)}` }
    }),
  )
}
