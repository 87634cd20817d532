package org.betterif.innovationcouncil.seat;

import java.util.Comparator;
import java.util.List;
import org.betterif.innovationcouncil.JurorRef;
import org.betterif.innovationcouncil.JurorStatus;

/**
 * Which seats have fallen free, and whose turn it is. Pure. A seat is free when whoever had it declined or left it and nobody
 * has taken it over or was offered it since; alternates are next in the order in which their seats were made.
 */
record Turns(List<JurorRef> free, List<JurorRef> alternates) {

    /** @param all seats of one council, in the order in which they were made */
    static Turns of(List<JurorRef> all) {
        return new Turns(
                all.stream()
                        .filter(seat -> wasAMembers(seat) && !holds(seat) && !followed(seat, all))
                        .toList(),
                all.stream()
                        .filter(seat -> seat.status() == JurorStatus.ALTERNATE)
                        .sorted(Comparator.comparing(JurorRef::id))
                        .toList());
    }

    private static boolean holds(JurorRef seat) {
        return seat.status() == JurorStatus.INVITED || seat.status() == JurorStatus.SEATED;
    }

    /** Not a place in the line of alternates, unless they had stepped in. */
    private static boolean wasAMembers(JurorRef seat) {
        return !seat.alternate() || seat.replaces() != null;
    }

    /** Somebody holds it now, or held it and gave it up in turn: then that one is the free one. */
    private static boolean followed(JurorRef seat, List<JurorRef> all) {
        return all.stream().anyMatch(later -> Long.valueOf(seat.id()).equals(later.replaces()));
    }

    boolean isFree(long seat) {
        return free.stream().anyMatch(one -> one.id() == seat);
    }

    boolean isNext(long alternate) {
        return !alternates.isEmpty() && alternates.getFirst().id() == alternate;
    }
}
