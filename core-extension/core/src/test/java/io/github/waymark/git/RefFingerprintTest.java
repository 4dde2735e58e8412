package io.github.waymark.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.history.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RefFingerprintTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path refs(String name) {
        return folder.resolve(".git/refs").resolve(name);
    }

    private Optional<RefFingerprint> fingerprint() {
        return RefFingerprint.of(GitFolder.find(folder).orElseThrow());
    }

    private String text() {
        return fingerprint().orElseThrow().text();
    }

    @Test
    void aBranchThatIsASymbolicReferenceMovesWithItsTarget() throws IOException {
        Script script = Script.play(folder, "commit one");
        Files.writeString(refs("heads/master"), "ref: refs/heads/main\n");
        Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/master\n");
        String before = text();

        script.more("commit two");

        assertNotEquals(before, text());
        assertEquals(Optional.of("master"), fingerprint().orElseThrow().branch());
    }

    @Test
    void aTagThatIsASymbolicReferenceMovesWithItsTarget() throws IOException {
        Script script = Script.play(folder, "commit one\nbranch topic");
        Files.writeString(refs("tags/v1.0.0"), "ref: refs/heads/main\n");
        String before = text();

        script.more("checkout main\ncommit two\ncheckout topic");

        assertNotEquals(before, text());
    }

    @Test
    void symbolicReferencesThatGitDoesNotFollowAreLeftToJGit() throws IOException {
        Script.play(folder, "commit one");
        Files.writeString(refs("heads/main"), "ref: refs/heads/main\n");
        assertEquals(Optional.empty(), fingerprint());

        Files.writeString(refs("heads/main"), "ref: ../outside\n");
        assertEquals(Optional.empty(), fingerprint());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need privileges")
    void aTagThatIsALinkIsLeftToJGit() throws IOException {
        Script.play(folder, "commit one\ntag v1.0.0");
        Files.createSymbolicLink(refs("tags/v1.0.1"), refs("heads/main"));

        assertEquals(Optional.empty(), fingerprint());
    }

    @Test
    void aFingerprintIsCurrentUntilHeadOrTagsMove() {
        Script script = Script.play(folder, "commit one");
        RefFingerprint first = fingerprint().orElseThrow();
        assertTrue(first.isCurrent());

        script.more("tag v1.0.0");
        assertFalse(first.isCurrent());
        RefFingerprint second = fingerprint().orElseThrow();
        assertTrue(second.isCurrent());

        script.more("commit two");
        assertFalse(second.isCurrent());
    }
}
