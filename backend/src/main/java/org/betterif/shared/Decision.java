package org.betterif.shared;

import java.time.Instant;
import java.util.function.Supplier;
import org.betterif.shared.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** A policy's answer: yes, or no with a reason and, where it is a matter of time, when it opens. */
public sealed interface Decision {

    Decision ALLOWED = new Allowed();

    static Decision allow() {
        return ALLOWED;
    }

    static Decision refuse(Reason reason) {
        return new Refused(reason, null);
    }

    /** Refused for now: {@code opensAt} says when it will be possible, or null when that is not known. */
    static Decision refuse(Reason reason, @Nullable Instant opensAt) {
        return new Refused(reason, opensAt);
    }

    static Decision when(boolean condition, Reason otherwise) {
        return condition ? ALLOWED : refuse(otherwise);
    }

    boolean allowed();

    /** This refusal, or what {@code next} decides. */
    default Decision and(Supplier<Decision> next) {
        return allowed() ? next.get() : this;
    }

    /** @throws RefusedException with the reason, unless allowed */
    void require();

    record Allowed() implements Decision {
        @Override
        public boolean allowed() {
            return true;
        }

        @Override
        public void require() {}
    }

    record Refused(Reason reason, @Nullable Instant opensAt) implements Decision {
        @Override
        public boolean allowed() {
            return false;
        }

        @Override
        public void require() {
            throw new RefusedException(reason, opensAt);
        }
    }
}
