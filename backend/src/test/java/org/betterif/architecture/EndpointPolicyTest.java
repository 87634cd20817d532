package org.betterif.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.betterif.shared.Decision;
import org.betterif.shared.Policy;
import org.betterif.shared.Public;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deny by default: every endpoint names the policy that decides about it, or says why anyone may use it. */
class EndpointPolicyTest {

    private static JavaClasses production;

    @BeforeAll
    static void read() {
        production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.betterif");
    }

    @Test
    void every_endpoint_names_its_policy() {
        assertThat(endpoints(production)).hasSizeGreaterThan(2);
        assertThat(faults(production)).isEmpty();
    }

    @Test
    void what_is_missing_or_wrong_is_found() {
        var planted = new ClassFileImporter().importClasses(Planted.class, PlantedPolicy.class);
        assertThat(faults(planted))
                .containsExactlyInAnyOrder(
                        "Planted.nothing has neither @Policy nor @Public",
                        "Planted.both has both @Policy and @Public",
                        "Planted.unknown names PlantedPolicy.mayFly, which is no policy method",
                        "Planted.unused names PlantedPolicy.mayRest, which nothing calls",
                        "Planted.hidden is not public: Quarkus would ignore it");
    }

    private static List<String> faults(JavaClasses classes) {
        var policies = policyMethods(classes);
        var faults = new ArrayList<String>();
        for (var endpoint : endpoints(classes)) {
            var name = endpoint.getOwner().getSimpleName() + "." + endpoint.getName();
            if (!endpoint.getModifiers().contains(JavaModifier.PUBLIC)) {
                faults.add(name + " is not public: Quarkus would ignore it");
                continue;
            }
            var policy = annotation(endpoint, Policy.class);
            var open = annotation(endpoint, Public.class);
            if (policy.isEmpty() && open.isEmpty()) {
                faults.add(name + " has neither @Policy nor @Public");
            } else if (policy.isPresent() && open.isPresent()) {
                faults.add(name + " has both @Policy and @Public");
            }
            policy.ifPresent(found -> check(name, found, policies, faults));
        }
        return faults;
    }

    private static void check(String name, Policy policy, Map<String, List<JavaMethod>> policies, List<String> faults) {
        assertThat(policy.value()).as(name).isNotEmpty();
        for (var named : policy.value()) {
            var methods = policies.getOrDefault(named, List.of());
            if (methods.isEmpty()) {
                faults.add(name + " names " + named + ", which is no policy method");
            } else if (methods.stream().allMatch(m -> m.getAccessesToSelf().isEmpty())) {
                faults.add(name + " names " + named + ", which nothing calls");
            }
        }
    }

    /** Of the method; else of its class. */
    private static <A extends java.lang.annotation.Annotation> Optional<A> annotation(
            JavaMethod method, Class<A> type) {
        boolean own = method.isAnnotatedWith(Policy.class) || method.isAnnotatedWith(Public.class);
        if (own) {
            return method.tryGetAnnotationOfType(type);
        }
        return method.getOwner().tryGetAnnotationOfType(type);
    }

    private static Map<String, List<JavaMethod>> policyMethods(JavaClasses classes) {
        return classes.stream()
                .filter(c -> c.getSimpleName().endsWith("Policy"))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getRawReturnType().isEquivalentTo(Decision.class))
                .collect(Collectors.groupingBy(m -> m.getOwner().getSimpleName() + "." + m.getName()));
    }

    private static List<JavaMethod> endpoints(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getMethods)
                .flatMap(java.util.Collection::stream)
                .filter(m -> m.getAnnotations().stream().anyMatch(EndpointPolicyTest::isHttpMethod))
                .toList();
    }

    private static boolean isHttpMethod(JavaAnnotation<JavaMethod> annotation) {
        return annotation
                .getRawType()
                .getName()
                .matches("jakarta\\.ws\\.rs\\.(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)");
    }

    /** What the test must find. */
    static class Planted {

        @jakarta.ws.rs.GET
        public void nothing() {}

        @jakarta.ws.rs.GET
        @Policy("PlantedPolicy.mayWalk")
        @Public("both")
        public void both() {}

        @jakarta.ws.rs.PUT
        @Policy("PlantedPolicy.mayFly")
        public void unknown() {}

        @jakarta.ws.rs.PUT
        @Policy("PlantedPolicy.mayRest")
        public void unused() {}

        @jakarta.ws.rs.DELETE
        @Policy("PlantedPolicy.mayWalk")
        void hidden() {}

        @jakarta.ws.rs.POST
        @Policy("PlantedPolicy.mayWalk")
        public Decision right() {
            return PlantedPolicy.mayWalk();
        }
    }

    static class PlantedPolicy {

        static Decision mayWalk() {
            return Decision.allow();
        }

        static Decision mayRest() {
            return Decision.allow();
        }
    }
}
