package io.github.waymark.releases.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.git.program.TagSignature;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCheckTest {

    private static final String KEY = "0123456789ABCDEF0123456789ABCDEF01234567";

    @TempDir
    private Path folder;

    private Script script;

    @BeforeEach
    void makeRepository() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        script = Script.play(folder.resolve("app"), "commit one\n");
    }

    private void tag(String name, String... message) {
        GitProgram.run(script.folder(), "tag", "--annotate", "--message", String.join("\n", message), name);
    }

    private <T> T with(Function<TagCheck, T> use) {
        GitFolder git = GitFolder.find(script.folder()).orElseThrow();
        try (RepositoryReader history = JGitHistory.open(git, Map.of(), folder)) {
            return use.apply(new TagCheck(history, TagPattern.standard(Optional.of("app"))));
        }
    }

    private List<String> problems(Optional<List<String>> keys, TagSignature signature, String version) {
        return with(check -> check.of(check.tag(Optional.empty()), keys, name -> signature, version).stream()
                .map(Problem::what)
                .toList());
    }

    private static TagSignature signedBy(String key) {
        return new TagSignature(true, List.of(key), "");
    }

    @Test
    void aRequestedAndSignedTagComplies() {
        tag("v1.0.0", "app 1.0.0 release", "", "meta:version: 1.0.0");

        assertEquals(List.of(), problems(Optional.of(List.of(KEY)), signedBy(KEY), "1.0.0"));
        assertEquals(List.of(), problems(Optional.empty(), signedBy(KEY), "1.0.0"));
    }

    @Test
    void aTagThatSomebodySetByHandIsRefused() {
        tag("v1.0.0", "Release 1.0.0");

        assertEquals(
                List.of("The tag v1.0.0 was not created from a release request."),
                problems(Optional.empty(), signedBy(KEY), "1.0.0"));
    }

    @Test
    void nameMessageAndBuildHaveOneVersion() {
        tag("v1.0.0", "app 1.1.0 release", "", "meta:version: 1.1.0");

        assertEquals(
                List.of(
                        "The tag v1.0.0 was requested for the version 1.1.0.",
                        "The build has the version 1.0.1-SNAPSHOT, and the tag is v1.0.0."),
                problems(Optional.empty(), signedBy(KEY), "1.0.1-SNAPSHOT"));
    }

    @Test
    void onlyAllowedKeysSign() {
        tag("v1.0.0", "app 1.0.0 release", "", "meta:version: 1.0.0");

        assertEquals(
                List.of("The tag v1.0.0 is signed by the key " + KEY + "."),
                problems(Optional.of(List.of("SHA256:other")), signedBy(KEY), "1.0.0"));
        assertEquals(
                List.of("The tag v1.0.0 has no valid signature."),
                problems(
                        Optional.of(List.of(KEY)),
                        new TagSignature(false, List.of(), "error: no signature found"),
                        "1.0.0"));
        assertEquals(
                List.of("No key is allowed to sign the tag v1.0.0."),
                problems(Optional.of(List.of()), signedBy(KEY), "1.0.0"));
    }

    @Test
    void aCommitWithoutAnAnnotatedTagIsNoRelease() {
        GitProgram.run(script.folder(), "tag", "v1.0.0");

        ProblemException none = assertThrows(ProblemException.class, () -> with(check -> check.tag(Optional.empty())));
        assertTrue(none.getMessage().startsWith("The commit that is checked out has no annotated version tag."));
        ProblemException named =
                assertThrows(ProblemException.class, () -> with(check -> check.tag(Optional.of("v1.0.0"))));
        assertTrue(named.getMessage().startsWith("The commit that is checked out has no annotated tag v1.0.0."));
    }

    @Test
    void oneOfSeveralTagsMustBeNamed() {
        tag("v1.0.0", "app 1.0.0 release", "", "meta:version: 1.0.0");
        tag("v1.0.0-RC1", "app 1.0.0-RC1 release candidate", "", "meta:version: 1.0.0-RC1");

        ProblemException problem =
                assertThrows(ProblemException.class, () -> with(check -> check.tag(Optional.empty())));
        assertTrue(problem.getMessage().contains("several version tags: v1.0.0, v1.0.0-RC1"), problem::getMessage);
        assertEquals("v1.0.0", with(check -> check.tag(Optional.of("v1.0.0"))));
    }
}
