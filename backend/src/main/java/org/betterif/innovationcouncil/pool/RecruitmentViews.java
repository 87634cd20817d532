package org.betterif.innovationcouncil.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.betterif.account.Actor;
import org.betterif.account.PersonDirectory;
import org.betterif.selection.sortition.Lottery;
import org.betterif.selection.sortition.SortitionFiles;
import org.betterif.shared.Decision;
import org.betterif.shared.May;
import org.jspecify.annotations.Nullable;

/** Puts a call for members into the forms in which people read it. A seed only once it is drawn. */
@ApplicationScoped
class RecruitmentViews {

    private final Draws draws;
    private final PersonDirectory people;
    private final ObjectMapper json;

    RecruitmentViews(Draws draws, PersonDirectory people, ObjectMapper json) {
        this.draws = draws;
        this.people = people;
        this.json = json;
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
                                .map(draw -> draw(draw, recruitment))
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

    private static RecruitmentView.DrawView draw(Draw draw, Recruitment recruitment) {
        boolean drawn = draw.state() == DrawState.DRAWN;
        return new RecruitmentView.DrawView(
                draw.round(),
                draw.round() > 1,
                draw.state(),
                draw.seats(),
                draw.commitment(),
                draw.committedAt(),
                draw.requestedAt(),
                draw.finishedAt(),
                drawn ? draw.seed() : null,
                drawn ? DrawFiles.command(draw, recruitment.onePerHousehold()) : null,
                draw.smallest(),
                drawn && Objects.equals(draw.gap(), 0.0),
                draw.gap(),
                draw.panels(),
                draw.levels(),
                draw.panel(),
                draw.unmet());
    }

    RecruitmentView.DrawDetail detail(Draw draw, Recruitment recruitment) {
        var lottery = lottery(draw.id());
        var panel = new HashSet<>(draw.panel());
        var chances = lottery.probabilities().entrySet().stream()
                .map(one -> new RecruitmentView.Chance(
                        Integer.parseInt(one.getKey()), one.getValue(), panel.contains(Integer.parseInt(one.getKey()))))
                .sorted(Comparator.comparing(RecruitmentView.Chance::number))
                .toList();
        return new RecruitmentView.DrawDetail(
                draw(draw, recruitment),
                chances.size(),
                lottery.tickets(),
                Lottery.ticket(draw.seed()),
                chances,
                groups(draw));
    }

    private List<RecruitmentView.Drawn> groups(Draw draw) {
        var files = draws.files(draw.id());
        var quotas = SortitionFiles.quotas(files.quotas());
        var pool = SortitionFiles.pool(files.candidates(), quotas, "", List.of());
        var panel = new HashSet<>(draw.panel().stream().map(String::valueOf).toList());
        var groups = new ArrayList<RecruitmentView.Drawn>();
        for (var quota : quotas) {
            var members = pool.stream()
                    .filter(one -> quota.value().equals(one.values().get(quota.feature())))
                    .toList();
            int drawn = (int)
                    members.stream().filter(one -> panel.contains(one.id())).count();
            groups.add(new RecruitmentView.Drawn(
                    quota.feature(), quota.value(), members.size(), quota.min(), quota.max(), drawn));
        }
        return groups;
    }

    private LotteryFile lottery(long drawId) {
        try {
            return json.readValue(draws.lottery(drawId), LotteryFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
                own == null ? null : chance(state, own),
                own == null ? null : state.status(own),
                May.of(state.recruitment()
                        .map(recruitment -> RecruitmentPolicy.mayVolunteer(
                                actor, state.council(), recruitment, own != null && own.jurorId() != null, now))
                        .orElse(Decision.refuse(org.betterif.innovationcouncil.CouncilReason.RECRUITMENT_CLOSED))),
                May.of(RecruitmentPolicy.mayWithdraw(actor, own, underWay)));
    }

    private @Nullable Double chance(Pool.State state, Volunteer own) {
        if (own.number() == null) {
            return null;
        }
        return state.draws().stream()
                .filter(draw -> draw.state() == DrawState.DRAWN)
                .map(draw -> lottery(draw.id()).probabilities().get("" + own.number()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
