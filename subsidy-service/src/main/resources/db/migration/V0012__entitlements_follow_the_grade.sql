-- A grade change acts from the next month on, so each span of months says by which grade it is worth what it is worth.
alter table entitlement_rate add column grade int check (grade between 1 and 4);

-- The last month that was paid before this service kept the books; null where it has paid from the start.
alter table entitlement add column last_paid_month date check (extract(day from last_paid_month) = 1);
alter table entitlement add constraint entitlement_paid_from_its_start check (last_paid_month >= start_month);

-- What has an end no longer stands in the way of the next one, whether or not somebody decided on it yet.
drop index entitlement_running_unique;
create unique index entitlement_running_unique on entitlement (person_id, programme)
    where not once_only and status not in ('REFUSED', 'ENDED') and end_month is null;
create index entitlement_of_person on entitlement (person_id, programme);
