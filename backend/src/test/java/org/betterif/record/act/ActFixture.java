package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.betterif.shared.Origin;
import org.jdbi.v3.core.Jdbi;

/** Acts about ideas that exist nowhere else: the record asks nobody. To be called in a transaction. */
@ApplicationScoped
public class ActFixture {

    private final Recorder recorder;

    @Inject
    SupportCounts supports;

    public ActFixture(Jdbi jdbi) {
        this.recorder = new Recorder(jdbi);
    }

    public void write(long idea) {
        recorder.add(act(idea));
    }

    public void write(Collection<Long> ideas) {
        recorder.addAll(ideas.stream().map(ActFixture::act).toList());
    }

    public void write(long idea, Subject subject, String text) {
        recorder.add(act(idea).about(subject, text));
    }

    public void write(List<Long> ideas, List<Subject> subjects, String text) {
        recorder.addAll(IntStream.range(0, ideas.size())
                .mapToObj(i -> act(ideas.get(i)).about(subjects.get(i), text))
                .toList());
    }

    public void forget(Subject subject) {
        recorder.forget(subject);
    }

    /** As the job does once an hour. */
    public void countSupports() {
        supports.run();
    }

    private static Act act(long idea) {
        return Act.of(RecordKind.IDEA_CLOSED, idea, Instant.now(), Origin.LIVE);
    }
}
