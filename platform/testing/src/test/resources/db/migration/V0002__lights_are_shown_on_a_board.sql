-- The lights of the invented service, its projection, and what its effect leaves.
create table light (
    id uuid primary key,
    version int not null,
    lit boolean not null,
    switched int not null,
    division_code text not null
);

create table board_light (
    id uuid primary key,
    lit boolean not null,
    switched int not null,
    last_sequence text not null
);

create table bell (
    id uuid primary key,
    light_id uuid not null,
    event_id uuid not null,
    switched_on_the_board int not null -- what the projection said when the bell rang
);

create table counted_chunk (
    job_id uuid not null,
    chunk int not null
);
