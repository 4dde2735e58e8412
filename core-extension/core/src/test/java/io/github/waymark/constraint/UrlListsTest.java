package io.github.waymark.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.cache.DamagedEntry;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.constraint.source.ManagedVersion;
import io.github.waymark.constraint.source.RemoteLists;
import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists from the network and from repositories, however they are fetched. */
class UrlListsTest {

    private static final URI LIST = URI.create("https://lists.example.com/main.txt");

    @TempDir
    Path repository;

    private final List<URI> asked = new ArrayList<>();
    private Optional<byte[]> content = Optional.of("a:b===1\n".getBytes(StandardCharsets.UTF_8));

    private String text(String sha256, boolean offline) {
        RemoteLists.Transport transport = uri -> {
            asked.add(uri);
            return content.orElseThrow(() -> RemoteLists.unreachable(uri, "", "404", new IllegalStateException()));
        };
        return new RemoteLists(repository, offline, transport)
                .list(new ListLocation.Url(LIST, sha256), text -> new TextForm().read(text, LIST.toString()))
                .toString();
    }

    private String failure(String sha256, boolean offline) {
        Problem problem = assertThrows(ProblemException.class, () -> text(sha256, offline))
                .problems()
                .get(0);
        assertTrue(problem.where().startsWith(LIST.toString()), problem.where());
        return problem.what() + " " + problem.why();
    }

    @Test
    void aListIsFetchedEachTimeAndKeptForBuildsOffline() {
        assertTrue(failure("", true).contains("isn't available offline"));

        assertEquals("a:b===1\n", text("", false));
        assertEquals("a:b===1\n", text("", false));
        assertEquals(List.of(LIST, LIST), asked);

        content = Optional.empty();
        assertEquals("a:b===1\n", text("", true));
        assertTrue(failure("", false).contains("404"));
    }

    @Test
    void aCachedListThatIsDamagedIsNeverBelieved() throws Throwable {
        text("", false);
        Path entry = DamagedEntry.named(repository.resolve(".cache/waymark"), "list-");

        DamagedEntry.assertNeverBelieved(entry, () -> assertEquals("a:b===1\n", text("", false)));
        Files.write(entry, new byte[] {1});
        assertTrue(failure("", true).contains("isn't available offline"));
    }

    @Test
    void aPinnedListIsFetchedOnceAndNeverAnother() {
        String sha256 = ListReader.sha256("a:b===1\n");
        text(sha256, false);
        text(sha256, false);
        assertEquals(List.of(LIST), asked);

        assertTrue(failure("0".repeat(64), false).contains("does not have the expected content"));
        assertTrue(failure("0".repeat(64), true).contains("does not have the expected content"));
    }

    @Test
    void whatIsNoTextIsRefused() {
        content = Optional.of(new byte[] {(byte) 0xC3, 0x28});

        assertTrue(failure("", false).contains("isn't text in UTF-8"));
    }

    @Test
    void whatABomManagesIsAList() {
        ListLocation.Bom bom = new ListLocation.Bom("g:bom:1");
        List<Constraint> constraints = ManagedVersion.constraints(
                bom,
                List.of(
                        new ManagedVersion(Coordinates.of("a", "b"), "1"),
                        new ManagedVersion(new Coordinates("a", "b", "jar", "linux"), "2"),
                        new ManagedVersion(new Coordinates("a", "b", "test-jar", ""), "3")));

        assertEquals(
                List.of("a:b===1 (g:bom:1)", "a:b:jar:linux===2 (g:bom:1)", "a:b:test-jar===3 (g:bom:1)"),
                constraints.stream().map(Constraint::text).toList());
        assertThrows(ProblemException.class, () -> ManagedVersion.constraints(bom, List.of()));
        assertThrows(
                ProblemException.class,
                () -> ManagedVersion.constraints(bom, List.of(new ManagedVersion(Coordinates.of("a", "b"), "[1,2)"))));
    }

    @Test
    void aPinnedSnapshotIsTold() {
        List<Problem> problems = SnapshotPins.problems(new TextForm()
                .read("a:b===1\na:c===2-SNAPSHOT\n", "list.txt")
                .content()
                .items(Constraint.class));

        assertEquals(
                List.of("list.txt:2:1"), problems.stream().map(Problem::where).toList());
    }
}
