package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.collection.CollectRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each option that a message proposes solves the problem of that message. */
class OptionsInMessagesTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern OPTION = Pattern.compile("-D(constraints(?:\\.\\w+)?)(?![\\w.]*})");
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String HOOK = "core-extension/extension/src/main/java/io/github/waymark/extension/constraints";

    /** The test that applies each option that a message names. */
    private static final Map<String, String> TESTS = Map.ofEntries(
            Map.entry("constraints", "OptionsInMessagesTest#aGoalWithoutAList"),
            Map.entry("constraints.add", "ProposeGoalTest#othersGetAnEntryOnlyIfItIsAskedFor"),
            Map.entry("constraints.version", "ReleasedVersionsTest#artifactsWithoutAVersionGetTheCommonOne"),
            Map.entry("constraints.wait", "ProposeGoalTest#itWaitsForWhatIsNotThereYet"),
            Map.entry("constraints.allowSnapshots", "OptionsInMessagesTest#aSnapshotInTheList"),
            Map.entry("constraints.artifact", "OptionsInMessagesTest#aGoalWithoutItsSubject"),
            Map.entry("constraints.bom", "OptionsInMessagesTest#aGoalWithoutItsSubject"),
            Map.entry("constraints.from", "ListGoalsTest#aListIsComparedWithWhatItWasInAnotherCommit"),
            Map.entry("constraints.input", "OptionsInMessagesTest#aGoalWithoutItsSubject"),
            Map.entry("constraints.enforce", "OptionsInMessagesTest#violationsThatMustNotFailTheBuild"),
            Map.entry("constraints.sort", "OptionsInMessagesTest#anUnformattedList"),
            Map.entry("constraints.form", "OptionsInMessagesTest#anUnformattedList"),
            Map.entry("constraints.partial", "GenerateGoalTest#bothWaysToGoOnWithoutItLeadToTheRestOfTheList"),
            Map.entry("constraints.projects", "BomGoalTest#aFamilyThatPublishedProjectsUse"),
            Map.entry("constraints.advisories", "UpdateGoalTest#onlyTheSmallestFixesAreProposedForSecurity"),
            Map.entry("constraints.branch", "UpdateGoalTest#theBranchThatIsCheckedOutIsNoBranchForProposals"),
            Map.entry("constraints.commit", "UpdateGoalTest#outsideOfARepositoryNothingCanBeCommitted"),
            Map.entry("constraints.dryRun", "UpdateGoalTest#aListThatNoCommitContainsIsOnlyReported"),
            Map.entry("constraints.prove", "UpdateGoalTest#otherProjectsHaveARowEachAndHoldNothingBack"),
            Map.entry("constraints.proveIn", "UpdateGoalTest#soItDoesWithoutARepository"),
            Map.entry(
                    "constraints.tryModules",
                    "UpdateGoalTest#modulesThatCanNotBeResolvedAnywayAreToldAndHoldNothingBack"),
            Map.entry("constraints.conflict", "ConstraintListsIT#"),
            Map.entry("constraints.deploy", "PublishingCheckTest#aBuildThatShallNotPublishWithAListIsStoppedThere"),
            Map.entry("constraints.override", "CheckGoalTest#anOverrideHoldsInThePlaceOfTheListForThisRun"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static List<Path> sources(String below) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(below))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void eachOptionOfAMessageHasATestThatAppliesIt() throws IOException {
        Set<String> proposed = new TreeSet<>();
        for (String root : List.of(
                "constraints-mojo/src/main/java",
                "core-extension/core/src/main/java/io/github/waymark/constraint",
                HOOK)) {
            for (Path file : sources(root)) {
                Matcher text =
                        TEXT.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                while (text.find()) {
                    OPTION.matcher(text.group(1)).results().forEach(option -> proposed.add(option.group(1)));
                }
            }
        }
        assertEquals(new TreeSet<>(TESTS.keySet()), proposed);
        for (Map.Entry<String, String> test : TESTS.entrySet()) {
            String name = test.getValue().substring(0, test.getValue().indexOf('#'));
            String method = test.getValue().substring(name.length() + 1);
            Path file = Stream.of("constraints-mojo", "core-extension/extension", "it")
                    .flatMap(module -> {
                        try {
                            return sources(module + "/src/test/java").stream();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .filter(one -> one.getFileName().toString().equals(name + ".java"))
                    .findFirst()
                    .orElseThrow();
            String text = Files.readString(file);
            assertTrue(method.isEmpty() || text.contains("void " + method + "("), test.toString());
            String option = test.getKey().substring(test.getKey().indexOf('.') + 1);
            assertTrue(text.contains(option), test.toString());
        }
    }

    private static RepositorySystem oneLevel() {
        return Goal.proxy(
                RepositorySystem.class, (proxy, method, arguments) -> OneLevel.of((CollectRequest) arguments[1]));
    }

    private Goal check() {
        return Goal.of(new CheckMojo(), folder).module("app:app:1", "t:x:1").repositories(oneLevel());
    }

    @Test
    void aGoalWithoutAList() throws IOException {
        Goal.write(folder, Map.of("upper-constraints.yaml", "constraints:\n  - ga: t:x\n    version: 1\n"));

        String failure = check().failure();

        assertTrue(failure.contains("-Dconstraints=upper-constraints.yaml"), failure);
        check().with("constraints", "upper-constraints.yaml").run();
    }

    @Test
    void violationsThatMustNotFailTheBuild() throws IOException {
        Goal.write(folder, Map.of("list.txt", "t:x===0.9\n"));
        Goal check = check().with("constraints", "list.txt").with("enforce", "true");

        String failure = check.failure();

        assertTrue(failure.contains("-Dconstraints.enforce=false"), failure);
        check.with("enforce", "false").run();
    }

    @Test
    void aSnapshotInTheList() throws IOException {
        Goal.write(folder, Map.of("list.txt", "t:x===2-SNAPSHOT\n"));
        Goal check = check().with("constraints", "list.txt").with("enforce", "true");
        Goal format = Goal.of(new FormatMojo(), folder).with("constraints", "list.txt");

        String failure = check.failure();
        String formatted = String.join("\n", format.run());

        assertTrue(failure.contains("-Dconstraints.allowSnapshots=true"), failure);
        assertTrue(formatted.contains("-Dconstraints.allowSnapshots=true"), formatted);
        check.with("allowSnapshots", true).run();
        format.with("allowSnapshots", true);
        assertFalse(String.join("\n", format.run()).contains("SNAPSHOT"));
    }

    @Test
    void anUnformattedList() throws IOException {
        String unsorted = "t:y===1\nt:x   ===1\n";
        Goal.write(folder, Map.of("list.txt", unsorted));
        Goal checked = Goal.of(new FormatMojo(), folder)
                .with("constraints", "list.txt")
                .with("sort", true)
                .with("form", "text")
                .with("checkOnly", true);

        String failure = checked.failure();

        assertTrue(
                failure.contains(
                        "mvn constraints:format -Dconstraints=list.txt -Dconstraints.sort=true -Dconstraints.form=text`"),
                failure);
        Goal.of(new FormatMojo(), folder)
                .with("constraints", "list.txt")
                .with("sort", true)
                .with("form", "text")
                .run();
        checked.run();
    }

    @Test
    void aGoalWithoutItsSubject() throws IOException {
        Goal.write(folder, Map.of("list.txt", "t:x===1\n", "gradle/libs.versions.toml", "[libraries]\n"));
        Goal explain = check(new ExplainMojo());
        Goal bom = Goal.of(new BomMojo(), folder).with("constraints", "list.txt");
        Goal imports = Goal.of(new ImportMojo(), folder);

        assertTrue(explain.failure().contains("-Dconstraints.artifact=com.google.guava:guava"));
        assertTrue(bom.failure().contains("-Dconstraints.bom=org.acme:constraints:2026.1"));
        assertTrue(imports.failure().contains("-Dconstraints.input=gradle/libs.versions.toml"));

        explain.with("artifact", "com.google.guava:guava").run();
        bom.with("bom", "org.acme:constraints:2026.1").run();
        imports.with("input", folder.resolve("gradle/libs.versions.toml").toFile())
                .run();
    }

    private Goal check(ConstraintsMojo mojo) {
        return Goal.of(mojo, folder)
                .module("app:app:1", "t:x:1")
                .with("constraints", "list.txt")
                .repositories(oneLevel());
    }
}
