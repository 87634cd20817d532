import type { Localised } from '#lib/shared/i18n/index.ts';

/** A criterion that councils use; the clerk takes it over and changes the words. */
export interface LibraryCriterion {
  key: string;
  name: Localised;
  low: Localised;
  middle: Localised;
  high: Localised;
}

const criterion = (
  key: string,
  name: [string, string],
  low: [string, string],
  middle: [string, string],
  high: [string, string],
): LibraryCriterion => {
  const both = ([en, cy]: [string, string]) => ({ en, cy });
  return { key, name: both(name), low: both(low), middle: both(middle), high: both(high) };
};

/** The seven wellbeing goals and the five ways of working are those of the Well-being of Future Generations (Wales) Act 2015. */
const goal = (key: string, en: string, cy: string) =>
  criterion(
    key,
    [en, cy],
    ['Does nothing for it, or sets it back', "Nid yw'n gwneud dim drosto, neu mae'n ei ddal yn ôl"],
    ['Helps in one place or for some', 'Mae o gymorth mewn un lle neu i rai'],
    ['Moves it on for everybody, for years', "Mae'n ei symud ymlaen i bawb, am flynyddoedd"],
  );

const way = (
  key: string,
  name: [string, string],
  low: [string, string],
  middle: [string, string],
  high: [string, string],
) => criterion(key, name, low, middle, high);

