package org.betterif.vote.carry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.betterif.idea.joining.joined.JoinedDirectory;
import org.betterif.vote.TakenBack;

/** Who takes support back from an idea has decided, and is not asked again on the page of what was joined into it. */
@ApplicationScoped
class SupportTakenBack implements TakenBack {

    private final JoinedDirectory joinings;
    private final NotCarried notCarried;
    private final Clock clock;

    SupportTakenBack(JoinedDirectory joinings, NotCarried notCarried, Clock clock) {
        this.joinings = joinings;
        this.notCarried = notCarried;
        this.clock = clock;
    }

    @Override
    public void takenBack(Collection<Support> removed) {
        var behind = joinings.behind(removed.stream().map(Support::ideaNumber).collect(Collectors.toSet()));
        if (!behind.isEmpty()) {
            notCarried.keepSupported(
                    removed.stream()
                            .flatMap(one -> behind.getOrDefault(one.ideaNumber(), List.of()).stream()
                                    .map(number -> new Support(one.personId(), number)))
                            .toList(),
                    clock.instant());
        }
    }
}
