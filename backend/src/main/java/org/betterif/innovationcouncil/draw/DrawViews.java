package org.betterif.innovationcouncil.draw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.betterif.selection.sortition.Lottery;
import org.betterif.selection.sortition.SortitionFiles;

/** Puts a draw into the form in which people read it. */
@ApplicationScoped
class DrawViews {

    private final Draws draws;
    private final ObjectMapper json;

    DrawViews(Draws draws, ObjectMapper json) {
        this.draws = draws;
        this.json = json;
    }

    DrawDetail detail(Draw draw) {
        var lottery = lottery(draw.id());
        var panel = new HashSet<>(draw.panel());
        var chances = lottery.probabilities().entrySet().stream()
                .map(one -> new DrawDetail.Chance(
                        Integer.parseInt(one.getKey()), one.getValue(), panel.contains(Integer.parseInt(one.getKey()))))
                .sorted(Comparator.comparing(DrawDetail.Chance::number))
                .toList();
        return new DrawDetail(
                DrawView.of(draw, draws.files(draw.id()).onePerHousehold()),
                chances.size(),
                lottery.tickets(),
                Lottery.ticket(draw.seed()),
                chances,
                groups(draw));
    }

    private List<DrawDetail.Drawn> groups(Draw draw) {
        var files = draws.files(draw.id());
        var quotas = SortitionFiles.quotas(files.quotas());
        var pool = SortitionFiles.pool(files.candidates(), quotas, "", List.of());
        var panel = new HashSet<>(draw.panel().stream().map(String::valueOf).toList());
        var groups = new ArrayList<DrawDetail.Drawn>();
        for (var quota : quotas) {
            var members = pool.stream()
                    .filter(one -> quota.value().equals(one.values().get(quota.feature())))
                    .toList();
            int drawn = (int)
                    members.stream().filter(one -> panel.contains(one.id())).count();
            groups.add(new DrawDetail.Drawn(
                    quota.feature(), quota.value(), members.size(), quota.min(), quota.max(), drawn));
        }
        return groups;
    }

    LotteryFile lottery(long drawId) {
        try {
            return json.readValue(draws.lottery(drawId), LotteryFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
