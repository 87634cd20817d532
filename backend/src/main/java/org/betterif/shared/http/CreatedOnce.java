package org.betterif.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.betterif.shared.problem.CommonReason;
import org.betterif.shared.problem.ProblemException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Creates a thing once, however often the request arrives: the client's {@code Idempotency-Key} is stored in the
 * transaction that creates it. Two requests at once: the second waits for the first and gets what that one made.
 */
@ApplicationScoped
public class CreatedOnce {

    /** Found by the key, which leads the index: a comparison that takes null for a person cannot use one. */
    static final String THIS = "key = :key and person_id is not distinct from nullif(:person, 0)";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    CreatedOnce(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The id of what was created, and whether by this request. */
    public record Created(long id, boolean now) {

        /** 201 for who made it, 200 for who asks again; with the address of what there is now. */
        public Response answer(String address, Object view) {
            return Response.status(now ? Response.Status.CREATED : Response.Status.OK)
                    .location(URI.create(address))
                    .entity(view)
                    .build();
        }
    }

    /**
     * @param what names the operation, such as {@code comment.create}
     * @param personId who asks, 0 for a visitor
     * @param key the Idempotency-Key header, 8 to 100 characters
     * @throws ProblemException 400 without a usable key, 422 when the key was used for another request
     */
    @Transactional
    public Created create(String what, long personId, @Nullable String key, Object request, LongSupplier creation) {
        var shown = show(what, personId, key, request, () -> new Made<>(creation.getAsLong(), true), id -> false);
        return new Created(shown.id(), shown.shown());
    }

    /** What a creation made: its id, and what is shown of it, known without reading it again. */
    public record Made<T>(long id, T shown) {}

    /**
     * As {@link #create}, for whoever can show what was made without reading it again.
     *
     * @param earlier shows what an earlier request with this key made
     * @throws ProblemException 400 without a usable key, 422 when the key was used for another request
     */
    @Transactional
    public <T> Made<T> show(
            String what,
            long personId,
            @Nullable String key,
            Object request,
            Supplier<Made<T>> creation,
            LongFunction<T> earlier) {
        usable(key);
        var fingerprint = fingerprint(what, request);
        return jdbi.withHandle(handle -> {
            int inserted = handle.createUpdate("""
                            insert into created_once (person_id, key, fingerprint)
                            values (nullif(:person, 0), :key, :fingerprint) on conflict do nothing""")
                    .bind("person", personId)
                    .bind("key", key)
                    .bind("fingerprint", fingerprint)
                    .execute();
            if (inserted == 0) {
                long id = earlier(handle, personId, key, fingerprint);
                return new Made<>(id, earlier.apply(id));
            }
            var made = creation.get();
            handle.createUpdate("update created_once set created_id = :id where " + THIS)
                    .bind("id", made.id())
                    .bind("person", personId)
                    .bind("key", key)
                    .execute();
            return made;
        });
    }

    /**
     * Lets go of keys that no client tries again.
     *
     * @param most how many at a time
     * @return how many there were
     */
    int forgetBefore(Instant instant, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from created_once where ctid in (
                            select ctid from created_once where created_at < :instant order by created_at limit :most)""")
                .bind("instant", instant)
                .bind("most", most)
                .execute());
    }

    /** @throws ProblemException 400 without a usable key */
    public static String usable(@Nullable String key) {
        if (key == null || key.length() < 8 || key.length() > 100) {
            throw ProblemException.invalid(
                    "Idempotency-Key", CommonReason.INVALID, "A POST that creates needs a key of 8 to 100 characters.");
        }
        return key;
    }

    /** When a person is erased. */
    public void forget(long personId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from created_once where person_id = :person")
                .bind("person", personId)
                .execute());
    }

    private static long earlier(Handle handle, long personId, String key, byte[] fingerprint) {
        record Row(byte[] fingerprint, long createdId) {}
        var row = handle.createQuery("select fingerprint, created_id from created_once where " + THIS)
                .bind("person", personId)
                .bind("key", key)
                .map((rs, ctx) -> new Row(rs.getBytes(1), rs.getLong(2)))
                .one();
        if (!MessageDigest.isEqual(row.fingerprint(), fingerprint)) {
            throw new ProblemException(CommonReason.KEY_REUSED, "This Idempotency-Key was used for another request.");
        }
        return row.createdId();
    }

    private byte[] fingerprint(String what, Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            return digest.digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
