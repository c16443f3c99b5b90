-- An application for a certificate, from the window to its end; both the receiving and the home office see it.
create table application (
    id                 uuid primary key,
    version            integer not null,
    person_id          uuid not null constraint application_of_person references person,
    birth_date         date not null,                    -- of the applicant: decides whether the notice is needed
    kind               text not null,
    channel            text not null,
    status             text not null,
    receiving_division text collate "C" not null,
    home_division      text collate "C" not null,
    hospital           text collate "C",
    opened_on          date not null,
    submitted_on       date,
    missing_papers     text[],
    correct_until      date,                             -- last day to bring the missing papers
    notice_ends_on     date,                             -- last day of the public notice
    reason             text,                             -- why it was sent back, rejected, withdrawn or assessed again
    review_opinion     text,
    reviewed_by        text,
    reviewed_on        date,
    approved_by        text,
    approved_on        date,
    certificate_id     uuid,
    recorded_at        timestamptz not null default now(),
    constraint application_kind_known check (kind in ('NEW')),
    constraint application_channel_known check (channel in ('WINDOW', 'ONLINE', 'HOSPITAL', 'HOME')),
    constraint application_status_known check (status in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'LAPSED', 'ACCEPTED', 'ASSESSED',
        'NOT_ELIGIBLE', 'PUBLISHED', 'OBJECTED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'ISSUED', 'WITHDRAWN')),
    constraint application_sent_back_has_a_last_day check ((status = 'SENT_BACK') <= (correct_until is not null)),
    constraint application_review_is_signed check ((review_opinion is null) = (reviewed_by is null)),
    constraint application_four_eyes check (approved_by <> reviewed_by),
    constraint application_approval_is_signed check ((status in ('APPROVED', 'ISSUED')) <= (approved_by is not null)),
    constraint application_issued_has_certificate check ((status = 'ISSUED') = (certificate_id is not null))
);

create unique index application_one_open_per_person on application (person_id)
    where status not in ('LAPSED', 'NOT_ELIGIBLE', 'REJECTED', 'ISSUED', 'WITHDRAWN');
create index application_by_person on application (person_id, id);
create index application_by_home on application (home_division, id);
create index application_by_receiver on application (receiving_division, id);
create index application_by_status on application (status, id);
create index application_by_hospital on application (hospital, id) where hospital is not null;
create index application_to_lapse on application (correct_until) where status = 'SENT_BACK';
