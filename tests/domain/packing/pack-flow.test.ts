import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packageMoves, packageStatuses, statusesBefore } from '#shared/domain/packing/pack-flow.ts'

describe('the life of a package', () => {
  test('it is closed, may open again while it is in the house, and leaves only closed', () => {
    const pairs = packageStatuses.flatMap((from) => packageStatuses.map((to) => `${from} -> ${to}: ${packageMoves[from].includes(to)}`))
    expect(pairs).toEqual([
      'open -> open: false',
      'open -> closed: true',
      'open -> shipped: false',
      'closed -> open: true',
      'closed -> closed: false',
      'closed -> shipped: true',
      'shipped -> open: false',
      'shipped -> closed: false',
      'shipped -> shipped: false',
    ])
  })

  test('every status can be reached from an open package', () => {
    const reached = new Set<string>(['open'])
    for (const status of packageStatuses) if (statusesBefore(status).some((from) => reached.has(from))) reached.add(status)
    expect([...reached].sort()).toEqual([...packageStatuses].sort())
  })

  test('the database knows the same statuses', () => {
    const schema = fs.readFileSync(new URL('../../../electron/database/migrations/0010-first-warehouse.ts', import.meta.url), 'utf8')
    const check = /create table packages \([^;]*status in \(([^)]*)\)/.exec(schema)?.[1]
    expect(check).toBe(packageStatuses.map((status) => `'${status}'`).join(','))
  })
})
