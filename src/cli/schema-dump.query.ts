// What the catalog says of our schemas, written as statements that make the same again. Each read gives one statement a
// row, in an order that does not depend on when things were made. PostgreSQL's own functions write the expressions, with
// every name qualified because the search path is empty.

/** A part of the dump: its heading, and the read whose rows are its statements. */
export interface DumpPart {
  readonly heading: string;
  readonly sql: string;
}

/** For one transaction: qualified names, and no difference by the session's settings. */
export const DUMP_SETTINGS = `
  select set_config('search_path', '', true), set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true)`;

const schemas = `
  select format('create schema %I;', n.nspname) as statement
    from pg_namespace n
   where n.nspname = any ($1::text[])
   order by n.nspname`;

/** Roles are the server's; those that the schemas name have to be there first. */
const roles = `
  select format('create role %I %s%s%s;', r.rolname,
                case when r.rolcanlogin then 'login' else 'nologin' end,
                case when r.rolbypassrls then ' bypassrls' else '' end,
                case when r.rolsuper then ' superuser' else '' end) as statement
    from pg_roles r
   where r.oid in (
     select a.grantee from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = any ($1::text[])
     union select a.grantee from pg_class c, aclexplode(c.relacl) a where c.relnamespace::regnamespace::text = any ($1::text[])
     union select a.grantee from pg_proc p, aclexplode(p.proacl) a where p.pronamespace::regnamespace::text = any ($1::text[])
     union select unnest(p.polroles) from pg_policy p join pg_class c on c.oid = p.polrelid
            where c.relnamespace::regnamespace::text = any ($1::text[]))
     and r.oid <> (select d.datdba from pg_database d where d.datname = current_database())
   order by r.rolname`;

const types = `
  select format('create type %s as enum (%s);', t.oid::regtype,
                string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)) as statement
    from pg_type t
    join pg_enum e on e.enumtypid = t.oid
   where t.typnamespace::regnamespace::text = any ($1::text[])
   group by t.oid
  union all
  select format('create domain %s as %s%s%s%s;', t.oid::regtype, format_type(t.typbasetype, t.typtypmod),
                ' default ' || t.typdefault,
                case when t.typnotnull then ' not null' else '' end,
                (select string_agg(format(' constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), '' order by k.conname)
                   from pg_constraint k where k.contypid = t.oid and k.contype = 'c'))
    from pg_type t
   where t.typtype = 'd' and t.typnamespace::regnamespace::text = any ($1::text[])
   order by statement`;

const sequences = `
  select format('create sequence %s as %s increment %s minvalue %s maxvalue %s start %s cache %s%s;', s.seqrelid::regclass,
                format_type(s.seqtypid, null), s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,
                case when s.seqcycle then ' cycle' else '' end) as statement
    from pg_sequence s
    join pg_class c on c.oid = s.seqrelid
   where c.relnamespace::regnamespace::text = any ($1::text[])
     and not exists (select from pg_depend d
                      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i')
   order by c.relnamespace::regnamespace::text, c.relname`;

const functions = `
  select rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' as statement
    from pg_proc p
   where p.pronamespace::regnamespace::text = any ($1::text[]) and p.prokind in ('f', 'p', 'w')
   order by p.oid::regprocedure::text`;

/** Constraints stand in their table, foreign keys excepted: the other table may come later. */
const tables = `
  with lines as (
    select a.attrelid as table_id, 1 as part, a.attnum::text as name, a.attnum as position,
           format('%I %s%s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                  case when a.attcollation not in (0, t.typcollation) then ' collate ' || a.attcollation::regcollation end,
                  case when a.attidentity <> '' then
                    format(' generated %s as identity', case a.attidentity when 'a' then 'always' else 'by default' end) end,
                  case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                                      when 'v' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') virtual'
                                      else ' default ' || pg_get_expr(d.adbin, d.adrelid) end,
                  case when a.attnotnull then ' not null' end) as line
      from pg_attribute a
      join pg_type t on t.oid = a.atttypid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attnum > 0 and not a.attisdropped
    union all
    select k.conrelid, case k.contype when 'p' then 2 when 'u' then 3 else 4 end, k.conname, 0,
           format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid))
      from pg_constraint k
     where k.contype in ('p', 'u', 'c', 'x'))
  select format(E'create %stable %s (\\n  %s\\n)%s%s;',
                case c.relpersistence when 'u' then 'unlogged ' else '' end, c.oid::regclass,
                string_agg(l.line, E',\\n  ' order by l.part, l.position, l.name),
                ' partition by ' || pg_get_partkeydef(c.oid),
                ' with (' || array_to_string(c.reloptions, ', ') || ')') as statement
    from pg_class c
    join lines l on l.table_id = c.oid
   where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace::regnamespace::text = any ($1::text[])
   group by c.oid
   order by c.relnamespace::regnamespace::text, c.relname`;

