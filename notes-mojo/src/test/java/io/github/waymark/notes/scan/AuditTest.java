package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.GitProgram;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the releases of notes with what the git program finds in the trees of the tags: each release tag is shown, each note of its tree
 * is shown under this release or one before it, and under no release that lacks it.
 *
 * <p>The rules that move a note: the tree of the tip decides which notes there are, and notes of a pre-release are shown with the
 * final release.
 */
class AuditTest {

    private static final int STEPS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** By folder and name of the tag. */
    private final Map<String, String> commits = new HashMap<>();

    private record Tag(String name, Version version, String commit, long time, Set<NoteId> notes) {}

    /** A release of the scan, with the tags that it may stand for: its own and, if it is final, those of its pre-releases. */
    private record Shown(Release release, List<Tag> tags) {}

    @ParameterizedTest
    @MethodSource("io.github.waymark.history.Seeds#chosen")
    void randomHistories(long seed) {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Played.in(folder, script(new Random(seed)));

        assertEquals("", audit(folder, Played.standard(), "HEAD", new HashMap<>()), () -> "seed " + seed);
    }

    private static String script(Random random) {
        StringBuilder script = new StringBuilder("note 1\nbranch b1\nbranch b2\ncheckout main\n");
        Map<String, Set<Integer>> notes = new TreeMap<>();
        List.of("main", "b1", "b2").forEach(branch -> notes.put(branch, new TreeSet<>(Set.of(1))));
        String branch = "main";
        int minor = 0;
        for (int i = 2; i < STEPS; i++) {
            Set<Integer> own = notes.getOrDefault(branch, new TreeSet<>());
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> {
                    int note = random.nextInt(4) == 0 ? 1 + random.nextInt(i) : i;
                    script.append(own.add(note) ? "note " : "edit ")
                            .append(Integer.toHexString(note))
                            .append('\n');
                }
                case 3 -> {
                    int last = own.stream().reduce((a, b) -> b).orElse(1);
                    script.append(own.remove(last) ? "drop " + Integer.toHexString(last) + "\n" : "")
                            .append("commit drop\n");
                }
                case 4, 5 -> {
                    minor += random.nextInt(2);
                    String kind = random.nextInt(3) == 0 ? "-rc" + i : "." + i;
                    script.append("tag v1.").append(minor).append(kind.startsWith("-") ? ".0" + kind : kind);
                    script.append("\ncommit after ").append(i).append('\n');
                }
                case 6 -> {
                    String other = branch.equals("b1") ? "main" : "b1";
                    own.addAll(notes.getOrDefault(other, Set.of()));
                    script.append("merge ").append(other).append(" m").append(i).append('\n');
                }
                case 7 ->
                    script.append("join ")
                            .append(branch.equals("b2") ? "main" : "b2")
                            .append(" n")
                            .append(i)
                            .append('\n');
                default -> {
                    branch = List.of("main", "b1", "b2").get(random.nextInt(3));
                    script.append("checkout ").append(branch).append('\n');
                }
            }
        }
        return script.toString();
    }

    @TestFactory
    List<DynamicTest> realHistories() throws IOException {
        String data = System.getProperty("waymark.data", "");
        assumeTrue(
                !data.isEmpty() && !data.startsWith("$") && GitProgram.isThere(),
                "skipped: set -Dwaymark.data=<folder with histories/> to audit real projects");
        List<DynamicTest> tests = new ArrayList<>();
        for (String history : List.of("oslo.config", "stevedore", "reno", "pbr", "ironic")) {
            tests.add(DynamicTest.dynamicTest(history, () -> auditAllBranches(Path.of(data), history)));
        }
        return tests;
    }

    private void auditAllBranches(Path data, String history) {
        Path clone = folder.resolve(history);
        String bundle = data.resolve("histories/" + history + ".bundle")
                .toAbsolutePath()
                .toString();
        GitProgram.run(folder, "clone", "-q", "-n", bundle, "-b", "master", clone.toString());
        GitProgram.run(clone, "checkout", "-q", "HEAD", "--", "releasenotes");
        NoteConventions rules = NotesDirectory.around(clone, "releasenotes")
                .config(Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()))
                .conventions();
        Map<String, Set<NoteId>> trees = new HashMap<>();
        Set<String> branches = new LinkedHashSet<>(List.of("origin/master"));
        branches.addAll(
                List.of(GitProgram.run(clone, "branch", "-r", "--format=%(refname:short)", "--list", "origin/*/*")
                        .strip()
                        .split("\\s+")));
        assertTrue(branches.size() > 1, branches.toString());
        StringBuilder problems = new StringBuilder();
        for (String branch : branches) {
            problems.append(audit(clone, rules, branch, trees));
        }
        assertEquals("", problems.toString());
    }

    /** The problems, one per line. */
    private String audit(Path folder, NoteConventions rules, String branch, Map<String, Set<NoteId>> trees) {
        Scan scan = scan(folder, rules, branch);
        String tip = GitProgram.run(folder, "rev-parse", branch).strip();
        Set<NoteId> current = notes(folder, tip, trees);
        List<Tag> tags = tags(folder, rules, tip, trees);
        Map<NoteId, List<Shown>> shown = new HashMap<>();
        Set<String> commits = new TreeSet<>();
        for (Release release : scan.releases()) {
            Shown one = new Shown(release, tagsOf(release, tags));
            one.tags().forEach(tag -> commits.add(tag.commit()));
            for (Note note : release.notes()) {
                shown.computeIfAbsent(note.id(), id -> new ArrayList<>()).add(one);
            }
        }
        StringBuilder problems = new StringBuilder();
        if (!shown.keySet().equals(current)) {
            problems.append(branch)
                    .append(": shown ")
                    .append(shown.keySet())
                    .append(", in the tree ")
                    .append(current);
            problems.append('\n');
        }
        for (Tag tag : tags) {
            if (!commits.contains(tag.commit())) {
                problems.append(branch)
                        .append(": the release ")
                        .append(tag.name())
                        .append(" is not shown\n");
            }
            for (NoteId note : tag.notes()) {
                List<Shown> places = shown.getOrDefault(note, List.of());
                if (!places.isEmpty() && places.stream().noneMatch(place -> isAtOrBefore(folder, place, note, tag))) {
                    problems.append(branch)
                            .append(": ")
                            .append(tag.name())
                            .append(" has ")
                            .append(note.text());
                    problems.append(", shown under ")
                            .append(places.get(0).release().name())
                            .append('\n');
                }
            }
        }
        return problems.toString();
    }

    private static boolean isAtOrBefore(Path folder, Shown place, NoteId note, Tag tag) {
        return place.tags().stream()
                .filter(shown -> shown.notes().contains(note))
                .anyMatch(shown -> shown.time() <= tag.time() || contains(folder, tag, shown));
    }

    private static boolean contains(Path folder, Tag tag, Tag other) {
        return GitProgram.run(folder, "merge-base", tag.commit(), other.commit())
                .strip()
                .equals(other.commit());
    }

    private static List<Tag> tagsOf(Release release, List<Tag> tags) {
        return tags.stream()
                .filter(tag -> release.commit().equals(Optional.of(tag.commit()))
                        || (release.released()
                                && release.version().isPresent()
                                && release.version().get().preRelease().isEmpty()
                                && tag.version().preRelease().isPresent()
                                && tag.version()
                                        .triple()
                                        .equals(release.version().get().triple())))
                .toList();
    }

    private static Scan scan(Path folder, NoteConventions rules, String branch) {
        try (NoteRepository notes = new GitNotes(
                GitFolder.find(folder).orElseThrow(),
                rules,
                Map.of("GIT_CONFIG_NOSYSTEM", "1"),
                folder.resolve("no-home"),
                new HashMap<>(),
                Long.MIN_VALUE,
                line -> {})) {
            return notes.scan(ScanRange.CURRENT.withWholeHistory().forBranch(branch));
        }
    }

    private List<Tag> tags(Path folder, NoteConventions rules, String tip, Map<String, Set<NoteId>> trees) {
        String lines = GitProgram.run(
                folder,
                "for-each-ref",
                "--merged",
                tip,
                "--format=%(refname:strip=2) %(creatordate:unix)",
                "refs/tags");
        List<Tag> tags = new ArrayList<>();
        for (String line : lines.strip().split("\n", -1)) {
            String[] words = line.strip().split(" +", -1);
            if (rules.tags().read(words[0]) instanceof TagReading.Release release) {
                // A tag may point to another tag.
                String commit = commits.computeIfAbsent(
                        folder + " " + words[0], name -> GitProgram.run(folder, "rev-parse", words[0] + "^{commit}"));
                tags.add(new Tag(
                        words[0], release.version(), commit, Long.parseLong(words[1]), notes(folder, commit, trees)));
            }
        }
        return tags;
    }

    private static Set<NoteId> notes(Path folder, String commit, Map<String, Set<NoteId>> trees) {
        return trees.computeIfAbsent(commit, id -> {
            Set<NoteId> notes = new LinkedHashSet<>();
            for (String path : GitProgram.run(folder, "ls-tree", "-r", "--name-only", commit, "releasenotes/notes")
                    .split("\n", -1)) {
                if (path.endsWith(".yaml")) {
                    notes.add(NoteId.of(path));
                }
            }
            return notes;
        });
    }
}
