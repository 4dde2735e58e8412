package io.github.waymark.configuration.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.configuration.source.RealJars;
import io.github.waymark.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the findings about the metadata of Spring Boot with lists that another program made. */
class RealLintTest {

    @ParameterizedTest
    @CsvSource({
        // The three unknown replacements of 2.7.18 are entries of a map: management.metrics.enable.
        "2.7.18, boot27, 3, 0, 0, 120, 0",
        // Of the nine of 3.5.7, three are entries of a map, and one is an option in another spelling.
        "3.5.7, boot35, 9, 5, 11, 76, 1",
        "4.0.7-app, boot40, 0, 0, 8, 41, 0"
    })
    void theMetadataOfSpringBootHasTheListedFaults(
            String version, String jars, int listed, int unknown, int chains, int silent, int names) {
        Map<String, TreeSet<String>> rows = new TreeMap<>();
        for (String[] row : RealJars.table("spring/lint-" + version + ".tsv")) {
            rows.computeIfAbsent(row[0], name -> new TreeSet<>()).add(row[1]);
        }
        Map<String, TreeSet<String>> found = new TreeMap<>();
        try (ReadModel read = RealJars.model(jars)) {
            Set<String> artifacts = read.model().declared().stream()
                    .map(option -> option.origin().artifact())
                    .collect(Collectors.toSet());
            for (Finding finding : Lint.of(read, artifacts, Optional.empty())) {
                found.computeIfAbsent(finding.rule().id(), id -> new TreeSet<>())
                        .add(finding.message());
            }
        }

        assertEquals(
                List.of(listed, chains, silent),
                sizes(rows, "replacement unknown", "replacement deprecated", "silent"));
        assertEquals(List.of(unknown, chains, silent, names), sizes(found, "L1", "L2", "L3", "L8"));
        TreeSet<String> expected = new TreeSet<>();
        rows.getOrDefault("silent", new TreeSet<>())
                .forEach(name -> expected.add(name + " is deprecated without a replacement and a reason"));
        assertEquals(expected, found.get("L3"));
        TreeSet<String> described = new TreeSet<>();
        rows.getOrDefault("no description", new TreeSet<>())
                .forEach(name -> described.add(name + " has no description"));
        described.removeAll(found.getOrDefault("L5", new TreeSet<>()));
        assertEquals(Set.of(), described);
    }

    private static List<Integer> sizes(Map<String, ? extends Set<String>> groups, String... names) {
        return Arrays.stream(names)
                .map(name -> Optional.<Set<String>>ofNullable(groups.get(name))
                        .map(Set::size)
                        .orElse(0))
                .toList();
    }
}
