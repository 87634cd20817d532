package org.betterif.record.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the download: {@code {"leaf":"64 hexadecimal digits","entry":ENTRY}} and {@code {"head":"HEAD"}}. What stands
 * between {@code "entry":} and the last brace is the leaf, byte by byte.
 */
public sealed interface LogLine {

    /** @param index as the entry itself says; -1 when it says none */
    record EntryLine(byte[] line, int from, int length, byte[] claimedLeaf, long index) implements LogLine {

        public byte[] leaf() {
            return MerkleTree.leaf(line, from, length);
        }

        public String text() {
            return new String(line, from, length, StandardCharsets.UTF_8);
        }
    }

    record HeadLine(Head head) implements LogLine {}

    byte[] LEAF = "{\"leaf\":\"".getBytes(StandardCharsets.US_ASCII);
    byte[] ENTRY = "\",\"entry\":".getBytes(StandardCharsets.US_ASCII);
    byte[] INDEX = "{\"index\":".getBytes(StandardCharsets.US_ASCII);
    byte[] HEAD = "{\"head\":\"".getBytes(StandardCharsets.US_ASCII);
    int HEX = 2 * MerkleTree.HASH;
    int START = LEAF.length + HEX + ENTRY.length;

    static void write(byte[] leaf, String entry, OutputStream out) throws IOException {
        out.write(LEAF);
        out.write(HexFormat.of().formatHex(leaf).getBytes(StandardCharsets.US_ASCII));
        out.write(ENTRY);
        out.write(entry.getBytes(StandardCharsets.UTF_8));
        out.write('}');
        out.write('\n');
    }

    static void write(Head head, OutputStream out) throws IOException {
        out.write(HEAD);
        out.write(head.line().getBytes(StandardCharsets.US_ASCII));
        out.write('"');
        out.write('}');
        out.write('\n');
    }

    /** @param line without its line feed; null when it is neither an entry nor a head */
    static @Nullable LogLine parse(byte[] line) {
        int end = line.length;
        if (end > START + 1
                && begins(line, 0, LEAF)
                && begins(line, LEAF.length + HEX, ENTRY)
                && line[end - 1] == '}') {
            try {
                var claimed = HexFormat.of().parseHex(new String(line, LEAF.length, HEX, StandardCharsets.US_ASCII));
                return new EntryLine(line, START, end - 1 - START, claimed, index(line));
            } catch (IllegalArgumentException notHex) {
                return null;
            }
        }
        if (end > HEAD.length + 2 && begins(line, 0, HEAD) && line[end - 2] == '"' && line[end - 1] == '}') {
            try {
                return new HeadLine(
                        Head.parse(new String(line, HEAD.length, end - 2 - HEAD.length, StandardCharsets.US_ASCII)));
            } catch (IllegalArgumentException notAHead) {
                return null;
            }
        }
        return null;
    }

    private static long index(byte[] line) {
        if (!begins(line, START, INDEX)) {
            return -1;
        }
        long index = 0;
        int digits = 0;
        int i = START + INDEX.length;
        for (; i < line.length && line[i] >= '0' && line[i] <= '9' && digits < 18; i++, digits++) {
            index = index * 10 + line[i] - '0';
        }
        return digits > 0 && i < line.length && (line[i] == ',' || line[i] == '}') ? index : -1;
    }

    private static boolean begins(byte[] line, int at, byte[] with) {
        if (line.length < at + with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (line[at + i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
