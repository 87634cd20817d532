package org.betterif.innovationcouncil.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.innovationcouncil.draw.DrawDirectory;
import org.betterif.innovationcouncil.draw.DrawView;
import org.betterif.shared.Decision;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** Puts a call for members into the forms in which people read it. A seed only once it is drawn. */
@ApplicationScoped
class RecruitmentViews {

    private final DrawDirectory draws;
    private final PersonDirectory people;

    RecruitmentViews(DrawDirectory draws, PersonDirectory people) {
        this.draws = draws;
        this.people = people;
    }

    @Nullable
    RecruitmentView view(Pool.State state, Instant now) {
        return state.recruitment()
                .map(recruitment -> new RecruitmentView(
                        recruitment.way(),
                        recruitment.text(),
                        recruitment.opensAt(),
                        recruitment.closesAt(),
                        recruitment.open(now),
                        recruitment.seats(),
                        recruitment.onePerHousehold(),
                        recruitment.strata().stream()
                                .map(RecruitmentViews::stratum)
                                .toList(),
                        state.inPool(),
                        state.draws().stream()
                                .map(draw -> DrawView.of(draw, recruitment.onePerHousehold()))
                                .toList()))
                .orElse(null);
    }

    private static RecruitmentView.StratumView stratum(Recruitment.Stratum stratum) {
        return new RecruitmentView.StratumView(
                stratum.key(),
                stratum.label(),
                stratum.groups().stream()
                        .map(group ->
                                new RecruitmentView.GroupView(group.key(), group.label(), group.min(), group.max()))
                        .toList());
    }

    RecruitmentView.PoolView pool(Pool.State state, Actor clerk, Instant now) {
        var recruitment = state.recruitment().orElse(null);
        var council = state.council();
        return new RecruitmentView.PoolView(
                view(state, now),
                council.version(),
                counts(state),
                recruitment == null || recruitment.way() == Way.SORTITION ? List.of() : applicants(state),
                state.free(),
                new RecruitmentView.Allowed(
                        May.of(RecruitmentPolicy.maySetUp(clerk, council, state.last())),
                        May.of(RecruitmentPolicy.mayDraw(clerk, council, recruitment, state.last(), state.free(), now)),
                        May.of(RecruitmentPolicy.mayOffer(clerk, council, recruitment))));
    }

    private static List<RecruitmentView.GroupCount> counts(Pool.State state) {
        var counts = new ArrayList<RecruitmentView.GroupCount>();
        state.recruitment().ifPresent(recruitment -> recruitment.strata().forEach(stratum -> stratum.groups()
                .forEach(group -> counts.add(
                        new RecruitmentView.GroupCount(stratum.key(), group.key(), (int) state.volunteers().stream()
                                .filter(one -> one.inPool() && one.in(group))
                                .count())))));
        return counts;
    }

    private List<RecruitmentView.Applicant> applicants(Pool.State state) {
        var in = state.volunteers().stream()
                .filter(one -> one.inPool() || one.jurorId() != null)
                .toList();
        var names = people.people(
                in.stream().map(Volunteer::personId).filter(Objects::nonNull).toList());
        return in.stream()
                .map(one -> new RecruitmentView.Applicant(
                        one.id(),
                        names.containsKey(one.personId())
                                ? names.get(one.personId()).name()
                                : null,
                        groups(state, one),
                        one.why(),
                        state.status(one)))
                .toList();
    }

    private static Map<String, String> groups(Pool.State state, Volunteer volunteer) {
        var groups = new TreeMap<String, String>();
        state.recruitment().ifPresent(recruitment -> recruitment.strata().forEach(stratum -> stratum.groups().stream()
                .filter(volunteer::in)
                .findFirst()
                .ifPresent(group -> groups.put(stratum.key(), group.key()))));
        return groups;
    }

    RecruitmentView.OwnView own(Pool.State state, Actor actor, Instant now) {
        var own = state.volunteers().stream()
                .filter(one -> one.personId() != null && actor.is(one.personId()))
                .findFirst()
                .orElse(null);
        boolean underWay = state.draws().stream().anyMatch(draw -> draw.state().underWay());
        boolean in = own != null && own.withdrawnAt() == null;
        return new RecruitmentView.OwnView(
                view(state, now),
                state.council().name(),
                in,
                own != null && in ? groups(state, own) : Map.of(),
                own != null ? own.home() : "",
                own != null ? own.why() : "",
                own != null ? own.accessNeeds() : "",
                own != null ? own.expenses() : "",
                own == null ? null : own.number(),
                own == null || own.number() == null
                        ? null
                        : draws.chance(state.draws(), own.number()).orElse(null),
                own == null ? null : state.status(own),
                May.of(state.recruitment()
                        .map(recruitment -> RecruitmentPolicy.mayVolunteer(
                                actor, state.council(), recruitment, own != null && own.jurorId() != null, now))
                        .orElse(Decision.refuse(org.betterif.innovationcouncil.CouncilReason.RECRUITMENT_CLOSED))),
                May.of(RecruitmentPolicy.mayWithdraw(actor, own, underWay)));
    }
}
