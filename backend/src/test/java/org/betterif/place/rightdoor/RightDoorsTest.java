package org.betterif.place.rightdoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.betterif.shared.LocalisedText;
import org.junit.jupiter.api.Test;

class RightDoorsTest {

    private static final RightDoorView DANGER =
            door("danger", List.of("fire", "gas leak"), List.of("tân", "perygl bywyd"));
    private static final RightDoorView FAULT =
            door("fault", List.of("pothole", "missed bin"), List.of("twll yn y ffordd", "baw ci", "golau stryd"));
    private static final List<RightDoorView> DOORS = List.of(DANGER, FAULT);

    @Test
    void case_accents_and_punctuation_make_no_difference() {
        assertThat(found("There is a FIRE!")).containsExactly("danger");
        assertThat(found("Mae TAN yn y parc")).containsExactly("danger");
        assertThat(found("mae tân-fawr yma")).containsExactly("danger");
        assertThat(found("a gas   leak\nin our street")).containsExactly("danger");
    }

    @Test
    void a_keyword_is_a_whole_word() {
        assertThat(found("the fireplace in the hall, the campfire")).isEmpty();
        assertThat(found("wouldn't it be better if the bins were green")).isEmpty();
    }

    @Test
    void an_english_plural_is_found() {
        assertThat(found("Potholes everywhere")).containsExactly("fault");
        assertThat(found("missed bins again")).containsExactly("fault");
    }

    @Test
    void a_mutated_welsh_word_is_found_by_its_root() {
        assertThat(found("mae dwll yn y ffordd")).containsExactly("fault");
        assertThat(found("y golau stryd a'r faw ci")).containsExactly("fault");
        assertThat(found("mewn berygl bywyd")).containsExactly("danger");
        assertThat(RightDoors.mutated("golau")).containsExactly("golau", "olau", "ngolau");
        assertThat(RightDoors.mutated("chwarae")).containsExactly("chwarae");
        assertThat(RightDoors.mutated("llifogydd")).containsExactly("llifogydd", "lifogydd");
    }

    @Test
    void several_doors_come_in_their_order_and_nothing_opens_none() {
        assertThat(found("a pothole is on fire")).containsExactly("danger", "fault");
        assertThat(found("")).isEmpty();
        assertThat(found("\u0000\uD800 ŵŷ 🙂")).isEmpty();
    }

    private static List<String> found(String text) {
        return RightDoors.matching(DOORS, text).stream()
                .map(RightDoorView::slug)
                .toList();
    }

    private static RightDoorView door(String slug, List<String> en, List<String> cy) {
        var text = new LocalisedText(slug, slug);
        return new RightDoorView(
                1, slug, false, text, text, "https://council.example/", null, new Keywords(en, cy), 0, 0);
    }
}
