package org.betterif.notification.mail.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaDirectory;
import org.betterif.notification.NoticeDirectory;
import org.betterif.notification.NoticeRef;
import org.betterif.notification.outbox.NoticeKind;
import org.betterif.response.ResponseDirectory;

/** Mails in words: read what some are about, then write each. */
@ApplicationScoped
public class LetterDirectory {

    private final NoticeDirectory notices;
    private final IdeaDirectory ideas;
    private final ResponseDirectory responses;
    private final PromisedDirectory delivery;
    private final Letters letters;
    private final DirectLetters directLetters;

    LetterDirectory(
            NoticeDirectory notices,
            IdeaDirectory ideas,
            ResponseDirectory responses,
            PromisedDirectory delivery,
            Letters letters,
            DirectLetters directLetters) {
        this.notices = notices;
        this.ideas = ideas;
        this.responses = responses;
        this.delivery = delivery;
        this.letters = letters;
        this.directLetters = directLetters;
    }

    /** What these notices are about, in few queries. */
    public Told read(Collection<Long> noticeIds) {
        var found = notices.notices(noticeIds);
        var refs = ideas.ideas(numbers(found, notice -> true));
        var answered = numbers(found, notice -> notice.kind() == NoticeKind.ANSWERED);
        var promised = found.stream()
                .filter(notice -> notice.kind().ofCommitment())
                .map(notice -> Objects.requireNonNull(notice.thingId()))
                .collect(Collectors.toSet());
        return new Told(
                found.stream().collect(Collectors.toMap(NoticeRef::id, Function.identity())),
                refs,
                answered.isEmpty() ? Map.of() : responses.answers(answered),
                promised.isEmpty() ? Map.of() : delivery.commitments(promised));
    }

    private static Set<Long> numbers(List<NoticeRef> found, Predicate<NoticeRef> which) {
        return found.stream()
                .filter(which)
                .map(NoticeRef::ideaNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Empty when nothing is left to say: what it was about is out of sight by now. */
    public Optional<Letter> write(Envelope envelope, Told told, String site) {
        return letters.write(envelope, told, site);
    }

    /** Empty when there is nothing left to say: an invitation that was used or taken back meanwhile. */
    public Optional<Letter> write(DirectMail mail, String site) {
        return directLetters.write(mail, site);
    }
}
