package io.github.waymark.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where no version is certain, the build says why and what to do; it never guesses, nor shows a stack trace. */
class BadInputIT {

    private static final String PAST_THE_TAG = "commit\ntag v1.2.0\ncommits 1";

    private static Complaint complaint(Scene scene, String... options) {
        return Complaint.of(scene.run("validate").goals(options).fails());
    }

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void anUnknownSettingIsToldWithTheNearestKnownOne(Maven maven) {
        Scene scene = Scene.of("bad.key", "single", maven)
                .file(".mvn/waymark.yaml", "version:\n  stile: immutable\n")
                .played(PAST_THE_TAG);

        complaint(scene).names("stile", "style", ".mvn/waymark.yaml:2");
    }

    @Test
    @InTheFullSet
    void anUnknownPropertyIsToldWithTheNearestKnownOne() {
        Scene scene = Scene.of("bad.property", "single").played(PAST_THE_TAG);

        complaint(scene, "-Dwaymark.version.stile=immutable").names("stile", "waymark.version.style");
    }

    @Test
    @InTheFullSet
    void anUnknownValue() {
        Scene scene = Scene.of("bad.value", "single").played(PAST_THE_TAG);

        complaint(scene, "-Dwaymark.version.style=imutable").names("imutable", "snapshot", "immutable");
    }

    @Test
    void settingsThatAreNoYaml() {
        Scene scene = Scene.of("bad.yaml", "single")
                .file(".mvn/waymark.yaml", "version:\n  style: [\n")
                .played(PAST_THE_TAG);

        complaint(scene).names(".mvn/waymark.yaml");
    }

    @Test
    @InTheFullSet
    void aMalformedPattern() {
        Scene scene = Scene.of("bad.pattern", "single").played(PAST_THE_TAG);

        complaint(scene, "-Dwaymark.version.tags=v(?<version>.*").names("v(?<version>.*");
    }

    @Test
    @InTheFullSet
    void aPatternWithoutItsGroup() {
        Scene scene = Scene.of("bad.group", "single").played(PAST_THE_TAG);

        complaint(scene, "-Dwaymark.version.tags=v(.*)").names("version");
    }

    @Test
    @InTheFullSet
    void aPatternThatNoTagMatches() {
        Scene scene = Scene.of("bad.misses", "single").played(PAST_THE_TAG);

        complaint(scene, "-Dwaymark.version.tags=release/(?<version>.*)").names("v1.2.0", "release/(?<version>.*)");
    }

    @Test
    @InTheFullSet
    void aStatedVersionThatCanBeNone() {
        Scene scene = Scene.of("bad.stated", "single").played(PAST_THE_TAG);

        complaint(scene, "-Dwaymark.version=1/2").names("1/2", "-Dwaymark.version");
    }

    @Test
    void noRepositoryNoRecordNoStatement() {
        Scene scene = Scene.of("bad.nowhere", "single");
        Path nowhere = Ground.outside();
        Ground.copy(scene.folder(), nowhere);

        Complaint.of(Mavens.main().in(nowhere).goals("validate").fails()).names("-Dwaymark.version", "WAYMARK_VERSION");
    }

    @Test
    @InTheFullSet
    void aRepositoryThatIsBroken() {
        Scene scene = Scene.of("bad.repository", "single").played(PAST_THE_TAG);
        Ground.delete(scene.folder().resolve(".git/HEAD"));

        complaint(scene).names(".git");
    }

    @Test
    @InTheFullSet
    void aGitFileThatLeadsNowhere() {
        Scene scene = Scene.of("bad.file", "single").file(".git", "gitdir: ../gone\n");

        complaint(scene).names(".git", "gone");
    }

    @Test
    void aBranchThatIsGarbage() {
        Scene scene = Scene.of("bad.branch", "single").played(PAST_THE_TAG).file(".git/refs/heads/main", "not an id\n");

        complaint(scene).names("main");
    }

    @Test
    void aHeadWhoseCommitIsMissing() {
        Scene scene = Scene.of("bad.head", "single").played(PAST_THE_TAG);
        String head = scene.git().git("rev-parse", "HEAD").strip();
        Ground.delete(scene.folder().resolve(".git/objects/" + head.substring(0, 2) + "/" + head.substring(2)));

        complaint(scene).names(head.substring(0, 8));
    }

    @Test
    void aTagOnABlobIsToldOf() {
        Scene scene = Scene.of("bad.blob", "single").played(PAST_THE_TAG);
        scene.git().git("tag", "v2.0.0", "HEAD:pom.xml");

        BuildOutcome build = scene.run("validate").run();

        build.prints("v2.0.0")
                .prints("where:")
                .prints("why:")
                .prints("fix:")
                .printsNot("2.0.1")
                .printsNot("Exception");
    }

    @Test
    @InTheFullSet
    void aTagOnAMissingCommitIsToldOf() {
        Scene scene = Scene.of("bad.tag", "single")
                .played(PAST_THE_TAG)
                .file(".git/refs/tags/v2.0.0", "0123456789012345678901234567890123456789\n");

        BuildOutcome build = scene.run("validate").run();

        build.prints("v2.0.0")
                .prints("where:")
                .prints("why:")
                .prints("fix:")
                .printsNot("2.0.1")
                .printsNot("Exception");
    }

    @Test
    @InTheFullSet
    void twoTagsThatContradictEachOther() {
        Scene scene = Scene.of("bad.twice", "single").played("""
                commit
                tag v1.2.0
                commit
                tag 1.2.0
                """);

        complaint(scene).names("v1.2.0", "1.2.0");
    }

    @Test
    @InTheFullSet
    void aTagThatIsNoOrderedVersionIsRefusedWithAWarning() {
        Scene scene = Scene.of("bad.refused", "single").played("commit\ntag v1.2.0\ncommit\ntag v1.3.0-alpha-0");

        BuildOutcome build = scene.run("validate").succeeds();

        build.prints("v1.3.0-alpha-0").prints("Waymark: version 1.2.1-SNAPSHOT");
    }

    @Test
    @InTheFullSet
    void aRepositoryWithSha256() {
        Scene scene = Scene.of("bad.sha256", "single");
        Git git = Git.in(scene.folder());
        git.git("init", "--quiet", "--object-format=sha256", "--initial-branch=main");
        git.play(PAST_THE_TAG);

        complaint(scene).names("sha256");
    }

    @Test
    void aRepositoryOfAnotherUser() throws IOException {
        Scene scene = Scene.of("bad.owner", "single").played(PAST_THE_TAG);
        boolean root = Files.getAttribute(scene.folder(), "unix:uid").equals(0);
        if (!root) {
            System.err.println(
                    "SKIPPED: that a repository of another user is refused, as only root can give files away.");
        }
        Assumptions.assumeTrue(root, "not root");
        for (Path path : Ground.below(scene.folder()).toList()) {
            Files.setAttribute(path, "unix:uid", 12345);
        }

        complaint(scene).names("git config --global --add safe.directory " + scene.folder());
    }
}
