import { type Kysely, sql } from 'kysely'

/** The rates that private customers in Northern Ireland pay under the One Stop Shop are those of the United Kingdom. */
export async function northernIreland(db: Kysely<unknown>): Promise<void> {
  await sql`insert into tax_rates (country, tax_class, valid_from, rate_bp)
    values ('XI', 'standard', '2000-01-01', 2000), ('XI', 'reduced', '2000-01-01', 500)`.execute(db)
}
