package org.betterif.selection.sortition;

import java.util.List;

/** No panel keeps all quotas; says which to relax and by how much, as little as possible in all. */
public final class UnmetQuotas extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Relaxation> relaxations;

    /** One quota with the limits under which a panel exists. */
    public record Relaxation(Quota quota, int min, int max) {
        String text() {
            StringBuilder text = new StringBuilder(quota.feature() + " / " + quota.value() + ":");
            if (min != quota.min()) {
                text.append(" lower the minimum from ")
                        .append(quota.min())
                        .append(" to ")
                        .append(min);
            }
            if (max != quota.max()) {
                text.append(" raise the maximum from ")
                        .append(quota.max())
                        .append(" to ")
                        .append(max);
            }
            return text.toString();
        }
    }

    UnmetQuotas(List<Relaxation> relaxations) {
        super(
                relaxations.isEmpty()
                        ? "no panel keeps the quotas, not even with the flexibility they allow"
                        : "no panel keeps all quotas; the least change that makes one possible: "
                                + String.join(
                                        "; ",
                                        relaxations.stream()
                                                .map(Relaxation::text)
                                                .toList()));
        this.relaxations = List.copyOf(relaxations);
    }

    public List<Relaxation> relaxations() {
        return relaxations;
    }
}
