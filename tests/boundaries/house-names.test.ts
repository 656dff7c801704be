import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const files = ['electron', 'renderer', 'shared', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css|grit)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
)
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

test('files and folders are named in kebab-case, with no ending but .sql, .test, .module and .d', () => {
  expect(files.filter((file) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.(?:sql|test|module|d))?\.(?:tsx?|mjs|css|grit)$/.test(file))).toEqual([])
})

test('nothing is named after a drawer that takes anything', () => {
  const drawers = /(?:^|\/)(?:utils?|helpers?|common|misc|lib|managers?|services?|data|info|types|index)(?:\/|\.)/
  expect(files.filter((file) => drawers.test(file))).toEqual([])
})

test('no file is longer than 300 lines: split it by trade word', () => {
  const long = files.map((file) => ({ file, lines: textOf(file).split('\n').length - 1 })).filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('nothing is left to do in a comment', () => {
  const notes = new RegExp(`\\b(?:${['TO', 'FIX'].map((word, index) => word + ['DO', 'ME'][index]).join('|')})\\b`)
  expect(files.filter((file) => notes.test(textOf(file)))).toEqual([])
})
