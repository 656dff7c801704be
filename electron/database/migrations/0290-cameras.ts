import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** A camera is a kind of device of its own in what stations say is plugged in. */
export async function cameras(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, devices)
}

// A CHECK is not changed in place on SQLite, so the table is written anew. Each station says what it has when it starts.
const devices = `
create table devices_then (
  station text not null, device_id text not null, kind text not null check (kind in ('scanner','scale','camera')), name text not null,
  state text not null check (state in ('opening','connected','missing','inUse','noRight','noDriver','broken','unknown')),
  told_at int not null, primary key (station, device_id));
insert into devices_then (station, device_id, kind, name, state, told_at)
  select station, device_id, kind, name, state, told_at from station_devices;
drop table station_devices;
alter table devices_then rename to station_devices;
`
