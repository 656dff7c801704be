// What a hub is started with that it cannot work with: each time it says so in one sentence and ends, and changes nothing.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'

const program = path.resolve(import.meta.dirname, '../../dist/hub/hub.js')
let place = ''
beforeEach(() => {
  place = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-start-'))
})
afterEach(() => {
  fs.rmSync(place, { recursive: true, force: true })
})

const at = (...parts: string[]) => path.join(place, ...parts)
const write = (name: string, bytes: string | Buffer) => fs.writeFileSync(at(name), bytes)

/** What is prepared, what the hub is told, its exit code, and a part of what it says. */
const starts: readonly [what: string, prepare: () => void, args: () => string[], code: number, says: string][] = [
  ['no folder', () => {}, () => [], 2, 'Say where the data lies: --data DIR'],
  ['a port that is none', () => {}, () => ['--data', place, '--port', '70000'], 2, '--port 70000 is not a port'],
  ['an option that is none', () => {}, () => ['--data', place, '--speed', '9'], 2, "Unknown option '--speed'"],
  ['a restore for PostgreSQL', () => {}, () => ['--data', place, '--database', 'postgres://x', '--restore', 'b.db'], 2, '--restore'],
  ['a file as folder', () => write('file', ''), () => ['--data', at('file')], 1, 'DATA_UNUSABLE'],
  ['a folder inside a file', () => write('file', ''), () => ['--data', at('file', 'in')], 1, 'DATA_UNUSABLE'],
  ['a letter as database', () => write('packbench.db', 'dear aunt '.repeat(500)), () => ['--data', place], 1, 'DATA_FOREIGN'],
  [
    'a picture as database',
    () => write('packbench.db', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1])),
    () => ['--data', place],
    1,
    'DATA_FOREIGN',
  ],
  ['the database of another program', anotherProgram, () => ['--data', place], 1, 'DATA_FOREIGN'],
  ['half a header', () => write('packbench.db', 'SQLite format 3\0'), () => ['--data', place], 1, 'DATA_FOREIGN'],
  ['a folder as database', () => fs.mkdirSync(at('packbench.db')), () => ['--data', place], 1, 'DATA_'],
  ['a folder as lock', () => fs.mkdirSync(at('packbench.lock')), () => ['--data', place], 1, 'DATA_UNUSABLE'],
  ['a PostgreSQL that is not there', () => {}, () => ['--data', place, '--database', 'postgres://127.0.0.1:1/x'], 1, 'DATA_UNUSABLE'],
]

test.each(starts)('%s', (_what, prepare, args, code, says) => {
  prepare()
  const before = snapshot()
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args()], { encoding: 'utf8', timeout: 20_000 })
  expect({ status, said: `${stdout}${stderr}` }).toEqual({ status: code, said: expect.stringContaining(says) })
  expect(snapshot()).toEqual(before)
})

function anotherProgram(): void {
  const raw = new Sqlite(at('packbench.db'))
  raw.exec('create table notes (text)')
  raw.close()
}

/** What lies in the folder, but for the lock. */
function snapshot(): Record<string, string> {
  const names = fs.readdirSync(place).filter((name) => !name.startsWith('packbench.lock'))
  return Object.fromEntries(
    names.map((name) => [name, fs.statSync(at(name)).isDirectory() ? 'folder' : fs.readFileSync(at(name)).toString('base64')]),
  )
}
