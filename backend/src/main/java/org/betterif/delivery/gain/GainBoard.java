package org.betterif.delivery.gain;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.response.owed.DutyView;

/** Gains as everybody may read them, and their sums. */
@ApplicationScoped
class GainBoard {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private final Gains gains;
    private final PromisedDirectory delivery;

    GainBoard(Gains gains, PromisedDirectory delivery) {
        this.gains = gains;
        this.delivery = delivery;
    }

    Map<Long, List<GainView>> of(Collection<Long> ideaNumbers) {
        return views(gains.of(ideaNumbers)).stream().collect(Collectors.groupingBy(GainView::ideaNumber));
    }

    List<GainView> views(List<Gains.Row> found) {
        var known = delivery.services();
        var shares = gains.shares(found.stream().map(Gains.Row::id).toList()).stream()
                .filter(row -> known.containsKey(row.serviceId()))
                .collect(Collectors.groupingBy(
                        Gains.ShareRow::gainId, Collectors.mapping(row -> share(row, known), Collectors.toList())));
        return found.stream()
                .map(row -> new GainView(
                        row.id(),
                        row.version(),
                        row.ideaNumber(),
                        row.kind(),
                        row.what(),
                        row.unit(),
                        row.from(),
                        row.to(),
                        row.source(),
                        shares.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static GainView.Share share(Gains.ShareRow row, Map<Long, DutyView.Service> known) {
        return new GainView.Share(known.get(row.serviceId()), row.role(), row.expected(), row.observed());
    }

    /** @param services with the largest net loss first: those who lose are not to be overlooked */
    record AllSums(GainView.Sums total, List<GainView.Sums> services) {}

    AllSums sums() {
        var known = delivery.services();
        var rows = gains.sums();
        var byService = rows.stream()
                .filter(row -> known.containsKey(row.serviceId()))
                .collect(Collectors.groupingBy(Gains.SumRow::serviceId, TreeMap::new, Collectors.toList()));
        var services = byService.entrySet().stream()
                .map(one -> new GainView.Sums(
                        known.get(one.getKey()),
                        sum(one.getValue(), Gains.SumRow::expected),
                        sum(one.getValue(), Gains.SumRow::observed)))
                .sorted(java.util.Comparator.comparing(
                                (GainView.Sums one) -> one.observed().net())
                        .thenComparing(one -> one.expected().net()))
                .toList();
        return new AllSums(
                new GainView.Sums(null, sum(rows, Gains.SumRow::expected), sum(rows, Gains.SumRow::observed)),
                services);
    }

    static GainView.Sum sum(List<Gains.SumRow> rows, Function<Gains.SumRow, BigDecimal> amount) {
        var sums = new EnumMap<GainRole, BigDecimal>(GainRole.class);
        rows.forEach(row -> sums.merge(row.role(), amount.apply(row), BigDecimal::add));
        var paid = sums.getOrDefault(GainRole.PAID, ZERO);
        var gained = sums.getOrDefault(GainRole.GAINED, ZERO);
        var lost = sums.getOrDefault(GainRole.LOST, ZERO);
        return new GainView.Sum(
                paid.setScale(2),
                gained.setScale(2),
                lost.setScale(2),
                gained.subtract(lost).subtract(paid).setScale(2));
    }
}