const partitions = `
  select format('create table %s partition of %s %s%s;', c.oid::regclass, i.inhparent::regclass,
                pg_get_expr(c.relpartbound, c.oid), ' partition by ' || pg_get_partkeydef(c.oid)) as statement
    from pg_class c
    join pg_inherits i on i.inhrelid = c.oid
   where c.relispartition and c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text = any ($1::text[])
   order by c.oid::regclass::text`;

const foreignKeys = `
  select format('alter table %s add constraint %I %s;', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
           as statement
    from pg_constraint k
   where k.contype = 'f' and k.conparentid = 0 and k.connamespace::regnamespace::text = any ($1::text[])
   order by k.conrelid::regclass::text, k.conname`;

const views = `
  select format(E'create %sview %s%s as\\n%s', case c.relkind when 'm' then 'materialized ' else '' end, c.oid::regclass,
                ' with (' || array_to_string(c.reloptions, ', ') || ')', pg_get_viewdef(c.oid)) as statement
    from pg_class c
   where c.relkind in ('v', 'm') and c.relnamespace::regnamespace::text = any ($1::text[])
   order by c.oid::regclass::text`;

/** Those that no constraint makes. */
const indexes = `
  select pg_get_indexdef(i.indexrelid) || ';' as statement
    from pg_index i
    join pg_class c on c.oid = i.indrelid
    join pg_class x on x.oid = i.indexrelid
   where c.relnamespace::regnamespace::text = any ($1::text[]) and not x.relispartition
     and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
   order by c.oid::regclass::text, x.relname`;

const triggers = `
  select pg_get_triggerdef(t.oid) || ';' as statement
    from pg_trigger t
    join pg_class c on c.oid = t.tgrelid
   where not t.tgisinternal and t.tgparentid = 0 and c.relnamespace::regnamespace::text = any ($1::text[])
   order by c.oid::regclass::text, t.tgname`;

const rowSecurity = `
  select format('alter table %s %s row level security;', c.oid::regclass, v.verb) as statement
    from pg_class c
   cross join lateral (values (1, 'enable', c.relrowsecurity), (2, 'force', c.relforcerowsecurity)) as v (n, verb, is_set)
   where v.is_set and c.relnamespace::regnamespace::text = any ($1::text[])
   order by c.oid::regclass::text, v.n`;

const policies = `
  select format('create policy %I on %s%s%s to %s%s%s;', p.polname, p.polrelid::regclass,
                case when p.polpermissive then '' else ' as restrictive' end,
                case p.polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update'
                              when 'd' then ' for delete' else '' end,
                (select string_agg(coalesce(quote_ident(r.rolname), 'public'), ', ' order by r.rolname)
                   from unnest(p.polroles) as named (id)
                   left join pg_roles r on r.oid = named.id),
                E'\\n  using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') as statement
    from pg_policy p
    join pg_class c on c.oid = p.polrelid
   where c.relnamespace::regnamespace::text = any ($1::text[])
   order by c.oid::regclass::text, p.polname`;