export const LIBRARY: { key: 'usual' | 'goals' | 'ways'; criteria: LibraryCriterion[] }[] = [
  {
    key: 'usual',
    criteria: [
      criterion(
        'need',
        ['Need met', 'Angen a ddiwellir'],
        ['A wish of a few', 'Dymuniad ychydig rai'],
        ['A need that many know', 'Angen y mae llawer yn ei adnabod'],
        ['A need that people cannot do without', 'Angen na all pobl wneud hebddo'],
      ),
      criterion(
        'prevention',
        ['Prevention', 'Atal'],
        ['Deals with harm once it is there', "Mae'n delio â niwed pan fydd yno"],
        ['Catches it early', "Mae'n ei ddal yn gynnar"],
        ['Stops it from happening', "Mae'n ei atal rhag digwydd"],
      ),
      criterion(
        'relationships',
        ['Relationships', 'Perthnasoedd'],
        ['People stay as far apart as before', "Mae pobl yn aros mor bell ar wahân ag o'r blaen"],
        ['Some people come to know each other', 'Daw rhai pobl i adnabod ei gilydd'],
        [
          'Strangers become people who can rely on each other',
          'Daw dieithriaid yn bobl a all ddibynnu ar ei gilydd',
        ],
      ),
      criterion(
        'resilience',
        ['Resilience', 'Gwydnwch'],
        ['Ends when the money ends', "Mae'n dod i ben gyda'r arian"],
        ['Can go on with some help', 'Gall barhau gyda rhywfaint o help'],
        [
          'Makes people and place able to cope by themselves',
          "Mae'n gwneud pobl a lle yn abl i ymdopi ar eu pen eu hunain",
        ],
      ),
      criterion(
        'place',
        ['Fits the place', "Gweddu i'r lle"],
        ['Could be anywhere', 'Gallai fod yn unrhyw le'],
        ['Suits what is here', "Mae'n addas i'r hyn sydd yma"],
        [
          'Grows out of what this place has and is proud of',
          "Mae'n tyfu o'r hyn sydd gan y lle hwn ac y mae'n falch ohono",
        ],
      ),
      criterion(
        'feasibility',
        ['Can be done', 'Gellir ei wneud'],
        ['Nobody knows how', 'Nid oes neb yn gwybod sut'],
        ['Possible with some changes', 'Yn bosibl gyda rhai newidiadau'],
        ['Can begin within months', 'Gall ddechrau o fewn misoedd'],
      ),
      criterion(
        'cost',
        ['Cost, and the cost of doing nothing', 'Cost, a chost gwneud dim'],
        ['Dear, and little is lost without it', 'Yn ddrud, ac ychydig a gollir hebddo'],
        ['Worth its cost', 'Gwerth ei gost'],
        ['Doing nothing costs more, every year', 'Mae gwneud dim yn costio mwy, bob blwyddyn'],
      ),
      criterion(
        'equality',
        ['Equality', 'Cydraddoldeb'],
        ['Helps those who have enough', "Mae'n helpu'r rhai sydd â digon"],
        ['Helps all alike', "Mae'n helpu pawb yr un fath"],
        ['Helps those most who have least', "Mae'n helpu fwyaf y rhai sydd â lleiaf"],
      ),
      criterion(
        'best-placed',
        ['Who is best placed', 'Pwy sydd yn y sefyllfa orau'],
        ['Others could do it better', 'Gallai eraill ei wneud yn well'],
        ['We could do it with others', 'Gallem ei wneud gydag eraill'],
        ['Nobody can do it better than those named', "Ni all neb ei wneud yn well na'r rhai a enwir"],
      ),
    ],
  },
  {
    key: 'goals',
    criteria: [
      goal('goal-prosperous', 'A prosperous Wales', 'Cymru lewyrchus'),
      goal('goal-resilient', 'A resilient Wales', 'Cymru gydnerth'),
      goal('goal-healthier', 'A healthier Wales', 'Cymru iachach'),
      goal('goal-equal', 'A more equal Wales', "Cymru sy'n fwy cyfartal"),
      goal('goal-cohesive', 'A Wales of cohesive communities', 'Cymru o gymunedau cydlynus'),
      goal(
        'goal-culture',
        'A Wales of vibrant culture and thriving Welsh language',
        "Cymru â diwylliant bywiog lle mae'r Gymraeg yn ffynnu",
      ),
      goal('goal-global', 'A globally responsible Wales', "Cymru sy'n gyfrifol ar lefel fyd-eang"),
    ],
  },
  {
    key: 'ways',
    criteria: [
      way(
        'way-long-term',
        ['Long term', 'Hirdymor'],
        ['Over in a year', 'Drosodd mewn blwyddyn'],
        ['Good for some years', 'Yn dda am rai blynyddoedd'],
        ['Good for those who are not born yet', "Yn dda i'r rhai sydd heb eu geni eto"],
      ),
      way(
        'way-prevention',
        ['Acts to prevent', 'Gweithredu i atal'],
        ['Waits until it is too late', "Mae'n aros nes ei bod yn rhy hwyr"],
        ['Acts in time', "Mae'n gweithredu mewn pryd"],
        ['Takes the cause away', "Mae'n cael gwared ar yr achos"],
      ),
      way(
        'way-integration',
        ['Integration', 'Integreiddio'],
        ['Helps one service and burdens another', "Mae'n helpu un gwasanaeth ac yn beichio un arall"],
        ['Harms no other aim', "Nid yw'n niweidio nod arall"],
        ['Serves several aims at once', "Mae'n gwasanaethu sawl nod ar unwaith"],
      ),
      way(
        'way-collaboration',
        ['Collaboration', 'Cydweithio'],
        ['One body alone', 'Un corff ar ei ben ei hun'],
        ['Two or three together', "Dau neu dri gyda'i gilydd"],
        ['All who can help take part', 'Mae pawb a all helpu yn cymryd rhan'],
      ),
      way(
        'way-involvement',
        ['Involvement', 'Cynnwys'],
        ['Done to people', "Wedi'i wneud i bobl"],
        ['Done for people who were asked', "Wedi'i wneud dros bobl y gofynnwyd iddynt"],
        [
          'Done with those whom it concerns, from the beginning',
          "Wedi'i wneud gyda'r rhai y mae'n ymwneud â nhw, o'r dechrau",
        ],
      ),
    ],
  },
];
