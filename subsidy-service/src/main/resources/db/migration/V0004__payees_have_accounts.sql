-- Money goes to the account that one person entered and another approved; name and account are ciphertext.
create table payee (
    id                  uuid primary key,
    version             int not null,
    person_id           uuid not null,
    holder_name         bytea not null,
    bank                text not null,
    account             bytea not null,
    account_version     int not null,                       -- grows with each approved correction
    status              text not null,
    prepared_by         text not null,
    approved_by         text,
    pending_holder_name bytea,
    pending_bank        text,
    pending_account     bytea,
    division_code       text not null,
    constraint payee_four_eyes check (approved_by <> prepared_by),
    constraint payee_correction_is_whole check ((status = 'CORRECTED') = (pending_account is not null))
);

create unique index payee_person_unique on payee (person_id) where status <> 'CLOSED';
