-- A councillor's ward is one of the place's areas, which were created after the page; an area that goes leaves no ward behind.
alter table councillor_profile
    add constraint councillor_profile_ward foreign key (ward_area_id) references area on delete set null;
