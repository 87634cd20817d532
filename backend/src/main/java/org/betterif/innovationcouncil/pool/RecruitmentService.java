package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.draw.Draw;
import org.betterif.innovationcouncil.draw.DrawDirectory;
import org.betterif.innovationcouncil.draw.DrawEvent;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;
import org.betterif.innovationcouncil.seat.SeatDirectory;
import org.betterif.selection.sortition.Task;
import org.betterif.shared.LocalisedText;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The clerk calls for members, begins a draw, offers seats to applicants. */
@ApplicationScoped
class RecruitmentService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final LocalisedText DRAWN_BY_LOT = new LocalisedText("Drawn by lot", "Drwy goelbren");

    private final CouncilDirectory councils;
    private final MomentDirectory moments;
    private final Recruitments recruitments;
    private final Volunteers volunteers;
    private final DrawDirectory draws;
    private final SeatDirectory seats;
    private final Pool pool;
    private final Clock clock;

    RecruitmentService(
            CouncilDirectory councils,
            MomentDirectory moments,
            Recruitments recruitments,
            Volunteers volunteers,
            DrawDirectory draws,
            SeatDirectory seats,
            Pool pool,
            Clock clock) {
        this.councils = councils;
        this.moments = moments;
        this.recruitments = recruitments;
        this.volunteers = volunteers;
        this.draws = draws;
        this.seats = seats;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Once somebody has volunteered the groups stay as they are and the close can only move later; quotas may change until
     * the first draw, and the council's page says that they did.
     *
     * @throws ProblemException 400, 403, 412 or 422
     */
    @Transactional
    void setUp(Actor actor, String slug, @Nullable String ifMatch, RecruitmentRequests.SetUp request) {
        var before = pool.of(councils.required(slug));
        RecruitmentPolicy.maySetUp(actor, before.council(), before.last()).require();
        requireSense(request);
        var council = councils.edited(slug, ifMatch);
        var now = clock.instant();
        if (before.volunteers().isEmpty()) {
            recruitments.put(council.id(), request);
            recruitments.replaceStrata(council.id(), request.strata());
        } else {
            changeQuotas(before.recruitment().orElseThrow(), request);
        }
        if (before.recruitment().isEmpty()) {
            moments.note(council.id(), Moment.of(Moment.What.MEMBERS_CALLED_FOR, now, request.seats(), 0));
        }
        if (request.way() == Way.SORTITION && before.draws().isEmpty()) {
            draws.commit(council.id(), 1);
        }
    }

    /** Whoever was drawn is offered the seat; the next draw is committed to before anybody knows that it is needed. */
    void drawn(@Observes DrawEvent.Drawn drawn) {
        var council = councils.council(drawn.councilId()).orElseThrow();
        pool.of(council).volunteers().stream()
                .filter(one -> one.number() != null && drawn.panel().contains(one.number()) && one.inPool())
                .forEach(one -> volunteers.offered(
                        one.id(),
                        seats.offer(
                                council.id(),
                                Objects.requireNonNull(one.personId()),
                                new SeatDirectory.Offer(
                                        DRAWN_BY_LOT, false, false, one.accessNeeds(), one.expenses()))));
        moments.note(
                council.id(),
                Moment.of(
                        Moment.What.MEMBERS_DRAWN,
                        drawn.occurredAt(),
                        drawn.panel().size(),
                        drawn.pool()));
        draws.commit(council.id(), drawn.round() + 1);
    }

    private static void requireSense(RecruitmentRequests.SetUp request) {
        if (!request.closesAt().isAfter(request.opensAt())) {
            throw ProblemException.invalid("closesAt", CouncilReason.TIMETABLE_ORDER, "The close follows the opening.");
        }
        if (request.way() == Way.SORTITION && request.strata().isEmpty()) {
            throw ProblemException.invalid(
                    "strata", CouncilReason.STRATA_NEEDED, "A draw asks volunteers at least one question.");
        }
        var keys = new HashSet<String>();
        for (int i = 0; i < request.strata().size(); i++) {
            var stratum = request.strata().get(i);
            var groups = stratum.groups();
            var field = "strata[" + i + "]";
            var own = new HashSet<String>();
            if (!keys.add(stratum.key())
                    || stratum.key().equals(Draw.Files.HOUSEHOLD)
                    || !groups.stream().allMatch(group -> own.add(group.key()))) {
                throw ProblemException.invalid(
                        field + ".key", CouncilReason.STRATA_TWICE, "Each key once, and none called household.");
            }
            int least =
                    groups.stream().mapToInt(RecruitmentRequests.NewGroup::min).sum();
            int most =
                    groups.stream().mapToInt(RecruitmentRequests.NewGroup::max).sum();
            boolean apart = groups.stream().anyMatch(group -> group.min() > group.max());
            if (apart || least > request.seats() || most < request.seats()) {
                throw ProblemException.invalid(
                        field + ".groups",
                        CouncilReason.QUOTAS_IMPOSSIBLE,
                        "The minima add up to " + least + " and the maxima to " + most + ", for " + request.seats()
                                + " seats.");
            }
        }
    }

    private void changeQuotas(Recruitment before, RecruitmentRequests.SetUp request) {
        if (!sameShape(before, request)) {
            throw new ProblemException(
                    CouncilReason.STRATA_FROZEN, "Somebody has volunteered for these groups; they stay as they are.");
        }
        if (request.closesAt().isBefore(before.closesAt())) {
            throw new ProblemException(
                    CouncilReason.RECRUITMENT_ONLY_LATER, "People rely on the close; it can only move later.");
        }
        recruitments.put(before.councilId(), request);
        boolean changed = before.seats() != request.seats();
        for (int i = 0; i < before.strata().size(); i++) {
            var groups = before.strata().get(i).groups();
            for (int j = 0; j < groups.size(); j++) {
                var group = groups.get(j);
                var asked = request.strata().get(i).groups().get(j);
                if (group.min() != asked.min() || group.max() != asked.max()) {
                    recruitments.putQuota(group.id(), asked.min(), asked.max());
                    changed = true;
                }
            }
        }
        if (changed) {
            moments.note(before.councilId(), Moment.of(Moment.What.QUOTAS_CHANGED, clock.instant()));
        }
    }

    private static boolean sameShape(Recruitment before, RecruitmentRequests.SetUp request) {
        var keysBefore = before.strata().stream()
                .map(one -> List.of(
                        one.key(),
                        one.groups().stream().map(Recruitment.Group::key).toList()))
                .toList();
        var keysAsked = request.strata().stream()
                .map(one -> List.of(
                        one.key(),
                        one.groups().stream()
                                .map(RecruitmentRequests.NewGroup::key)
                                .toList()))
                .toList();
        return before.way() == request.way()
                && before.onePerHousehold() == request.onePerHousehold()
                && keysBefore.equals(keysAsked);
    }

    /**
     * Freezes the pool in the two published files and puts the draw in the queue. Of two clerks at once one begins it.
     *
     * @throws ProblemException 403, 409 or 422
     */
    @Transactional
    void beginDraw(Actor actor, String slug) {
        var council = councils.holdAlone(slug);
        var state = pool.of(council);
        RecruitmentPolicy.mayDraw(
                        actor, council, state.recruitment().orElse(null), state.last(), state.free(), clock.instant())
                .require();
        queue(council);
    }

    void queue(CouncilRef council) {
        var state = pool.of(council);
        var recruitment = state.recruitment();
        var last = state.last();
        var now = clock.instant();
        number(state.volunteers());
        var numbered = pool.of(council);
        var task = task(numbered, recruitment.orElseThrow());
        var files = PoolFiles.files(task, recruitment.orElseThrow());
        if (last == null || !draws.queue(last, task.seats(), files)) {
            throw new ProblemException(CouncilReason.DRAW_UNDER_WAY, "This draw has begun.");
        }
        moments.note(
                council.id(),
                Moment.of(Moment.What.DRAW_BEGUN, now, task.seats(), task.pool().size()));
    }

    private static Task task(Pool.State state, Recruitment recruitment) {
        try {
            return PoolFiles.task(
                    recruitment,
                    state.volunteers(),
                    state.sitting(),
                    state.gone(),
                    recruitment.seats() - state.takenOver());
        } catch (IllegalArgumentException tooFew) {
            throw new ProblemException(CouncilReason.POOL_TOO_SMALL, "Fewer volunteers than seats.");
        }
    }

    /** By lot, so that a number says nothing about who came first. */
    private void number(List<Volunteer> all) {
        int highest = all.stream()
                .map(Volunteer::number)
                .flatMap(number -> Optional.ofNullable(number).stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var without = new ArrayList<>(
                all.stream().filter(one -> one.inPool() && one.number() == null).toList());
        Collections.shuffle(without, RANDOM);
        var numbers = new HashMap<Long, Integer>();
        for (int i = 0; i < without.size(); i++) {
            numbers.put(without.get(i).id(), highest + i + 1);
        }
        if (!numbers.isEmpty()) {
            volunteers.number(numbers);
        }
    }

    /** @throws ProblemException 403, 404 or 409 */
    @Transactional
    void offer(Actor actor, String slug, long volunteerId, RecruitmentRequests.Offer request) {
        var council = councils.holdAlone(slug);
        var state = pool.of(council);
        RecruitmentPolicy.mayOffer(actor, council, state.recruitment().orElse(null))
                .require();
        var volunteer = state.volunteers().stream()
                .filter(one -> one.id() == volunteerId && one.personId() != null && one.inPool())
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("applicant"));
        if (state.sitting().contains(volunteerId)) {
            throw new ProblemException(CouncilReason.ALREADY_SEATED, "A seat was offered already.");
        }
        if (state.free() == 0 && !request.alternate()) {
            throw new ProblemException(CouncilReason.NO_SEAT_FREE, "All seats are taken or offered.");
        }
        var terms = new SeatDirectory.Offer(
                request.seat(), request.chair(), request.alternate(), volunteer.accessNeeds(), volunteer.expenses());
        volunteers.offered(volunteerId, seats.offer(council.id(), Objects.requireNonNull(volunteer.personId()), terms));
    }
}
