-- Days are text, YYYY-MM-DD, in the order of bytes: they are compared and shown, never computed with.

-- One text from one outlet at one time. A row never changes; what happens to it stands in report_states.
create table reports (
	no bigint generated always as identity primary key,
	id text collate "C" not null unique,
	title text,
	publisher text,
	published text collate "C",
	url text,
	language text,
	text text not null,
	-- sha-256 of the text with its white space evened out: finds the same text given again
	text_hash bytea not null,
	words integer not null,
	sample boolean not null,
	replaces text collate "C" unique references reports (id),
	added_at timestamptz not null
);
create index reports_text_hash on reports (text_hash);
create index reports_search on reports using gin (to_tsvector('english', coalesce(title, '') || ' ' || text))
	with (fastupdate = off);

-- The bytes that a report was made from, untouched.
create table originals (
	report text collate "C" primary key references reports (id),
	bytes bytea not null,
	sha256 bytea not null,
	media_type text not null,
	file text
);

create table report_states (
	report text collate "C" primary key references reports (id),
	report_no bigint not null unique references reports (no),
	state text not null check (state in ('queued', 'read', 'other-language', 'failed')),
	error_code text,
	error_message text,
	-- while a worker reads it
	leased_until timestamptz,
	attempts integer not null default 0,
	-- as the reader told it, where the report itself did not
	language text,
	claims integer not null default 0,
	-- when it was last read, well or in vain
	read_at timestamptz,
	withdrawn_at timestamptz,
	withdrawn_why text,
	replaced_by text collate "C" references reports (id)
);
create index report_states_waiting on report_states (report_no) where state = 'queued';

-- One reading of one report by one reader. Of several readers' the current one counts; the others stay to be compared.
create table readings (
	no bigint generated always as identity primary key,
	report text collate "C" not null references reports (id),
	reader text not null,
	codebook integer not null,
	knowledge text not null,
	read_at timestamptz not null,
	current boolean not null,
	head jsonb not null,
	sentences jsonb not null,
	mentions jsonb not null,
	disputes jsonb not null,
	unique (report, reader)
);
create unique index readings_current on readings (report) where current;

-- Parties and places as readings name them. The key is their id, or name:WORDS where the words resolve to none.
create table parties (
	key text collate "C" primary key,
	id text,
	name text not null,
	kind text
);
create table places (
	key text collate "C" primary key,
	id text,
	name text not null,
	kind text not null,
	country text,
	lat double precision,
	lon double precision,
	radius_km double precision
);

-- One thing that one source says. The columns after confidence repeat fields and the report for search and counts.
create table claims (
	reading bigint not null references readings (no) on delete cascade,
	ordinal integer not null,
	report text collate "C" not null references reports (id),
	id text collate "C" not null,
	key text collate "C" not null generated always as (report || '.' || id) stored,
	type text collate "C" not null,
	family text collate "C" not null,
	status text collate "C" not null,
	quote text not null,
	quote_start integer not null,
	quote_end integer not null,
	because jsonb not null,
	confidence double precision not null,
	-- of a current reading of a report that is neither withdrawn nor replaced
	stands boolean not null,
	actors text[] not null,
	targets text[] not null,
	parties text[] not null,
	place text collate "C" references places (key),
	place_name text collate "C",
	lat double precision,
	lon double precision,
	time_told boolean not null,
	first_day text collate "C",
	last_day text collate "C",
	source text collate "C",
	source_name text,
	source_party text collate "C",
	outlet text collate "C",
	published text collate "C",
	words text not null,
	primary key (reading, ordinal),
	unique (reading, id)
);
create index claims_report on claims (report);
create index claims_key on claims (key) where stands;
create index claims_by_time on claims (coalesce(first_day, '9999'), reading, ordinal) where stands;
create index claims_by_time_back on claims (coalesce(first_day, ''), reading, ordinal) where stands;
create index claims_by_published on claims (coalesce(published, '9999'), reading, ordinal) where stands;
create index claims_by_published_back on claims (coalesce(published, ''), reading, ordinal) where stands;
create index claims_type on claims (type) where stands;
create index claims_place on claims (place) where stands;
create index claims_source on claims (source) where stands;
create index claims_outlet on claims (outlet) where stands;
create index claims_parties on claims using gin (parties) with (fastupdate = off);
create index claims_search on claims using gin (to_tsvector('english', words)) with (fastupdate = off);

-- Full-text search is a function each, so that it always goes by the index: the planner takes to_tsvector for cheap, and
-- would rather parse every text again.
create function search_reports(q text) returns setof bigint language sql stable rows 200 set enable_seqscan = off as $$
	select no from reports
	where to_tsvector('english', coalesce(title, '') || ' ' || text) @@ websearch_to_tsquery('english', q)
$$;
create function search_claims(q text) returns table (reading bigint, ordinal integer)
	language sql stable rows 1000 set enable_seqscan = off as $$
	select reading, ordinal from claims where to_tsvector('english', words) @@ websearch_to_tsquery('english', q)
$$;

-- A row for each field that a claim asserts, with the words that it rests on.
create table claim_fields (
	reading bigint not null,
	claim integer not null,
	field text collate "C" not null
		check (field in ('actor', 'target', 'place', 'time', 'figure', 'weapon', 'source', 'agreement')),
	ordinal integer not null,
	value jsonb not null,
	mention text,
	span_start integer,
	span_end integer,
	sure double precision,
	primary key (reading, claim, field, ordinal),
	foreign key (reading, claim) references claims (reading, ordinal) on delete cascade
);

-- The fields with the versions of what made them, for people who ask in SQL.
create view asserted_fields as
	select c.key, c.report, f.field, f.ordinal, f.value, f.mention, f.span_start, f.span_end, f.sure,
		r.reader, r.codebook, r.knowledge, r.read_at, c.stands
	from claim_fields f
	join claims c on c.reading = f.reading and c.ordinal = f.claim
	join readings r on r.no = f.reading;

-- What people decided. Rows are only ever added.
create table decisions (
	no bigint generated always as identity primary key,
	kind text not null check (kind in ('withdraw', 'restore', 'correct')),
	report text collate "C" not null references reports (id),
	other text collate "C" references reports (id),
	who text not null,
	why text not null,
	at timestamptz not null
);
create index decisions_report on decisions (report);
create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'rows of % are only ever added', tg_table_name;
end $$;
create trigger decisions_append_only before update or delete or truncate on decisions
	for each statement execute function refuse_change();

-- Reports that were given together, so that one can ask how far their reading is.
create table jobs (
	no bigint generated always as identity primary key,
	started_at timestamptz not null
);
create table job_reports (
	job bigint not null references jobs (no),
	report text collate "C" not null references reports (id),
	ordinal integer not null,
	primary key (job, report)
);
