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
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
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
        var claim = claim(what, personId, key, request);
        return jdbi.withHandle(handle -> {
            int inserted = handle.createUpdate("""
                            insert into created_once (person_id, key, fingerprint)
                            values (nullif(:person, 0), :key, decode(:fingerprint, 'hex')) on conflict do nothing""")
                    .bind("person", claim.personId())
                    .bind("key", claim.key())
                    .bind("fingerprint", claim.fingerprint())
                    .execute();
            if (inserted == 0) {
                return new Created(earlier(handle, List.of(claim)).get(claim).created(), false);
            }
            long id = creation.getAsLong();
            handle.createUpdate("update created_once set created_id = :id where " + THIS)
                    .bind("id", id)
                    .bind("person", claim.personId())
                    .bind("key", claim.key())
                    .execute();
            return new Created(id, true);
        });
    }

    /** A key before it is used, for those who create many things in one transaction. */
    public record Claim(long personId, String key, String fingerprint) {

        /** Whose key it is: two requests with the same one are about the same thing. */
        public Object whose() {
            return Map.entry(personId, key);
        }
    }

    /** What an earlier request with a key made. */
    public record Earlier(long id, boolean sameRequest) {

        /** @throws ProblemException 422 when the key was used for another request */
        public long created() {
            if (!sameRequest) {
                throw new ProblemException(
                        CommonReason.KEY_REUSED, "This Idempotency-Key was used for another request.");
            }
            return id;
        }
    }

    /** As in {@link #create}. @throws ProblemException 400 without a usable key */
    public Claim claim(String what, long personId, @Nullable String key, Object request) {
        return new Claim(personId, usable(key), HexFormat.of().formatHex(fingerprint(what, request)));
    }

    /** Of those keys that were used before. */
    public Map<Claim, Earlier> earlier(Collection<Claim> claims) {
        return jdbi.withHandle(handle -> earlier(handle, claims));
    }

    /**
     * Uses keys for what is created in this transaction, whose ids are known beforehand. Waits for another transaction that
     * is using one of them.
     *
     * @return those that were used meanwhile: {@link #earlier} knows what for
     */
    public Set<Claim> claim(Map<Claim, Long> created) {
        if (created.isEmpty()) {
            return Set.of();
        }
        var claims = List.copyOf(created.keySet());
        var used = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into created_once (person_id, key, fingerprint, created_id)
                        select nullif(person, 0), key, decode(fingerprint, 'hex'), id
                        from unnest(:persons, :keys, :fingerprints, :ids) as given (person, key, fingerprint, id)
                        order by key, person
                        on conflict do nothing returning coalesce(person_id, 0), key""")
                .bind("persons", claims.stream().map(Claim::personId).toArray(Long[]::new))
                .bind("keys", claims.stream().map(Claim::key).toArray(String[]::new))
                .bind("fingerprints", claims.stream().map(Claim::fingerprint).toArray(String[]::new))
                .bind("ids", claims.stream().map(created::get).toArray(Long[]::new))
                .map((rs, ctx) -> (Object) Map.entry(rs.getLong(1), rs.getString(2)))
                .set());
        return claims.stream().filter(claim -> !used.contains(claim.whose())).collect(Collectors.toSet());
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

    private static Map<Claim, Earlier> earlier(Handle handle, Collection<Claim> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        var asked = List.copyOf(claims);
        var found = new HashMap<Claim, Earlier>();
        handle.createQuery("""
                        select asked.n, once.created_id, once.fingerprint = decode(asked.fingerprint, 'hex')
                        from unnest(:persons, :keys, :fingerprints)
                            with ordinality as asked (person, key, fingerprint, n)
                        join created_once once on once.key = asked.key
                            and once.person_id is not distinct from nullif(asked.person, 0)""")
                .bind("persons", asked.stream().map(Claim::personId).toArray(Long[]::new))
                .bind("keys", asked.stream().map(Claim::key).toArray(String[]::new))
                .bind("fingerprints", asked.stream().map(Claim::fingerprint).toArray(String[]::new))
                .map((rs, ctx) -> found.put(asked.get(rs.getInt(1) - 1), new Earlier(rs.getLong(2), rs.getBoolean(3))))
                .list();
        return found;
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
