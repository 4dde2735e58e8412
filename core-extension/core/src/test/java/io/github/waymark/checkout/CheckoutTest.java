package io.github.waymark.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.cache.DamagedEntry;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutTest {

    /** Long after everything that the tests write, so that answers are kept. */
    private static final long LATER = System.currentTimeMillis() + 3_600_000;

    @TempDir
    private Path folder;

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void theVersionComesFromTheTagBehindTheCommit() {
        Script.play(root(), "commit one\ntag v1.2.0\ncommit two\ncommit three");

        assertEquals("version 1.2.1-SNAPSHOT from git: 2 commits past v1.2.0", line());
    }

    @Test
    void tagsThatLieOnOtherLinesOnlyAreTold() {
        Script.play(root(), "commit one\nbranch release\ncommit fix\ntag v1.2.0\ncheckout main\ncommit two");

        assertEquals(1, version().warnings().size());
        assertTrue(
                version().warnings().get(0).contains("though the repository has 1"),
                version().warnings()::toString);

        properties.put("waymark.version.next", "1.3.0");
        assertEquals("1.3.0-SNAPSHOT", version().version());
        assertEquals(0, version().warnings().size());
    }

    @Test
    void tagsThatLieOnOtherLinesOnlyAreNoMatterWhereThePomNamesTheNextRelease() throws IOException {
        Script.play(root(), "commit one\nbranch release\ncommit fix\ntag v1.2.0\ncheckout main\ncommit two");
        pom("<version>${revision}</version><properties><revision>1.3.0-SNAPSHOT</revision></properties>");

        assertEquals("1.3.0-SNAPSHOT", version().version());
        assertEquals(0, version().warnings().size());
    }

    @Test
    void tagsOfAnotherFormAreToldWithThePatternThatReadsThem() {
        Script.play(root(), "commit one\ntag nightly\ntag the.app-1.2.0\ncommit two");

        String warning = version().warnings().get(0);
        assertTrue(warning.contains("for example 'the\\.app-(?<version>\\d.*)'"), warning);

        properties.put("waymark.version.tags", "the\\.app-(?<version>\\d.*)");
        assertEquals("1.2.1-SNAPSHOT", version().version());
    }

    @Test
    void aDamagedIndexMattersOnlyWhereTheVersionDependsOnIt() throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script.play(root(), "file a b\ncommit one\ntag v1.2.0\ncommit two");
        GitProgram.run(root(), "reset", "--hard", "--quiet");
        Files.writeString(root().resolve(".git/index"), "damaged");

        assertEquals("1.2.1-SNAPSHOT", version().version());
        assertTrue(version().dirty());

        properties.put("waymark.version.style", "immutable");
        assertThrows(ProblemException.class, this::version);
        properties.clear();
        GitProgram.run(root(), "update-ref", "--no-deref", "HEAD", "v1.2.0");
        ProblemException onTheTag = assertThrows(ProblemException.class, this::version);
        assertTrue(onTheTag.getMessage().contains("git reset"), onTheTag.getMessage());
    }

    /** Of a sparse or split index, which JGit doesn't support. */
    @ParameterizedTest
    @ValueSource(strings = {"update-index --split-index", "sparse-checkout set --cone --sparse-index left"})
    void theVersionOnATagAndAnImmutableOneAreThoseOfAPlainIndex(String command) throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script.play(root(), "file left/a b\nfile right/c d\ncommit one\ntag v1.2.0\ncommit two");
        GitProgram.run(root(), "reset", "--hard", "--quiet");
        GitProgram.run(root(), command.split(" "));
        properties.put("waymark.version.style", "immutable");

        assertTrue(
                version().version().startsWith("1.2.1-alpha-0.1-g"), version().version());
        GitProgram.run(root(), "checkout", "--quiet", "v1.2.0");
        assertEquals("1.2.0", version().version());
        Files.writeString(root().resolve("left/a"), "changed");
        assertEquals("1.2.1-SNAPSHOT", version().version());
    }

    @Test
    void settingsInADeviceAreAProblem() throws IOException {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless));
        Script.play(root(), "commit one");
        Files.createDirectories(root().resolve(".mvn"));
        Path link = Files.createSymbolicLink(root().resolve(".mvn/waymark.yaml"), endless);

        ProblemException problem = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(ProblemException.class, this::version));
        assertTrue(problem.getMessage().contains("not a regular file"), problem.getMessage());
        Files.delete(link);
    }

    @Test
    void onTheTagItIsTheTagsAndARelease() {
        Script.play(root(), "commit one\ntag v1.2.0");

        assertEquals("version 1.2.0 from git: tag v1.2.0", line());
        assertTrue(version().release());
        assertEquals("none", version().bump());
    }

    @Test
    void aChangedFileOnTheTagMakesItTheNextSnapshot() throws IOException {
        Script.play(root(), "file a.txt old\ncommit one\ntag v1.2.0\nwrite a.txt new");

        assertEquals("version 1.2.1-SNAPSHOT from git: tag v1.2.0, working tree dirty", line());
    }

    @Test
    void untrackedFilesCountWhenAskedFor() throws IOException {
        Script.play(root(), "file a.txt old\ncommit one\ntag v1.2.0\nwrite new.txt new");
        assertFalse(version().dirty());

        properties.put("waymark.version.untracked", "true");
        assertTrue(version().dirty());
    }

    @Test
    void beforeTheFirstCommitTheFirstSnapshotIsBuilt() {
        Script.play(root(), "");

        assertEquals("version 0.0.1-SNAPSHOT from git: no commit yet", line());
    }

    @Test
    void aCachedVersionThatIsDamagedIsNeverBelieved() throws Throwable {
        Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        String line = line();

        assertEquals("version 1.2.1-SNAPSHOT from git: 1 commit past v1.2.0", line);
        DamagedEntry.assertNeverBelieved(root().resolve(".git/waymark/version"), () -> assertEquals(line, line()));
    }

    @Test
    void cachedSettingsThatAreDamagedAreNeverBelieved() throws Throwable {
        Script.play(root(), "commit one\ntag v1.2.0");
        settings("constraints:\n  list: a.yaml\n");
        Map<String, SettingValue> settings = checkout().constraintSettings();

        assertEquals(Map.of("constraints.list", new SettingValue("a.yaml", ".mvn/waymark.yaml:2:3")), settings);
        DamagedEntry.assertNeverBelieved(
                root().resolve(".git/waymark/settings"),
                () -> assertEquals(settings, checkout().constraintSettings()));
    }

    @Test
    void aKeptAnswerServesUntilHeadOrTagsMove() {
        Script script = Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        assertEquals("1.2.1-SNAPSHOT", version().version());
        assertTrue(Files.exists(root().resolve(".git/waymark/version")));
        spoil("distance=1", "distance=7");
        assertEquals("version 1.2.1-SNAPSHOT from git: 7 commits past v1.2.0", line());

        script.more("commit three");
        assertEquals("version 1.2.1-SNAPSHOT from git: 2 commits past v1.2.0", line());

        script.more("tag v1.3.0");
        assertEquals("version 1.3.0 from git: tag v1.3.0", line());

        script.more("checkout v1.2.0");
        assertEquals("version 1.2.0 from git: tag v1.2.0", line());
    }

    @Test
    void aCachedAnswerEndsWhenTheTargetOfASymbolicBranchMoves() throws IOException {
        Script script = Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        Files.writeString(root().resolve(".git/refs/heads/master"), "ref: refs/heads/main\n");
        Files.writeString(root().resolve(".git/HEAD"), "ref: refs/heads/master\n");
        assertEquals("1.2.1-SNAPSHOT", version().version());

        script.more("commit three | Sem-Ver: api-break");

        assertEquals("2.0.0-SNAPSHOT", version().version());
    }

    @Test
    void anAnswerThatLeansOnFreshFilesIsNotKept() {
        Script.play(root(), "commit one\ntag v1.2.0");

        Checkout.at(root(), inputs(), System.currentTimeMillis()).version(root());

        assertFalse(Files.exists(root().resolve(".git/waymark/version")));
    }

    @Test
    void settingsAreNeverMixedUpInTheCache() {
        Script.play(root(), "commit one\ntag v1.2.0\ncommit feat: two");
        assertEquals("1.2.1-SNAPSHOT", version().version());

        properties.put("waymark.version.conventionalCommits", "true");
        assertEquals("1.3.0-SNAPSHOT", version().version());

        properties.put("waymark.version.tags", "other-(?<version>.+)");
        properties.put("waymark.version.initial", "0.1.0");
        assertEquals("0.1.0-SNAPSHOT", version().version());
    }

    @Test
    void settingsOfTheFileAreReadAgainWhenItChanges() throws IOException {
        Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        settings("version: {style: immutable}");
        String commit = version().calculated().orElseThrow().commit().substring(0, 8);
        assertEquals("1.2.1-alpha-0.1-g" + commit, version().version());
        assertEquals("1.2.1-alpha-0.1-g" + commit, version().version());

        settings("version: {style: snapshot}");
        assertEquals("1.2.1-SNAPSHOT", version().version());
    }

    @Test
    void theBranchesNameIsShownWhenAskedForButNotThatOfMain() throws IOException {
        Script script = Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        settings("version: {branch: true}");
        assertEquals("1.2.1-SNAPSHOT", version().version());

        script.more("branch feature/x\ncommit three");
        assertEquals("1.2.1-alpha-0-feature-x-SNAPSHOT", version().version());
        assertEquals(Optional.of("feature/x"), version().branch());
    }

    @Test
    void thePomMayNameTheNextRelease() throws IOException {
        Script script = Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        pom("<version>${revision}</version><properties><revision>1.5.0-SNAPSHOT</revision></properties>");
        assertEquals("1.5.0-SNAPSHOT", version().version());

        script.more("commit three | Sem-Ver: api-break");
        ProblemException problem = assertThrows(ProblemException.class, this::version);
        assertTrue(problem.getMessage().contains("requires a target version of 2.0.0"), problem.getMessage());
    }

    @Test
    void aRevisionOfZeroIsAPlaceholderAlsoWhereTheChangelistHasTheRest() throws IOException {
        Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        pom("<version>${revision}${changelist}</version><properties><revision>0</revision>"
                + "<changelist>-SNAPSHOT</changelist></properties>");

        assertEquals("1.2.1-SNAPSHOT", version().version());
    }

    @ParameterizedTest
    @CsvSource({"1.5.0, 1.5.0", "1.5.0, 1.6.0"})
    void aNextReleaseInThePomThatIsReleasedNoLongerCountsAndTheBuildSaysSo(String named, String tag)
            throws IOException {
        Script script = Script.play(root(), "commit one\ntag v1.2.0\ncommit two\ntag v" + tag);
        pom("<version>${revision}</version>\n<properties><revision>" + named + "-SNAPSHOT</revision></properties>");
        assertEquals(tag, version().target(), "on the release itself");
        assertEquals(0, version().warnings().size());

        script.more("commit three");

        String next = tag.replace(".0", ".1");
        assertEquals(next + "-SNAPSHOT", version().version());
        String warning = version().warnings().toString();
        assertTrue(warning.contains("named 1.5.0, which is released already"), warning);
        assertTrue(warning.contains("pom.xml:2, tag v" + tag), warning);
        assertTrue(warning.contains("<revision>0-SNAPSHOT</revision>"), warning);

        pom("<version>${revision}</version>\n<properties><revision>0-SNAPSHOT</revision></properties>");
        assertEquals(next + "-SNAPSHOT", version().version(), "the fix keeps the version");
        assertEquals(0, version().warnings().size());
    }

    @Test
    void aNextReleaseInTheSettingsThatIsReleasedNoLongerCountsEither() throws IOException {
        Script.play(root(), "commit one\ntag v1.5.0\ncommit two | Sem-Ver: feature");
        settings("version:\n  next: 1.5.0\n");

        assertEquals("1.6.0-SNAPSHOT", version().version());
        String warning = version().warnings().toString();
        assertTrue(warning.contains(".mvn/waymark.yaml:2"), warning);
        assertTrue(warning.contains("Remove the setting"), warning);
    }

    @Test
    void eachProductHasItsOwnTagsAndItsOwnWishes() throws IOException {
        Script.play(root(), """
                file alpha/a.txt 1
                file beta/b.txt 1
                commit one
                tag alpha-1.0.0
                tag b2.0.0
                file alpha/a.txt 2
                commit two | Sem-Ver: feature
                """);
        settings("version: {products: {alpha: {path: alpha}, beta: {path: beta, tags: 'b(?<version>.+)'}}}");

        Checkout checkout = checkout();

        assertEquals("1.1.0-SNAPSHOT", checkout.version(root().resolve("alpha")).version());
        assertEquals("2.0.1-SNAPSHOT", checkout.version(root().resolve("beta")).version());
        assertEquals("0.1.0-SNAPSHOT", checkout.version(root()).version());
        assertEquals("[alpha, beta]", checkout.products().keySet().toString());
    }

    @Test
    void tagsOfOtherProductsSayNothingAboutAProductWithoutRelease() throws IOException {
        Script.play(root(), "file alpha/a.txt 1\nfile beta/b.txt 1\ncommit one\ntag alpha-1.0.0");
        settings("version: {products: {alpha: {path: alpha}, beta: {path: beta}}}");
        Path beta = root().resolve("beta");

        for (int i = 0; i < 2; i++) {
            assertEquals("0.0.1-SNAPSHOT", checkout().version(beta).version());
            assertEquals(List.of(), checkout().version(beta).warnings());
        }
        assertEquals(List.of(), checkout().tagProblems(beta));
        assertEquals("1.0.0", checkout().version(root().resolve("alpha")).version());
    }

    @Test
    void aTagOfNoProductIsAReleaseThatTheirPatternsMiss() throws IOException {
        Script.play(root(), "file beta/b.txt 1\ncommit one\ntag alpha-1.0.0\ntag v0.9.0");
        settings("version: {products: {alpha: {path: alpha}, beta: {path: beta}}}");

        ProblemException problem =
                assertThrows(ProblemException.class, () -> checkout().version(root().resolve("beta")));

        assertTrue(problem.getMessage().contains("v0.9.0"), problem.getMessage());
    }

    @Test
    void aPatternThatMissesAllTagsIsAnErrorThatShowsThem() throws IOException {
        Script.play(root(), "commit one\ntag v1.2.0");
        settings("version:\n  tags: 'rel_(?<version>.+)'\n");

        ProblemException problem = assertThrows(ProblemException.class, this::version);

        assertTrue(problem.getMessage().contains(".mvn/waymark.yaml:2"), problem.getMessage());
        assertTrue(problem.getMessage().contains("v1.2.0"), problem.getMessage());
    }

    @Test
    void whatTheFileSaysOfConstraintsIsTakenWithItsPlaceFromTheCacheToo() throws IOException {
        Script.play(root(), "commit one\ntag v1.2.0");
        settings("version:\n  style: snapshot\nconstraints:\n  list: a b.yaml\n");

        for (int i = 0; i < 2; i++) {
            assertEquals(
                    Map.of("constraints.list", new SettingValue("a b.yaml", ".mvn/waymark.yaml:4:3")),
                    Checkout.at(root(), inputs(), LATER).constraintSettings());
        }
    }

    @Test
    void tagsThatAreNoVersionsAreAWarningOnly() {
        Script.play(root(), "commit one\ntag deployed");

        assertEquals("0.0.1-SNAPSHOT", version().version());
        assertTrue(
                version().warnings().get(0).contains("deployed"),
                version().warnings().toString());
    }

    @Test
    void aTyposSymbolIsAWarning() {
        Script.play(root(), "commit one\ntag v1.0.0\ncommit two | Sem-Ver: feture");

        assertTrue(
                version().warnings().get(0).contains("'feture'"),
                version().warnings().toString());
    }

    @Test
    void aStatedVersionWinsAndFactsComeFromGitStill() {
        Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        environment.put("WAYMARK_VERSION", "9.0");

        assertEquals("version 9.0 from the environment variable WAYMARK_VERSION", line());
        assertEquals(1, version().calculated().orElseThrow().distance());
    }

    @Test
    void aStatedVersionHelpsWhereGitCantAnswer() throws IOException {
        Script.play(root(), "commit one");
        Files.writeString(root().resolve(".git/HEAD"), "nonsense");
        assertThrows(ProblemException.class, this::version);

        properties.put("waymark.version", "9.0");
        assertEquals("9.0", version().version());
    }

    @Test
    void withoutGitASourceArchiveKnowsItsVersion() throws IOException {
        Files.createDirectories(root().resolve(".mvn"));
        Files.writeString(root().resolve(".mvn/waymark-record.properties"), "version=1.2.3\n");

        assertEquals("version 1.2.3 from the source archive's record", line());
    }

    @Test
    void aSourceArchiveInsideSomeOtherRepositoryKeepsItsVersion() throws IOException {
        Script.play(folder.resolve("outer"), "commit one\ntag v7.0.0");
        Path archive = folder.resolve("outer/vendor/lib");
        Files.createDirectories(archive.resolve(".mvn"));
        Files.writeString(archive.resolve(".mvn/waymark-record.properties"), "version=1.2.3\n");

        assertEquals(
                "1.2.3", Checkout.at(archive, inputs(), LATER).version(archive).version());
    }

    @Test
    void withNothingToGoByThereIsAProblemThatTellsAllWays() throws IOException {
        Files.createDirectories(root());

        ProblemException problem = assertThrows(ProblemException.class, this::version);

        assertTrue(problem.getMessage().contains("-Dwaymark.version=1.2.3"), problem.getMessage());
        assertTrue(problem.getMessage().contains("WAYMARK_VERSION"), problem.getMessage());
    }

    @Test
    void aSubfolderFindsTheSettingsAboveIt() throws IOException {
        Script.play(root(), "file a/b/x.txt 1\ncommit one\ntag v1.2.0\ncommit two");
        settings("version: {next: 3.0.0}");
        Path deep = root().resolve("a/b");

        Checkout checkout = Checkout.around(deep, inputs(), LATER);

        assertEquals(root().toRealPath(), checkout.root());
        assertEquals("3.0.0-SNAPSHOT", checkout.version(deep).version());
    }

    @Test
    void otherCommitsAreReckonedAsIfTheyWereCheckedOutClean() {
        Script script = Script.play(root(), "file a.txt 1\ncommit one\ntag v1.2.0\ncommit two\nwrite a.txt 2");
        Checkout checkout = checkout();

        try (var history = checkout.history()) {
            DerivedVersion version = checkout.versionOf(root(), history, script.id("one"));
            assertEquals("1.2.0", version.version());
            assertFalse(version.dirty());
        }
    }

    @Test
    void nothingIsWrittenOutsideTheGitFolder() throws IOException {
        Script.play(root(), "file a.txt 1\ncommit one\ntag v1.2.0");
        settings("version: {style: immutable}");
        version();

        try (var files = Files.walk(root())) {
            assertEquals(
                    "[.mvn/waymark.yaml, a.txt]",
                    files.filter(Files::isRegularFile)
                            .map(file -> root().relativize(file).toString())
                            .filter(file -> !file.startsWith(".git/"))
                            .sorted()
                            .toList()
                            .toString());
        }
    }

    private Path root() {
        return folder.resolve("project");
    }

    private BuildInputs inputs() {
        return new BuildInputs(properties, environment, folder.resolve("home"));
    }

    private Checkout checkout() {
        return Checkout.at(root(), inputs(), LATER);
    }

    private DerivedVersion version() {
        return checkout().version(root());
    }

    @Test
    void sectionsOfPluginsAreLeftToThem() throws IOException {
        Script.play(root(), "commit one\ntag v1.2.0");
        settings("version:\n  style: snapshot\nentry-points:\n  ignore:\n    - {service: a.B, reason: none}\n");

        assertEquals("1.2.0", version().version());
        assertEquals(
                "a mapping",
                PluginSettings.section(root(), "entry-points").orElseThrow().kind());
        assertEquals(Optional.empty(), PluginSettings.section(root(), "config-options"));
        Files.delete(root().resolve(".mvn/waymark.yaml"));
        assertEquals(Optional.empty(), PluginSettings.section(root(), "entry-points"));
    }

    private String line() {
        return version().line();
    }

    private void settings(String yaml) throws IOException {
        Files.createDirectories(root().resolve(".mvn"));
        Files.writeString(root().resolve(".mvn/waymark.yaml"), yaml);
    }

    private void pom(String content) throws IOException {
        Files.writeString(root().resolve("pom.xml"), "<project>" + content + "</project>");
    }

    private void spoil(String text, String other) {
        Path file = root().resolve(".git/waymark/version");
        try {
            DamagedEntry.forge(file, entry -> entry.replace(text, other));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.0-SNAPSHOT, 1.0-SNAPSHOT",
        "${my.version}, ${my.version}",
        "${revision}, ",
        "${revision}${changelist}, ",
        "0-SNAPSHOT, "
    })
    void aPomThatSetsItsVersionItselfIsToldWhereThereAreTags(String written, String own) throws IOException {
        Script script = Script.play(root(), "commit one");
        pom("<version>" + written + "</version>");
        Path pom = root().resolve("pom.xml");
        assertEquals(Optional.empty(), checkout().ownVersion(pom));

        script.more("tag v1.2.0");
        assertEquals(Optional.ofNullable(own), checkout().ownVersion(pom));
        assumeTrue(GitProgram.isThere(), "needs the git program");
        GitProgram.run(root(), "pack-refs", "--all");
        assertEquals(Optional.ofNullable(own), checkout().ownVersion(pom));
    }

    @Test
    void aPackedBranchIsReadFromTheCacheToo() throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        GitProgram.run(root(), "pack-refs", "--all");
        assertEquals("version 1.2.1-SNAPSHOT from git: 1 commit past v1.2.0", line());
        spoil("distance=1", "distance=7");

        assertEquals("version 1.2.1-SNAPSHOT from git: 7 commits past v1.2.0", line());
    }

    @Test
    void aCachedAnswerOfAnotherCommitIsNeverBelieved() {
        Script script = Script.play(root(), "commit one\ntag v1.2.0\ncommit two");
        String line = line();
        spoil("commit=" + script.id("two"), "commit=" + script.id("one"));

        assertEquals(line, line());
    }
}
