package org.betterif.demo;

import java.util.List;
import java.util.Set;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.response.ResponseDirectory;
import org.betterif.shared.PastNotices;

/** What the people to sign in as follow, and were told: some of it read, the newest not. */
final class DemoNotices {

    /** Kinds that say by when the council answers. */
    private static final Set<String> DATED = Set.of("DUTY_STARTED", "OVERDUE", "REMINDER");

    private final PastNotices notices;
    private final PromisedDirectory promised;
    private final ResponseDirectory responses;
    private final DemoIdeas ideas;
    private final DemoPlace place;
    private final DemoCalls calls;
    private final DemoPeople people;

    DemoNotices(
            PastNotices notices,
            PromisedDirectory promised,
            ResponseDirectory responses,
            DemoIdeas ideas,
            DemoPlace place,
            DemoCalls calls,
            DemoPeople people) {
        this.notices = notices;
        this.promised = promised;
        this.responses = responses;
        this.ideas = ideas;
        this.place = place;
        this.calls = calls;
        this.people = people;
    }

    void tell(Told all) {
        all.stream().forEach(this::person);
    }

    private void person(Told one) {
        long person = people.person(one.text("person"));
        one.list("follows").forEach(follow -> follow(person, follow));
        one.list("notices").forEach(notice -> notice(person, notice));
    }

    private void follow(long person, Told follow) {
        var kind = follow.text("kind");
        long target =
                switch (kind) {
                    case "IDEA" -> ideas.number(follow.text("of"));
                    case "AREA" -> place.area(follow.text("of"));
                    case "TOPIC" -> place.topic(follow.text("of"));
                    case "CALL" -> calls.call(follow.text("of"));
                    case "COUNCILLOR" -> people.person(follow.text("of"));
                    case "COMMITMENT" -> promise(follow);
                    default -> throw new IllegalStateException("nothing to follow: " + kind);
                };
        notices.follows(person, kind, target, follow.ago("daysAgo"));
    }

    private void notice(long person, Told notice) {
        var kind = notice.text("kind");
        if (!notices.knows(kind)) {
            throw new IllegalStateException("no notice: " + kind);
        }
        long number = ideas.number(notice.text("of"));
        var duty = DATED.contains(kind) ? responses.duties(List.of(number)).get(number) : null;
        var thing = notice.has("step") ? (Long) promise(notice) : duty == null ? null : (Long) duty.id();
        notices.told(
                person,
                new PastNotices.Past(
                        kind,
                        number,
                        thing,
                        duty == null ? null : duty.dueAt(),
                        notice.has("detail") ? notice.text("detail") : notice.textOrNull("decision"),
                        notice.ago("daysAgo"),
                        notice.flag("read")));
    }

    private long promise(Told told) {
        long number = ideas.number(told.text("of"));
        return promised.of(List.of(number)).get(number).get(told.number("step")).id();
    }
}
