-- What another service decided is paid here: its request binds the money at once and becomes a line of the next run.
create table payment_request (
    id            uuid primary key,                         -- given by the service that asks, for ever its own
    programme     text not null,
    fund          text references fund (code),              -- null where rejected: no money was bound
    payee_id      uuid not null,
    person_id     uuid,                                     -- null where an institution is paid for many
    period        date not null check (extract(day from period) = 1),
    amount_fen    bigint not null check (amount_fen > 0),
    basis         text not null,                            -- the asking service's own record, such as settlement:<id>
    source        text not null,
    status        text not null,
    reason        text,                                     -- why rejected
    division_code text not null,
    received_on   date not null,
    constraint request_rejected_has_reason check ((status = 'REJECTED') = (reason is not null)),
    constraint request_accepted_has_fund check ((status = 'REJECTED') = (fund is null))
);

create unique index payment_request_basis_unique on payment_request (programme, basis, period)
    where status in ('ACCEPTED', 'SETTLED');
create index payment_request_of_programme on payment_request (programme, status);
create index payment_request_of_status on payment_request (status, id);

alter table payment_line alter column person_id drop not null;
alter table payment_line add constraint line_of_nobody_is_requested check (person_id is not null or kind = 'REQUESTED');
alter table payment_line add constraint line_request_is_known foreign key (request_id) references payment_request;
create index line_request on payment_line (request_id) where request_id is not null;

-- the money is bound before the request is written as accepted
alter table posting add column request_id uuid references payment_request deferrable initially deferred;
create unique index posting_requested_once on posting (request_id) where request_id is not null;
