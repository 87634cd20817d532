package org.betterif.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the code against {@link ImportMap}. */
class ImportMapTest {

    private static final String ROOT = "org.betterif.";
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.betterif");
        assertThat(classes).hasSizeGreaterThan(30);
    }

    @Test
    void every_package_is_on_the_map() {
        Set<String> found = new TreeSet<>();
        for (var c : classes) {
            found.add(feature(c));
        }
        found.remove("");
        assertThat(found).allSatisfy(feature -> assertThat(
                        ImportMap.MAY_IMPORT.containsKey(feature) || ImportMap.AT_THE_EDGE.contains(feature))
                .as("org.betterif.%s is on the map", feature)
                .isTrue());
    }

    @Test
    void a_feature_imports_only_what_the_map_allows() {
        ArchRuleDefinition.classes()
                .that(areInAFeature())
                .should(importOnlyAllowedFeatures())
                .check(classes);
    }

    @Test
    void features_form_no_cycle() {
        SlicesRuleDefinition.slices()
                .matching("org.betterif.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    /** What these features are cut into stands in an order, too. */
    @Test
    void packages_within_a_feature_form_no_cycle() {
        SlicesRuleDefinition.slices()
                .matching("org.betterif.(**)")
                .should()
                .beFreeOfCycles()
                .check(classes.that(
                        DescribedPredicate.describe("are cut in order", c -> ImportMap.IN_ORDER.contains(feature(c)))));
    }

    @Test
    void only_policies_look_at_roles() {
        ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Policy")
                .and()
                .resideOutsideOfPackage("org.betterif.account..")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                        JavaClass.Predicates.equivalentTo(org.betterif.account.Actor.class)))
                        .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                        "has|hasAny|roles"))))
                .check(classes);
    }

    @Test
    void a_policy_decides_within_its_feature() {
        ArchRuleDefinition.classes()
                .that(areInAFeature())
                .should(new ArchCondition<>("ask only policies of their own feature, or of account") {
                    @Override
                    public void check(JavaClass c, ConditionEvents events) {
                        for (var dependency : c.getDirectDependenciesFromSelf()) {
                            var asked = dependency.getTargetClass();
                            if (asked.getSimpleName().endsWith("Policy")
                                    && !List.of("", "account", "shared", feature(c))
                                            .contains(feature(asked))) {
                                events.add(SimpleConditionEvent.violated(c, dependency.getDescription()));
                            }
                        }
                    }
                })
                .check(classes);
    }

    @Test
    void only_the_directory_the_refs_and_the_events_of_a_feature_are_public() {
        ArchRuleDefinition.classes()
                .that(areInAFeature())
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackages(
                        "org.betterif.shared..",
                        "org.betterif.selection..",
                        "org.betterif.account..",
                        "org.betterif.record.format..")
                .should(bePartOfAFace())
                .check(classes);
    }

    @Test
    void who_checks_the_record_needs_nothing_of_the_program() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.betterif.record.format..")
                .should()
                .dependOnClassesThat(resideIn("org.betterif..", "org.betterif.record.format.."))
                .check(classes);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.betterif.record.verifier..")
                .should()
                .dependOnClassesThat(
                        resideIn("org.betterif..", "org.betterif.record.format..", "org.betterif.record.verifier.."))
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> resideIn(String packages, String... butNot) {
        return JavaClass.Predicates.resideInAPackage(packages)
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(butNot)));
    }

    private static DescribedPredicate<JavaClass> areInAFeature() {
        return DescribedPredicate.describe("are in a feature", c -> !feature(c).isEmpty());
    }

    private static ArchCondition<JavaClass> importOnlyAllowedFeatures() {
        return new ArchCondition<>("import only what the map allows") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                var from = feature(c);
                for (var dependency : c.getDirectDependenciesFromSelf()) {
                    var to = feature(dependency.getTargetClass());
                    if (!to.isEmpty() && !to.equals(from) && !allowed(from, to)) {
                        events.add(SimpleConditionEvent.violated(c, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean allowed(String from, String to) {
        if (ImportMap.AT_THE_EDGE.contains(from)) {
            return !ImportMap.AT_THE_EDGE.contains(to);
        }
        return ImportMap.MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
    }

    private static ArchCondition<JavaClass> bePartOfAFace() {
        return new ArchCondition<>("be a directory, a ref, an event, a configuration, a contract or a shared value") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                boolean face = c.isInterface()
                        || c.getModifiers().contains(JavaModifier.ABSTRACT)
                        || c.isEnum()
                        || c.isRecord()
                        || c.isAnnotation()
                        || c.getSimpleName()
                                .matches("Imported.*|.*(Directory|Ref|Event|Config|Exception|Command|Clock|Policy)");
                if (!face) {
                    events.add(SimpleConditionEvent.violated(c, c.getName() + " is public and no part of a face"));
                }
            }
        };
    }

    private static String feature(JavaClass c) {
        var name = c.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        var rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
