-- What is published each year, under which code and words, differs by county.
create table figure (
    code text primary key,
    statistic text not null,
    filters jsonb not null,
    unit text not null,
    label_zh text not null,
    label_en text not null,
    place int not null -- the order in the bulletin
);
