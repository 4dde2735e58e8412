package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.waymark.constraints.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The goals that read and write lists. */
class ListGoalsTest {

    /** All that a list can say, in the text form's own way of writing; a BOM has variants last. */
    private static final String TEXT = """
            # What we tested together.

            -r base.txt
            io.netty:epoll:jar:linux-x86_64===4.1.115.Final
            org.springframework:*===6.2.1  # all of one release
            # of the data team
            com.example:driver===1.4.2 ; jdk>=17 and os==linux  # 1.5 loses connections [licence: MIT] [until: 2027-01-31]
            allow com.google.guava:guava [32,34) !=33.1 scopes=compile,test  # reviewed [licence: Apache-2.0]
            deny log4j:log4j  # unmaintained since 2015
            exempt org.projectlombok:lombok  # runs at build time only
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void files(String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Goal.write(folder, Map.of(namesAndTexts[i], namesAndTexts[i + 1]));
        }
    }

    private Goal format(String list) {
        return Goal.of(new FormatMojo(), folder).with("constraints", list);
    }

    @Test
    void aListGoesThroughAllFormsAndComesBackToTheByte() throws IOException {
        files("list.txt", TEXT, "base.txt", "a:b===1\n");

        format("list.txt").file("output", "list.yaml").run();
        format("list.yaml").file("output", "list.xml").run();
        format("list.xml").file("output", "again.txt").run();

        assertEquals(TEXT, read("again.txt"));
        assertEquals(
                List.of("info: unchanged: " + folder.resolve("list.txt")),
                format("list.txt").run());
        assertEquals(
                List.of(),
                List.copyOf(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Schema.LIST.text())
                        .validate(read("list.yaml"), InputFormat.YAML)));
    }

    @Test
    void formattingChangesHowAListIsWrittenAndNotWhatItSays() throws IOException {
        files("list.txt", "b:b===2   #   why  \n\n\n\na:a===1;jdk>=17\n");

        String failure = format("list.txt").with("checkOnly", true).failure();

        assertTrue(failure.contains("The list isn't formatted"), failure);
        assertEquals("b:b===2   #   why  \n\n\n\na:a===1;jdk>=17\n", read("list.txt"));
        format("list.txt").with("sort", true).run();
        assertEquals("a:a===1 ; jdk>=17\nb:b===2  # why\n", read("list.txt"));
        assertEquals(List.of(), format("list.txt").with("checkOnly", true).run());
    }

    @Test
    void aFormThatNobodyKnowsAndAListThatIsNoFileAreProblems() throws IOException {
        files("list.txt", "a:a===1\n");

        String form = format("list.txt").with("form", "toml").failure();
        String none = format("none").failure();

        assertTrue(form.contains("Unknown form 'toml'.") && form.contains("Valid values: text, yaml, bom."), form);
        assertTrue(none.contains("No list is set"), none);
        assertEquals("a:a===1\n", read("list.txt"));
    }

    @Test
    void aBuildThatDoesWithoutAListOnPurposeIsNotStoppedByWhatAParentBinds() {
        assertEquals(
                List.of("info: skipped: constraints is none"),
                Goal.of(new CheckMojo(), folder).with("constraints", "none").run());
        assertEquals(
                List.of("info: skipped: constraints is none"),
                Goal.of(new RequirementsMojo(), folder)
                        .with("constraints", "none")
                        .run());
    }

    @Test
    void theBomHasTheEntriesOfIncludedListsTooAndItsCoordinates() throws IOException {
        files("list.txt", "-r base.txt\na:a===1\n", "base.txt", "b:b:zip===2\n");

        List<String> log = Goal.of(new BomMojo(), folder)
                .with("constraints", "list.txt")
                .with("bom", "org.acme:recommended:2026.1")
                .run();

        String bom = read("constraints-bom.xml");
        assertTrue(bom.contains("<artifactId>recommended</artifactId>"), bom);
        assertTrue(bom.contains("<version>2026.1</version>"), bom);
        assertTrue(bom.contains("<type>zip</type>"), bom);
        assertEquals(2, bom.split("<dependency>", -1).length - 1, bom);
        assertTrue(log.get(0).contains("org.acme:recommended:2026.1 with 2 versions"), log.toString());
        String failure =
                Goal.of(new BomMojo(), folder).with("constraints", "list.txt").failure();
        assertTrue(failure.contains("The BOM has no coordinates"), failure);
    }

    private List<String> imported(String input) {
        return Goal.of(new ImportMojo(), folder)
                .file("input", input)
                .file("output", "list.yaml")
                .run();
    }

    private String notImported(String input) {
        return Goal.of(new ImportMojo(), folder)
                .file("input", input)
                .file("output", "none.yaml")
                .failure();
    }

    @Test
    void upperConstraintsCatalogsAndRulesAreImported() throws IOException {
        files("upper-constraints.txt", "# head\norg.slf4j:slf4j-api===2.0.16\n");
        files("libs.versions.toml", "[libraries]\na = 'g:a:1.10'\nb = { module = 'g:b' }\n");
        files(
                "rules.xml",
                "<ruleset><ignoreVersions><ignoreVersion type='range'>[2,)</ignoreVersion></ignoreVersions></ruleset>");

        imported("upper-constraints.txt");
        assertTrue(read("list.yaml").contains("version: 2.0.16"), read("list.yaml"));
        List<String> log = imported("libs.versions.toml");
        assertTrue(log.get(0).equals("warn: skipped: library b: has no version"), log.toString());
        assertTrue(read("list.yaml").contains("ga: g:a\n    version: \"1.10\""), read("list.yaml"));
        imported("rules.xml");
        assertTrue(read("list.yaml").contains("deny:\n  - ga: \"*:*\""), read("list.yaml"));
    }

    @Test
    void whatCannotBeImportedIsToldWithItsPlaceAndWritesNothing() throws IOException {
        files("python.txt", "oslo.config===9.0\nnova===1\n");
        Files.write(folder.resolve("bytes.toml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        String python = notImported("python.txt");
        String bytes = notImported("bytes.toml");
        String missing = notImported("no.toml");

        assertTrue(python.contains("python.txt:1") && python.contains("python.txt:2"), python);
        assertTrue(bytes.contains("isn't text in UTF-8"), bytes);
        assertTrue(missing.contains("There is no file"), missing);
        assertTrue(Goal.of(new ImportMojo(), folder).failure().contains("There is no file to import"));
        assertFalse(Files.exists(folder.resolve("none.yaml")));
    }

    private Goal diff(String from, String to) {
        return Goal.of(new DiffMojo(), folder).with("from", from).with("to", to);
    }

    @Test
    void aListIsComparedWithWhatItWasInAnotherCommit() throws Exception {
        files("lists/list.txt", "a:a===1.0\na:b===2\n");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern("lists").call();
            git.commit().setMessage("One").setSign(false).setAuthor("A", "a@b").call();
            git.tag().setName("v1.0").setSigned(false).call();
        }
        files("lists/list.txt", "a:a===1.1\na:b===1\n");

        assertTrue(diff("git:v1.0:lists/list.txt", "lists/list.txt")
                .run()
                .contains("info:   raised  a:a 1.0 -> 1.1 (minor)"));
        String failure = diff("git:v1.0:lists/list.txt", "lists/list.txt")
                .with("failOn", List.of("lowered", "major"))
                .failure();
        assertTrue(failure.contains("a:b is lowered: 2 -> 1"), failure);
        assertFalse(failure.contains("a:a"), failure);
        diff("git:v1.0:lists/list.txt", "lists/list.txt")
                .with("failOn", List.of("added"))
                .run();
        assertTrue(diff("git:v2:lists/list.txt", "lists/list.txt").failure().contains("There is no commit 'v2'"));
        assertTrue(diff("git:v1.0:no.txt", "lists/list.txt").failure().contains("There is no file 'no.txt' in v1.0"));
        assertTrue(diff("git:v1.0", "lists/list.txt").failure().contains("is not of the form git:REVISION:PATH"));
    }

    @Test
    void aComparisonNeedsTwoListsAndAKnownFormat() throws IOException {
        files("list.txt", "a:a===1.0\n");

        assertTrue(Goal.of(new DiffMojo(), folder)
                .with("constraints", "list.txt")
                .failure()
                .contains("There is nothing to compare with"));
        assertTrue(diff("git:v1:list.txt", "list.txt").failure().contains("There is no git repository"));
        assertTrue(diff("list.txt", "list.txt").with("format", "html").failure().contains("text, markdown, json"));
        assertTrue(diff("list.txt", "list.txt")
                .with("failOn", List.of("lowred"))
                .failure()
                .contains("Did you mean 'lowered'?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "policy", "check"})
    void schemasAreWrittenForEditors(String name) throws IOException {
        Goal.of(new SchemaMojo(), folder)
                .with("schema", name)
                .file("output", "x.schema.json")
                .run();

        assertTrue(read("x.schema.json").contains("\"https://waymark.github.io/waymark/schema/constraints-" + name));
    }

    @Test
    void aGoalThatIsSkippedDoesNothing() {
        assertEquals(
                List.of("info: skipped: constraints.skip is set"),
                Goal.of(new FormatMojo(), folder).with("skip", true).run());
    }

    @Test
    void theListOfTheEnvironmentAndOfTheSettingsIsTakenWhereNoneIsNamed() throws IOException {
        files(
                "env.txt",
                "a:a===1 # x\n",
                ".mvn/waymark.yaml",
                "constraints:\n  list: set.txt\n",
                "set.txt",
                "b:b===2 # x\n");

        Goal.of(new FormatMojo(), folder)
                .environment("MAVEN_CONSTRAINTS", "env.txt")
                .run();
        assertEquals("a:a===1  # x\n", read("env.txt"));
        assertEquals("b:b===2 # x\n", read("set.txt"));
        Goal.of(new FormatMojo(), folder).run();
        assertEquals("b:b===2  # x\n", read("set.txt"));
    }
}
