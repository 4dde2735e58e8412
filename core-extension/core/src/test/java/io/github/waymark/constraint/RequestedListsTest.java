package io.github.waymark.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.source.ListFetcher;
import io.github.waymark.constraint.source.ListFolders;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.constraint.source.RequestedLists;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which list a build uses, and where its file is looked for. */
class RequestedListsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path top;

    /** As in {@code cd top/current && mvn -f ../build}, where {@code top} contains {@code .mvn}. */
    private ListFolders folders() {
        return new ListFolders(top.resolve("current"), top.resolve("build"), top);
    }

    private void list(String name) throws IOException {
        Path file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "g:a===1\n");
    }

    private RequestedLists lists(String file, String pom, String environment, String user) {
        return RequestedLists.of(
                folders(),
                file.isEmpty() ? Map.of() : Map.of("constraints.list", new SettingValue(file, ".mvn/waymark.yaml:2")),
                Map.of("constraints", pom),
                Map.of("MAVEN_CONSTRAINTS", environment),
                Map.of("constraints", user));
    }

    private List<Path> found(RequestedLists lists) {
        return lists.locations().stream()
                .map(location -> ((ListLocation.File) location).path())
                .map(top::relativize)
                .toList();
    }

    @Test
    void theFirstPlaceThatNamesAListDecides() throws IOException {
        for (String name : List.of("file.txt", "pom.txt", "environment.txt", "user.txt")) {
            list(name);
        }

        assertEquals(List.of(Path.of("file.txt")), found(lists("file.txt", "", "", "")));
        assertEquals(List.of(Path.of("pom.txt")), found(lists("file.txt", "pom.txt", "", "")));
        assertEquals(List.of(Path.of("environment.txt")), found(lists("file.txt", "pom.txt", "environment.txt", "")));
        assertEquals(List.of(Path.of("user.txt")), found(lists("file.txt", "pom.txt", "environment.txt", "user.txt")));
        assertEquals(List.of(), found(lists("", "", "", "")));
    }

    @Test
    void aFileOfTheUserIsLookedForInTheCurrentFolderThenInThatOfTheBuildThenAtTheRoot() throws IOException {
        list("list.txt");
        assertEquals(List.of(Path.of("list.txt")), found(lists("", "", "", "list.txt")));
        list("build/list.txt");
        assertEquals(List.of(Path.of("build/list.txt")), found(lists("", "", "list.txt", "")));
        list("current/list.txt");
        assertEquals(List.of(Path.of("current/list.txt")), found(lists("", "", "", "list.txt")));
    }

    @Test
    void aFileOfTheProjectIsRelativeToTheRootWhereverTheUserIs() throws IOException {
        list("current/list.txt");
        list("build/list.txt");
        list("list.txt");

        assertEquals(List.of(Path.of("list.txt")), found(lists("list.txt", "", "", "")));
        assertEquals(List.of(Path.of("list.txt")), found(lists("", "list.txt", "", "")));
        assertEquals(
                List.of(Path.of("list.txt")),
                found(lists("", "", "", "").configured("list.txt", "the parameter constraints in a POM")));
    }

    @Test
    void eachOfSeveralListsIsLookedForByItself() throws IOException {
        list("one.txt");
        list("current/two.txt");

        assertEquals(
                List.of(Path.of("one.txt"), Path.of("current/two.txt")),
                found(lists("", "", "", "one.txt, none, two.txt")));
    }

    @Test
    void theProjectNamesNoFileOutsideOfItsRepositoryAndTheUserMay() throws IOException {
        list(".git/HEAD");
        String outside = top.resolveSibling("other.txt").toString();

        ProblemException refused = assertThrows(
                ProblemException.class, () -> lists("", outside, "", "").locations());

        assertTrue(refused.getMessage().contains("outside of its repository"), refused.getMessage());
        assertTrue(refused.getMessage().contains("POM property constraints"), refused.getMessage());
        assertEquals(1, lists("", "", "", outside).locations().size());
        assertEquals(1, lists("", "", outside, "").locations().size());
    }

    @Test
    void noneSwitchesTheListOffAndAnEmptyVariableDoesNot() throws IOException {
        list("list.txt");

        assertTrue(lists("list.txt", "", "", "none").areOff());
        assertEquals(List.of(), found(lists("list.txt", "", "", "none")));
        assertFalse(lists("list.txt", "", " ", "").areOff());
        assertEquals(List.of(Path.of("list.txt")), found(lists("list.txt", "", "", " ")));
    }

    @Test
    void theOtherSettingsComeFromThePomOrTheCommandLineToo() {
        RequestedLists lists = RequestedLists.of(
                folders(),
                Map.of("constraints.when", new SettingValue("ci", ".mvn/waymark.yaml:3")),
                Map.of("constraints.plugins", "deps", "constraints.jdk", "11"),
                Map.of(),
                Map.of("constraints.jdk", "17"));

        assertEquals("ci", lists.settings().when());
        assertEquals("deps", lists.settings().plugins());
        assertEquals(17, lists.settings().jdk());
        assertEquals(
                Map.of("g:a", "2"),
                lists.with("constraints.override", "g:a=2").settings().overrides());
    }

    @Test
    void aListThatIsNowhereIsToldWithTheFoldersAndPuttingItIntoEachOfThemHelps() throws IOException {
        for (String place : List.of("current", "build", ".")) {
            Files.deleteIfExists(top.resolve("current/list.txt"));
            Files.deleteIfExists(top.resolve("build/list.txt"));
            RequestedLists lists = lists("", "", "", "list.txt");
            ProblemException missing = assertThrows(ProblemException.class, () -> read(lists));

            assertTrue(
                    missing.getMessage()
                            .contains(
                                    "in the current folder, in the folder of the build, or in the folder that contains"
                                            + " .mvn"),
                    missing.getMessage());
            list(place + "/list.txt");
            assertEquals(1, read(lists).constraints().size());
        }
    }

    private ConstraintList read(RequestedLists lists) {
        ListFetcher nothing = new ListFetcher() {
            @Override
            public ListText list(ListLocation.Url url, Function<String, ListText> parse) {
                throw new AssertionError(url);
            }

            @Override
            public List<Constraint> bom(ListLocation.Bom bom) {
                throw new AssertionError(bom);
            }
        };
        return new ListReader(nothing, top).read(lists.locations()).list();
    }
}
