package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import io.github.waymark.release.ReachableReleases;
import io.github.waymark.version.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Base and distance against the definition, written down with sets, on histories that the git program reads. */
class RandomHistoryTest {

    private static final int COMMITS = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("io.github.waymark.history.Seeds#chosen")
    void baseAndDistanceAreThoseOfTheDefinition(long seed) {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Random random = new Random(seed);
        // Some clocks are wrong by up to half a day.
        Script.play(folder, script(random, seed % 2 == 0));
        Map<String, Set<String>> reached = reachedByCommit();
        Map<String, List<VersionTag>> tags = tags();
        try (RepositoryReader history = Opened.at(folder)) {
            for (String commit : reached.keySet()) {
                TagSearch tagSearch = history.searchTags(commit, Opened.STANDARD);
                assertEquals(
                        expected(commit, reached, tags),
                        tagSearch.base().map(VersionTag::commit).orElse("none") + " " + tagSearch.distance(),
                        () -> "seed " + seed + ", commit " + commit);
                List<String> since = new ArrayList<>();
                history.since(tagSearch.base().map(VersionTag::commit), commit, c -> since.add(c.id()));
                assertEquals(tagSearch.distance(), new HashSet<>(since).size());
                CommitGraph graph = history.graph(List.of(commit));
                assertEquals(
                        tagSearch.base(),
                        new ReachableReleases(graph, graph.indexOf(commit), history.versionTags(Opened.STANDARD))
                                .base(),
                        "the base that change log and release notes use");
            }
        }
    }

    static String script(Random random, boolean wrongClocks) {
        StringBuilder script = new StringBuilder("commit c0\n");
        for (int i = 1; i < COMMITS; i++) {
            if (wrongClocks && random.nextInt(3) == 0) {
                script.append("clock ").append(random.nextBoolean() ? "+" : "-");
                script.append("PT").append(random.nextInt(600)).append("M\n");
            }
            switch (random.nextInt(6)) {
                case 0 ->
                    script.append("checkout c")
                            .append(random.nextInt(i))
                            .append("\ncommit c")
                            .append(i);
                case 1, 2 ->
                    script.append("merge c")
                            .append(random.nextInt(i))
                            .append(" c")
                            .append(i);
                default -> script.append("commit c").append(i);
            }
            script.append('\n');
            if (random.nextInt(5) == 0) {
                script.append(random.nextBoolean() ? "tag -a v" : "tag v").append(1 + random.nextInt(4));
                script.append('.')
                        .append(random.nextInt(4))
                        .append('.')
                        .append(i)
                        .append('\n');
            }
        }
        return script.toString();
    }

    private Map<String, Set<String>> reachedByCommit() {
        Map<String, List<String>> parents = new HashMap<>();
        for (String line : GitProgram.run(folder, "log", "--all", "--reflog", "--format=%H %P", "HEAD")
                .split("\n", -1)) {
            List<String> ids = List.of(line.strip().split(" ", -1));
            parents.put(ids.get(0), ids.subList(1, ids.size()));
        }
        Map<String, Set<String>> reached = new HashMap<>();
        for (String commit : parents.keySet()) {
            collect(commit, parents, reached.computeIfAbsent(commit, c -> new HashSet<>()));
        }
        return reached;
    }

    private static void collect(String commit, Map<String, List<String>> parents, Set<String> into) {
        if (into.add(commit)) {
            parents.getOrDefault(commit, List.of()).forEach(parent -> collect(parent, parents, into));
        }
    }

    private Map<String, List<VersionTag>> tags() {
        Map<String, List<VersionTag>> tags = new HashMap<>();
        String lines = GitProgram.run(
                folder, "for-each-ref", "--format=%(refname:short) %(objectname) %(*objectname)", "refs/tags");
        for (String line : lines.split("\n", -1)) {
            String[] words = line.strip().split(" ", -1);
            String[] numbers = words[0].substring(1).split("\\.", -1);
            Version version =
                    Version.of(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
            String commit = words[words.length - 1];
            tags.computeIfAbsent(commit, c -> new ArrayList<>())
                    .add(new VersionTag(words[0], version, commit, words.length > 2));
        }
        return tags;
    }

    /** The definition: the highest among the reachable tags that no other reachable tag contains. */
    private static String expected(
            String commit, Map<String, Set<String>> reached, Map<String, List<VersionTag>> tags) {
        Set<String> reachable = reached.getOrDefault(commit, Set.of());
        Optional<VersionTag> base = reachable.stream()
                .filter(tags::containsKey)
                .filter(tagged -> reachable.stream()
                        .filter(tags::containsKey)
                        .noneMatch(other -> !other.equals(tagged)
                                && reached.getOrDefault(other, Set.of()).contains(tagged)))
                .flatMap(tagged -> tags.getOrDefault(tagged, List.of()).stream())
                .max(Comparator.comparing(VersionTag::version));
        Set<String> counted = new HashSet<>(reachable);
        base.ifPresent(tag -> counted.removeAll(reached.getOrDefault(tag.commit(), Set.of())));
        return base.map(VersionTag::commit).orElse("none") + " " + counted.size();
    }
}
