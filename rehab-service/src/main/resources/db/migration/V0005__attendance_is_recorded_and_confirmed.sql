-- The days of a child in a month: recorded by the institution, confirmed by the guardian, settled once.
create table attendance (
    id            uuid primary key,
    version       int not null,
    case_id       uuid not null references rehab_case,
    person_id     uuid not null,
    institution   text collate "C" not null,
    month         date not null check (extract(day from month) = 1),
    training      text not null,
    days          int not null,
    status        text not null,
    recorded_by   text not null,
    recorded_on   date not null,
    confirmed_by  text,
    confirmed_on  date,
    reason        text,                                         -- why disputed, or opened again
    settlement_id uuid,                                         -- the settlement that has taken it in
    division_code text not null,
    recorded_at   timestamptz not null default now(),
    constraint attendance_once_a_month unique (case_id, month),
    constraint attendance_status_known check (status in ('RECORDED', 'DISPUTED', 'CONFIRMED')),
    constraint attendance_days_in_month
        check (days between 1 and extract(day from month + interval '1 month' - interval '1 day')),
    constraint attendance_two_persons check (confirmed_by <> recorded_by),
    constraint attendance_confirmed_is_signed check ((status = 'CONFIRMED') = (confirmed_by is not null)),
    constraint attendance_settled_is_confirmed check (settlement_id is null or status = 'CONFIRMED')
);

create index attendance_person on attendance (person_id, month);
create index attendance_of_month on attendance (month, id);
create index attendance_of_division on attendance (division_code text_pattern_ops, id);
create index attendance_to_settle on attendance (institution, month) where settlement_id is null;
create index attendance_in_settlement on attendance (settlement_id) where settlement_id is not null;
