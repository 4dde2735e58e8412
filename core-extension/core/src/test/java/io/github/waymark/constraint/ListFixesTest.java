package io.github.waymark.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.source.ListFetcher;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.constraint.source.ManagedVersion;
import io.github.waymark.constraint.source.RemoteLists;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fix that a message about a list proposes is applied as it is written, and then the list can be read. */
class ListFixesTest {

    private static final String POM = "<project><dependencyManagement><dependencies><dependency>%s</dependency>"
            + "</dependencies></dependencyManagement></project>";
    private static final String GA = "<groupId>g</groupId><artifactId>a</artifactId>";

    private Problem problem(String form, String text) {
        ProblemException e = assertThrows(ProblemException.class, () -> list(form, text));
        return e.problems().get(0);
    }

    private static ConstraintList list(String form, String text) {
        return ConstraintList.of(ListForms.named(form)
                .orElseThrow()
                .read(text.replace("\\n", "\n"), "list")
                .content()
                .items());
    }

    /** The bad text, a part of the fix, and the text with the fix. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g:a===1 # held [until: soon]|Write `until` as a date such as 2027-01-31, or as forever|g:a===1 # held [until: 2027-01-31]",
                "g:a===1 # held [until: soon]|or as forever|g:a===1 # held [until: forever]",
                "g:a:zi*===1|Write the type and the classifier without a star|g:a:zip===1",
                "g:a:zi*===1|or omit them to match all|g:a===1",
                "a===1|Write it as org.slf4j:slf4j-api, or org.slf4j:* for a family|org.slf4j:slf4j-api===1",
                "a===1|or org.slf4j:* for a family|org.slf4j:*===1",
                "g:a===1\\ng:a===1|Remove one of the two entries.|g:a===1",
                "g:a===1 ; jdk>=11\\ng:a===2 ; jdk<17|or correct their overlapping variants|g:a===1 ; jdk>=17\\ng:a===2 ; jdk<17",
                "g:a===1\\nG:a===1|Keep the entry with the case of the library's POM, and remove the other one|g:a===1",
                "allow g:a\\nallow g:a [1,)|Merge the two entries|allow g:a [1,)",
                "g:a===1\\ndeny g:a  # bad|Remove one of the two entries|deny g:a  # bad",
                "g:a===1\\nexempt g:a  # free|Remove one of the two entries|g:a===1",
                "g:a===LATEST|Write the version that is known to work|g:a===1.2.3",
                "g:a===[1,2)|Write the version that is known to work, such as 1.2.3; ranges are valid only in entries that allow or deny versions|g:a===1.2.3",
                "g:a===[1,2)|ranges are valid only in entries that allow or deny versions|allow g:a [1,2)\\ndeny g:a [2,3)  # bad",
                "g:a===1 ; java>8|Write it as `jdk>=17`, `jdk>=11 and jdk<17`, `jdk==21`, `os==linux` or `os!=windows`|g:a===1 ; jdk>=11 and jdk<17",
                "g:a===1 ; jdk>=17 and jdk<11|Write it as `jdk>=17`|g:a===1 ; jdk>=17",
                "g:a===1 ; jdk!=17|`jdk==21`|g:a===1 ; jdk==21",
                "g:a===1 ; os>=linux|`os==linux` or `os!=windows`|g:a===1 ; os!=windows",
                "allow g:a [1,2|Write it as [1.2,2.0), [1.2,), (,2.0), [1.5] or 1.5; join several with commas|allow g:a [1.2,2.0),[2.5,)\\nallow g:b (,2.0)\\nallow g:c [1.5]\\nallow g:d 1.5",
                "-r|Write `-r` followed by a file, URL or groupId:artifactId:version|-r base.txt\\n-r https://h/l.txt\\n-r g:bom:1",
                "no entry|Write `groupId:artifactId===1.2.3`, optionally with `; jdk>=17` and `# reason`; other entries are `-r other.txt`, `allow groupId:artifactId [1.0,2.0)`, `deny groupId:artifactId  # reason` and `exempt groupId:artifactId  # reason`|groupId:artifactId===1.2.3 ; jdk>=17 # reason\\n-r other.txt\\nallow a:b [1.0,2.0)\\ndeny c:d  # reason\\nexempt e:f  # reason",
                "deny g:a [1,2) yes # bad|`deny groupId:artifactId  # reason`|deny g:a [1,2)  # bad",
                "deny g:a|Write `deny groupId:artifactId  # reason`|deny g:a  # reason",
                "exempt g:a|Write `exempt groupId:artifactId  # reason`|exempt g:a  # reason",
                "one\\ntwo\\nthree\\nfour\\nfive|Correct the path or the URL; a server may answer with a login page|g:a===1",
            })
    void inText(String bad, String fix, String repaired) {
        String proposed = problem("text", bad).fix();

        assertTrue(proposed.contains(fix), proposed);
        list("text", repaired);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "include:\\n  - []|Write `- other.yaml`.|include:\\n  - other.yaml",
                "constraints:\\n  - g:a|Write `- ga: groupId:artifactId` with the other keys below it.|constraints:\\n  - ga: g:a\\n    version: 1",
                "constraints:\\n  - {ga: g:a, version: 1, jkd: 17}|Did you mean 'jdk'? Valid keys: |constraints:\\n  - {ga: g:a, version: 1, jdk: 17}",
                "include:\\n  - {list: a.yaml, yields: maybe}|Write `yields: true`.|include:\\n  - {list: a.yaml, yields: true}",
                "deny:\\n  - ga: g:a|Write `reason: …`.|deny:\\n  - ga: g:a\\n    reason: bad",
                "constraints:\\n  - ga: g:a|Add `version: …`.|constraints:\\n  - ga: g:a\\n    version: 1",
                "constraints:\\n  - {ga: g:a, version: [1]}|Write a text.|constraints:\\n  - {ga: g:a, version: 1}",
                "words|A list has the sections |constraints:\\n  - ga: g:a\\n    version: 1",
                "name: ci\\non: push\\njobs: x|Correct the path or the URL. A list has the sections |constraints:\\n  - ga: g:a\\n    version: 1",
                "constraint: []|Did you mean 'constraints'? A list has the sections |constraints: []",
                "constraints: {a: 1}|each a list of entries such as `- ga: g:a`.|constraints:\\n  - ga: g:a\\n    version: 1",
                "constraints:\\n  - {ga: g:a, version: 1, until: soon}|Write `until` as a date|constraints:\\n  - {ga: g:a, version: 1, until: 2027-01-31}",
            })
    void inYaml(String bad, String fix, String repaired) {
        String proposed = problem("yaml", bad).fix();

        assertTrue(proposed.contains(fix), proposed);
        list("yaml", repaired);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<artifactId>a</artifactId><version>1</version>|Add <groupId>.|<groupId>g</groupId><artifactId>a</artifactId><version>1</version>",
                "<groupId>g</groupId><artifactId>a</artifactId>|Add <version>.|<groupId>g</groupId><artifactId>a</artifactId><version>1</version>",
                "<groupId>g</groupId><artifactId>a</artifactId><version>${x}</version>|or write the literal value.|<groupId>g</groupId><artifactId>a</artifactId><version>1</version>",
            })
    void inABom(String bad, String fix, String repaired) {
        String proposed = problem("bom", POM.formatted(bad)).fix();

        assertTrue(proposed.contains(fix), proposed);
        assertEquals(1, list("bom", POM.formatted(repaired)).constraints().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE project><project/>|Remove it: POMs need no document type.|<project/>",
                "<html/>|Specify a POM.|<project/>",
                "<!-- nothing -->|Specify a POM.|<project/>",
            })
    void aWholeBom(String bad, String fix, String repaired) {
        assertEquals(fix, problem("bom", bad).fix());
        list("bom", repaired);
    }

    @Test
    void aBomThatIsNotWellFormed() {
        for (String bad : List.of("<project>", "<project><name>&x;</name></project>")) {
            String fix = problem("bom", bad).fix();
            assertEquals("Correct the XML; `xmllint` or an editor shows the error.", fix);
        }
        list("bom", "<project></project>");
        list("bom", "<project><name>&amp;x;</name></project>");
    }

    private static String profile(String activation) {
        return "<project><profiles><profile><activation>" + activation
                + "</activation><dependencyManagement><dependencies><dependency>" + GA
                + "<version>1</version></dependency></dependencies></dependencyManagement></profile></profiles></project>";
    }

    @Test
    void aProfileOfABom() {
        assertEquals(
                "Write it as [17,21), [17,), (,17) or 17.",
                problem("bom", profile("<jdk>!17</jdk>")).fix());
        for (String jdk : List.of("[17,21)", "[17,)", "(,17)", "17")) {
            assertEquals(
                    1,
                    list("bom", profile("<jdk>" + jdk + "</jdk>")).constraints().size(),
                    jdk);
        }
        String fix =
                problem("bom", profile("<property><name>x</name></property>")).fix();
        assertTrue(
                fix.contains(
                        "Variants of a list depend only on the JDK and the operating system; specify the BOM by its coordinates"),
                fix);
        assertEquals(
                1,
                ManagedVersion.constraints(new ListLocation.Bom("g:bom:1"), managed("1"))
                        .size());
    }

    private static List<ManagedVersion> managed(String version) {
        return List.of(new ManagedVersion(Coordinates.of("g", "a"), version));
    }

    @Test
    void aBomOfCoordinates() {
        ListLocation.Bom bom = new ListLocation.Bom("g:bom:1");
        ProblemException empty = assertThrows(ProblemException.class, () -> ManagedVersion.constraints(bom, List.of()));
        ProblemException range =
                assertThrows(ProblemException.class, () -> ManagedVersion.constraints(bom, managed("[1,2)")));

        assertEquals("Specify a BOM.", empty.problems().get(0).fix());
        assertTrue(range.problems().get(0).fix().contains("Write the version that is known to work, such as 1.2.3"));
        assertEquals(1, ManagedVersion.constraints(bom, managed("1.2.3")).size());
    }

    @Test
    void anOverride() {
        ConstraintList list = list("text", "g:a===1\n");
        ProblemException bad =
                assertThrows(ProblemException.class, () -> list.overridden(Map.of("g:a", "[1,2)"), "-Dx"));

        assertTrue(bad.problems().get(0).fix().contains("Write the version that is known to work, such as 1.2.3"));
        assertEquals(
                "1.2.3",
                list.overridden(Map.of("g:a", "1.2.3"), "-Dx")
                        .constraints()
                        .get(0)
                        .version());
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<String, String> served = new HashMap<>();

    private ConstraintList read(boolean offline, String... locations) {
        RemoteLists lists = new RemoteLists(folder.resolve("local"), offline, uri -> {
            String text = served.get(uri.toString());
            if (text == null) {
                throw RemoteLists.unreachable(uri, "", "404", new IllegalStateException());
            }
            return text.getBytes(StandardCharsets.UTF_8);
        });
        ListFetcher fetcher = new ListFetcher() {
            @Override
            public ListText list(ListLocation.Url url, Function<String, ListText> parse) {
                return lists.list(url, parse);
            }

            @Override
            public List<Constraint> bom(ListLocation.Bom bom) {
                return ManagedVersion.constraints(bom, managed("1"));
            }
        };
        List<ListLocation> parsed = Arrays.stream(locations)
                .map(one -> ListLocation.parse(one, folder.resolve("clone"), "-Dconstraints"))
                .toList();
        return new ListReader(fetcher, folder).read(parsed).list();
    }

    private String fix(String location) {
        return assertThrows(ProblemException.class, () -> read(false, location))
                .problems()
                .get(0)
                .fix();
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aFileOutsideOfTheRepositoryIsMovedIntoItOrNamedBesideTheList() throws IOException {
        file("clone/.git/HEAD", "");
        file("base.txt", "g:b===1\n");
        file("clone/list.txt", "g:a===1\n-r ../base.txt\n");
        String fix = fix("list.txt");
        assertTrue(fix.contains("Move the included list into " + folder.resolve("clone")), fix);
        assertTrue(fix.contains("or specify both lists separated by a comma: -Dconstraints=…,../base.txt"), fix);

        file("clone/list.txt", "g:a===1\n");
        assertEquals(2, read(false, "list.txt", "../base.txt").constraints().size());
        file("clone/base.txt", "g:b===1\n");
        file("clone/list.txt", "g:a===1\n-r base.txt\n");
        assertEquals(2, read(false, "list.txt").constraints().size());
    }

    @Test
    void whatARemoteListIncludesIsPublishedNextToIt() throws IOException {
        served.put("https://h/base.txt", "g:b===1\n");
        served.put("https://other/base.txt", "g:b===1\n");
        served.put("https://h/list.txt", "g:a===1\n-r file:///base.txt\n");
        assertEquals("Publish the included list next to it, and specify a relative path.", fix("https://h/list.txt"));
        served.put("https://h/list.txt", "g:a===1\n-r https://other/base.txt\n");
        assertEquals(
                "Publish the included list on h, or specify both lists separated by a comma.",
                fix("https://h/list.txt"));
        served.put("https://h/list.txt", "g:a===1\n-r a%zz.txt\n");
        assertTrue(fix("https://h/list.txt")
                .contains("Specify a path relative to the list, or a URL on the same server."));

        for (String location : List.of("base.txt", "https://h/base.txt")) {
            served.put("https://h/list.txt", "g:a===1\n-r " + location + "\n");
            assertEquals(2, read(false, "https://h/list.txt").constraints().size());
        }
        served.put("https://h/list.txt", "g:a===1\n");
        assertEquals(
                2,
                read(false, "https://h/list.txt", "https://other/base.txt")
                        .constraints()
                        .size());
    }

    @Test
    void whatIsNoLocationIsReplacedByAFileAUrlOrABom() throws IOException {
        file("clone/list.txt", "g:a===1\n");
        served.put("https://h/list.txt", "g:a===1\n");

        assertEquals("Specify a file, a URL, or groupId:artifactId:version of a BOM.", fix("https://h h/list.txt"));
        assertEquals(
                "Specify a file, a URL, or groupId:artifactId:version of a BOM.", fix("https://h/list.txt#sha256=1"));
        for (String location : List.of("list.txt", "https://h/list.txt", "g:bom:1")) {
            assertEquals(1, read(false, location).constraints().size());
        }
    }

    @Test
    void aServerThatSendsNoList() {
        served.put("https://h/list.txt", "<html>Sign in");
        String page = fix("https://h/list.txt");
        served.put("https://h/list.txt", "# nothing\n");
        String empty = fix("https://h/list.txt");
        String none = fix("https://h/lists.txt");

        assertTrue(page.contains("Use the URL of the file itself (often called raw)"), page);
        assertEquals("Correct the URL, or publish the list again.", empty);
        assertTrue(none.contains("with --offline the cached copy is used"), none);
        served.put("https://h/list.txt", "g:a===1\n");
        assertEquals(1, read(false, "https://h/list.txt").constraints().size());
        served.clear();
        assertEquals(1, read(true, "https://h/list.txt").constraints().size());
    }

    @Test
    void aListThatIsNotThereOffline() throws IOException {
        String fix = assertThrows(ProblemException.class, () -> read(true, "https://h/list.txt"))
                .problems()
                .get(0)
                .fix();
        assertEquals("Build once without --offline to fetch and cache it, or specify a file.", fix);

        served.put("https://h/list.txt", "g:a===1\n");
        read(false, "https://h/list.txt");
        assertEquals(1, read(true, "https://h/list.txt").constraints().size());
        file("clone/list.txt", "g:a===1\n");
        assertEquals(1, read(true, "list.txt").constraints().size());
    }

    @Test
    void aListWithAnotherContentThanItsHash() {
        served.put("https://h/list.txt", "g:a===1\n");
        String pinned = "https://h/list.txt#sha256=" + "0".repeat(64);
        Problem problem = assertThrows(ProblemException.class, () -> read(false, pinned))
                .problems()
                .get(0);

        assertEquals("Review what changed in the list, then specify its new hash after #sha256=.", problem.fix());
        String hash = problem.why().replaceFirst(".*?([0-9a-f]{64}).*", "$1");
        assertEquals(
                1,
                read(false, "https://h/list.txt#sha256=" + hash).constraints().size());
    }

    @Test
    void aCycleOfIncludes() throws IOException {
        file("clone/one.txt", "-r two.txt\ng:a===1\n");
        file("clone/two.txt", "-r one.txt\n");
        assertEquals("Remove one of the includes.", fix("one.txt"));

        file("clone/two.txt", "");
        assertEquals(1, read(false, "one.txt").constraints().size());
    }

    @Test
    void aFileThatIsNoText() throws IOException {
        Path file = folder.resolve("clone/list.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        String fix = fix("list.txt");
        assertEquals("Save it as UTF-8 text, and grant this user read permission.", fix);

        file("clone/list.txt", "g:a===1\n");
        assertEquals(1, read(false, "list.txt").constraints().size());
    }

    @Test
    void theMirrorOfAllRepositoriesThatLacksTheList() {
        ProblemException missing = RemoteLists.unreachable(
                URI.create("https://h/list.txt"), "corporate", "404", new IllegalStateException());

        assertTrue(
                missing.problems()
                        .get(0)
                        .fix()
                        .contains(
                                "Make the list available in the mirror, or exclude lists from it in settings.xml: <mirrorOf>…,!constraints</mirrorOf>"),
                missing.getMessage());
        assertFalse(missing.getMessage().contains("with --offline"), missing.getMessage());
    }
}
