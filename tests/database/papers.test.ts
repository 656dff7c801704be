import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { kyselyOverSqlite } from '#electron/database/engines/direct-sqlite.ts'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/migrations.ts'

const before = migrations.filter(({ version }) => version < 110)
const rows = `
insert into stored_files (sha256, kind, byte_count, width, height, content, stored_at) values ('s', 'png', 3, 1, 1, x'010203', 1);
insert into file_uses (sha256, owner_kind, owner_id) values ('s', 'product', 'p');
insert into products (id, sku, sku_folded, name, search, unit, unit_price, tax_rate_bp, weight_grams, version, created_at, picture) values ('p', 'TEA', 'tea', 'Tea', 'tea', 'pcs', '1.00', 700, 1, 1, 1, 's');
`

test('files in the store keep their bytes and their users when the store learns to take office documents', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-papers-'))
  const raw = openSqliteConnection(path.join(folder, 'packbench.db'), { readonly: false })
  const db = kyselyOverSqlite(raw)
  await migrate(db, { engine: 'sqlite', now: 1, steps: before })
  for (const statement of rows.split(';\n').filter((text) => text.trim())) await sql.raw(statement).execute(db)
  await migrate(db, { engine: 'sqlite', now: 2, backUp: () => '' })
  const file = await db.selectFrom('storedFiles').select(['sha256', 'content']).executeTakeFirstOrThrow()
  expect({ ...file, content: [...file.content] }).toEqual({ sha256: 's', content: [1, 2, 3] })
  expect(await db.selectFrom('fileUses').selectAll().execute()).toEqual([{ sha256: 's', ownerKind: 'product', ownerId: 'p' }])
  expect(raw.pragma('foreign_key_check')).toEqual([])
  await expect(sql`delete from stored_files`.execute(db)).rejects.toThrow('FOREIGN KEY')
  await db.destroy()
  fs.rmSync(folder, { recursive: true, force: true })
})
