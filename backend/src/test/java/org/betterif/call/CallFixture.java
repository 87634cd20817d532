package org.betterif.call;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.betterif.call.rules.BelowThreshold;
import org.betterif.call.rules.CallRules;
import org.betterif.call.rules.Check;
import org.betterif.call.rules.Consequence;
import org.betterif.call.rules.Threshold;
import org.betterif.call.rules.WhoMayTakePart;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Calls for the tests of every feature; each method makes a new one. Times are days from now: a phase {@code (VOTE, -1, 7)}
 * began yesterday and ends in a week.
 */
@ApplicationScoped
public class CallFixture {

    private static final CallRules ORDINARY = new CallRules(
            WhoMayTakePart.ANYONE,
            List.of(Threshold.of(Consequence.ANSWER, 3, 10)),
            10,
            null,
            false,
            Check.AFTER,
            new BelowThreshold(BelowThreshold.Kind.REVIEW_DATE, 30));

    private final Jdbi jdbi;
    private final PaperDirectory book;
    private final Clock clock;

    CallFixture(Jdbi jdbi, PaperDirectory book, Clock clock) {
        this.jdbi = jdbi;
        this.book = book;
        this.clock = clock;
    }

    /** Submitting, discussing and voting are open; threshold 3; ten working days to answer; no limit of supports. */
    public CallRef openCall() {
        return aCall().create();
    }

    public CallRef withRules(UnaryOperator<Draft> change) {
        return change.apply(aCall()).create();
    }

    /** Counts hidden until voting ends, in a week. */
    public CallRef hiddenCounts() {
        return aCall().countsHidden().create();
    }

    /** Everything in which people take part ended yesterday. */
    public CallRef closed() {
        return aCall().phases()
                .phase(Phase.SUBMIT, -30, -10)
                .phase(Phase.DISCUSS, -30, -1)
                .phase(Phase.VOTE, -20, -1)
                .phase(Phase.RESPOND, -1, 30)
                .create();
    }

    /** Published, opens in a week. */
    public CallRef coming() {
        return aCall().phases()
                .phase(Phase.SUBMIT, 7, 20)
                .phase(Phase.DISCUSS, 7, 30)
                .phase(Phase.VOTE, 10, 30)
                .create();
    }

    public Draft aCall() {
        return new Draft();
    }

    /** Lets every phase of the call that still runs end a second ago, as if time had passed. */
    public CallRef close(CallRef call) {
        var end = clock.instant().minusSeconds(1);
        return change(call.id(), handle -> handle.createUpdate(
                        "update call_phase set ends_at = :end, starts_at = least(starts_at, :before) "
                                + "where call_id = :id and (ends_at is null or ends_at > :end)")
                .bind("id", call.id())
                .bind("end", at(end))
                .bind("before", at(end.minusSeconds(60)))
                .execute());
    }

    /** What is known of the call now. */
    public CallRef again(CallRef call) {
        return book.byId(call.id()).orElseThrow().ref();
    }

