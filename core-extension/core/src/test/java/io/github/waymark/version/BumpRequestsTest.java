package io.github.waymark.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class BumpRequestsTest {

    private static String strongest(BumpRequests bumpRequests) {
        Optional<Bump> bump =
                bumpRequests.requests().stream().map(BumpRequest::bump).reduce(Bump::max);
        return bump.map(Bump::name).orElse("none");
    }

    /** Cases of pbr's own tests/test_packaging.py; $ is a line's end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Sem-Ver: api-break|MAJOR",
                "Sem-ver: api-break|MAJOR",
                "SEM-VER: API-BREAK|MAJOR",
                "Sem-ver: feature,api-break|MAJOR",
                "Sem-ver: feature, api-break|MAJOR",
                "Sem-ver: api-break,feature|MAJOR",
                "   sem-ver: api-break|MAJOR",
                "   Some cool text$   sem-ver: api-break|MAJOR",
                "  ssem-ver: api-break|none",
                "sem-ver: deprecation|MINOR",
                "sem-ver: feature|MINOR",
                "sem-ver:feature|MINOR",
                "sem-ver: bugfix|PATCH",
                "sem-ver: bugfix$sem-ver: feature|MINOR",
                "sem-ver: feature\t|MINOR",
                "'\u00a0sem-ver:\u00a0feature\r$more'|MINOR",
                "sem-ver : feature|none",
                "sem-ver feature|none",
                "Subject$$Body.$$Sem-Ver: feature$Change-Id: I1|MINOR",
                "sem-ver:|none",
                "|none",
            })
    void semVerLinesAreReadAsByPbr(String message, String bump) {
        assertEquals(bump, strongest(BumpRequests.read(message == null ? "" : message.replace('$', '\n'), false)));
    }

    @Test
    void aWishNamesItsLine() {
        BumpRequests bumpRequests = BumpRequests.read("Drop the old API\n\n  Sem-Ver: Feature, api-break \n", false);

        assertEquals(
                List.of(
                        new BumpRequest(Bump.MINOR, "feature", "Sem-Ver: Feature, api-break"),
                        new BumpRequest(Bump.MAJOR, "api-break", "Sem-Ver: Feature, api-break")),
                bumpRequests.requests());
        assertEquals(List.of(), bumpRequests.unknown());
    }

    @Test
    void unknownSymbolsAreKeptAsWritten() {
        BumpRequests bumpRequests = BumpRequests.read("x\n\nSem-Ver: Api-Brake, feature,, \nsem-ver: new", false);

        assertEquals(List.of("Api-Brake", "new"), bumpRequests.unknown());
        assertEquals("MINOR", strongest(bumpRequests));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feat: add x|MINOR",
                "Feat(core): add x|MINOR",
                "fix: repair x|PATCH",
                "fix(api)!: repair x|MAJOR",
                "refactor!: drop x|MAJOR",
                "chore: tidy|none",
                "docs(readme): tell|none",
                "feat add x|none",
                "feat:add x|none",
                "feature: add x|none",
                "feat(core: add x|none",
                "feat(core)x: add x|none",
                "a feat: add x|none",
                "a feat!: add x|none",
                ": add x|none",
                "!: add x|none",
                "(core): add x|none",
                "chore: tidy$$BREAKING CHANGE: x is gone|MAJOR",
                "chore: tidy$$BREAKING-CHANGE: x is gone|MAJOR",
                "chore: tidy$$breaking change: x is gone|none",
                "chore: tidy$$feat: not a subject|none",
                "feat: add x$$Sem-Ver: api-break|MAJOR",
                "Merge branch 'feat: x'|none",
            })
    void conventionalCommitsCountWhenAskedFor(String message, String bump) {
        assertEquals(bump, strongest(BumpRequests.read(message.replace('$', '\n'), true)));
    }

    @Test
    void conventionalCommitsDoNotCountUnasked() {
        assertEquals("none", strongest(BumpRequests.read("feat!: x\n\nBREAKING CHANGE: y", false)));
    }

    @Test
    void aConventionalWishNamesItsSymbol() {
        assertEquals(
                List.of(
                        new BumpRequest(Bump.MAJOR, "feat!", "feat(a)!: x"),
                        new BumpRequest(Bump.MAJOR, "BREAKING CHANGE", "BREAKING CHANGE: y")),
                BumpRequests.read("feat(a)!: x\n\nBREAKING CHANGE: y", true).requests());
    }

    @Test
    void aSubjectThatBeginsWithAColonOrWithAScopeAsksForNothing() {
        assertEquals("none", strongest(BumpRequests.read(": x", true)));
        assertEquals("none", strongest(BumpRequests.read("(a): x", true)));
        assertEquals("none", strongest(BumpRequests.read("feat: x", false)));
    }
}
