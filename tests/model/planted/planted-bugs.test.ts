import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

interface PlantedBug {
  readonly name: string
  readonly file: string
  readonly from: string
}

test('every planted bug still has the line in which it is planted, once', async () => {
  const list = './bugs.mjs'
  const { plantedBugs } = (await import(list)) as { plantedBugs: readonly PlantedBug[] } // plain JavaScript, which scripts read too
  const root = path.resolve(import.meta.dirname, '../../..')
  const lost = plantedBugs.filter(({ file, from }) => fs.readFileSync(path.join(root, file), 'utf8').split(from).length !== 2)
  expect(lost.map(({ name, file }) => `${name}: ${file}`)).toEqual([])
})
