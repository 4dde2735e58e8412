package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.ScanRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier builds left in the git folder never changes an answer, however the history went on. */
class GrownHistoryTest {

    private static final int HISTORIES = 6;
    private static final int STAGES = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> branches = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> commits = new ArrayList<>();
    private String current = "main";
    private int serial;

    @Test
    void whatIsFoundOnTopOfWhatIsKnownIsWhatAFreshLookFinds() throws IOException {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            Random random = new Random(seed);
            branches.clear();
            tags.clear();
            commits.clear();
            branches.add("main");
            current = "main";
            Played played = Played.in(folder.resolve("history" + seed), "note f0");
            commits.add("add f0");
            for (int stage = 0; stage < STAGES; stage++) {
                for (int i = 1 + random.nextInt(5); i > 0; i--) {
                    step(played, random);
                }
                assertSame(played, "history " + seed + ", stage " + stage);
            }
        }
        assertTrue(serial > 60, "only " + serial + " steps");
    }

    private void step(Played played, Random random) throws IOException {
        int number = ++serial;
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
                played.more("note f" + number);
                commits.add("add f" + number);
            }
            case 3 -> {
                played.more("tag 1." + number + ".0");
                tags.add("1." + number + ".0");
            }
            case 4 -> {
                String name = (random.nextBoolean() ? "stable/" : "work/") + number;
                played.more("branch " + name + " " + one(commits, random));
                branches.add(name);
                current = name;
            }
            case 5 -> {
                current = one(branches, random);
                played.more("checkout " + current);
            }
            case 6 -> played.more("merge " + one(branches, random) + " merge " + number);
            case 7 -> moveTag(played, random);
            default -> rewrite(played, random);
        }
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void moveTag(Played played, Random random) throws IOException {
        if (!tags.isEmpty()) {
            String tag = one(tags, random);
            Files.delete(played.folder().resolve(".git/refs/tags/" + tag));
            played.more("tag " + tag + " " + one(commits, random));
        }
    }

    /** A branch that is not checked out starts over from another commit. */
    private void rewrite(Played played, Random random) throws IOException {
        String branch = one(branches, random);
        if (!branch.equals(current)) {
            Path ref = played.folder().resolve(".git/refs/heads/" + branch);
            Files.writeString(ref, played.id(one(commits, random)) + "\n");
        }
    }

    private void assertSame(Played played, String where) throws IOException {
        Path kept = played.folder().resolve(".git/waymark");
        Path aside = played.folder().resolve(".git/aside");
        Map<String, String> grown = answers(played);
        assertTrue(Files.isRegularFile(kept.resolve("commits")), where);
        Files.move(kept, aside);
        Map<String, String> fresh = answers(played);
        delete(kept);
        Files.move(aside, kept);
        assertEquals(fresh, grown, where);
        assertEquals(fresh, answers(played), where + ", asked again");
    }

    private Map<String, String> answers(Played played) {
        Map<String, String> answers = new HashMap<>();
        for (String branch : branches) {
            answers.put(branch, asked(played, ScanRange.CURRENT.forBranch(branch)));
            answers.put(
                    branch + " whole",
                    asked(played, ScanRange.CURRENT.forBranch(branch).withWholeHistory()));
        }
        answers.put("HEAD", asked(played, ScanRange.CURRENT));
        return answers;
    }

    private static String asked(Played played, ScanRange scanRange) {
        return played.ask(
                Played.standard(), new HashMap<>(), Long.MAX_VALUE, book -> Played.text(book.scan(scanRange)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
