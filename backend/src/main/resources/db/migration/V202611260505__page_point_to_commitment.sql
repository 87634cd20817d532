-- A moment that is about a promised step says about which.
alter table page_moment add column commitment bigint;
