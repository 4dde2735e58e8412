package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraints.git.ListRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a release: the list in a git repository, the artifacts in a repository of this test. */
class ProposeGoalTest {

    private static final String LIST = """
            # what works together

            com.acme:app===1.0   # ours
            com.acme:core===1.0
            com.acme:tools===3.0
            org.other:lib===1.0
            """;

    private static final String POLICY = """
            own: ["com.acme"]
            minimumAge: 30
            branches:
              - {match: "stable/*", own: patch, others: none}
              - {match: "*", own: major, others: minor}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path remote;

    private final Set<String> published = new HashSet<>();
    private final Set<String> installed = new HashSet<>();
    private final Map<String, List<String>> requests = new HashMap<>();
    private final Map<String, List<String>> managed = new HashMap<>();

    @BeforeEach
    void aListInARepository() throws Exception {
        Goal.write(folder, Map.of("list.txt", LIST, "constraints-policy.yaml", POLICY));
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage("One").setSign(false).setAuthor("A", "a@b").call();
        }
        for (String one : List.of("app:1.0", "core:1.0", "tools:3.0")) {
            publish("com.acme:" + one);
        }
        publish("org.other:lib:1.0");
    }

    private void publish(String artifact, String... dependencies) {
        published.add(artifact + ":pom");
        published.add(artifact + ":jar");
        requests.put(artifact, List.of(dependencies));
    }

    private RepositorySystem repositories() {
        return Goal.proxy(RepositorySystem.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "newLocalRepositoryManager" ->
                Goal.proxy(
                        LocalRepositoryManager.class,
                        (any, one, none) -> one.getName().equals("getRepository") ? arguments[1] : null);
            case "resolveVersionRange" -> new VersionRangeResult((VersionRangeRequest) arguments[1]);
            case "resolveMetadata" -> List.of();
            case "readArtifactDescriptor" -> descriptor((ArtifactDescriptorRequest) arguments[1]);
            case "resolveArtifact" -> resolved((RepositorySystemSession) arguments[0], (ArtifactRequest) arguments[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }

    private ArtifactDescriptorResult descriptor(ArtifactDescriptorRequest request) throws ArtifactDescriptorException {
        ArtifactDescriptorResult result = new ArtifactDescriptorResult(request).setArtifact(request.getArtifact());
        String name = name(request.getArtifact());
        if (!published.contains(name + ":pom")) {
            throw new ArtifactDescriptorException(result, "no POM");
        }
        requests.getOrDefault(name, List.of()).forEach(one -> result.addDependency(dependency(one)));
        managed.getOrDefault(name, List.of()).forEach(one -> result.addManagedDependency(dependency(one)));
        return result;
    }

    private static Dependency dependency(String coordinates) {
        String[] parts = coordinates.split(":", 3);
        return new Dependency(new DefaultArtifact(parts[0], parts[1], "jar", parts[2]), "compile");
    }

    /** The repository and, for a session with the user's local repository, what is installed there. */
    private ArtifactResult resolved(RepositorySystemSession session, ArtifactRequest request)
            throws ArtifactResolutionException, IOException {
        Artifact artifact = request.getArtifact();
        String key = name(artifact) + ":" + artifact.getExtension();
        LocalRepository local = session.getLocalRepositoryManager().getRepository();
        boolean atHome = local.getBasedir().toPath().startsWith(folder);
        ArtifactResult result = new ArtifactResult(request);
        if (!published.contains(key) && !(atHome && installed.contains(key))) {
            result.addException(new ArtifactNotFoundException(artifact, (RemoteRepository) null));
            throw new ArtifactResolutionException(List.of(result));
        }
        Path file = remote.resolve(key.replace(':', '-'));
        Files.writeString(
                file,
                artifact.getArtifactId().endsWith("-bom")
                        ? "<project><packaging>pom</packaging></project>"
                        : "<project/>");
        return result.setArtifact(artifact.setFile(file.toFile()));
    }

    private Goal propose(String... artifacts) {
        return Goal.of(new ProposeMojo(), folder)
                .with("constraints", "list.txt")
                .with("artifact", List.of(artifacts))
                .with("linkage", false)
                .repositories(repositories());
    }

    private String list() throws IOException {
        return Files.readString(folder.resolve("list.txt"));
    }

    private static boolean has(List<String> log, String line) {
        return log.contains(line);
    }

    @Test
    void theVersionIsEnteredAndTheArtifactsOfTheSameReleaseFollow() throws IOException {
        publish("com.acme:app:1.1");
        publish("com.acme:core:1.1");

        List<String> log = propose("com.acme:app:1.1").run();

        assertEquals(LIST.replace("app===1.0", "app===1.1").replace("core===1.0", "core===1.1"), list());
        assertTrue(has(log, "info: update: com.acme:app 1.0 -> 1.1 (minor)"), log.toString());
        assertTrue(has(log, "info: 2 updates in 1 proposal for list.txt"), log.toString());
    }

    @Test
    void aSecondRunHasNothingToDo() throws IOException {
        publish("com.acme:app:1.1");
        publish("com.acme:core:1.1");
        propose("com.acme:app:1.1").run();
        String after = list();

        List<String> log = propose("com.acme:app:1.1").run();

        assertEquals(after, list());
        assertTrue(has(log, "info: not proposed: com.acme:app 1.1: the list has this version"), log.toString());
        assertTrue(has(log, "info: 0 updates for list.txt"), log.toString());
        assertTrue(log.stream().noneMatch(line -> line.startsWith("warn")), log.toString());
    }

    @Test
    void anArtifactOfTheReleaseThatIsNotPublishedStaysAndTheReportSaysSo() throws IOException {
        publish("com.acme:app:1.1");

        List<String> log = propose("com.acme:app:1.1").run();

        assertEquals(LIST.replace("app===1.0", "app===1.1"), list());
        assertTrue(
                has(log, "info: not proposed: com.acme:core 1.0 to 1.1: no repository has this version of it"),
                log.toString());
    }

    @Test
    void whatNoRepositoryHasFailsAlsoIfItIsInstalledHere() throws IOException {
        installed.add("com.acme:app:1.1:pom");
        installed.add("com.acme:app:1.1:jar");

        String failure = propose("com.acme:app:1.1", "com.acme:core:1.0").failure();

        assertTrue(failure.contains("The repositories don't have com.acme:app:1.1."), failure);
        assertTrue(failure.contains("-Dconstraints.wait=10m"), failure);
        assertTrue(!failure.contains("core"), failure);
        assertEquals(LIST, list());
    }

    @Test
    void aPomWithoutItsJarIsNotPublished() {
        published.add("com.acme:app:1.1:pom");

        assertTrue(propose("com.acme:app:1.1").failure().contains("don't have com.acme:app:1.1"));
    }

    @Test
    void itWaitsForWhatIsNotThereYet() throws IOException {
        Goal goal = propose("com.acme:app:1.1").with("wait", "1s");

        String failure = goal.failure();
        publish("com.acme:app:1.1");
        List<String> log = goal.run();

        assertTrue(failure.contains("don't have com.acme:app:1.1 after 1s."), failure);
        assertTrue(log.stream().noneMatch(line -> line.contains("waiting")), log.toString());
        String malformed = propose("com.acme:app:1.1").with("wait", "soon").failure();
        assertTrue(malformed.contains("'soon' is not a duration"), malformed);
        assertTrue(malformed.contains("Write it as 90s, 10m or 1h30m."), malformed);
        for (String duration : List.of("90s", "10m", "1h30m")) {
            propose("com.acme:app:1.1").with("wait", duration).run();
        }
    }

    @Test
    void thePolicyOfTheBranchDecidesAndTheReasonIsAWarning() throws IOException {
        publish("com.acme:app:1.1");
        publish("com.acme:app:1.0.1");
        publish("org.other:lib:1.0.1");

        List<String> minor =
                propose("com.acme:app:1.1").with("on", "stable/1.0").run();
        List<String> others =
                propose("org.other:lib:1.0.1").with("on", "stable/1.0").run();
        assertEquals(LIST, list());
        propose("com.acme:app:1.0.1").with("on", "stable/1.0").run();

        assertEquals(LIST.replace("app===1.0", "app===1.0.1"), list());
        assertTrue(
                has(
                        minor,
                        "warn: The list does not get com.acme:app:1.1: a minor update; the limit for own libraries"
                                + " on this branch is patch"),
                minor.toString());
        assertTrue(
                has(
                        others,
                        "warn: The list does not get org.other:lib:1.0.1: a patch update; the limit for other"
                                + " libraries on this branch is none"),
                others.toString());
    }

    @Test
    void theMinimumAgeIsForReleasesOfOthers() throws IOException {
        publish("org.other:lib:1.1");
        publish("com.acme:app:1.1");

        List<String> log = propose("org.other:lib:1.1", "com.acme:app:1.1").run();

        assertEquals(LIST.replace("app===1.0", "app===1.1"), list());
        assertTrue(
                has(
                        log,
                        "warn: The list does not get org.other:lib:1.1: its release date is unknown, and the minimum age"
                                + " is 30 days"),
                log.toString());
    }

    @Test
    void anEntryIsLoweredOnlyByForce() throws IOException {
        publish("com.acme:tools:2.9");

        List<String> log = propose("com.acme:tools:2.9").run();
        assertEquals(LIST, list());
        assertTrue(
                has(log, "warn: The list does not get com.acme:tools:2.9: lower than the list's version"),
                log.toString());
        propose("com.acme:tools:2.9").with("force", true).run();
        assertEquals(LIST.replace("tools===3.0", "tools===2.9"), list());
    }

    @Test
    void forceOverridesThePolicyButNotTheList() throws IOException {
        Goal.write(folder, Map.of("list.txt", LIST + "deny com.acme:app [1.2,1.3)  # broken\n"));
        publish("com.acme:app:2.0");
        publish("com.acme:app:1.2");

        propose("com.acme:app:1.2").with("force", true).with("dryRun", false).run();
        assertTrue(list().contains("app===1.0"), list());
        propose("com.acme:app:2.0").with("on", "stable/1.0").with("force", true).run();
        assertTrue(list().contains("app===2.0"), list());
    }

    @Test
    void anOwnArtifactWithoutAnEntryGetsOneInItsPlace() throws IOException {
        publish("com.acme:batch:1.0");

        List<String> log = propose("com.acme:batch:1.0").run();

        assertEquals(LIST.replace("com.acme:core===1.0\n", "com.acme:batch===1.0\ncom.acme:core===1.0\n"), list());
        assertTrue(has(log, "info: add: com.acme:batch 1.0 (new)"), log.toString());
        assertTrue(has(log, "info: 1 new entry for list.txt"), log.toString());
    }

    @Test
    void othersGetAnEntryOnlyIfItIsAskedFor() throws IOException {
        Goal.write(folder, Map.of("constraints-policy.yaml", "own: [com.acme]\n"));
        publish("org.other:more:2.0");

        List<String> log = propose("org.other:more:2.0").run();
        assertEquals(LIST, list());
        assertTrue(
                has(
                        log,
                        "warn: The list does not get org.other:more:2.0: the list has no entry for it;"
                                + " -Dconstraints.add=all adds one"),
                log.toString());
        propose("org.other:more:2.0").with("add", "all").run();
        assertEquals(LIST + "org.other:more===2.0\n", list());
        assertTrue(propose("com.acme:x:1").with("add", "some").failure().contains("own, all, none"));
    }

    @Test
    void aNewEntryMustFitTheOthers() throws IOException {
        publish("com.acme:batch:1.0", "org.other:lib:2.0");

        List<String> log = propose("com.acme:batch:1.0").run();

        assertEquals(LIST, list());
        assertTrue(
                has(
                        log,
                        "warn: The list does not get com.acme:batch:1.0: it requests org.other:lib 2.0, above the"
                                + " list's 1.0"),
                log.toString());
    }

    @Test
    void aVersionThatRequestsMoreThanTheListHasIsRefused() throws IOException {
        publish("com.acme:app:1.1", "org.other:lib:2.0");

        List<String> log = propose("com.acme:app:1.1").run();

        assertEquals(LIST, list());
        assertTrue(
                has(
                        log,
                        "warn: The list does not get com.acme:app:1.1: it requests org.other:lib 2.0, above the"
                                + " list's 1.0"),
                log.toString());
    }

    @Test
    void whatABomManagesMovesWithIt() throws IOException {
        Goal.write(folder, Map.of("list.txt", LIST + "com.acme:acme-bom===7\n"));
        managed.put("com.acme:acme-bom:7", List.of("com.acme:app:1.0", "com.acme:tools:3.0"));
        managed.put("com.acme:acme-bom:8", List.of("com.acme:app:1.4", "com.acme:tools:3.1"));
        published.add("com.acme:acme-bom:7:pom");
        published.add("com.acme:acme-bom:8:pom");
        publish("com.acme:app:1.4");
        publish("com.acme:tools:3.1");

        propose("com.acme:acme-bom:8").with("dryRun", false).run();

        assertEquals(
                LIST.replace("app===1.0", "app===1.4").replace("tools===3.0", "tools===3.1")
                        + "com.acme:acme-bom===8\n",
                list());
    }

    @Test
    void anEntryForAFamilyGetsTheVersionOfItsArtifact() throws IOException {
        Goal.write(folder, Map.of("list.txt", "com.acme:*===1.0\n"));
        publish("com.acme:app:1.1");
        publish("com.acme:core:1.2");

        propose("com.acme:app:1.1").with("dryRun", false).run();
        assertEquals("com.acme:*===1.1\n", list());
        List<String> log = propose("com.acme:app:1.1", "com.acme:core:1.2").run();
        assertEquals("com.acme:*===1.1\n", list());
        assertTrue(
                has(
                        log,
                        "warn: The list does not get com.acme:core:1.2: its artifacts have several versions: 1.1, 1.2"),
                log.toString());
    }

    @Test
    void anEntryOfAnIncludedListIsNotRepeated() throws IOException {
        Goal.write(folder, Map.of("list.txt", "-r more.txt\n", "more.txt", "com.acme:app===1.0\n"));
        publish("com.acme:app:1.1");

        List<String> log = propose("com.acme:app:1.1").with("dryRun", false).run();

        assertEquals("-r more.txt\n", list());
        assertTrue(
                has(
                        log,
                        "warn: The list does not get com.acme:app:1.1: the entry is in an included list, at more.txt:1:"
                                + " propose the version there"),
                log.toString());
    }

    @Test
    void heldEntriesStay() throws IOException {
        Goal.write(folder, Map.of("list.txt", "com.acme:app===1.0  # wait [until: forever]\n"));
        publish("com.acme:app:1.1");

        List<String> log = propose("com.acme:app:1.1").with("force", true).run();

        assertEquals("com.acme:app===1.0  # wait [until: forever]\n", list());
        assertTrue(has(log, "warn: The list does not get com.acme:app:1.1: held until forever: wait"), log.toString());
    }

    @Test
    void eachReleaseIsCommittedOnceToABranchOfItsOwn() throws Exception {
        publish("com.acme:tools:3.1");
        Goal goal = propose("com.acme:tools:3.1").with("commit", true);

        List<String> log = goal.run();
        List<String> again = goal.run();

        String branch = "constraints/com.acme-tools-3.1";
        assertTrue(log.get(log.size() - 1).matches("info: committed [0-9a-f]{8} on " + branch), log.toString());
        assertEquals("info: already proposed on " + branch, again.get(again.size() - 1));
        assertEquals(LIST, list());
        try (ListRepository repository =
                        ListRepository.around(folder, Map.of(), folder).orElseThrow();
                Git git = Git.open(folder.toFile())) {
            assertEquals(LIST.replace("tools===3.0", "tools===3.1"), repository.text(branch, "list.txt"));
            String message = git.log()
                    .add(git.getRepository().resolve(branch))
                    .setMaxCount(1)
                    .call()
                    .iterator()
                    .next()
                    .getFullMessage();
            assertEquals(
                    "Update com.acme:tools to 3.1\n\ncom.acme:tools 3.0 -> 3.1 (minor)\n\nLabels: constraints,minor\n",
                    message);
        }
    }

    @Test
    void theReportsNameNewEntriesAsSuch() throws IOException {
        publish("com.acme:batch:1.0");

        propose("com.acme:batch:1.0")
                .with("format", "markdown")
                .file("output", "target/propose.md")
                .with("dryRun", true)
                .run();
        propose("com.acme:batch:1.0")
                .with("format", "json")
                .file("output", "target/propose.json")
                .with("dryRun", true)
                .run();

        assertEquals(LIST, list());
        String markdown = Files.readString(folder.resolve("target/propose.md"));
        assertTrue(markdown.contains("1 new entry for list.txt; policy of the branch `main`."), markdown);
        assertTrue(markdown.contains("| com.acme:batch 1.0 | 1 | new |"), markdown);
        assertTrue(markdown.contains("| com.acme:batch |  | 1.0 | new |"), markdown);
        String json = Files.readString(folder.resolve("target/propose.json"));
        assertTrue(json.contains("\"title\": \"Add com.acme:batch 1.0\""), json);
        assertTrue(json.contains("\"jump\": \"new\""), json);
    }
}
