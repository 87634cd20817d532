package org.betterif.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.place.PlaceDirectory;
import org.betterif.record.RecordView.EntryView;
import org.betterif.record.RecordView.HeadView;
import org.betterif.record.RecordView.ProofView;
import org.betterif.record.RecordView.TextState;
import org.betterif.record.RecordView.TextView;
import org.betterif.record.act.ActDirectory;
import org.betterif.record.act.RecordKind;
import org.betterif.record.format.Head;
import org.betterif.record.format.Proofs;
import org.betterif.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Puts entries, heads and proofs together as everybody may see them. */
@ApplicationScoped
class RecordReader {

    private final Log log;
    private final ActDirectory acts;
    private final IdeaDirectory ideas;
    private final PlaceDirectory place;

    RecordReader(Log log, ActDirectory acts, IdeaDirectory ideas, PlaceDirectory place) {
        this.log = log;
        this.acts = acts;
        this.ideas = ideas;
        this.place = place;
    }

    List<EntryView> entries(@Nullable RecordKind kind, @Nullable Long idea, long before, int limit) {
        return views(log.newest(kind, idea, before, limit));
    }

    private List<EntryView> views(List<Log.Entry> found) {
        var titles =
                ideas
                        .cards(found.stream()
                                .map(Log.Entry::idea)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(IdeaCard::number, IdeaCard::title));
        var words = words();
        return found.stream().map(entry -> view(entry, titles, words)).toList();
    }

    PlainWords words() {
        return new PlainWords(place.zone());
    }

    private static EntryView view(Log.Entry entry, Map<Long, String> titles, PlainWords words) {
        var fields = PlainWords.read(entry.text());
        return new EntryView(
                entry.index(),
                entry.kind(),
                at(fields.path("at").asText()),
                fields.path("imported").asBoolean(),
                entry.idea(),
                entry.idea() == null ? null : titles.get(entry.idea()),
                words.says(entry.kind(), fields),
                entry.text(),
                java.util.HexFormat.of().formatHex(entry.leaf()),
                fields.path("text").asText(null));
    }

    private static Instant at(String moment) {
        try {
            return Instant.parse(moment);
        } catch (DateTimeParseException changedInTheDatabase) {
            return Instant.EPOCH;
        }
    }

    /** @throws ProblemException 404 when nothing was signed yet */
    Head newestHead() {
        return log.newestHead()
                .orElseThrow(() -> new ProblemException(RecordReason.EMPTY, "Nothing is in the record yet."));
    }

    /** @throws ProblemException 422 for a size that no head has */
    Head head(long size) {
        return log.head(size)
                .orElseThrow(() -> new ProblemException(
                        RecordReason.NO_SUCH_SIZE, "No head was signed over " + size + " entries."));
    }

    /** @param size of a head, or null: the newest. @throws ProblemException 404 for an entry that is not there yet */
    ProofView proof(long index, @Nullable Long size) {
        var entry = log.entry(index).orElseThrow(() -> ProblemException.notFound("entry"));
        var head = size == null ? newestHead() : head(size);
        if (index >= head.size()) {
            throw new ProblemException(
                    RecordReason.NO_SUCH_SIZE, "The head over " + head.size() + " entries is older than this one.");
        }
        return new ProofView(
                views(List.of(entry)).getFirst(),
                HeadView.of(head),
                RecordView.hex(Proofs.inclusion(index, head.size(), log)));
    }

    RecordView.ConsistencyView consistency(long from, @Nullable Long to) {
        var before = head(from);
        var after = to == null ? newestHead() : head(to);
        if (before.size() > after.size()) {
            throw new ProblemException(RecordReason.NO_SUCH_SIZE, "The sizes are in the wrong order.");
        }
        return new RecordView.ConsistencyView(
                HeadView.of(before),
                HeadView.of(after),
                RecordView.hex(Proofs.consistency(before.size(), after.size(), log)));
    }

    /** Salt and text while everybody may read the text: a hidden word of few letters could be guessed from its salt. */
    TextView text(long index) {
        var entry = log.entry(index).orElseThrow(() -> ProblemException.notFound("entry"));
        var hash = PlainWords.read(entry.text()).path("text").asText(null);
        if (hash == null) {
            return new TextView(TextState.NONE, null, null, null);
        }
        var salt = log.salt(index);
        if (salt.isEmpty()) {
            return new TextView(TextState.ERASED, hash, null, null);
        }
        var text = acts.readable(salt.get().subject());
        if (text.isEmpty()) {
            return new TextView(TextState.WITHHELD, hash, null, null);
        }
        boolean same = salt.get().salt().hash(text.get()).equals(hash);
        return new TextView(
                same ? TextState.MATCHES : TextState.DIFFERS,
                hash,
                salt.get().salt().hex(),
                text.get());
    }
}
