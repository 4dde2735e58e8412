package io.github.waymark.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.source.ListFetcher;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.constraint.source.ReadList;
import io.github.waymark.constraint.source.RemoteLists;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that someone else wrote, and servers that answer with something else. */
class StrangersListTest {

    private static final String PRIVATE = "root:x:0:0:private line";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<String, String> served = new LinkedHashMap<>();
    private final List<URI> fetched = new ArrayList<>();

    @BeforeEach
    void aCloneNextToAPrivateFile() throws IOException {
        Files.createDirectories(folder.resolve("clone/.git"));
        Files.createDirectories(folder.resolve("clone/lists/team"));
        Files.writeString(folder.resolve("private"), PRIVATE + "\n");
    }

    private ListFetcher fetcher(boolean offline) {
        RemoteLists lists = new RemoteLists(folder.resolve("local"), offline, uri -> {
            fetched.add(uri);
            String text = served.get(uri.toString());
            if (text == null) {
                throw RemoteLists.unreachable(uri, "", "404 for " + uri, new IllegalStateException(uri.toString()));
            }
            return text.getBytes(StandardCharsets.UTF_8);
        });
        return new ListFetcher() {
            @Override
            public ListText list(ListLocation.Url url, Function<String, ListText> parse) {
                return lists.list(url, parse);
            }

            @Override
            public List<Constraint> bom(ListLocation.Bom bom) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private ReadList read(String location) {
        return read(location, false);
    }

    private ReadList read(String location, boolean offline) {
        ListLocation list = ListLocation.parse(location, folder.resolve("clone"), "-Dconstraints");
        return new ListReader(fetcher(offline), folder.resolve("clone")).read(List.of(list));
    }

    private String failure(String location) {
        String text = assertThrows(ProblemException.class, () -> read(location)).getMessage();
        assertFalse(text.contains("private line"), text);
        return text;
    }

    private void local(String name, String text) throws IOException {
        Files.writeString(folder.resolve("clone").resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILE:///etc/passwd", "file:///etc/passwd", "File:/etc/passwd"})
    void aRemoteListReadsNoLocalFileHoweverItSpellsIt(String location) {
        served.put("https://h/main.txt", "a:b===1\n-r " + location + "\n");

        assertTrue(failure("https://h/main.txt").contains("A remote list includes a local file."));
        assertEquals(List.of(URI.create("https://h/main.txt")), fetched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://other/base.txt", "//other/base.txt", "http://h/base.txt", "https://h:8443/base.txt"})
    void aRemoteListIncludesOnlyFromItsOwnServer(String location) {
        served.put("https://h/main.txt", "a:b===1\n-r " + location + "\n");

        assertTrue(failure("https://h/main.txt").contains("includes a list of another server"));
        assertEquals(1, fetched.size());
    }

    @Test
    void aRemoteListIncludesItsNeighbours() {
        served.put("https://h/lists/main.txt", "a:b===1\n-r base.txt\n-r /other/more.yaml\n");
        served.put("https://h/lists/base.txt", "a:c===1\n");
        served.put("https://h/other/more.yaml", "constraints:\n  - {ga: 'a:d', version: '1'}\n");

        assertEquals(3, read("https://h/lists/main.txt").list().constraints().size());
    }

    @Test
    void aLocalListReadsNothingOutsideOfItsRepository() throws IOException {
        local("lists/team/main.txt", "-r ../base.txt\na:c===1\n");
        local("lists/base.txt", "a:b===1\n");
        assertEquals(2, read("lists/team/main.txt").list().constraints().size());

        for (String outside : List.of(
                "../../../private",
                folder.resolve("private").toString(),
                folder.resolve("private").toUri().toString(),
                folder.resolve("nowhere").toString())) {
            local("lists/team/main.txt", "-r " + outside + "\n");
            String text = failure("lists/team/main.txt");
            assertTrue(text.contains("A list includes a file outside of its repository."), text);
            assertTrue(text.contains("lists/team/main.txt:1"), text);
        }
    }

    @Test
    void aLinkOutOfTheRepositoryIsNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("clone/lists/base.txt"), folder.resolve("private"));
        local("lists/main.txt", "-r base.txt\n");

        assertTrue(failure("lists/main.txt").contains("outside of its repository"));
    }

    @Test
    void aListWithoutARepositoryIncludesWhatIsBelowItsFolder() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("alone/more"));
        Files.writeString(alone.resolve("base.txt"), "a:b===1\n");
        Files.writeString(folder.resolve("alone/main.txt"), "-r more/base.txt\n");
        assertEquals(
                1,
                read(folder.resolve("alone/main.txt").toString())
                        .list()
                        .constraints()
                        .size());

        Files.writeString(folder.resolve("alone/main.txt"), "-r ../private\n");
        assertTrue(failure(folder.resolve("alone/main.txt").toString()).contains("outside of its repository"));
    }

    @Test
    void aProjectNamesNoListOutsideOfItsRepository() {
        Path clone = folder.resolve("clone");
        for (String outside : List.of("../private", folder.resolve("private").toString(), "/etc/passwd")) {
            ProblemException e = assertThrows(
                    ProblemException.class, () -> ListLocation.ofProject(outside, clone, ".mvn/waymark.yaml:2"));
            assertTrue(e.getMessage().contains("outside of its repository"), e.getMessage());
            // As the message proposes.
            assertEquals(
                    new ListLocation.File(clone.resolve(outside).normalize()),
                    ListLocation.parse(outside, clone, "-Dconstraints"));
        }
        assertEquals(
                new ListLocation.File(clone.resolve("lists/a.txt")),
                ListLocation.ofProject("lists/a.txt", clone, ".mvn/waymark.yaml:2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>\n<html><body>Sign in</body></html>",
                "\n<!-- login --><HTML lang='en'>",
                "{\"error\": \"unauthorized\"}",
                "",
                "# nothing any more\n"
            })
    void whatIsNoListReplacesNoGoodCopy(String answer) {
        String list = "https://h/main.txt";
        served.put(list, "a:b===1\n");
        read(list);

        served.put(list, answer);
        String text = failure(list);
        assertTrue(text.contains("https://h/main.txt"), text);

        assertEquals(1, read(list, true).list().constraints().size());
    }

    @Test
    void aWebPageIsCalledOneAndTheServerIdIsNamed() {
        served.put("https://h:8443/main.yaml", "<html><head><title>Sign in</title>");

        String text = failure("https://h:8443/main.yaml");

        assertTrue(text.contains("The server sent a web page, not a constraints list."), text);
        assertTrue(text.contains("<server> 'h:8443'"), text);
    }

    @Test
    void theQueryOfAUrlDoesNotDecideTheFormatAndIsNeverPrinted() throws IOException {
        String url = "https://u:hunter2@h/list.yaml?token=hunter2";
        served.put(url, "constraints:\n  - {ga: 'a:b', version: '1'}\n");

        ReadList list = read(url);
        assertEquals(1, list.list().constraints().size());
        assertEquals(
                "https://h/list.yaml?token=…", list.sources().get(0).location().toString());
        assertEquals(
                "https://h/list.yaml?token=…:2",
                list.list().constraints().get(0).place().fileAndLine());

        served.put(url, "constraints:\n  - {ga: 'a:b', version: '[1'}\n");
        assertNoSecret(url);
        served.clear();
        assertNoSecret(url);
        assertNoSecret(url + "#sha256=1");
        assertNoSecret("https://u:hunter2@h /?token=hunter2");
        try (var files = Files.walk(folder.resolve("local"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("hunter2"), file.toString());
            }
        }
    }

    private void assertNoSecret(String url) {
        for (Throwable e = assertThrows(ProblemException.class, () -> read(url)); e != null; e = e.getCause()) {
            assertFalse(String.valueOf(e).contains("hunter2"), String.valueOf(e));
        }
    }
}
