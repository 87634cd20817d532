package org.betterif.shared.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeSet;
import org.betterif.shared.Reason;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Joins the reasons of all features into the document, so that clients have one closed list. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ReasonsInOpenApi implements OASFilter {

    /** What bean validation can say of a field. */
    private static final List<String> CONSTRAINTS = List.of(
            "common_not_null",
            "common_not_blank",
            "common_not_empty",
            "common_size",
            "common_localised_size",
            "common_min",
            "common_max",
            "common_positive",
            "common_positive_or_zero",
            "common_pattern",
            "common_email",
            "common_valid");

    private final IndexView index;

    public ReasonsInOpenApi(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var codes = new TreeSet<>(CONSTRAINTS);
        for (var type : index.getAllKnownImplementations(DotName.createSimple(Reason.class.getName()))) {
            if (type.isEnum()) {
                codes.addAll(codes(type.name().toString()));
            }
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var schema = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        schema.setDescription("Why something is refused or wrong; the app has a sentence for each, in both languages.");
        codes.forEach(schema::addEnumeration);
        document.getComponents().addSchema("Reason", schema);
    }

    private static List<String> codes(String type) {
        try {
            var constants = Class.forName(type, true, Thread.currentThread().getContextClassLoader())
                    .getEnumConstants();
            return java.util.Arrays.stream(constants)
                    .map(c -> ((Reason) c).code())
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
