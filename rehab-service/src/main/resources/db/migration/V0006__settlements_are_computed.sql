-- What an institution claims for a month is computed from confirmed days and never typed; a second claim of the month is impossible.
create table settlement (
    id              uuid primary key,
    version         int not null,
    institution_id  uuid not null references institution,
    institution     text collate "C" not null,
    month           date not null check (extract(day from month) = 1),
    status          text not null,
    line_count      int not null check (line_count >= 0),
    total_fen       bigint not null check (total_fen >= 0),
    submitted_by    text not null,
    submitted_on    date not null,
    opinion         text,
    reviewed_by     text,
    approved_by     text,
    approved_on     date,
    reason          text,                                       -- why sent back or rejected
    payee_id        uuid,
    request_id      uuid constraint settlement_request_unique unique,  -- the present attempt to have it paid
    attempts        int not null check (attempts >= 0),
    payment_problem text,                                       -- why the last attempt failed
    paid_on         date,
    division_code   text not null,
    recorded_at     timestamptz not null default now(),
    constraint settlement_status_known
        check (status in ('SUBMITTED', 'REVIEWED', 'SENT_BACK', 'APPROVED', 'REOPENED', 'PAID', 'REJECTED')),
    constraint settlement_reviewed_by_another check (reviewed_by <> submitted_by),
    constraint settlement_four_eyes check (approved_by <> reviewed_by),
    constraint settlement_asked_is_whole
        check ((status in ('APPROVED', 'REOPENED', 'PAID')) = (request_id is not null)
            and (request_id is null or payee_id is not null and total_fen > 0)),
    constraint settlement_paid_has_day check ((status = 'PAID') = (paid_on is not null))
);

create unique index settlement_one_a_month on settlement (institution_id, month) where status <> 'REJECTED';
create index settlement_of_status on settlement (status, id);
create index settlement_of_month on settlement (month, id);
create index settlement_of_division on settlement (division_code text_pattern_ops, id);

-- Every attempt to have it paid, since word of an earlier one may come late.
create table settlement_request (
    settlement_id uuid not null references settlement,
    request_id    uuid primary key
);

create index settlement_request_settlement on settlement_request (settlement_id);

alter table attendance add constraint attendance_of_settlement foreign key (settlement_id) references settlement;

create table settlement_line (
    id            uuid primary key,
    settlement_id uuid not null references settlement,
    attendance_id uuid not null references attendance,
    case_id       uuid not null references rehab_case,
    person_id     uuid not null,
    month         date not null check (extract(day from month) = 1),
    training      text not null,
    days          int not null check (days > 0),
    terms_number  int not null references terms (number),
    per_day_fen   bigint not null check (per_day_fen > 0),
    full_fen      bigint not null check (full_fen = days * per_day_fen),
    amount_fen    bigint not null check (amount_fen between 0 and full_fen),
    division_code text not null,
    constraint settlement_line_once unique (settlement_id, attendance_id)
);

create index settlement_line_person on settlement_line (person_id, month);
create index settlement_line_month on settlement_line (month);

-- What a child has used of the cap of a year. One row a child and year, locked by whoever settles: two settlements at once
-- cannot go over it together.
create table child_year (
    person_id uuid not null,
    year      int not null,
    cap_fen   bigint not null check (cap_fen > 0),
    used_fen  bigint not null,
    primary key (person_id, year),
    constraint child_year_under_the_cap check (used_fen between 0 and cap_fen)
);
