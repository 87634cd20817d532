package org.betterif.record;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.betterif.record.format.Head;
import org.betterif.record.format.LogLine;
import org.betterif.shared.Public;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole record as a file: a line for each entry, and after the entries that a head covers a line for the head. */
@Path("/api/record/log.jsonl")
@Tag(name = "Record")
class DownloadResource {

    private static final int CHUNK = 1000;
    private static final int BUFFER = 64 * 1024;

    private final Log log;

    DownloadResource(Log log) {
        this.log = log;
    }

    @GET
    @Produces("application/jsonl")
    @Public("open by default: made to be checked by anybody")
    @Operation(
            summary = "The whole record, one JSON object a line",
            description =
                    "`java -jar quarkus-run.jar verify-record FILE --key KEY` checks it; docs/record.md says how to do it by hand.")
    public Response download() {
        long size = log.newestHead().map(Head::size).orElse(0L);
        StreamingOutput body = out -> write(size, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"betterif-record-" + size + ".jsonl\"")
                .build();
    }

    /** In pieces: no transaction stays open while a slow reader reads. What is signed never changes meanwhile. */
    void write(long size, OutputStream stream) throws IOException {
        var out = new BufferedOutputStream(stream, BUFFER);
        for (long from = 0; from < size; from += CHUNK) {
            long to = Math.min(size, from + CHUNK);
            var heads = log.headsBetween(from, to).iterator();
            var head = heads.hasNext() ? heads.next() : null;
            for (var entry : log.between(from, to)) {
                // a head stands where it was signed, also when what it covers was taken out
                while (head != null && head.size() <= entry.index()) {
                    LogLine.write(head, out);
                    head = heads.hasNext() ? heads.next() : null;
                }
                LogLine.write(entry.leaf(), entry.text(), out);
            }
            for (; head != null; head = heads.hasNext() ? heads.next() : null) {
                LogLine.write(head, out);
            }
        }
        out.flush();
    }
}
