package org.betterif.idea.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.betterif.idea.IdeaDirectory;
import org.betterif.idea.IdeaRef;
import org.jspecify.annotations.Nullable;

/** Proposals as everybody may read them. */
@ApplicationScoped
class JoiningViews {

    private final IdeaDirectory ideas;

    JoiningViews(IdeaDirectory ideas) {
        this.ideas = ideas;
    }

    JoiningView of(Joining joining) {
        return of(List.of(joining)).get(0);
    }

    List<JoiningView> of(List<Joining> joinings) {
        var known = ideas.ideas(joinings.stream()
                .flatMap(one -> Stream.of(one.number(), one.intoNumber()))
                .distinct()
                .toList());
        return joinings.stream().map(one -> view(one, known)).toList();
    }

    private static JoiningView view(Joining one, Map<Long, IdeaRef> known) {
        return new JoiningView(
                one.id(),
                one.version(),
                one.state(),
                one.number(),
                title(known.get(one.number())),
                one.intoNumber(),
                title(known.get(one.intoNumber())),
                one.because(),
                one.asksModerator(),
                one.proposedAt(),
                one.answerBy());
    }

    private static @Nullable String title(@Nullable IdeaRef idea) {
        return idea != null && idea.publicNow() ? idea.title() : null;
    }
}
