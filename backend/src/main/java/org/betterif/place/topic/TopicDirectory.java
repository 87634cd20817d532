package org.betterif.place.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.betterif.place.book.BookDirectory;
import org.betterif.place.book.KeepingDirectory;
import org.betterif.place.book.PlaceReason;
import org.betterif.shared.problem.ProblemException;

/** What the other packages of the place ask about topics. */
@ApplicationScoped
public class TopicDirectory {

    private final TopicList list;
    private final BookDirectory book;
    private final KeepingDirectory keeping;

    TopicDirectory(TopicList list, BookDirectory book, KeepingDirectory keeping) {
        this.list = list;
        this.book = book;
        this.keeping = keeping;
    }

    public List<TopicView> views() {
        return book.read(list);
    }

    public List<TopicRef> topics() {
        return views().stream().map(TopicView::ref).toList();
    }

    /** @throws ProblemException 400 when one of them is no topic */
    public void known(String field, Collection<Long> ids) {
        if (!views().stream().map(TopicView::id).toList().containsAll(ids)) {
            throw ProblemException.invalid(field, PlaceReason.UNKNOWN_TOPIC, "There is no such topic.");
        }
    }

    /** Makes or rewrites the topic of that slug. */
    public long put(TopicPlan plan) {
        return keeping.put(list, plan);
    }
}
