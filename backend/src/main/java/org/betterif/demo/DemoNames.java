package org.betterif.demo;

import java.util.List;

/** Names for the many who only read and support. Made up: first names and surnames as they are heard in such a place. */
final class DemoNames {

    private static final List<String> FIRST = List.of(
            "Aisha", "Alun", "Anwen", "Beth", "Callum", "Carys", "Catrin", "Dai", "Delyth", "Dylan", "Eira", "Elin",
            "Emyr", "Farah", "Ffion", "Gareth", "Geraint", "Glenys", "Gwen", "Hanna", "Hefin", "Huw", "Ifan", "Iona",
            "Jamal", "Jasmine", "Kasia", "Leah", "Llinos", "Lowri", "Lucy", "Mali", "Marek", "Menna", "Nerys", "Nia",
            "Olwen", "Osian", "Paul", "Rhodri", "Rose", "Ruth", "Sara", "Sioned", "Steffan", "Sunita", "Tegwen", "Tom",
            "Wendy", "Yusuf", "Zofia");

    private static final List<String> LAST = List.of(
            "Adeyemi",
            "Bassett",
            "Beynon",
            "Bowen",
            "Brookes",
            "Cadwaladr",
            "Clement",
            "Davies",
            "Eynon",
            "Fletcher",
            "Gittins",
            "Gough",
            "Gwilym",
            "Haddock",
            "Howell",
            "Hughes",
            "Iorwerth",
            "James",
            "Jarman",
            "Kaur",
            "Kowalczyk",
            "Lewis",
            "Llwyd",
            "Maddocks",
            "Meredith",
            "Mohamed",
            "Morgan",
            "Nowak",
            "Owen",
            "Parry",
            "Pugh",
            "Rees",
            "Roberts",
            "Rossi",
            "Salmon",
            "Tudor",
            "Vaughan",
            "Watkins",
            "Wynne");

    private DemoNames() {}

    /** The same name for the same number; no name twice before nearly two thousand. */
    static String name(int number) {
        int first = number % FIRST.size();
        // one step further with each round of first names, so that a round does not repeat the one before
        int last = (number * 7 + number / FIRST.size()) % LAST.size();
        return FIRST.get(first) + " " + LAST.get(last);
    }
}
