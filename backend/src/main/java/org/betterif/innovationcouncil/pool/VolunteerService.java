package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.betterif.account.Actor;
import org.betterif.innovationcouncil.CouncilDirectory;
import org.betterif.innovationcouncil.CouncilReason;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.Problem.FieldError;
import org.betterif.shared.problem.ProblemException;

/** Somebody volunteers, changes what they told, withdraws. */
@ApplicationScoped
class VolunteerService {

    private final CouncilDirectory councils;
    private final Volunteers volunteers;
    private final Pool pool;
    private final Clock clock;

    VolunteerService(CouncilDirectory councils, Volunteers volunteers, Pool pool, Clock clock) {
        this.councils = councils;
        this.volunteers = volunteers;
        this.pool = pool;
        this.clock = clock;
    }

    /** Twice is once; the last words count. @throws ProblemException 400 names what is missing, 403, 404 */
    @Transactional
    void put(Actor actor, String slug, RecruitmentRequests.Volunteer request) {
        var council = councils.hold(slug);
        var state = pool.of(council);
        var recruitment = state.recruitment().orElseThrow(() -> ProblemException.notFound("call for members"));
        boolean offered = state.volunteers().stream().anyMatch(one -> actor.is(own(one)) && one.jurorId() != null);
        RecruitmentPolicy.mayVolunteer(actor, council, recruitment, offered, clock.instant())
                .require();
        volunteers.put(council.id(), actor.personId(), request, groups(recruitment, request), clock.instant());
    }

    private static long own(Volunteer volunteer) {
        return volunteer.personId() == null ? 0 : volunteer.personId();
    }

    private static List<Long> groups(Recruitment recruitment, RecruitmentRequests.Volunteer request) {
        var chosen = new ArrayList<Long>();
        var errors = new ArrayList<FieldError>();
        for (var stratum : recruitment.strata()) {
            stratum.group(request.groups().getOrDefault(stratum.key(), ""))
                    .ifPresentOrElse(
                            group -> chosen.add(group.id()),
                            () -> errors.add(error("groups." + stratum.key(), CouncilReason.GROUP_NEEDED)));
        }
        if (request.groups().size() > recruitment.strata().size() && errors.isEmpty()) {
            errors.add(error("groups", CouncilReason.GROUP_NEEDED));
        }
        if (recruitment.way() == Way.APPLICATION && request.why().isBlank()) {
            errors.add(error("why", CouncilReason.WHY_NEEDED));
        }
        if (!request.understands()) {
            errors.add(error("understands", CouncilReason.UNDERSTANDING_NEEDED));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonReason.INVALID, "Something is missing.", null, errors);
        }
        return chosen;
    }

    private static FieldError error(String field, CouncilReason reason) {
        return new FieldError(field, reason.code(), "Needed to take part in the draw.");
    }

    @Transactional
    void withdraw(Actor actor, String slug) {
        var council = councils.hold(slug);
        var own = volunteers.of(council.id(), actor.personId());
        boolean underWay =
                pool.of(council).draws().stream().anyMatch(draw -> draw.state().underWay());
        RecruitmentPolicy.mayWithdraw(actor, own.orElse(null), underWay).require();
        volunteers.withdraw(own.orElseThrow().id(), clock.instant());
    }
}
