-- A database runs on real time or on simulated time, never on both: simulated dates would lie among real ones.
create table business_date (
    one_row boolean primary key default true check (one_row),
    mode text not null check (mode in ('REAL', 'SIMULATED')),
    first_on date not null, -- real time: the day of the first start; daily work is caught up from here
    current_on date, -- simulated time: null until it is first set
    constraint business_date_simulated_alone_moves check (mode = 'SIMULATED' or current_on is null)
);

create table daily_run (
    name text not null,
    on_date date not null,
    recorded_at timestamptz not null,
    constraint daily_run_once primary key (name, on_date)
);

-- Only days that differ from the week: holidays, and weekend days on which one works.
create table calendar_day (
    on_date date primary key,
    kind text not null check (kind in ('HOLIDAY', 'MAKE_UP_WORKDAY')),
    name text not null
);
