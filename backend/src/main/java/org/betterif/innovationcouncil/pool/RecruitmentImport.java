package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import org.betterif.innovationcouncil.CouncilRef;
import org.betterif.innovationcouncil.draw.DrawDirectory;
import org.betterif.innovationcouncil.happened.Moment;
import org.betterif.innovationcouncil.happened.MomentDirectory;

/** A call for members enters, and its draw waits to be computed like any other. */
@ApplicationScoped
class RecruitmentImport {

    private final MomentDirectory moments;
    private final Recruitments recruitments;
    private final Volunteers volunteers;
    private final RecruitmentService service;
    private final DrawDirectory draws;

    RecruitmentImport(
            MomentDirectory moments,
            Recruitments recruitments,
            Volunteers volunteers,
            RecruitmentService service,
            DrawDirectory draws) {
        this.moments = moments;
        this.recruitments = recruitments;
        this.volunteers = volunteers;
        this.service = service;
        this.draws = draws;
    }

    void enter(CouncilRef council, ImportedRecruitment imported) {
        var strata = imported.strata().stream()
                .map(stratum -> new RecruitmentRequests.NewStratum(
                        stratum.key(),
                        stratum.label(),
                        stratum.groups().stream()
                                .map(group -> new RecruitmentRequests.NewGroup(
                                        group.key(), group.label(), group.min(), group.max()))
                                .toList()))
                .toList();
        recruitments.put(
                council.id(),
                new RecruitmentRequests.SetUp(
                        Way.SORTITION,
                        imported.text(),
                        imported.opensAt(),
                        imported.closesAt(),
                        imported.seats(),
                        false,
                        strata));
        recruitments.replaceStrata(council.id(), strata);
        moments.note(council.id(), Moment.of(Moment.What.MEMBERS_CALLED_FOR, imported.opensAt(), imported.seats(), 0));
        draws.commit(council.id(), 1);
        var kept = recruitments.of(council.id()).orElseThrow();
        for (var one : imported.volunteers()) {
            var said = new RecruitmentRequests.Volunteer(one.groups(), "", "", "", "", true);
            var groups = kept.strata().stream()
                    .map(stratum -> stratum.group(one.groups().get(stratum.key()))
                            .orElseThrow()
                            .id())
                    .toList();
            volunteers.put(council.id(), one.personId(), said, groups, imported.opensAt());
        }
        service.queue(council);
    }
}
