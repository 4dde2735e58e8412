package io.github.waymark.constraints.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraints.Listed;
import io.github.waymark.problem.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsReviewTest {

    private static final String LIST = """
            constraints:
              - ga: t:x
                version: "1.10.0"
            allow:
              - ga: t:x
                versions: "[1.0,2.0)"
                exclude: ["1.5"]
                licence: Apache-2.0
              - ga: t:nolicence
              - ga: t:testonly
                scopes: [test]
                licence: MIT
            deny:
              - ga: t:bad
                reason: no longer maintained
            exempt:
              - ga: t:free
                reason: a linter
            """;

    private static List<String> problems(DeclaredDependency... declared) {
        return new RequirementsReview(Listed.yaml(LIST), Listed.HERE, Set.of("app:own"), "list.yaml", true)
                .problems(List.of(declared)).stream().map(Problem::what).toList();
    }

    private static DeclaredDependency declared(String name, String version, String scope) {
        String[] parts = name.split(":", -1);
        return new DeclaredDependency("app:app", parts[0], parts[1], "jar", "", version, scope, false, "pom.xml:9");
    }

    @Test
    void whatWasReviewedPasses() {
        assertEquals(
                List.of(),
                problems(
                        declared("t:x", "1.10.0", "compile"),
                        declared("t:x", "[1.2,2.0)", "compile"),
                        declared("t:free", "7", "compile"),
                        declared("app:own", "1", "compile"),
                        declared("t:testonly", "1", "test")));
    }

    @Test
    void everythingElseIsTold() {
        assertEquals(
                List.of("app:app declares t:other, which was not reviewed."),
                problems(declared("t:other", "1", "compile")));
        assertEquals(
                List.of("t:x in app:app is 1.5, which was not reviewed."), problems(declared("t:x", "1.5", "compile")));
        assertEquals(
                List.of(
                        "t:x in app:app is 2.0, which was not reviewed.",
                        "app:app declares t:x 2.0, but the list has 1.10.0."),
                problems(declared("t:x", "2.0", "compile")));
        assertEquals(
                List.of("app:app declares t:x [1.11,2.0), but the list has 1.10.0."),
                problems(declared("t:x", "[1.11,2.0)", "compile")));
        assertEquals(
                List.of("t:testonly in app:app is used in scope compile."),
                problems(declared("t:testonly", "1", "compile")));
        assertEquals(
                List.of("The list has no licence for t:nolicence."), problems(declared("t:nolicence", "1", "compile")));
        assertEquals(List.of("t:x in app:app has no version."), problems(declared("t:x", "", "compile")));
    }

    @Test
    void aDeniedLibraryIsToldWithItsReasonAndBothPlaces() {
        Problem problem = review(true)
                .problems(List.of(declared("t:bad", "1", "compile")))
                .get(0);

        assertEquals("app:app declares t:bad 1, which must not be used.", problem.what());
        assertEquals("pom.xml:9 and list.yaml:14", problem.where());
        assertEquals("no longer maintained.", problem.why());
    }

    @Test
    void aManagedEntryNeedsNeitherScopeNorVersionOfItsOwn() {
        DeclaredDependency managed =
                new DeclaredDependency("app:app", "t", "testonly", "jar", "", "", "", true, "pom.xml:3");

        assertEquals(List.of(), problems(managed));
    }

    @Test
    void aLicenceThatIsMissingIsToldOnceAndOnlyWhereAskedFor() {
        List<DeclaredDependency> twice =
                List.of(declared("t:nolicence", "1", "compile"), declared("t:nolicence", "2", "test"));

        assertEquals(1, review(true).problems(twice).size());
        assertEquals(0, review(false).problems(twice).size());
    }

    @Test
    void aRangeIsReviewedByWhereItStarts() {
        assertEquals(
                List.of("t:x in app:app starts at 0.9, which was not reviewed."),
                problems(declared("t:x", "[0.9,2.0)", "compile")));
        assertEquals(List.of(), problems(declared("t:x", "(,2.0)", "compile")));
    }

    @Test
    void systemScopeIsNobodysBusiness() {
        assertEquals(List.of(), problems(declared("t:other", "1", "system")));
    }

    /** What is declared, the fix, and what is declared and listed when it is applied. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t:other 1 compile | Have it reviewed and added to the allowed entries of list.yaml, with its licence, or remove it. | t:other 1 compile | - ga: t:nolicence | - ga: t:other\\n    licence: MIT",
                "t:bad 1 compile | Use another library, or a version that is not denied. | t:x 1.10.0 compile | |",
                "t:x 1.5 compile | Declare it as it was reviewed, or have the list's entry changed. | t:x 1.6 compile | |",
                "t:x 1.5 compile | or have the list's entry changed. | t:x 1.5 compile | 1.5 | 1.4",
                "t:x [1.11,2.0) compile | Declare 1.10.0 or a lower version, or raise the version in the list. | t:x 1.10.0 compile | |",
                "t:x [1.11,2.0) compile | or raise the version in the list. | t:x [1.11,2.0) compile | 1.10.0 | 1.11",
                "t:testonly 1 compile | Declare it as it was reviewed | t:testonly 1 test | |",
                "t:nolicence 1 compile | Add the SPDX id of the licence to the entry: `licence: Apache-2.0`. | t:nolicence 1 compile | - ga: t:nolicence | - ga: t:nolicence\\n    licence: Apache-2.0",
            })
    void eachFixIsRightWhenItIsApplied(String before, String fix, String after, String listed, String changed) {
        List<Problem> problems = review(LIST, before);
        assertTrue(problems.stream().anyMatch(problem -> problem.fix().contains(fix)), problems.toString());

        String list = listed == null ? LIST : LIST.replace(listed, changed.replace("\\n", "\n"));
        assertEquals(List.of(), review(list, after).stream().map(Problem::what).toList());
    }

    private static List<Problem> review(String list, String declared) {
        String[] words = declared.split(" ", -1);
        return new RequirementsReview(Listed.yaml(list), Listed.HERE, Set.of(), "list.yaml", true)
                .problems(List.of(declared(words[0], words[1], words[2])));
    }

    private static RequirementsReview review(boolean licences) {
        return new RequirementsReview(Listed.yaml(LIST), Listed.HERE, Set.of(), "list.yaml", licences);
    }
}
