package io.github.waymark.releases.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.finding.Finding;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.DeliverableReader;
import io.github.waymark.releases.series.SeriesStatus;
import io.github.waymark.releases.settings.RequestSettings;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationCheckTest {

    private static final String COMMIT = "1".repeat(40);

    private final Set<String> published = new TreeSet<>();
    private String packaging = "jar";
    private String settings = "";
    private Map<String, String> tags = Map.of("1.0.0", COMMIT, "1.1.0-RC1", COMMIT);
    private boolean reachable = true;

    private final class Repository implements PublishedArtifacts {

        @Override
        public String name() {
            return "https://repo.example.org";
        }

        @Override
        public boolean exists(PublishedFile file) {
            if (!reachable) {
                throw new ProblemException(
                        new Problem("The target repository can't be read: refused.", "here", "why", "Check it."));
            }
            return published.contains(file.path());
        }

        @Override
        public Optional<byte[]> read(PublishedFile file) {
            return exists(file)
                    ? Optional.of(("<project><packaging>" + packaging + "</packaging></project>")
                            .getBytes(StandardCharsets.UTF_8))
                    : Optional.empty();
        }
    }

    private void publish(String version, String... names) {
        for (String name : names) {
            published.add("com/acme/parser/" + version + "/parser-" + version + name);
        }
    }

    private void publishAll(String version) {
        for (String name : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar")) {
            publish(version, name, name + ".asc", name + ".sha1");
        }
    }

    private static Deliverable deliverable(String... versions) {
        return withRepository("{coordinates: ['com.acme:parser']}", versions);
    }

    private static Deliverable withRepository(String repository, String... versions) {
        StringBuilder text = new StringBuilder(
                "team: x\ntype: library\nrepository-settings:\n  acme/parser: " + repository + "\nreleases:\n");
        for (String version : versions) {
            text.append("  - version: ")
                    .append(version)
                    .append("\n    projects:\n      - {repo: acme/parser, hash: '")
                    .append(COMMIT)
                    .append("'}\n");
        }
        return DeliverableReader.read(
                "parser",
                SeriesStatus.none("x").all().get(0),
                YamlFile.read(text.toString(), "parser.yaml").root().orElseThrow());
    }

    private List<String> check(Deliverable deliverable, boolean all) {
        PublicationCheck check = new PublicationCheck(
                RequestSettings.of(YamlFile.read(settings, "releases.yml").root()),
                repository -> tags,
                new Repository());
        return check.of(deliverable, all).stream()
                .map(PublicationCheckTest::text)
                .toList();
    }

    private static String text(Finding finding) {
        return finding.level().word() + " " + finding.rule().id() + ":"
                + finding.place().line() + " " + finding.message();
    }

    @Test
    void aReleaseThatIsTaggedAndPublishedWithAllItsFilesHasNoFinding() {
        publishAll("1.0.0");

        assertEquals(List.of(), check(deliverable("1.0.0"), false));
    }

    @ParameterizedTest
    @CsvSource({
        ".pom, error pom-missing:6 com.acme:parser:1.0.0 isn't in https://repo.example.org",
        ".jar, error file-missing:6 parser-1.0.0.jar isn't in https://repo.example.org",
        "-sources.jar, error sources-missing:6 parser-1.0.0-sources.jar isn't in https://repo.example.org",
        "-javadoc.jar, error javadoc-missing:6 parser-1.0.0-javadoc.jar isn't in https://repo.example.org",
        ".pom.asc, error signature-missing:6 parser-1.0.0.pom.asc isn't in https://repo.example.org",
        ".jar.sha1, error checksum-missing:6 parser-1.0.0.jar.sha1 isn't in https://repo.example.org",
    })
    void eachMissingFileIsOneFinding(String name, String finding) {
        publishAll("1.0.0");
        published.remove("com/acme/parser/1.0.0/parser-1.0.0" + name);

        assertEquals(List.of(finding), check(deliverable("1.0.0"), false));
    }

    @Test
    void aPomOfThePackagingPomHasNoJar() {
        packaging = "pom";
        publish("1.0.0", ".pom", ".pom.asc", ".pom.sha1");

        assertEquals(List.of(), check(deliverable("1.0.0"), false));
    }

    @Test
    void theSettingsSayWhatIsPublished() {
        settings = "published: [checksums]\n";
        publish("1.0.0", ".pom", ".jar", ".pom.sha1", ".jar.sha1");

        assertEquals(List.of(), check(deliverable("1.0.0", "1.1.0-RC1"), false));
        assertEquals(List.of(), check(deliverable("1.0.0"), false));
        settings = "published: [checksums, pre-releases]\n";
        assertEquals(
                List.of("error pom-missing:9 com.acme:parser:1.1.0-RC1 isn't in https://repo.example.org"),
                check(deliverable("1.0.0", "1.1.0-RC1"), false));
    }

    @Test
    void onlyTheLastReleaseIsCheckedUnlessAllAre() {
        publishAll("1.1.0-RC1");

        assertEquals(List.of(), check(deliverable("1.0.0", "1.1.0-RC1"), false));
        assertEquals(
                List.of("error pom-missing:6 com.acme:parser:1.0.0 isn't in https://repo.example.org"),
                check(deliverable("1.0.0", "1.1.0-RC1"), true));
    }

    @Test
    void aTagThatIsMissingOrAtAnotherCommitIsAnError() {
        publishAll("1.0.0");
        tags = Map.of();
        assertEquals(List.of("error tag-missing:8 acme/parser has no tag 1.0.0"), check(deliverable("1.0.0"), false));

        tags = Map.of("1.0.0", "2".repeat(40));
        assertEquals(
                List.of("error tag-moved:8 the tag 1.0.0 of acme/parser is at " + "2".repeat(40) + ", not at "
                        + COMMIT),
                check(deliverable("1.0.0"), false));
    }

    @Test
    void repositoriesThatPublishNothingOrAreRetiredHaveNoFiles() {
        assertEquals(List.of(), check(withRepository("{flags: [no-artifact-build-job]}", "1.0.0"), false));
        assertEquals(List.of(), check(withRepository("{flags: [retired]}", "1.0.0"), false));
        tags = Map.of("a-eol", COMMIT);
        assertEquals(List.of(), check(deliverable("a-eol"), false));
    }

    @Test
    void withoutCoordinatesNothingCanBeCheckedWhichIsAWarning() {
        assertEquals(
                List.of(
                        "warn coordinates-unknown:4 what acme/parser publishes isn't known, so that it was not checked"),
                check(withRepository("{}", "1.0.0"), false));
    }

    @Test
    void coordinatesThatLeadToOtherFilesAreRefused() {
        List<String> findings = check(withRepository("{coordinates: ['../..:etc']}", "1.0.0"), false);

        assertEquals(1, findings.size());
        assertTrue(
                findings.get(0).startsWith("warn coordinates-unknown:4 '../..:etc:1.0.0' can't be"), findings.get(0));
    }

    @Test
    void aRepositoryThatCannotBeReachedIsOneErrorAndNeverFine() {
        publishAll("1.0.0");
        reachable = false;

        assertEquals(
                List.of("error unreadable:6 the target repository can't be read: refused, so that nothing in it was"
                        + " checked"),
                check(deliverable("1.0.0", "1.1.0-RC1"), true));
    }

    @Test
    void thePageHasAllRules() throws IOException {
        String page = Files.readString(Path.of("../src/site/markdown/release-requests.md"));

        for (MissingRule rule : MissingRule.values()) {
            String row = "| `" + rule.id() + "` | " + rule.level().word() + " | " + rule.help() + " |";
            assertTrue(page.contains(row), row);
        }
    }

    @Test
    void aVersionIsPublishedIfItsPomIs() {
        publish("1.0.0", ".pom");

        assertTrue(new Repository().hasVersion("com.acme:parser", "1.0.0"));
        assertTrue(!new Repository().hasVersion("com.acme:parser", "1.0.1"));
    }
}
