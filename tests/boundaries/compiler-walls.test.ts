import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const house = mkdtempSync(path.join(os.tmpdir(), 'packbench-walls-'))
afterAll(() => rmSync(house, { recursive: true, force: true }))

/** Each folder's own tsconfig is a wall: what the other side offers does not exist there. */
const walls: [folder: string, line: string][] = [
  ['shared', 'export const home = process.env'],
  ['shared', 'export const title = document.title'],
  ['shared', 'export const later = setTimeout'],
  ['electron', 'export const title = document.title'],
  ['renderer', 'export const home = process.env'],
  ['renderer', 'export const bytes = Buffer.from([])'],
]

/** What strictness refuses, anywhere. */
const loose = [
  'export const first = (all: string[]): string => all[0]',
  'export const none: { name?: string } = { name: undefined }',
  'export enum Status { Open }',
  'export class Sum { constructor(readonly cents: number) {} }',
]

test('a folder does not know what belongs to another side, and nothing is loose', () => {
  for (const folder of ['shared', 'electron', 'renderer']) {
    mkdirSync(path.join(house, folder))
    cpSync(path.join(root, folder, 'tsconfig.json'), path.join(house, folder, 'tsconfig.json'))
  }
  cpSync(path.join(root, 'tsconfig.base.json'), path.join(house, 'tsconfig.base.json'))
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'), 'junction')
  const bad: [string, string][] = [...walls, ...loose.map((line): [string, string] => ['shared', line])]
  bad.forEach(([folder, line], index) => {
    writeFileSync(path.join(house, folder, `bad-${index}.ts`), `${line}\n`)
  })
  const said = ['shared', 'electron', 'renderer'].map((folder) => compile(folder)).join('\n')
  const passed = bad.filter(([folder], index) => !said.includes(`${folder}/bad-${index}.ts`)).map(([folder, line]) => `${folder}: ${line}`)
  expect(passed).toEqual([])
})

function compile(folder: string): string {
  return spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'], {
    cwd: house,
    encoding: 'utf8',
  }).stdout
}
