// A PostgreSQL database can be used by one test after the other: making one costs half a second, emptying one a few milliseconds.
import pg from 'pg'

const remember = `
create schema template;
do $$ declare t text; has boolean; begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('select exists (select 1 from public.%I)', t) into has;
    if has then execute format('create table template.%I as table public.%I', t, t); end if;
  end loop;
  create table template."the sequences" as select sequencename as name, start_value, last_value from pg_sequences where schemaname = 'public';
  create table template."the schema" as select count(*) as things from pg_class where relnamespace = 'public'::regnamespace;
end $$;

create function template.begin_anew() returns boolean language plpgsql set session_replication_role = replica as $$
declare t text; has boolean; s record; begin
  if (select things from template."the schema") <> (select count(*) from pg_class where relnamespace = 'public'::regnamespace) then
    return false;
  end if;
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('select exists (select 1 from public.%I)', t) into has;
    if not has then continue; end if;
    if pg_relation_size(format('public.%I', t)) > 500000 then
      execute format('truncate public.%I cascade', t);
    else
      execute format('delete from public.%I', t);
    end if;
  end loop;
  for t in select tablename from pg_tables where schemaname = 'template' and tablename not like 'the %' loop
    execute format('insert into public.%I overriding system value select * from template.%I', t, t);
  end loop;
  for s in select * from template."the sequences" loop
    perform setval(format('public.%I', s.name), coalesce(s.last_value, s.start_value), s.last_value is not null);
  end loop;
  return true;
end $$`

/** Teaches a migrated database to become again what it is now. What it keeps for that stands outside the schema of the application. */
export async function teachToBeginAnew(url: string): Promise<void> {
  await once(url, (client) => client.query(remember))
}

/** Ends whatever still speaks to the database and makes it as it was; false when its schema is another one now, so that nobody may use it again. */
export async function beginAnew(url: string): Promise<boolean> {
  return once(url, async (client) => {
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    const { rows } = await client.query<{ anew: boolean }>('select template.begin_anew() as anew')
    return rows[0]?.anew ?? false
  })
}

async function once<Answer>(connectionString: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
