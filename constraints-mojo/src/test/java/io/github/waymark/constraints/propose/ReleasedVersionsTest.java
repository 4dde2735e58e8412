package io.github.waymark.constraints.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedVersionsTest {

    @Test
    void artifactsWithoutAVersionGetTheCommonOne() {
        assertEquals(
                Map.of("com.acme:a", "1.2", "com.acme:b", "1.3"),
                ReleasedVersions.parse(List.of(" com.acme:a", "com.acme:b:1.3 "), "1.2"));
    }

    @Test
    void theSameArtifactMayBeNamedTwiceWithOneVersion() {
        assertEquals(Map.of("a:b", "1"), ReleasedVersions.parse(List.of("a:b:1", "a:b:1"), ""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "a:b, 'a:b' has no version",
                "a, 'a' is not of the form groupId:artifactId:version",
                "a:b:jar:1, 'a:b:jar:1' is not of the form groupId:artifactId:version",
                "a:*:1, 'a:*' names no single artifact",
                "a:b:1-SNAPSHOT, a:b:1-SNAPSHOT is a SNAPSHOT",
                "^a:b:[1,2)^, '[1,2)' is not a literal version",
                "a:b:LATEST, LATEST is resolved to different versions over time",
                "a:b c:1, 'a:b c' is not groupId:artifactId",
                "a::1, 'a:' is not groupId:artifactId",
                "^^, '' is not of the form"
            })
    void anythingElseIsAProblem(String artifact, String what) {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> ReleasedVersions.parse(List.of(artifact), ""));

        assertTrue(refusal.getMessage().contains(what), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("constraints.artifact"), refusal.getMessage());
    }

    @Test
    void twoVersionsOfAnArtifactAndNoArtifactAreProblems() {
        assertTrue(assertThrows(ProblemException.class, () -> ReleasedVersions.parse(List.of("a:b:1", "a:b:2"), ""))
                .getMessage()
                .contains("a:b has two versions: 1 and 2"));
        assertTrue(assertThrows(ProblemException.class, () -> ReleasedVersions.parse(List.of(), "1"))
                .getMessage()
                .contains("No artifact is set"));
    }
}
