-- A settlement of an institution goes to the institution's account, which is nobody's own.
alter table payee add column kind text not null default 'PERSON';
alter table payee add column institution_id uuid;
alter table payee alter column person_id drop not null;
alter table payee add constraint payee_is_of_its_kind check (
    (kind = 'PERSON') = (person_id is not null) and (kind = 'INSTITUTION') = (institution_id is not null));

create unique index payee_institution_unique on payee (institution_id) where status <> 'CLOSED';

alter table transfer alter column person_id drop not null;
