-- What people decided on which claims tell of one act. Rows are only ever added; an undo names the decision that it takes back.
create table merge_decisions (
	no bigint generated always as identity primary key,
	kind text not null check (kind in ('join', 'split', 'apart', 'undo')),
	-- keys of claims: one group, for a split two or more, for an undo none
	groups jsonb not null,
	undoes bigint references merge_decisions (no),
	who text not null,
	why text not null,
	at timestamptz not null,
	check ((kind = 'undo') = (undoes is not null))
);
create unique index merge_decisions_undoes on merge_decisions (undoes);
create trigger merge_decisions_append_only before update or delete or truncate on merge_decisions
	for each statement execute function refuse_change();

-- Every name that an event ever had, with the claims it last stood for: old names lead on.
create table event_names (
	id text collate "C" primary key,
	claims text[] not null
);

-- What is still to be monitored again: a row for each change, in the change's own transaction, gone with the result that
-- took it in. So nothing is forgotten, whatever ends the process.
create table monitor_changes (
	no bigint generated always as identity primary key,
	what text not null check (what in ('reading', 'decision', 'merge'))
);
create function note_monitor_change() returns trigger language plpgsql as $$
begin
	insert into monitor_changes (what) values (tg_argv[0]);
	return null;
end $$;
create trigger readings_change after insert on readings
	for each statement execute function note_monitor_change('reading');
create trigger decisions_change after insert on decisions
	for each statement execute function note_monitor_change('decision');
create trigger merge_decisions_change after insert on merge_decisions
	for each statement execute function note_monitor_change('merge');
insert into monitor_changes (what) select 'reading' from readings limit 1;

-- One result of monitoring by one version of the rules, the codebook and knowledge. The current one follows every change; those of earlier
-- versions stay, to be compared. All below it can always be made again from claims and decisions.
create table monitorings (
	no bigint generated always as identity primary key,
	rules text not null,
	codebook integer not null,
	knowledge text not null,
	as_of text collate "C" not null,
	claims integer not null,
	made_at timestamptz not null,
	current boolean not null
);
create unique index monitorings_current on monitorings (current) where current;

create table events (
	monitoring bigint not null references monitorings (no) on delete cascade,
	id text collate "C" not null,
	digest text collate "C" not null,
	value jsonb not null,
	type text generated always as (value->>'type') stored,
	family text generated always as (value->>'family') stored,
	status text generated always as (value->>'status') stored,
	contested boolean generated always as ((value->>'contested')::boolean) stored,
	rules text generated always as (value->>'rules') stored,
	primary key (monitoring, id)
);
create table findings (
	monitoring bigint not null references monitorings (no) on delete cascade,
	id text collate "C" not null,
	digest text collate "C" not null,
	value jsonb not null,
	event text generated always as (value->>'event') stored,
	agreement text generated always as (value->>'agreement') stored,
	provision text generated always as (value->>'provision') stored,
	verdict text generated always as (value->>'verdict') stored,
	state text generated always as (value->>'state') stored,
	contested boolean generated always as ((value->>'contested')::boolean) stored,
	rules text generated always as (value->>'rules') stored,
	primary key (monitoring, id)
);
create table disputes (
	monitoring bigint not null references monitorings (no) on delete cascade,
	id text collate "C" not null,
	digest text collate "C" not null,
	value jsonb not null,
	kind text generated always as (value->>'kind') stored,
	event text generated always as (value->>'event') stored,
	rules text generated always as (value->>'rules') stored,
	primary key (monitoring, id)
);
create table duties (
	monitoring bigint not null references monitorings (no) on delete cascade,
	id text collate "C" not null,
	digest text collate "C" not null,
	value jsonb not null,
	agreement text generated always as (value->>'agreement') stored,
	provision text generated always as (value->>'provision') stored,
	state text generated always as (value->>'state') stored,
	rules text generated always as (value->>'rules') stored,
	primary key (monitoring, id)
);
create table control (
	monitoring bigint not null references monitorings (no) on delete cascade,
	id text collate "C" not null,
	digest text collate "C" not null,
	value jsonb not null,
	place text generated always as (value->>'place') stored,
	contested boolean generated always as ((value->>'contested')::boolean) stored,
	rules text generated always as (value->>'rules') stored,
	primary key (monitoring, id)
);
create table forecasts (
	monitoring bigint not null references monitorings (no) on delete cascade,
	id text collate "C" not null,
	digest text collate "C" not null,
	value jsonb not null,
	event text generated always as (value->>'event') stored,
	voice text generated always as (value->>'voice') stored,
	state text generated always as (value->>'state') stored,
	rules text generated always as (value->>'rules') stored,
	primary key (monitoring, id)
);
create table warnings (
	monitoring bigint not null references monitorings (no) on delete cascade,
	id text collate "C" not null,
	digest text collate "C" not null,
	value jsonb not null,
	kind text generated always as (value->>'kind') stored,
	rules text generated always as (value->>'rules') stored,
	primary key (monitoring, id)
);

-- Which claims, by which field, each of them rests on.
create table rests_on (
	monitoring bigint not null references monitorings (no) on delete cascade,
	noun text collate "C" not null
		check (noun in ('events', 'findings', 'disputes', 'duties', 'control', 'forecasts', 'warnings')),
	id text collate "C" not null,
	field text collate "C" not null,
	claim text collate "C" not null,
	primary key (monitoring, noun, id, field, claim)
);
create index rests_on_claim on rests_on (claim);

-- The claims of each event of the current result, for people who ask in SQL.
create view event_claims as
	select r.id as event, r.claim from rests_on r join monitorings m on m.no = r.monitoring
	where m.current and r.noun = 'events' and r.field = 'claim';
