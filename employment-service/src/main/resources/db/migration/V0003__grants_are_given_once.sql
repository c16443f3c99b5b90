-- A start-up grant (自主创业补贴), from the township's window to the money: once for a person and once for a licence,
-- where one that was refused or withdrawn does not count. The office of the holder and that of the site both see it.
create table start_up_grant (
    id              uuid primary key,
    version         integer not null,
    person_id       uuid not null,
    business_name   text not null,
    licence         text collate "C",                    -- unified social credit code; null where the kind needs none
    trade           text not null,
    kind            text not null,
    opened_on       date not null,
    site_division   text collate "C" not null,
    status          text not null,
    payee_id        uuid not null,                       -- at subsidy-service
    payee_set_by    text not null,
    applied_by      text not null,
    applied_on      date not null,
    missing_papers  text[],
    site_checked_on date,
    site_confirmed  boolean,
    site_findings   text,
    site_checked_by text,
    review_opinion  text,
    reviewed_by     text,
    reviewed_on     date,
    notice_ends_on  date,                                -- last working day of the public notice
    approved_by     text,
    approved_on     date,
    amount_fen      bigint,
    rate_document   text,                                -- the paper that set the rate
    request_id      uuid,                                -- the latest request to pay
    payment_problem text,                                -- why that request was returned or rejected
    paid_on         date,
    reason          text,                                -- why it was refused, withdrawn, or is checked again
    division_code   text collate "C" not null,           -- registered division of the holder
    recorded_at     timestamptz not null default now(),
    constraint start_up_grant_kind_known check (kind in ('INDIVIDUAL', 'COOPERATIVE', 'ONLINE_SHOP', 'FARMING')),
    constraint start_up_grant_status_known check (status in ('APPLIED', 'SENT_BACK', 'SITE_CHECKED', 'REVIEWED', 'PUBLISHED',
        'OBJECTED', 'AWAITING_APPROVAL', 'APPROVED', 'PAID', 'PAYMENT_RETURNED', 'PAYMENT_REJECTED', 'REFUSED', 'WITHDRAWN')),
    constraint start_up_grant_site_check_is_whole check ((site_checked_on is null) = (site_confirmed is null)
        and (site_checked_on is null) = (site_checked_by is null)),
    constraint start_up_grant_review_is_signed check ((review_opinion is null) = (reviewed_by is null)),
    constraint start_up_grant_four_eyes check (approved_by <> reviewed_by),
    constraint start_up_grant_approval_is_whole check ((approved_by is null) = (amount_fen is null)
        and (approved_by is null) = (request_id is null)),
    constraint start_up_grant_approved_is_signed check (
        (status in ('APPROVED', 'PAID', 'PAYMENT_RETURNED', 'PAYMENT_REJECTED')) = (approved_by is not null)),
    constraint start_up_grant_is_money check (amount_fen > 0),
    constraint start_up_grant_paid_is_dated check ((status = 'PAID') = (paid_on is not null))
);

create unique index start_up_grant_once_per_person on start_up_grant (person_id) where status not in ('REFUSED', 'WITHDRAWN');
create unique index start_up_grant_once_per_business on start_up_grant (licence)
    where licence is not null and status not in ('REFUSED', 'WITHDRAWN');
create index start_up_grant_by_person on start_up_grant (person_id, id);
create index start_up_grant_by_office on start_up_grant (division_code, id);
create index start_up_grant_by_site on start_up_grant (site_division, id);
create index start_up_grant_by_status on start_up_grant (status, id);
create index start_up_grant_by_review on start_up_grant (reviewed_on, id);
create index start_up_grant_notice_hangs on start_up_grant (notice_ends_on) where status = 'PUBLISHED';
