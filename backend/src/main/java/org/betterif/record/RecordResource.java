package org.betterif.record;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.betterif.record.RecordView.ConsistencyView;
import org.betterif.record.RecordView.EntryView;
import org.betterif.record.RecordView.HeadView;
import org.betterif.record.RecordView.KeyView;
import org.betterif.record.RecordView.ProofView;
import org.betterif.record.RecordView.TextView;
import org.betterif.record.act.RecordKind;
import org.betterif.record.format.PublicKey;
import org.betterif.shared.Public;
import org.betterif.shared.http.Cursor;
import org.betterif.shared.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public record: entries, signed heads, proofs. */
@Path("/api/record")
@Tag(name = "Record")
@Public("open by default: made to be checked by anybody")
class RecordResource {

    private final RecordReader reader;
    private final Log log;
    private final KeyKeeper keys;

    RecordResource(RecordReader reader, Log log, KeyKeeper keys) {
        this.reader = reader;
        this.log = log;
        this.keys = keys;
    }

    /** The shape of a page, for the OpenAPI document. */
    @Schema(name = "RecordEntries")
    record EntryPage(
            java.util.List<EntryView> items, @Nullable String next) {}

    @Schema(name = "RecordHeads")
    record HeadPage(
            java.util.List<HeadView> items, @Nullable String next) {}

    @GET
    @Path("/entries")
    @Operation(summary = "The entries, the newest first; of one kind, or about one idea")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response entries(
            @QueryParam("kind") @Nullable RecordKind kind,
            @QueryParam("idea") @Nullable Long idea,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        var cursor = Cursor.parse(after, 1);
        var found = reader.entries(kind, idea, cursor == null ? Long.MAX_VALUE : cursor.number(0), limit + 1);
        return Page.of(found, limit, entry -> Cursor.of(entry.index()))
                .response(uri)
                .build();
    }

    @GET
    @Path("/entries/{index: \\d{1,18}}")
    @Operation(
            summary = "An entry with the proof that it is in the record",
            description =
                    "The path of RFC 9162, from the leaf up, to the root of the newest head or of the one over `size` entries.")
    public ProofView proof(@PathParam("index") long index, @QueryParam("size") @Nullable Long size) {
        return reader.proof(index, size);
    }

    @GET
    @Path("/entries/{index: \\d{1,18}}/text")
    @Operation(
            summary = "The text behind an entry's hash, with the salt, while everybody may read it",
            description = "SHA-256 over the bytes of the salt and the UTF-8 bytes of the text is the entry's `text`.")
    public TextView text(@PathParam("index") long index) {
        return reader.text(index);
    }

    @GET
    @Path("/head")
    @Operation(
            summary = "The newest signed head",
            description = "Keep its line: a later record can be checked against it.")
    public HeadView head() {
        return HeadView.of(reader.newestHead());
    }

    @GET
    @Path("/heads")
    @Operation(summary = "All signed heads, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HeadPage.class)))
    public Response heads(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        var cursor = Cursor.parse(after, 1);
        var found = log.headsBefore(cursor == null ? Long.MAX_VALUE : cursor.number(0), limit + 1);
        return Page.of(found, limit, head -> Cursor.of(head.size()))
                .map(HeadView::of)
                .response(uri)
                .build();
    }

    @GET
    @Path("/consistency")
    @Operation(
            summary = "The proof that an earlier record is the beginning of a later one",
            description = "RFC 9162, between the heads over `from` and `to` entries (the newest, if `to` is left out).")
    public ConsistencyView consistency(@QueryParam("from") @Min(1) long from, @QueryParam("to") @Nullable Long to) {
        return reader.consistency(from, to);
    }

    @GET
    @Path("/key")
    @Operation(summary = "The public key that signs the heads, and those that signed before")
    public KeyView key() {
        var now = keys.signing().publicKey();
        var former = log.keys().stream()
                .filter(key -> !key.id().equals(now.id()))
                .map(PublicKey::hex)
                .toList();
        return new KeyView(now.id(), now.hex(), now.pem(), former);
    }
}
