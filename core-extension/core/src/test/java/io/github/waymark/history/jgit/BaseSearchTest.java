package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.history.Script;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.VersionTag;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tag is the base, and how far it is. */
class BaseSearchTest {

    @TempDir
    Path folder;

    @Test
    void withoutATagAllCommitsCount() {
        assertEquals("none+2", described("""
                commit one
                commit two
                """));
    }

    @Test
    void aTagOnTheCommitIsAtDistanceZero() {
        TagSearch tagSearch = tagSearch("""
                commit one
                tag v1.0.0
                """);

        assertEquals("v1.0.0+0", Opened.described(tagSearch));
        assertFalse(tagSearch.base().orElseThrow().annotated());
    }

    @Test
    void anAnnotatedTagLeadsToItsCommit() {
        Script script = play("""
                commit one
                tag -a v1.0.0
                commit two
                """);
        VersionTag base = Opened.tagSearch(folder).base().orElseThrow();

        assertEquals(script.id("one"), base.commit());
        assertTrue(base.annotated());
    }

    @Test
    void aTagOfATagLeadsToTheCommit() {
        assertEquals("v1.0.0+1", described("""
                commit one
                tag -a inner
                tag -a v1.0.0 inner
                commit two
                """));
    }

    @Test
    void theNewerTagOnTheLineSupersedesAHigherOneBehindIt() {
        assertEquals("v1.0.0+1", described("""
                commit dates
                tag 2019.12.24
                commit numbers
                tag v1.0.0
                commit more
                """));
    }

    @Test
    void aLowerHotfixLineMergedBackDoesNotPullTheVersionDown() {
        TagSearch tagSearch = tagSearch("""
                commit one
                tag v1.0.0
                commit two
                tag v2.0.0
                branch stable v1.0.0
                commit fix
                tag v1.0.1
                checkout main
                merge stable
                """);

        assertEquals("v2.0.0+2", Opened.described(tagSearch));
        assertEquals(
                List.of("v1.0.1"),
                tagSearch.others().stream().map(VersionTag::name).toList());
    }

    @Test
    void aHigherLineMergedInBecomesTheBase() {
        assertEquals("v2.0.0+2", described("""
                commit one
                tag v1.0.0
                branch next
                commit two
                tag v2.0.0
                checkout main
                commit other
                tag v1.0.1
                merge next
                """));
    }

    @Test
    void ofTagsOnOneCommitTheHighestIsTheBaseAndAnAnnotatedOneNamesIt() {
        TagSearch tagSearch = tagSearch("""
                commit one
                tag v1.0.0-rc1
                tag 1.0.0
                tag -a v1.0.0
                """);

        assertEquals("v1.0.0+0", Opened.described(tagSearch));
        assertEquals(
                List.of("1.0.0", "v1.0.0-rc1"),
                tagSearch.others().stream().map(VersionTag::name).toList());
    }

    @Test
    void commitsOfAMergedBranchCountAsGitCountsThem() {
        assertEquals("v1.0.0+3", described("""
                commit one
                branch side
                commit side one
                commit side two
                checkout main
                clock +PT1H
                commit two
                tag v1.0.0
                merge side
                """));
    }

    @Test
    void crissCrossMergesAreCountedOnce() {
        assertEquals("v1.0.0+6", described("""
                commit root
                tag v1.0.0
                branch a
                commit a1
                branch b v1.0.0
                commit b1
                checkout a
                merge b merge b into a
                checkout b
                merge a1 merge a into b
                checkout a
                merge b last
                checkout main
                merge a top
                """));
    }

    @Test
    void aClockThatWasWrongDoesNotHideThatATagIsContained() {
        // The tagged commit v1.1.0 seems older than its ancestor v1.0.0, which a side branch reaches too.
        assertEquals("v1.1.0+2", described("""
                commit root
                clock 2020-06-01T00:00:00Z
                commit one
                tag v1.0.0
                branch side
                clock 2020-07-01T00:00:00Z
                commit side
                checkout main
                clock 2020-01-02T00:00:00Z
                commit two
                tag v1.1.0
                clock 2020-07-02T00:00:00Z
                merge side
                """));
    }

    @Test
    void twoTagsWithOneVersionOnTwoCommitsAreAnErrorOnEither() {
        play("""
                commit one
                tag v1.0.0
                commit two
                tag 1.0.0
                """);
        String message = Opened.problem(() -> Opened.tagSearch(folder));

        assertTrue(message.startsWith("Two tags give the version 1.0.0 to two commits."), message);
        assertTrue(message.contains("git tag -d v1.0.0"), message);
    }

    @Test
    void twoTagsWithOneVersionBehindTheCommitAreNoError() {
        assertEquals("1.0.0+1", described("""
                commit one
                tag v1.0.0
                commit two
                tag 1.0.0
                commit three
                """));
    }

    @Test
    void aTagThatLooksLikeAVersionIsRefusedWithItsReasonWhenMet() {
        TagSearch tagSearch = tagSearch("""
                commit zero
                tag v0.9.0.1
                commit one
                tag v1.0.0
                commit two
                tag v1.1.0-SNAPSHOT
                commit three
                """);

        assertEquals("v1.0.0+2", Opened.described(tagSearch));
        assertEquals(1, tagSearch.refused().size());
        assertEquals("v1.1.0-SNAPSHOT", tagSearch.refused().get(0).name());
    }

    @Test
    void aPatternThatTakesNoTagIsNoticed() {
        TagSearch tagSearch = tagSearch("""
                commit one
                tag nightly
                tag product-x
                """);

        assertTrue(tagSearch.otherTagsOnly());
        assertEquals(List.of("nightly", "product-x"), tagSearch.unrelated());
    }

    @Test
    void tagsOfOtherBranchesAreCountedButNotReached() {
        TagSearch tagSearch = tagSearch("""
                commit one
                branch other
                commit two
                tag v3.0.0
                checkout main
                """);

        assertEquals("none+1", Opened.described(tagSearch));
        assertFalse(tagSearch.otherTagsOnly());
        assertEquals(1, tagSearch.versionTagCount());
    }

    private Script play(String script) {
        return Script.play(folder, script);
    }

    private TagSearch tagSearch(String script) {
        play(script);
        return Opened.tagSearch(folder);
    }

    private String described(String script) {
        return Opened.described(tagSearch(script));
    }
}
