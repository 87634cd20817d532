package org.betterif.shared.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.betterif.shared.Reason;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * The only place that turns an exception into an answer. Anything it does not know walks the cause chain, since a race that
 * is lost at commit arrives wrapped.
 */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int DEEPEST = 12;

    @ServerExceptionMapper
    Response refused(ProblemException e) {
        return answer(Problem.of(e.reason(), message(e), e.opensAt(), e.errors()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(
                        field(v.getPropertyPath()), reasonOf(v.getConstraintDescriptor()), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
                .toList();
        return answer(Problem.of(CommonReason.INVALID, "The request has a field that is not right.", null, errors));
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException e) {
        return answer(json((JacksonException) e));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof JacksonException json) {
                return answer(json(json));
            }
        }
        return answer(Problem.of(byStatus(e), message(e), null, List.of()));
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return answer(Problem.of(CommonReason.SIGN_IN_NEEDED, "Sign in first.", null, List.of()));
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException e) {
        return answer(Problem.of(
                CommonReason.SESSION_EXPIRED, "The session or the token is not valid any more.", null, List.of()));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(Problem.of(CommonReason.FORBIDDEN, "Not allowed.", null, List.of()));
    }

    @ServerExceptionMapper
    Response anything(Throwable thrown) {
        Throwable t = thrown;
        for (int depth = 0; t != null && depth < DEEPEST; depth++, t = t.getCause()) {
            switch (t) {
                case ProblemException e -> {
                    return refused(e);
                }
                case ConstraintViolationException e -> {
                    return invalid(e);
                }
                case OptimisticLockException e -> {
                    return changedMeanwhile();
                }
                case SQLTransientConnectionException e -> {
                    return unavailable();
                }
                case SQLException e -> {
                    var known = database(e);
                    if (known != null) {
                        return known;
                    }
                }
                default -> {}
            }
        }
        LOG.error("A request failed", thrown);
        return answer(Problem.of(CommonReason.FAULT, "Something went wrong here; it has been noted.", null, List.of()));
    }

    private static @Nullable Response database(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        // unique violation, serialization failure, deadlock
        if (state.equals("23505") || state.equals("40001") || state.equals("40P01")) {
            return changedMeanwhile();
        }
        // connection failures, operator intervention, too many connections
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return unavailable();
        }
        return null;
    }

    private static Response changedMeanwhile() {
        return answer(Problem.of(
                CommonReason.CHANGED_MEANWHILE, "Somebody else changed this at the same moment.", null, List.of()));
    }

    private static Response unavailable() {
        return answer(Problem.of(CommonReason.UNAVAILABLE, "Not available just now. Try again soon.", null, List.of()));
    }

    private static Problem json(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException u -> field(CommonReason.UNKNOWN_FIELD, u, "There is no such field.");
            case StreamReadException s ->
                Problem.of(
                        CommonReason.MALFORMED,
                        "This is not JSON: line " + s.getLocation().getLineNr() + ", column "
                                + s.getLocation().getColumnNr() + ".",
                        null,
                        List.of());
            case JsonMappingException m -> {
                for (Throwable t = m.getCause(); t != null; t = t.getCause()) {
                    if (t instanceof ProblemException p) {
                        yield Problem.of(p.reason(), message(p), p.opensAt(), p.errors());
                    }
                }
                yield field(CommonReason.INVALID, m, "The value has the wrong type or form.");
            }
            default -> Problem.of(CommonReason.MALFORMED, "The body cannot be read.", null, List.of());
        };
    }

    private static Problem field(Reason reason, JsonMappingException e, String message) {
        var path = e.getPath().stream()
                .map(r -> r.getFieldName() != null ? r.getFieldName() : "[" + r.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return Problem.of(
                reason,
                "The request has a field that is not right.",
                null,
                List.of(new Problem.FieldError(path, reason.code(), message)));
    }

    private static Reason byStatus(WebApplicationException e) {
        return switch (e) {
            case NotAllowedException n -> CommonReason.METHOD_NOT_ALLOWED;
            case NotAcceptableException n -> CommonReason.NOT_ACCEPTABLE;
            case NotSupportedException n -> CommonReason.UNSUPPORTED_MEDIA_TYPE;
            default ->
                switch (e.getResponse().getStatus()) {
                    case 400 -> CommonReason.MALFORMED;
                    case 401 -> CommonReason.SIGN_IN_NEEDED;
                    case 403 -> CommonReason.FORBIDDEN;
                    case 404 -> CommonReason.NOT_FOUND;
                    case 413 -> CommonReason.TOO_LARGE;
                    case 415 -> CommonReason.UNSUPPORTED_MEDIA_TYPE;
                    case 503 -> CommonReason.UNAVAILABLE;
                    default -> {
                        LOG.error("A request failed", e);
                        yield CommonReason.FAULT;
                    }
                };
        };
    }

    /** The constraint's name as a reason: {@code NotBlank} is {@code common_not_blank}. */
    private static String reasonOf(jakarta.validation.metadata.ConstraintDescriptor<?> constraint) {
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        return "common_" + name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }

    /** The path without the method's and the parameter's name: {@code rules.threshold}. */
    private static String field(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false).toList();
        boolean ofMethod = !nodes.isEmpty() && nodes.get(0).getKind() == jakarta.validation.ElementKind.METHOD;
        // method, parameter, field …; a parameter that is itself wrong keeps its own name
        int skip = !ofMethod ? 0 : nodes.size() > 2 ? 2 : 1;
        return nodes.stream().skip(skip).map(Path.Node::toString).collect(Collectors.joining("."));
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    private static Response answer(Problem problem) {
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503) {
            response.header("Retry-After", "5");
        }
        return response.build();
    }
}
