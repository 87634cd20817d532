package org.betterif.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Joins the slices that the policy tests wrote into docs/permissions.md when a test run ends. Does nothing unless every
 * feature with a policy test has its slice, so that running one test does not empty the page.
 */
public class PermissionsDocument implements TestExecutionListener {

    static final Path SLICES = Path.of("target/permissions");
    private static final Path TESTS = Path.of("target/test-classes/org/betterif");
    private static final Path PAGE = Path.of("../docs/permissions.md");
    private static final String HEAD = """
            # Who may do what

            Written by the policy tests from the policies themselves; do not edit. *All who take part* are signed in, have completed
            the first sign-in and are not suspended: citizen, verified resident, facilitator, officer, councillor, answerer, clerk,
            moderator, safeguarding lead, administrator. The reason in the last column is what the API answers.
            """;

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            var features = featuresWithPolicyTest();
            if (!features.isEmpty() && features.stream().allMatch(f -> Files.exists(SLICES.resolve(f + ".md")))) {
                Files.writeString(PAGE, joined(features));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(Iterable<String> features) throws IOException {
        var page = new StringBuilder(HEAD);
        for (var feature : features) {
            page.append('\n').append(Files.readString(SLICES.resolve(feature + ".md")));
        }
        return page.toString();
    }

    private static TreeSet<String> featuresWithPolicyTest() throws IOException {
        var features = new TreeSet<String>();
        try (var files = Files.walk(TESTS)) {
            files.filter(file -> file.getFileName().toString().endsWith("PolicyTest.class"))
                    .map(file -> TESTS.relativize(file).getParent().toString().replace(File.separatorChar, '-'))
                    .filter(feature -> !feature.equals("architecture"))
                    .forEach(features::add);
        }
        return features;
    }
}
