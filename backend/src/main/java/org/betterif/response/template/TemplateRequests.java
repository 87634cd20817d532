package org.betterif.response.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.betterif.response.text.AnswerContent;
import org.betterif.shared.text.WrittenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send about templates. */
final class TemplateRequests {

    private TemplateRequests() {}

    @Schema(name = "TemplateRequest")
    record KeepTemplate(
            @NotBlank @Size(max = 120) String name,
            @NotNull @Valid AnswerContent content) {
        KeepTemplate {
            name = name == null ? "" : WrittenText.oneLine(name);
        }
    }
}
