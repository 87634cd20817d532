-- A new council begins with a name to change and one area; nobody has to prepare anything before the first start.
insert into place (name_en, name_cy, short_name_en, short_name_cy, strapline_en, strapline_cy)
values ('Our council', 'Ein cyngor', 'Our place', 'Ein lle',
        'Wouldn''t it be better if …?', 'Oni fyddai''n well pe bai …?');
insert into area (slug, name_en, name_cy, population) values ('whole-place', 'The whole area', 'Yr ardal i gyd', 0);
insert into topic (slug, name_en, name_cy, icon, colour) values ('anything', 'Anything', 'Unrhyw beth', 'place', 'place');
