package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;
import org.betterif.innovationcouncil.draw.Draw;
import org.betterif.innovationcouncil.draw.DrawDirectory;
import org.jspecify.annotations.Nullable;

/** Everything about a council's call for members at one moment. */
@ApplicationScoped
class Pool {

    private final CouncilDirectory councils;
    private final Recruitments recruitments;
    private final Volunteers volunteers;
    private final DrawDirectory draws;

    Pool(CouncilDirectory councils, Recruitments recruitments, Volunteers volunteers, DrawDirectory draws) {
        this.councils = councils;
        this.recruitments = recruitments;
        this.volunteers = volunteers;
        this.draws = draws;
    }

    /** @param jurors by id */
    record State(
            CouncilRef council,
            Optional<Recruitment> recruitment,
            List<Volunteer> volunteers,
            List<Draw> draws,
            Map<Long, JurorRef> jurors) {

        @Nullable
        Draw last() {
            return draws.isEmpty() ? null : draws.get(draws.size() - 1);
        }

        @Nullable
        JurorStatus status(Volunteer volunteer) {
            var juror = volunteer.jurorId() == null ? null : jurors.get(volunteer.jurorId());
            return juror == null ? null : juror.status();
        }

        /** Who has a seat or was offered one. */
        Set<Long> sitting() {
            return having(JurorStatus.INVITED, JurorStatus.SEATED, JurorStatus.ALTERNATE);
        }

        /** Who declined a seat or left it. */
        Set<Long> gone() {
            return having(JurorStatus.DECLINED, JurorStatus.LEFT);
        }

        private Set<Long> having(JurorStatus... any) {
            var wanted = Set.of(any);
            return volunteers.stream()
                    .filter(one -> status(one) != null && wanted.contains(status(one)))
                    .map(Volunteer::id)
                    .collect(Collectors.toSet());
        }

        int free() {
            return recruitment
                    .map(one -> Math.max(0, one.seats() - sitting().size() - takenOver()))
                    .orElse(0);
        }

        /** Seats of volunteers who are gone that somebody from outside the pool sits on: an alternate, or who was invited. */
        int takenOver() {
            var ofPool = volunteers.stream()
                    .map(Volunteer::jurorId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return (int) jurors.values().stream()
                    .filter(juror -> juror.status() == JurorStatus.INVITED || juror.status() == JurorStatus.SEATED)
                    .filter(juror -> !ofPool.contains(juror.id()) && goesBackTo(juror, ofPool))
                    .count();
        }

        private boolean goesBackTo(JurorRef juror, Set<Long> ofPool) {
            var before = juror.replaces() == null ? null : jurors.get(juror.replaces());
            return before != null && (ofPool.contains(before.id()) || goesBackTo(before, ofPool));
        }

        int inPool() {
            return (int) volunteers.stream().filter(Volunteer::inPool).count();
        }
    }

    State of(CouncilRef council) {
        var recruitment = recruitments.of(council.id());
        return new State(
                council,
                recruitment,
                recruitment.isEmpty() ? List.of() : volunteers.of(council.id()),
                recruitment.isEmpty() ? List.of() : draws.of(council.id()),
                councils.jurors(council.id()).stream().collect(Collectors.toMap(JurorRef::id, Function.identity())));
    }
}
