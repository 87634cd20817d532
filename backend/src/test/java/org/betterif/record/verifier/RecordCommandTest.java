package org.betterif.record.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.betterif.record.format.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody types who has nothing but the download, the key and a head. */
class RecordCommandTest {

    @TempDir
    Path directory;

    private final WrittenRecord record = WrittenRecord.of(3, 2);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String file;
    private String key;

    @BeforeEach
    void a_download_and_a_key() throws IOException {
        file = Files.write(directory.resolve("log.jsonl"), bytes()).toString();
        key = record.key.publicKey().hex();
    }

    private byte[] bytes() {
        return (String.join("\n", record.lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        var all = new String[args.length + 1];
        all[0] = "verify-record";
        System.arraycopy(args, 0, all, 1, args.length);
        assertThat(RecordCommand.handles(all)).isTrue();
        return RecordCommand.run(all, new ByteArrayInputStream(bytes()), new PrintStream(out), new PrintStream(err));
    }

    @Test
    void an_intact_record_is_said_to_be_intact_and_its_head_is_given() {
        assertThat(run(file, "--key", key)).isZero();
        assertThat(out.toString()).contains("intact: 5 entries", record.head(1).line());
    }

    @Test
    void key_and_heads_may_be_files_and_the_record_compressed_or_piped_in() throws IOException {
        var keyFile = Files.writeString(
                directory.resolve("key.pem"), record.key.publicKey().pem());
        var heads = Files.writeString(
                directory.resolve("heads"),
                record.head(0).line() + "\n\n" + record.head(1).shortForm() + "\n");
        var packed = directory.resolve("log.jsonl.gz");
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gz.write(bytes());
        }
        assertThat(run(packed.toString(), "--key", keyFile.toString(), "--since", heads.toString()))
                .isZero();
        assertThat(run("-", "--since", record.head(0).line(), "--key", key)).isZero();
        assertThat(out.toString()).contains("they begin with those of every head given");
    }

    @Test
    void each_fault_is_a_line_and_the_exit_code_says_that_there_are_some() throws IOException {
        record.lines.remove(record.line(1));
        Files.write(directory.resolve("log.jsonl"), bytes());
        assertThat(run(file, "--key", key)).isEqualTo(RecordCommand.FAULTS);
        assertThat(out.toString()).contains("REMOVED: entry 1 is missing", "NOT intact");
    }

    @Test
    void what_cannot_be_understood_is_said_with_the_usage() {
        assertThat(run(file)).isEqualTo(RecordCommand.BAD_INPUT);
        assertThat(run("--key", key)).isEqualTo(RecordCommand.BAD_INPUT);
        assertThat(run(file, "--key", "nonsense")).isEqualTo(RecordCommand.BAD_INPUT);
        assertThat(run(file, "--key", key, "--since", "yesterday")).isEqualTo(RecordCommand.BAD_INPUT);
        assertThat(run(file, "--key", key, "--unknown")).isEqualTo(RecordCommand.BAD_INPUT);
        assertThat(run(directory.resolve("nothing").toString(), "--key", key)).isEqualTo(RecordCommand.BAD_INPUT);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("which file?", "--key is missing", "not a head: yesterday", "There is no file");
    }

    @Test
    void a_key_is_made_with_both_halves() {
        assertThat(run("--make-key")).isZero();
        var lines = out.toString().lines().toList();
        var made = SigningKey.ofSeed(lines.get(0).substring("BETTERIF_RECORD_KEY=".length()));
        assertThat(lines.get(1)).isEqualTo("public key: " + made.publicKey().hex());
    }
}