    private CallRef change(long id, java.util.function.Consumer<Handle> work) {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(work::accept);
            book.changed();
        });
        return book.byId(id).orElseThrow().ref();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime days(Clock clock, double days) {
        return at(clock.instant().plus(Duration.ofSeconds(Math.round(days * 86_400))));
    }

    /** A call to be: change what the test is about, then {@link #create()}. */
    public final class Draft {

        private record PhasePlan(
                Phase phase, double from, @Nullable Double to) {}

        private CallRules rules = ORDINARY;
        private List<PhasePlan> phases = new ArrayList<>(List.of(
                new PhasePlan(Phase.SUBMIT, -1, 7.0),
                new PhasePlan(Phase.DISCUSS, -1, 7.0),
                new PhasePlan(Phase.VOTE, -1, 7.0)));

        /** Takes the given rules as they are. */
        public Draft rules(CallRules given) {
            rules = given;
            return this;
        }

        /** An answer at that many supporters. */
        public Draft threshold(int supporters) {
            return thresholds(Threshold.of(Consequence.ANSWER, supporters, rules.answerWithinWorkingDays()));
        }

        public Draft thresholds(Threshold... thresholds) {
            return rules(new CallRules(
                    rules.who(),
                    Threshold.sorted(List.of(thresholds)),
                    rules.answerWithinWorkingDays(),
                    rules.supportsPerPerson(),
                    rules.countsHidden(),
                    rules.check(),
                    rules.below()));
        }

        public Draft answerWithin(int workingDays) {
            return rules(new CallRules(
                    rules.who(),
                    rules.thresholds().stream()
                            .map(one ->
                                    new Threshold(one.consequence(), one.supporters(), workingDays, one.leastInArea()))
                            .toList(),
                    workingDays,
                    rules.supportsPerPerson(),
                    rules.countsHidden(),
                    rules.check(),
                    rules.below()));
        }

        public Draft supportsPerPerson(int most) {
            return rules(with(rules.who(), most, rules.countsHidden(), rules.check()));
        }

        public Draft residentsOnly() {
            return rules(
                    with(WhoMayTakePart.RESIDENTS, rules.supportsPerPerson(), rules.countsHidden(), rules.check()));
        }

        public Draft countsHidden() {
            return rules(with(rules.who(), rules.supportsPerPerson(), true, rules.check()));
        }

        /** A moderator looks at each idea before it is public. */
        public Draft checkedBefore() {
            return rules(with(rules.who(), rules.supportsPerPerson(), rules.countsHidden(), Check.BEFORE));
        }

        private CallRules with(WhoMayTakePart who, @Nullable Integer supports, boolean hidden, Check check) {
            return new CallRules(
                    who, rules.thresholds(), rules.answerWithinWorkingDays(), supports, hidden, check, rules.below());
        }

        /** Forgets the ordinary phases; name your own. */
        public Draft phases() {
            phases = new ArrayList<>();
            return this;
        }

        /** In days from now. */
        public Draft phase(Phase phase, double from, double to) {
            phases.removeIf(plan -> plan.phase() == phase);
            phases.add(new PhasePlan(phase, from, to));
            return this;
        }

        public CallRef create() {
            var slug = "call-" + UUID.randomUUID().toString().substring(0, 8);
            long id = QuarkusTransaction.requiringNew().call(() -> {
                long made = jdbi.withHandle(handle -> insert(handle, slug));
                book.changed();
                return made;
            });
            return book.byId(id).orElseThrow().ref();
        }

        private long insert(Handle handle, String slug) {
            long id = handle.createQuery("""
                            insert into call (slug, stage, open_door, name_en, name_cy, question_en, question_cy, summary_en,
                                summary_cy, fixed_en, fixed_cy, open_en, open_cy, who_decides_en, who_decides_cy, who,
                                answer_within_working_days, supports_per_person, counts_hidden, check_when,
                                below_kind, below_days, published_at)
                            values (:slug, 'PUBLISHED', false, 'A call', 'Galwad', 'What would help?', 'Beth fyddai''n helpu?',
                                'A call', 'Galwad', 'The budget', 'Y gyllideb', 'The rest', 'Y gweddill', 'The cabinet',
                                'Y cabinet', :who, :within, :supports, :hidden, :check, :below, :belowDays, :at)
                            returning id""")
                    .bind("slug", slug)
                    .bind("who", rules.who().name())
                    .bind("within", rules.answerWithinWorkingDays())
                    .bind("supports", rules.supportsPerPerson())
                    .bind("hidden", rules.countsHidden())
                    .bind("check", rules.check().name())
                    .bind("below", rules.below().kind().name())
                    .bind("belowDays", rules.below().days())
                    .bind("at", days(clock, -60))
                    .mapTo(Long.class)
                    .one();
            for (var threshold : rules.thresholds()) {
                handle.execute(
                        "insert into call_threshold values (?, ?, ?, ?, ?)",
                        id,
                        threshold.consequence().name(),
                        threshold.supporters(),
                        threshold.withinWorkingDays(),
                        threshold.leastInArea());
            }
            for (var plan : phases) {
                handle.createUpdate(
                                "insert into call_phase (call_id, phase, starts_at, ends_at) values (:id, :phase, :from, :to)")
                        .bind("id", id)
                        .bind("phase", plan.phase().name())
                        .bind("from", days(clock, plan.from()))
                        .bind("to", plan.to() == null ? null : days(clock, plan.to()))
                        .execute();
            }
            return id;
        }
    }
}
