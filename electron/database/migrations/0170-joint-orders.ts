import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Orders of a customer that go in one shipment, and the packages of theirs that lie in one box. */
export async function jointOrders(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, joints)
}

// A package holds goods of one order. What lies in one box names the same parcel, and one label.
const joints = `
alter table sales_orders add column joint_id text;
create index sales_orders_joint on sales_orders (joint_id, id) where joint_id is not null;
alter table packages add column parcel_id text;
create index packages_parcel on packages (parcel_id, id) where parcel_id is not null;
`
