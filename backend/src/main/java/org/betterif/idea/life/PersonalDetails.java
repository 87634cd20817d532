package org.betterif.idea.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.betterif.account.PersonDirectory;
import org.betterif.account.PersonRef;
import org.betterif.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people may not want to publish: telephone numbers, e-mail addresses, postcodes, house addresses (United Kingdom,
 * in both languages) and names of the council's staff. It warns, it never blocks: a shop's number may well belong in an idea.
 */
@ApplicationScoped
class PersonalDetails {

    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\p{Alnum}£$€])(?:(?:\\+|00)44[\\s.()-]*(?:0[\\s.()-]*)?|\\(?0)(?:[\\s.()-]{0,2}\\d){9,10}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){1,5}");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?<!\\p{Alnum})[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[ABD-HJLNP-UW-Z]{2}(?!\\p{Alnum})", Pattern.CASE_INSENSITIVE);
    private static final String STREET =
            "Street|St|Road|Rd|Avenue|Ave|Lane|Close|Terrace|Drive|Way|Gardens|Crescent|Court|Place|Row|Square|Grove|Hill|Park";
    private static final Pattern ENGLISH_ADDRESS = Pattern.compile(
            "(?<!\\p{Alnum})\\d{1,4}[a-zA-Z]?,?\\s+(?:\\p{Lu}[\\p{L}'’-]*\\s+){1,4}(?:" + STREET + ")(?!\\p{L})");
    private static final Pattern WELSH_ADDRESS = Pattern.compile(
            "(?<!\\p{Alnum})\\d{1,4}[a-zA-Z]?,?\\s+(?:Heol|Stryd|Ffordd|Lôn|Maes|Clos|Rhodfa|Teras|Rhes|Cwrt|Parc|Trem|Bryn|Tan)"
                    + "(?:\\s+(?:y|yr|yn|a|o|\\p{Lu}[\\p{L}'’-]*)){1,5}(?!\\p{L})");
    private static final Role[] STAFF = {Role.OFFICER, Role.ANSWERER, Role.CLERK, Role.FACILITATOR, Role.MODERATOR};

    private final PersonDirectory people;

    PersonalDetails(PersonDirectory people) {
        this.people = people;
    }

    enum What {
        TELEPHONE,
        EMAIL,
        POSTCODE,
        ADDRESS,
        STAFF_NAME
    }

    record Found(List<Detail> warnings) {}

    /** @param field of the request @param text the words that were found */
    record Detail(String field, What what, String text) {}

    Found in(IdeaRequests.Check text) {
        var found = new ArrayList<Detail>();
        var staff = Stream.of(STAFF)
                .flatMap(role -> people.withRole(role).stream())
                .map(PersonRef::name)
                .distinct()
                .toList();
        look(found, "title", text.title(), staff);
        look(found, "now", text.now(), staff);
        look(found, "change", text.change(), staff);
        look(found, "forWhom", text.forWhom(), staff);
        look(found, "have", text.have(), staff);
        return new Found(found);
    }

    private static void look(List<Detail> found, String field, @Nullable String text, List<String> staff) {
        if (text == null || text.isBlank()) {
            return;
        }
        match(found, field, What.TELEPHONE, TELEPHONE, text);
        match(found, field, What.EMAIL, EMAIL, text);
        match(found, field, What.POSTCODE, POSTCODE, text);
        match(found, field, What.ADDRESS, ENGLISH_ADDRESS, text);
        match(found, field, What.ADDRESS, WELSH_ADDRESS, text);
        var plain = plain(text);
        staff.stream()
                .filter(name -> name.contains(" ") && plain.contains(plain(name)))
                .forEach(name -> found.add(new Detail(field, What.STAFF_NAME, name)));
    }

    private static void match(List<Detail> found, String field, What what, Pattern pattern, String text) {
        pattern.matcher(text)
                .results()
                .map(match -> new Detail(field, what, match.group().strip()))
                .distinct()
                .forEach(found::add);
    }

    /** Words with one space around each, without accents or case: whole names match, parts of words do not. */
    private static String plain(String text) {
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return " "
                + bare.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
