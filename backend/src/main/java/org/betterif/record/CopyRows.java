package org.betterif.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.Oid;

/** Rows for PostgreSQL's COPY in its binary form, the cheapest way in for both sides. */
final class CopyRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private boolean empty = true;

    CopyRows() {
        try {
            out.write(SIGNATURE);
            out.writeLong(0); // no flags, no extension
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param values Integer, Long, String, byte[], long[] or null, of the columns' own types */
    void add(@Nullable Object... values) {
        try {
            empty = false;
            out.writeShort(values.length);
            for (var value : values) {
                switch (value) {
                    case null -> out.writeInt(-1);
                    case Integer number -> {
                        out.writeInt(Integer.BYTES);
                        out.writeInt(number);
                    }
                    case Long number -> {
                        out.writeInt(Long.BYTES);
                        out.writeLong(number);
                    }
                    case String text -> write(text.getBytes(StandardCharsets.UTF_8));
                    case byte[] raw -> write(raw);
                    case long[] numbers -> write(numbers);
                    default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] raw) throws IOException {
        out.writeInt(raw.length);
        out.write(raw);
    }

    private void write(long[] numbers) throws IOException {
        int dimensions = numbers.length == 0 ? 0 : 1;
        out.writeInt(
                3 * Integer.BYTES + dimensions * 2 * Integer.BYTES + numbers.length * (Integer.BYTES + Long.BYTES));
        out.writeInt(dimensions);
        out.writeInt(0); // no nulls
        out.writeInt(Oid.INT8);
        if (dimensions > 0) {
            out.writeInt(numbers.length);
            out.writeInt(1); // where it begins to count
        }
        for (long number : numbers) {
            out.writeInt(Long.BYTES);
            out.writeLong(number);
        }
    }

    /** In the handle's transaction. @param into table and columns, such as {@code t (a, b)} */
    void write(Handle handle, String into) {
        if (empty) {
            return;
        }
        try {
            out.writeShort(-1);
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + into + " from stdin (format binary)",
                            new ByteArrayInputStream(bytes.toByteArray()));
        } catch (SQLException e) {
            throw new IllegalStateException("The record could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
