package org.betterif.moderation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.betterif.account.Actor;
import org.betterif.account.Byline;
import org.betterif.moderation.ModerationPolicy;
import org.betterif.moderation.desk.DeskDirectory;
import org.betterif.moderation.judging.Act;
import org.betterif.moderation.judging.JudgingDirectory;
import org.betterif.moderation.judging.Target;
import org.betterif.shared.May;

/** What the desk reads of appeals. */
@ApplicationScoped
class AppealReader {

    private final Appeals appeals;
    private final JudgingDirectory judging;
    private final DeskDirectory desk;

    AppealReader(Appeals appeals, JudgingDirectory judging, DeskDirectory desk) {
        this.appeals = appeals;
        this.judging = judging;
        this.desk = desk;
    }

    List<AppealView.Appeal> waiting(Actor actor) {
        ModerationPolicy.mayUseDesk(actor).require();
        var waiting = appeals.waiting();
        var against = new HashMap<Long, Act>();
        waiting.forEach(
                appeal -> against.put(appeal.id(), judging.act(appeal.actId()).orElseThrow()));
        var seen = judging.seen(against.values().stream()
                .map(Act::target)
                .filter(Objects::nonNull)
                .toList());
        var names = desk.names(Stream.concat(
                seen.values().stream().map(Target.Seen::authorPersonId),
                against.values().stream().map(Act::byPersonId)));
        return waiting.stream()
                .map(appeal -> appeal(actor, appeal, against.get(appeal.id()), seen, names))
                .toList();
    }

    private AppealView.Appeal appeal(
            Actor actor, Appeals.Appeal appeal, Act act, Map<Target, Target.Seen> seen, Map<Long, Byline> names) {
        var by = appeal.byPersonId();
        var first = appeal.firstModeratorPersonId();
        return new AppealView.Appeal(
                appeal.id(),
                appeal.version(),
                appeal.text(),
                appeal.language(),
                appeal.appealedAt(),
                desk.act(act, names),
                act.target() == null ? null : desk.about(actor, seen.get(act.target()), names),
                May.of(ModerationPolicy.mayDecideAppeal(actor, by, first, act.action(), true)),
                May.of(ModerationPolicy.mayDecideAppeal(actor, by, first, act.action(), false)));
    }
}
