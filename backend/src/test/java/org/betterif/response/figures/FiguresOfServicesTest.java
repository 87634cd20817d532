package org.betterif.response.figures;

import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.List;
import org.betterif.idea.IdeaFixture;
import org.betterif.place.PlaceFixture;
import org.betterif.response.ResponseFixture;
import org.betterif.testing.ApiTest;
import org.betterif.testing.People;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ApiTest
class FiguresOfServicesTest {

    @Inject
    People people;

    @Inject
    ResponseFixture duties;

    @Inject
    IdeaFixture ideas;

    @Inject
    PlaceFixture places;

    @Inject
    Jdbi jdbi;

    @Test
    void they_are_what_the_raw_record_says() {
        var service = places.service();
        long[] ideasOwed = {duties.owedIdea(), duties.owedIdea(), duties.owedIdea(), duties.owedIdea()};
        int[] age = {1, 8, 45, 60};
        for (int i = 0; i < ideasOwed.length; i++) {
            long duty = duties.dutyOf(ideasOwed[i]);
            duties.letDaysPass(duty, age[i]);
            jdbi.useHandle(handle -> {
                handle.execute("delete from duty_service where duty_id = ?", duty);
                handle.execute("insert into duty_service values (?, ?)", duty, service.id());
            });
            if (i < 3) {
                duties.answer(ideasOwed[i], "YES");
            }
        }
        var days = jdbi.withHandle(handle -> handle.createQuery(
                        "select working_days from answer where idea_number = any(:ideas) order by 1")
                .bind("ideas", java.util.Arrays.stream(ideasOwed).boxed().toArray(Long[]::new))
                .mapTo(Integer.class)
                .list());
        people.visitor()
                .get("/api/answers/figures?service=" + service.id())
                .then()
                .body("total.answered", equalTo(3))
                .body("total.inTime", equalTo(2))
                .body("total.overdueNow", equalTo(1))
                .body("total.shareInTime", equalTo(0.5f))
                .body("total.medianWorkingDays", equalTo(days.get(1)))
                .body("total.ninetiethWorkingDays", equalTo(days.get(2)));
        people.visitor()
                .get("/api/answers/overdue?service=" + service.id())
                .then()
                .body("items.ideaNumber", equalTo(List.of((int) ideasOwed[3])));
    }
}
