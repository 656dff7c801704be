import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { kyselyOverSqlite } from '#electron/database/engines/direct-sqlite.ts'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/migrations.ts'

const before = migrations.filter(({ version }) => version < 80)
const rows = `
insert into zones (id, name, position) values ('z', 'A', 0);
insert into bins (id, code, zone_id, kind, position) values ('b', 'A-01-1', 'z', 'shelf', 1);
insert into products (id, sku, sku_folded, name, search, unit, unit_price, tax_rate_bp, weight_grams, version, created_at) values ('p', 'TEA', 'tea', 'Tea', 'tea', 'pcs', '1.00', 700, 1, 1, 1);
insert into stock_levels (id, product_id, bin_id, lot, on_hand, reserved) values ('l', 'p', 'b', '', 7, 0), ('k', 'p', 'bench', '', 2, 2);
insert into pick_lists (id, number, status, picker, created_at) values ('pl', 'PL-1', 'done', 'Ada', 1);
`

test('what was one house becomes the first warehouse, with its bins, its bench and everything on them', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-houses-'))
  const db = kyselyOverSqlite(openSqliteConnection(path.join(folder, 'packbench.db'), { readonly: false }))
  await migrate(db, { engine: 'sqlite', now: 1, steps: before })
  for (const statement of rows.split(';\n').filter((text) => text.trim())) await sql.raw(statement).execute(db)
  await migrate(db, { engine: 'sqlite', now: 2, backUp: () => '' })
  expect(await db.selectFrom('bins').select(['id', 'kind', 'warehouseId']).orderBy('id').execute()).toEqual([
    { id: 'b', kind: 'shelf', warehouseId: 'main' },
    { id: 'bench', kind: 'bench', warehouseId: 'main' },
    { id: 'transit', kind: 'bench', warehouseId: null },
  ])
  expect(await db.selectFrom('stockLevels').select(['id', 'onHand', 'reserved']).orderBy('id').execute()).toEqual([
    { id: 'k', onHand: 2, reserved: 2 },
    { id: 'l', onHand: 7, reserved: 0 },
  ])
  expect(await db.selectFrom('warehouses').select(['id', 'isDefault']).execute()).toEqual([{ id: 'main', isDefault: 1 }])
  expect(await db.selectFrom('pickLists').select('warehouseId').execute()).toEqual([{ warehouseId: 'main' }])
  await db.destroy()
  fs.rmSync(folder, { recursive: true, force: true })
})
