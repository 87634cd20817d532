package org.betterif.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.betterif.idea.Pin;
import org.betterif.idea.Stage;
import org.betterif.idea.Visibility;
import org.betterif.idea.imported.ImportedIdea;
import org.betterif.idea.imported.ImportedIdeas;
import org.betterif.idea.standing.Outcome;
import org.betterif.idea.standing.StandingDirectory;
import org.betterif.idea.text.ByWhom;
import org.betterif.idea.text.Kind;
import org.betterif.idea.text.Need;
import org.betterif.shared.Language;
import org.betterif.vote.VoteDirectory;
import org.jspecify.annotations.Nullable;

/** The ideas, in the order in which they were shared, so that the oldest has the smallest number; and who supports them. */
final class DemoIdeas {

    static final String SOURCE = "demo";

    private final ImportedIdeas imports;
    private final StandingDirectory standings;
    private final VoteDirectory votes;
    private final DemoPlace place;
    private final DemoCalls calls;
    private final DemoPeople people;
    private final Map<String, Long> numbers = new HashMap<>();

    DemoIdeas(
            ImportedIdeas imports,
            StandingDirectory standings,
            VoteDirectory votes,
            DemoPlace place,
            DemoCalls calls,
            DemoPeople people) {
        this.imports = imports;
        this.standings = standings;
        this.votes = votes;
        this.place = place;
        this.calls = calls;
        this.people = people;
    }

    long number(String key) {
        var number = numbers.get(key);
        if (number == null) {
            throw new IllegalStateException("the demo knows no idea " + key);
        }
        return number;
    }

    void tell(Told ideas) {
        var ordered = new ArrayList<>(ideas.stream()
                .sorted(Comparator.comparing((Told idea) -> idea.ago("daysAgo")))
                .toList());
        // an idea that was closed in favour of another comes after it
        ordered.sort(Comparator.comparing(idea -> other(idea) != null));
        for (var idea : ordered) {
            numbers.put(idea.text("key"), imports.enter(imported(idea)));
        }
        ordered.forEach(this::support);
    }

    /** Marks what the innovation councils decided; told after the answers, which would set it back. */
    void tellOutcomes(Told ideas) {
        ideas.stream().filter(idea -> idea.has("outcome")).forEach(idea -> {
            var outcome = idea.value("outcome", Outcome.class);
            if (outcome != Outcome.NONE) {
                standings.markOutcome(List.of(number(idea.text("key"))), outcome);
            }
        });
    }

    private ImportedIdea imported(Told idea) {
        var other = other(idea);
        var visibility = idea.value("visibility", Visibility.class);
        var stage = idea.value("stage", Stage.class);
        return new ImportedIdea(
                SOURCE,
                idea.text("key"),
                calls.call(idea.text("call")),
                idea.has("area") ? (Long) place.area(idea.text("area")) : null,
                place.topic(idea.text("topic")),
                pin(idea),
                people.person(idea.text("author")),
                null,
                text(idea, null),
                idea.ago("daysAgo"),
                stage,
                visibility,
                other == null ? null : (Long) number(other),
                idea.textOrNull("withdrawnNote"),
                visibility == Visibility.HIDDEN ? idea.text("visibilityReason") : null,
                null,
                changes(idea),
                idea.has("joinedDaysAgo") ? idea.ago("joinedDaysAgo") : null);
    }

    private static @Nullable String other(Told idea) {
        return idea.has("joinedInto") ? idea.text("joinedInto") : idea.textOrNull("closedInFavourOf");
    }

    private static @Nullable Pin pin(Told idea) {
        return idea.has("pin")
                ? new Pin(
                        idea.at("pin").at("lon").node().asDouble(),
                        idea.at("pin").at("lat").node().asDouble())
                : null;
    }

    private static List<ImportedIdea.Change> changes(Told idea) {
        var changes = new ArrayList<ImportedIdea.Change>();
        var latest = text(idea, null);
        for (var version : idea.list("versions")) {
            latest = text(version, latest);
            changes.add(new ImportedIdea.Change(version.ago("daysAgo"), version.textOrNull("note"), latest));
        }
        return changes;
    }

    /** A field that a later version does not name stays as it was. */
    private static ImportedIdea.Text text(Told told, ImportedIdea.@Nullable Text before) {
        return new ImportedIdea.Text(
                before == null ? Language.of(told.text("language")) : before.language(),
                said(told, "title", before == null ? "" : before.title()),
                said(told, "now", before == null ? "" : before.now()),
                said(told, "change", before == null ? "" : before.change()),
                said(told, "forWhom", before == null ? "" : before.forWhom()),
                said(told, "have", before == null ? "" : before.have()),
                before == null ? told.valueOrNull("need", Need.class) : before.need(),
                before == null ? told.valueOrNull("by", ByWhom.class) : before.by(),
                before == null ? told.valueOrNull("kind", Kind.class) : before.kind());
    }

    private static String said(Told told, String field, String before) {
        return told.has(field) ? told.text(field) : before;
    }

    /** Support comes in quickly at first and then more slowly, as it does; nobody supports anything before it is shared. */
    private void support(Told idea) {
        int count = idea.has("supporters") ? idea.number("supporters") : 0;
        if (count == 0 || !idea.value("stage", Stage.class).shared()) {
            return;
        }
        var shared = idea.ago("daysAgo");
        double span =
                Math.min(60, Math.max(0.2, Duration.between(shared, idea.now()).toMinutes() / 1440.0));
        var given = new LinkedHashMap<Long, Instant>();
        var supporters = new ArrayList<>(people.neighbours(count));
        // people of the demo whom one can sign in as, among the first
        var known = idea.texts("supportedBy");
        for (int i = 0; i < known.size(); i++) {
            supporters.set(i, people.person(known.get(i)));
        }
        for (int i = 0; i < count; i++) {
            double share = (double) (i + 1) / (count + 1);
            given.put(supporters.get(i), shared.plusSeconds(Math.round(span * share * share * 86_400)));
        }
        votes.importVotes(number(idea.text("key")), given);
    }
}
