package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class BranchNameTest {

    @ParameterizedTest
    @CsvSource({
        "main, main",
        "feature/x, feature-x",
        "Feature/JIRA-12_tidy up, Feature-JIRA-12-tidy-up",
        "release/1.2.x, release-1-2-x",
        "--x--, x",
        "a//b, a-b",
        "日本, branch",
        "fix-ü, fix",
    })
    void onlyLettersDigitsAndSingleDashesRemain(String branch, String inVersion) {
        assertEquals(inVersion, BranchName.inVersion(branch));
    }

    @Test
    void longNamesAreCutAndStayApart() {
        String one = BranchName.inVersion("x".repeat(200) + "1");
        String other = BranchName.inVersion("x".repeat(200) + "2");

        assertEquals(60, one.indexOf("-h"));
        assertNotEquals(one, other);
    }

    @Test
    void aNameOfSixtyCharactersIsNotCut() {
        assertEquals("x".repeat(60), BranchName.inVersion("x".repeat(60)));
        assertTrue(BranchName.inVersion("x".repeat(61)).startsWith("x".repeat(60) + "-h"));
    }

    @Test
    void theFirstAndTheLastLetterOfTheAlphabetRemain() {
        assertEquals("a-z-A-Z-0-9", BranchName.inVersion("a/z{A@Z[0:9`"));
    }
}
