package org.betterif.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page that says which test proves what names only tests that there are. */
class NamedTestsTest {

    private static final Path PAGE = Path.of("../docs/answers-tested.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path STORIES = Path.of("../frontend/e2e/stories");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern STORY = Pattern.compile("`(\\w+\\.spec\\.ts)`");

    @Test
    void every_test_that_the_page_names_is_there() throws IOException {
        var page = Files.readString(PAGE);
        Map<String, String> sources;
        try (var files = Files.walk(TESTS)) {
            sources = files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            NamedTestsTest::read,
                            String::concat));
        }
        List<String> missing = new ArrayList<>();
        var named = NAMED.matcher(page);
        int count = 0;
        for (; named.find(); count++) {
            if (!sources.getOrDefault(named.group(1), "").contains(" " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        var story = STORY.matcher(page);
        while (story.find()) {
            if (!Files.exists(STORIES.resolve(story.group(1)))) {
                missing.add(story.group());
            }
        }
        assertThat(count).isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