/** A function may be called by everybody until that is taken away, so that is said first. */
const grants = `
  with granted as (
    select 1 as part, format('schema %I', n.nspname) as thing, n.nspowner as owner, a.grantee, a.privilege_type as may,
           a.is_grantable
      from pg_namespace n, aclexplode(n.nspacl) a where n.nspname = any ($1::text[])
    union all
    select 2, format('%s %s', case c.relkind when 'S' then 'sequence' else 'table' end, c.oid::regclass), c.relowner,
           a.grantee, a.privilege_type, a.is_grantable
      from pg_class c, aclexplode(c.relacl) a where c.relnamespace::regnamespace::text = any ($1::text[])
    union all
    select 3, format('table %s', c.oid::regclass), c.relowner, a.grantee,
           format('%s (%s)', a.privilege_type, string_agg(quote_ident(t.attname), ', ' order by t.attname)), a.is_grantable
      from pg_class c
      join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
     where c.relnamespace::regnamespace::text = any ($1::text[])
     group by c.oid, c.relowner, a.grantee, a.privilege_type, a.is_grantable
    union all
    select 4, format('%s %s', case p.prokind when 'p' then 'procedure' else 'function' end, p.oid::regprocedure), p.proowner,
           a.grantee, a.privilege_type, a.is_grantable
      from pg_proc p, aclexplode(p.proacl) a where p.pronamespace::regnamespace::text = any ($1::text[])),
  statements as (
    select part, thing, 2 as step, coalesce(r.rolname, 'public') as grantee,
           format('grant %s on %s to %s%s;', string_agg(lower(may), ', ' order by may), thing,
                  coalesce(quote_ident(r.rolname), 'public'), case when is_grantable then ' with grant option' else '' end)
             as statement
      from granted
      left join pg_roles r on r.oid = grantee
     where grantee <> owner
     group by part, thing, r.rolname, is_grantable
    union all
    select 4, format('function %s', p.oid::regprocedure), 1, 'public',
           format('revoke all on %s %s from public;', case p.prokind when 'p' then 'procedure' else 'function' end,
                  p.oid::regprocedure)
      from pg_proc p
     where p.pronamespace::regnamespace::text = any ($1::text[]) and p.proacl is not null
       and not exists (select from aclexplode(p.proacl) a where a.grantee = 0))
  select statement from statements order by part, thing, step, grantee, statement`;

const defaultGrants = `
  select format('alter default privileges%s grant %s on %s to %s;', ' in schema ' || quote_ident(n.nspname),
                string_agg(lower(a.privilege_type), ', ' order by a.privilege_type),
                case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
                                     when 'T' then 'types' else 'schemas' end,
                coalesce(quote_ident(r.rolname), 'public')) as statement
    from pg_default_acl d
    join pg_namespace n on n.oid = d.defaclnamespace, aclexplode(d.defaclacl) a
    left join pg_roles r on r.oid = a.grantee
   where n.nspname = any ($1::text[])
   group by n.nspname, d.defaclobjtype, r.rolname
   order by statement`;

const comments = `
  select statement from (
    select 1 as part, n.nspname::text as name, 0 as position, format('comment on schema %I is %L;', n.nspname, d.description)
             as statement
      from pg_namespace n
      join pg_description d on d.classoid = 'pg_namespace'::regclass and d.objoid = n.oid
     where n.nspname = any ($1::text[])
    union all
    select 2, c.oid::regclass::text, d.objsubid,
           case when d.objsubid = 0
                then format('comment on %s %s is %L;', case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
                              when 'S' then 'sequence' when 'i' then 'index' when 'I' then 'index' else 'table' end,
                            c.oid::regclass, d.description)
                else format('comment on column %s.%I is %L;', c.oid::regclass, a.attname, d.description) end
      from pg_class c
      join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
     where c.relnamespace::regnamespace::text = any ($1::text[])
    union all
    select 3, p.oid::regprocedure::text, 0,
           format('comment on %s %s is %L;', case p.prokind when 'p' then 'procedure' else 'function' end, p.oid::regprocedure,
                  d.description)
      from pg_proc p
      join pg_description d on d.classoid = 'pg_proc'::regclass and d.objoid = p.oid
     where p.pronamespace::regnamespace::text = any ($1::text[])
    union all
    select 4, k.conrelid::regclass::text || ' ' || k.conname, 0,
           format('comment on constraint %I on %s is %L;', k.conname, k.conrelid::regclass, d.description)
      from pg_constraint k
      join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = k.oid
     where k.connamespace::regnamespace::text = any ($1::text[])) as told
   order by part, name, position`;

/** In the order in which the statements can be run on an empty server. */
export const DUMP_PARTS: readonly DumpPart[] = [
  { heading: 'Roles of the server', sql: roles },
  { heading: 'Schemas', sql: schemas },
  { heading: 'Types', sql: types },
  { heading: 'Sequences', sql: sequences },
  { heading: 'Functions', sql: functions },
  { heading: 'Tables', sql: tables },
  { heading: 'Partitions', sql: partitions },
  { heading: 'Foreign keys', sql: foreignKeys },
  { heading: 'Indexes', sql: indexes },
  { heading: 'Views', sql: views },
  { heading: 'Triggers', sql: triggers },
  { heading: 'Row-level security', sql: rowSecurity },
  { heading: 'Policies', sql: policies },
  { heading: 'Grants', sql: grants },
  { heading: 'Grants on what is made later', sql: defaultGrants },
  { heading: 'Comments', sql: comments },
];
