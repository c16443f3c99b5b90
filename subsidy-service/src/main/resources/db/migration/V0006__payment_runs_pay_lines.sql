-- The unit is the line: one person, programme and month. The keys below make a second live payment of it impossible.
create table payment_run (
    id              uuid primary key,
    version         int not null,
    programme       text not null,
    month           date not null check (extract(day from month) = 1),
    seq             int not null check (seq > 0),
    fund            text not null references fund (code),
    purpose         text not null,                          -- what the payee reads on the account statement
    status          text not null,
    division_code   text not null,
    chunks          int not null check (chunks > 0),
    calculated      boolean not null,                       -- false while the job still adds lines
    lines           int not null,
    transfers       int not null,
    total_fen       bigint not null,
    hash            text,                                   -- over lines and transfers, from freezing on
    calculated_by   text not null,
    reviewed_by     text,
    opinion         text,
    frozen_by       text,
    approved_by     text,
    dispatched_by   text,
    dispatched_on   date,
    file_sha256     text,                                   -- of the bank file, from dispatch on
    file_written    boolean not null,
    result_sha256   text,
    settled_on      date,
    paid_fen        bigint,
    returned_fen    bigint,
    discard_reason  text,
    constraint payment_run_four_eyes check (approved_by <> frozen_by),
    constraint payment_run_settles_in_full check (status <> 'SETTLED' or paid_fen + returned_fen = total_fen)
);

create unique index payment_run_unique on payment_run (division_code, programme, month, seq) where status <> 'DISCARDED';

create table transfer (
    id              uuid primary key,
    run_id          uuid not null references payment_run,
    payee_id        uuid not null,
    person_id       uuid not null,
    holder_name     bytea not null,                         -- as the payee stood when the run was calculated
    bank            text not null,
    account         bytea not null,
    account_version int not null,
    amount_fen      bigint not null check (amount_fen > 0),
    lines           int not null check (lines > 0),
    status          text not null,
    bank_code       text,
    division_code   text not null,
    constraint transfer_once_per_payee unique (run_id, payee_id),
    constraint transfer_code_tells_return check (bank_code is null or status = 'RETURNED')
);

create table payment_line (
    id             uuid primary key,
    run_id         uuid not null references payment_run,
    transfer_id    uuid not null references transfer,
    entitlement_id uuid,
    person_id      uuid not null,
    payee_id       uuid not null,
    programme      text not null,
    month          date not null check (extract(day from month) = 1),
    kind           text not null check (kind in ('REGULAR', 'DIFFERENCE', 'REQUESTED')),
    adjustment     int,                                     -- which correction of the month a DIFFERENCE is
    request_id     uuid,
    amount_fen     bigint not null check (amount_fen > 0),
    status         text not null,
    replaces       uuid references payment_line,            -- the returned line that this one pays again
    settled_on     date,
    division_code  text not null,
    constraint line_difference_has_number check ((kind = 'DIFFERENCE') = (adjustment is not null)),
    constraint line_request_has_id check ((kind = 'REQUESTED') = (request_id is not null)),
    constraint line_regular_has_entitlement check (kind <> 'REGULAR' or entitlement_id is not null),
    constraint line_settled_has_date check ((status = 'SETTLED') = (settled_on is not null))
);

create unique index line_regular_unique on payment_line (person_id, programme, month)
    where kind = 'REGULAR' and status in ('PENDING', 'SETTLED');
create unique index line_difference_unique on payment_line (person_id, programme, month, adjustment)
    where kind = 'DIFFERENCE' and status in ('PENDING', 'SETTLED');
create unique index line_requested_unique on payment_line (request_id)
    where kind = 'REQUESTED' and status in ('PENDING', 'SETTLED');
create unique index line_replaced_once on payment_line (replaces)
    where replaces is not null and status <> 'DISCARDED';
create index line_entitlement on payment_line (entitlement_id, month);
create index line_run on payment_line (run_id, id);
create index line_transfer on payment_line (transfer_id);
create index line_settled on payment_line (programme, month) where status = 'SETTLED';
create index transfer_run on transfer (run_id, id);

-- A bank's result file while it is being checked; its rows stay as the record of what the bank said.
create table bank_result (
    run_id      uuid not null references payment_run,
    transfer_id uuid not null,
    outcome     text not null,
    bank_code   text,
    primary key (run_id, transfer_id)
);
