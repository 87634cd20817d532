package org.betterif.record.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.betterif.record.format.Head;
import org.betterif.record.format.LogLine;
import org.betterif.record.format.MerkleTree;
import org.betterif.record.format.PublicKey;
import org.betterif.record.verifier.Finding.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Checks a downloaded record from its first line to its last, with nothing but a public key and heads seen earlier. Reads each
 * line once; keeps a few hashes, however long the record is.
 */
final class Verifier {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANNOUNCEMENT = "KEY_ANNOUNCED";
    private static final byte[] ANNOUNCED = ("\"kind\":\"" + ANNOUNCEMENT + "\"").getBytes(StandardCharsets.US_ASCII);
    /** A file with more faults than this is another file. */
    private static final int MOST_FINDINGS = 100;

    private final Map<String, PublicKey> trusted = new HashMap<>();
    private final Map<Long, PublicKey> announced = new TreeMap<>();
    private final Map<Long, List<Seen>> since = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final MerkleTree.Growing tree = new MerkleTree.Growing();
    private final TreeSet<Long> missing = new TreeSet<>();

    private long expected;
    private long entries;
    private long covered;
    /** The largest size that a head claims whose signature is not right. */
    private long claimed;

    private long lines;
    private @Nullable Head newest;
    /** The tree is not the signed one from here on, and that was said: later roots cannot fit. */
    private boolean parted;

    private Verifier(PublicKey key, List<Seen> seen) {
        trusted.put(key.id(), key);
        for (var head : seen) {
            since.computeIfAbsent(head.size(), size -> new ArrayList<>()).add(head);
        }
    }

    /** @param key the one whose signatures are believed; those that it announces in the record are believed after that */
    static Verdict verify(InputStream record, PublicKey key, List<Seen> seen) throws IOException {
        var verifier = new Verifier(key, seen);
        verifier.compareSeen();
        var lines = new LineReader(record);
        for (var line = lines.next(); line != null; line = lines.next()) {
            verifier.line(line);
        }
        return verifier.end();
    }

    private void line(byte[] bytes) {
        lines++;
        if (bytes.length == 0) {
            return;
        }
        switch (LogLine.parse(bytes)) {
            case LogLine.EntryLine entry -> entry(entry);
            case LogLine.HeadLine line -> head(line.head());
            case null -> say(Fault.UNREADABLE, "line " + lines + " is neither an entry nor a head");
        }
    }

    private void entry(LogLine.EntryLine entry) {
        var leaf = entry.leaf();
        if (!Arrays.equals(leaf, entry.claimedLeaf())) {
            say(Fault.CHANGED, "entry " + expected + " (line " + lines + ") is not the one that was put there");
        }
        place(entry.index());
        if (contains(entry.line(), ANNOUNCED)) {
            announce(entry);
        }
        // with the leaf as it is claimed, one changed entry does not hide what comes after it
        tree.append(entry.claimedLeaf(), MerkleTree.Completed.NOBODY);
        entries++;
        compareSeen();
    }

    private void place(long index) {
        if (index == expected) {
            expected++;
        } else if (index > expected) {
            for (long gone = expected; gone < index && gone - expected < 1_000_000; gone++) {
                missing.add(gone);
            }
            expected = index + 1;
            parted = true;
        } else if (index >= 0 && missing.remove(index)) {
            say(Fault.REORDERED, "entry " + index + " stands at line " + lines + ", after later ones");
            parted = true;
        } else {
            say(
                    Fault.ADDED,
                    "line " + lines + " has entry " + index + ", which cannot be there (expected " + expected + ")");
            parted = true;
        }
    }

    private void announce(LogLine.EntryLine entry) {
        JsonNode fields = read(entry.text());
        if (fields.path("kind").asText().equals(ANNOUNCEMENT)) {
            try {
                announced.put(
                        entry.index(), PublicKey.parse(fields.path("publicKey").asText()));
            } catch (IllegalArgumentException noKey) {
                say(Fault.UNREADABLE, "entry " + entry.index() + " announces no key");
            }
        }
    }

    private static JsonNode read(String entry) {
        try {
            return JSON.readTree(entry);
        } catch (JsonProcessingException changed) {
            return JSON.createObjectNode(); // its hash says so
        }
    }

