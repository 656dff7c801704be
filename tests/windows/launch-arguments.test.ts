import path from 'node:path'
import { expect, test } from 'vitest'
import { namedDataFolder } from '#electron/windows/launch-arguments.ts'

test('the data folder is named by an argument, with or without an equals sign', () => {
  expect(namedDataFolder(['.', '--data', '/srv/tea'], {})).toBe(path.resolve('/srv/tea'))
  expect(namedDataFolder(['--data=/srv/tea', '--no-sandbox'], {})).toBe(path.resolve('/srv/tea'))
})

test('an argument wins over the environment', () => {
  expect(namedDataFolder(['--data', '/srv/tea'], { PACKBENCH_DATA: '/srv/coffee' })).toBe(path.resolve('/srv/tea'))
  expect(namedDataFolder([], { PACKBENCH_DATA: '/srv/coffee' })).toBe(path.resolve('/srv/coffee'))
})

test('a relative folder is meant from where one stands', () => {
  expect(namedDataFolder(['--data', 'tea'], {})).toBe(path.join(process.cwd(), 'tea'))
})

test('without a name the folder used last is opened', () => {
  expect(namedDataFolder([], {})).toBeUndefined()
  expect(namedDataFolder(['--data'], {})).toBeUndefined()
  expect(namedDataFolder([], { PACKBENCH_DATA: '' })).toBeUndefined()
})
