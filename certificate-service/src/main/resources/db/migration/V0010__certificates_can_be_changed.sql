-- Another category or grade is applied for and walks the road of a first certificate; the new one names the one it replaced.
alter table application drop constraint application_kind_known;
alter table application add constraint application_kind_known check (kind in ('NEW', 'CHANGE'));
alter table application add column previous_id uuid constraint application_of_certificate references certificate;
alter table application add constraint application_change_names_certificate check ((kind = 'CHANGE') = (previous_id is not null));

alter table certificate drop constraint certificate_kind_known;
alter table certificate add constraint certificate_kind_known check (kind in ('NEW', 'CHANGE'));
alter table certificate add column previous_id uuid
    constraint certificate_of_previous references certificate
    constraint certificate_replaced_once unique;
alter table certificate add constraint certificate_change_names_previous check ((kind = 'CHANGE') = (previous_id is not null));
