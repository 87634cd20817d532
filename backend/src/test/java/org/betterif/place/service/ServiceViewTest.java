package org.betterif.place.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.betterif.shared.LocalisedText;
import org.junit.jupiter.api.Test;

class ServiceViewTest {

    private static final long WARD = 2;
    private static final long OTHER_WARD = 4;
    private static final Set<Long> STREET_IN_THE_WARD = Set.of(3L, WARD, 1L);

    @Test
    void a_service_answers_for_its_topics_in_its_areas_or_everywhere() {
        assertThat(service(Set.of()).looksAfter(7, STREET_IN_THE_WARD)).isTrue();
        assertThat(service(Set.of(WARD)).looksAfter(7, STREET_IN_THE_WARD)).isTrue();
        assertThat(service(Set.of(OTHER_WARD)).looksAfter(7, STREET_IN_THE_WARD))
                .isFalse();
        assertThat(service(Set.of(OTHER_WARD)).looksAfter(7, Set.of())).isTrue();
        assertThat(service(Set.of()).looksAfter(8, STREET_IN_THE_WARD)).isFalse();
    }

    private static ServiceView service(Set<Long> areas) {
        var name = new LocalisedText("text", "testun");
        return new ServiceView(1, "service", name, null, false, Set.of(7L), areas, 0);
    }
}