    private void head(Head head) {
        var key = trusted.get(head.keyId());
        if (key == null || !head.signedBy(key)) {
            claimed = Math.max(claimed, head.size());
        }
        if (key == null) {
            say(
                    Fault.FORGED,
                    "the head over " + head.size() + " entries is by the key " + head.keyId()
                            + ", which is not the one given and was not announced by it");
            return;
        }
        if (!head.signedBy(key)) {
            say(Fault.FORGED, "the signature of the head over " + head.size() + " entries is not right");
            return;
        }
        if (newest != null && (head.size() <= newest.size() || head.at().isBefore(newest.at()))) {
            say(Fault.REORDERED, "the head over " + head.size() + " entries stands after a later one");
            return;
        }
        compareRoot(head);
        newest = head;
        covered = Math.max(covered, head.size());
        announced.entrySet().removeIf(one -> {
            boolean signed = one.getKey() < head.size() && !parted;
            if (signed) {
                trusted.put(one.getValue().id(), one.getValue());
            }
            return signed;
        });
    }

    private void compareRoot(Head head) {
        long before = newest == null ? 0 : newest.size();
        if (head.size() > expected) {
            for (long gone = expected; gone < head.size() && gone - expected < 1_000_000; gone++) {
                missing.add(gone);
            }
            expected = head.size();
            parted = true;
        } else if (head.size() < entries && !parted) {
            say(Fault.ADDED, "there are " + entries + " entries before the head that was signed over " + head.size());
            parted = true;
        } else if (!parted && !Arrays.equals(tree.root(), head.root())) {
            say(
                    Fault.CHANGED,
                    "entries " + before + " to " + (head.size() - 1) + " are not those that were signed at "
                            + head.at());
            parted = true;
        }
    }

    /** Heads seen earlier, when exactly as many entries are read as they were signed over. */
    private void compareSeen() {
        for (var seen : since.getOrDefault(entries, List.of())) {
            if (believed(seen)
                    && !java.util.HexFormat.of().formatHex(tree.root()).startsWith(seen.root())) {
                say(
                        Fault.REWRITTEN,
                        "the first " + seen.size() + " entries are not those of the head that you saw earlier"
                                + (seen.head() == null
                                        ? " (" + seen.size() + "-" + seen.root() + ")"
                                        : ", signed at " + seen.head().at())
                                + (parted
                                        ? ""
                                        : ", and yet they are signed: the record was written anew and signed again"));
            }
        }
    }

    /** A head that anybody could have made up accuses nobody. A short form has no signature: who gave it knows where it is from. */
    private boolean believed(Seen seen) {
        var head = seen.head();
        if (head == null) {
            return true;
        }
        var key = trusted.get(head.keyId());
        boolean signed = key != null && head.signedBy(key);
        if (!signed) {
            say(
                    Fault.FORGED,
                    "the head that you gave, over " + seen.size()
                            + " entries, is not signed by the key: it proves nothing");
        }
        return signed;
    }

    private Verdict end() {
        // what is missing at the very end was cut off; what is missing before was taken out
        long last = missing.isEmpty() ? -1 : missing.last();
        long cut = last == covered - 1 ? last : covered;
        while (missing.contains(cut - 1)) {
            cut--;
        }
        if (missing.contains(cut)) {
            say(
                    Fault.TRUNCATED,
                    "entries " + cut + " to " + (covered - 1) + " are missing from the end: a head was signed over "
                            + covered);
            missing.tailSet(cut, true).clear();
        }
        for (var range : ranges()) {
            say(
                    Fault.REMOVED,
                    range[0] == range[1]
                            ? "entry " + range[0] + " is missing"
                            : "entries " + range[0] + " to " + range[1] + " are missing");
        }
        if (expected > Math.max(covered, claimed)) {
            say(
                    Fault.ADDED,
                    "entries " + Math.max(covered, claimed) + " to " + (expected - 1) + " are under no signed head");
        }
        since.forEach((size, heads) -> {
            if (size > entries && missing.isEmpty()) {
                heads.stream()
                        .filter(this::believed)
                        .forEach(seen -> say(
                                Fault.TRUNCATED,
                                "a head that you saw earlier was signed over " + size + " entries; here are "
                                        + entries));
            }
        });
        return new Verdict(entries, newest, List.copyOf(findings));
    }

    private List<long[]> ranges() {
        var ranges = new ArrayList<long[]>();
        for (long index : missing) {
            if (!ranges.isEmpty() && ranges.getLast()[1] == index - 1) {
                ranges.getLast()[1] = index;
            } else {
                ranges.add(new long[] {index, index});
            }
        }
        return ranges;
    }

    private void say(Fault fault, String what) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(fault, what));
        }
    }

    private static boolean contains(byte[] line, byte[] part) {
        // the kind comes right after the index
        int most = Math.min(line.length - part.length, LogLine.START + 40);
        for (int i = LogLine.START; i <= most; i++) {
            if (line[i] == part[0] && Arrays.equals(line, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
