package org.betterif.record.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.betterif.record.format.PublicKey;
import org.betterif.shared.Origin;

/** What the log asks of the acts that enter it. */
@ApplicationScoped
public class ActDirectory {

    private final Recorder recorder;
    private final Texts texts;

    ActDirectory(Recorder recorder, Texts texts) {
        this.recorder = recorder;
        this.texts = texts;
    }

    /** The text behind a hash, while everybody may read it. */
    public Optional<String> readable(Subject subject) {
        return texts.readable(subject);
    }

    /** Says which key signs next, in an entry of its own. */
    public void announce(PublicKey next, Instant at) {
        recorder.add(Act.of(RecordKind.KEY_ANNOUNCED, null, at, Origin.LIVE)
                .with("key", next.id())
                .with("publicKey", next.hex()));
    }
}
