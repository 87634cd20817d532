package org.betterif.account.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.betterif.account.AccountConfig;

/**
 * Who a token belongs to, remembered for a few seconds: no request of a known person writes, and few read. A change in this
 * process is seen at once; one made by another replica, after {@link AccountConfig#rememberedFor()} at the latest.
 */
@ApplicationScoped
class Recognition {

    /** At some 300 bytes each, 30 MB at the very most. */
    private static final int MOST = 100_000;

    private record Key(String issuer, String subject) {}

    private record Remembered(KnownPerson person, Instant until) {}

    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();
    private final KnownPeople people;
    private final Clock clock;
    private final Duration rememberedFor;

    Recognition(KnownPeople people, Clock clock, AccountConfig config) {
        this.people = people;
        this.clock = clock;
        this.rememberedFor = config.rememberedFor();
    }

    KnownPerson of(SignIn signIn) {
        var key = new Key(signIn.issuer(), signIn.subject());
        var now = clock.instant();
        var known = remembered.get(key);
        if (known != null && known.until().isAfter(now)) {
            return known.person();
        }
        var person = people.recognise(signIn);
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(key, new Remembered(person, now.plus(rememberedFor)));
        return person;
    }

    /** Only the memory of this process: a failure to forget loses nothing that the transaction promised. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) PersonChanged changed) {
        remembered.values().removeIf(known -> known.person().id() == changed.personId());
    }
}
