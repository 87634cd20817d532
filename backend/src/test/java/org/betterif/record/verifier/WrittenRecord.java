package org.betterif.record.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.betterif.record.format.Head;
import org.betterif.record.format.MerkleTree;
import org.betterif.record.format.PublicKey;
import org.betterif.record.format.SigningKey;

/** A record as a file, made by hand, to be spoilt by a test. */
final class WrittenRecord {

    static final Instant START = Instant.parse("2026-11-26T04:00:00Z");

    final SigningKey key = SigningKey.ofSeed(SigningKey.newSeed());
    final List<String> lines = new ArrayList<>();
    private final MerkleTree.Growing tree = new MerkleTree.Growing();
    private final List<Head> heads = new ArrayList<>();

    /** @param batches how many entries before each head */
    static WrittenRecord of(int... batches) {
        var record = new WrittenRecord();
        for (int batch : batches) {
            for (int i = 0; i < batch; i++) {
                record.entry("\"kind\":\"IDEA_PUBLISHED\",\"idea\":" + (record.size() + 1));
            }
            record.sign(record.key);
        }
        return record;
    }

    long size() {
        return tree.size();
    }

    void entry(String fields) {
        var entry = "{\"index\":" + tree.size() + "," + fields + "}";
        var leaf = MerkleTree.leaf(entry.getBytes(StandardCharsets.UTF_8));
        tree.append(leaf, MerkleTree.Completed.NOBODY);
        lines.add("{\"leaf\":\"" + HexFormat.of().formatHex(leaf) + "\",\"entry\":" + entry + "}");
    }

    Head sign(SigningKey signer) {
        var head = Head.sign(signer, tree.size(), START.plusSeconds(heads.size()), tree.root());
        heads.add(head);
        lines.add("{\"head\":\"" + head.line() + "\"}");
        return head;
    }

    Head head(int which) {
        return heads.get(which);
    }

    /** The line of that entry. */
    int line(long index) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("{\"index\":" + index + ",")) {
                return i;
            }
        }
        throw new IllegalArgumentException("no entry " + index);
    }

    Verdict verify(String... since) {
        return verify(key.publicKey(), since);
    }

    Verdict verify(PublicKey by, String... since) {
        var bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return Verifier.verify(
                    new ByteArrayInputStream(bytes),
                    by,
                    List.of(since).stream().map(Seen::parse).toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
