package org.betterif.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bryncoed Council",
                "bryncoed COUNCIL",
                "C o u n c i l",
                "Bryncoed C0unci1",
                "Соuncil",
                "Cöuncil",
                "Cyngor Bryncoed",
                "Y Gyngor",
                "cyngοr",
                "Cllr Jones",
                "cllr.jones",
                "Councillor Rees",
                "Cynghorydd Rees",
                "Cyng. Rees",
                "admin",
                "Admin",
                "4dmin",
                "a d m i n",
                "Site Admin",
                "BetterIf",
                "Better-If team",
                "Moderator",
                "Cymedrolwr",
                "ＣＯＵＮＣＩＬ",
                "Gweinyddwr",
                "Official",
                "counc|l"
            })
    void a_name_that_poses_as_the_council_is_seen_through(String name) {
        assertThat(DisplayName.faultOf(DisplayName.cleaned(name), List.of()))
                .isEqualTo(AccountReason.NAME_POSES_AS_COUNCIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Old Oak",
                "Badminton Fan",
                "Megan Rhydderch",
                "Dŵr Glân",
                "Night Shift Nurse",
                "Olena С.",
                "李雷",
                "Modlen",
                "Cynghanedd",
                "osian_ar_olwyn",
                "Supporter of trees",
                "🌳",
                "N",
                "Inês C."
            })
    void any_other_pseudonym_will_do(String name) {
        assertThat(DisplayName.faultOf(DisplayName.cleaned(name), List.of())).isNull();
    }

    @Test
    void the_place_can_reserve_its_own_names() {
        assertThat(DisplayName.faultOf("Bryncoed Official Line", List.of()))
                .isEqualTo(AccountReason.NAME_POSES_AS_COUNCIL);
        assertThat(DisplayName.faultOf("Voice of Bryncoed", List.of("Bryncoed")))
                .isEqualTo(AccountReason.NAME_POSES_AS_COUNCIL);
        assertThat(DisplayName.faultOf("Voice of Bryncoed", List.of())).isNull();
    }

    @Test
    void invisible_characters_do_not_make_a_name() {
        assertThat(DisplayName.faultOf(DisplayName.cleaned("\u200b\u202e\u3164 "), List.of()))
                .isEqualTo(AccountReason.NAME_NEEDED);
        assertThat(DisplayName.faultOf(DisplayName.cleaned("..."), List.of())).isEqualTo(AccountReason.NAME_NEEDED);
        assertThat(DisplayName.cleaned("\u202eOld\n\tOak\u0000")).isEqualTo("Old Oak");
    }

    @Test
    void a_name_of_more_than_sixty_characters_is_too_long() {
        assertThat(DisplayName.faultOf("x".repeat(60), List.of())).isNull();
        assertThat(DisplayName.faultOf("x".repeat(61), List.of())).isEqualTo(AccountReason.NAME_TOO_LONG);
    }

    @Test
    void a_suggestion_from_a_token_always_fits() {
        assertThat(DisplayName.suggested("🌳".repeat(50)))
                .hasSizeLessThanOrEqualTo(60)
                .doesNotContain("\ufffd");
        assertThat(DisplayName.suggested(null)).isEqualTo("?");
    }
}
