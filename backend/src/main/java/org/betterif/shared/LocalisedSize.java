package org.betterif.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** How long each language of a {@link LocalisedText} may be, in characters as PostgreSQL counts them. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LocalisedSize.Validator.class)
public @interface LocalisedSize {

    int max();

    String message() default "must have at most {max} characters in each language";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Called by Bean Validation. */
    class Validator implements ConstraintValidator<LocalisedSize, LocalisedText> {

        private int max;

        @Override
        public void initialize(LocalisedSize size) {
            max = size.max();
        }

        @Override
        public boolean isValid(@Nullable LocalisedText text, ConstraintValidatorContext context) {
            return text == null || (fits(text.en()) && fits(text.cy()));
        }

        private boolean fits(@Nullable String value) {
            return value == null || value.codePointCount(0, value.length()) <= max;
        }
    }
}
