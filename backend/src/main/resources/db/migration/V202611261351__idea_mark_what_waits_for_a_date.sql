-- The card says that an answer is owed also while its date cannot be set.
alter table idea_standing add column undated_since timestamptz;
update idea_standing s set undated_since = u.since
from (select idea_number, min(at) as since from duty_undated group by 1) u where u.idea_number = s.number;
